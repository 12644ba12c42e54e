/** Each kind of note that a camera, a phone, a program or a hand leaves in a picture: it is refused, and said in plain words without its value. */
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { picturesTell } from '../../../../src/model/files/picture/tells.ts';
import { tellTales, type TellTale } from '../../../../src/model/files/picture/tell-tales.ts';
import { pictureNotes } from '../../../../src/model/files/picture/walk.ts';
import { pictureProblem, pictureProblems } from '../../../../src/model/files/private-files.ts';
import {
  afterHeading,
  afterStart,
  atWebpEnd,
  bytesOf,
  dots,
  exifSegment,
  iptcSegment,
  joined,
  latin,
  partsOf,
  segment,
  tiff,
  xmpSegment,
  type Field,
} from './made.ts';
import { chunk } from '../../../unit/png.ts';

let jpeg: Uint8Array;
let png: Uint8Array;
let palette: Uint8Array;
let webp: Uint8Array;
beforeAll(async () => {
  jpeg = await bytesOf(dots().jpeg());
  png = await bytesOf(dots().png());
  palette = await bytesOf(dots().png({ palette: true, colours: 16 }));
  webp = await bytesOf(dots().webp());
});

/** A private value that no report may repeat. */
const value = 'Jane Roe';
const exif = (...fields: Field[]): Uint8Array => afterStart(jpeg, exifSegment(tiff(fields)));
const inExif = (...fields: Field[]): Uint8Array =>
  afterStart(jpeg, exifSegment(tiff([[0x8769, 0]], { 0x8769: fields })));
const xmp = (inside: string): Uint8Array => afterStart(jpeg, xmpSegment(inside));
const iptc = (field: number): Uint8Array => afterStart(jpeg, iptcSegment(field, value));
const text = (keyword: string, said = value): Uint8Array =>
  afterHeading(png, chunk('tEXt', latin(`${keyword}\0${said}`)));
const rawProfile = (name: string, body: Uint8Array): string =>
  `\n${name}\n${String(body.length).padStart(8)}\n${Buffer.from(body).toString('hex').replace(/.{72}/g, '$&\n')}\n`;
const place: Field[] = [
  [0, Uint8Array.from([2, 3, 0, 0])],
  [1, 'N'],
  [2, new Uint8Array(24)],
];

describe('A picture is refused for', () => {
  it.each<[string, () => Uint8Array, readonly TellTale[]]>([
    ['the place in EXIF', () => afterStart(jpeg, exifSegment(tiff([[0x8825, 0]], { 0x8825: place }))), ['place']],
    [
      'the time of the satellites',
      () => afterStart(jpeg, exifSegment(tiff([[0x8825, 0]], { 0x8825: [[0x1d, '2026:01:01']] }))),
      ['time'],
    ],
    ['the artist in EXIF', () => exif([0x013b, value]), ['author']],
    ['the copyright in EXIF', () => exif([0x8298, value]), ['owner']],
    ['a description in EXIF', () => exif([0x010e, value]), ['caption']],
    ['a path as the document’s name', () => exif([0x010d, 'C:\\Users\\jane\\gate.psd']), ['path']],
    ['a path as the program', () => exif([0x0131, '/home/jane/bin/edit']), ['path', 'device']],
    ['the name of the phone', () => exif([0x013c, 'Jane’s phone']), ['device']],
    ['make and model', () => exif([0x010f, 'Invented'], [0x0110, 'Camera 3']), ['device']],
    ['the day and hour', () => inExif([0x9003, '2026:01:01 10:00:00'], [0x9011, '-06:00']), ['time']],
    ['a comment of the user', () => inExif([0x9286, latin(`ASCII\0\0\0${value}`)]), ['comment']],
    ['a comment by Windows', () => exif([0x9c9c, new Uint8Array(Buffer.from(value, 'utf16le'))]), ['comment']],
    ['an author by Windows', () => exif([0x9c9d, new Uint8Array(Buffer.from(value, 'utf16le'))]), ['author']],
    ['keywords by Windows', () => exif([0x9c9e, new Uint8Array(Buffer.from(value, 'utf16le'))]), ['keywords']],
    ['the owner of the camera', () => inExif([0xa430, value]), ['owner']],
    ['the number of the camera', () => inExif([0xa431, '123456789']), ['serial']],
    ['the number of the lens', () => inExif([0xa435, '123456789']), ['serial']],
    ['the number of the picture', () => inExif([0xa420, '0123456789abcdef']), ['id']],
    ['the photographer of EXIF 3', () => inExif([0xa437, value]), ['author']],
    ['notes in the camera’s own form', () => inExif([0x927c, new Uint8Array(200)]), ['maker']],
    ['an e-mail address in any field', () => inExif([0xfde8, 'write to jane@harbor.example']), ['contact']],
    [
      'a small copy in EXIF',
      () =>
        afterStart(
          jpeg,
          exifSegment(
            tiff([], {}, [
              [0x0201, 200],
              [0x0202, 300],
            ]),
          ),
        ),
      ['preview'],
    ],
    ['XMP within EXIF', () => exif([0x02bc, latin('<x Iptc4xmpExt:PersonInImage="a">')]), ['person']],
    ['EXIF that says nothing', () => exif(), ['other']],
    ['EXIF that is damaged', () => afterStart(jpeg, exifSegment(latin('MM\0*\0\0\xff\xff'))), ['other']],
    [
      'EXIF twice',
      () => afterStart(jpeg, exifSegment(tiff([[0x013b, value]])), exifSegment(tiff([[0x0132, '2026']]))),
      ['author', 'time'],
    ],
    [
      'a person shown, in XMP',
      () => xmp(`><Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>${value}</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>`),
      ['person'],
    ],
    [
      'a named face, in XMP',
      () => xmp(`><mwg-rs:RegionList><rdf:li mwg-rs:Name="${value}"/></mwg-rs:RegionList>`),
      ['person'],
    ],
    [
      'the place shown, in XMP',
      () => xmp('><Iptc4xmpExt:LocationShown><rdf:li Iptc4xmpExt:City="Harbor"/></Iptc4xmpExt:LocationShown>'),
      ['place'],
    ],
    ['the place in XMP', () => xmp('exif:GPSLatitude="12,34N">'), ['place']],
    [
      'address and telephone, in XMP',
      () =>
        xmp('><Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiAdrExtadr="12 Elm Street" Iptc4xmpCore:CiTelWork="x"/>'),
      ['contact'],
    ],
    [
      'the creator, in XMP',
      () => xmp(`><dc:creator><rdf:Seq><rdf:li>${value}</rdf:li></rdf:Seq></dc:creator>`),
      ['author'],
    ],
    ['the artist, in XMP', () => xmp(`tiff:Artist="${value}">`), ['author']],
    ['the credit, in XMP', () => xmp(`photoshop:Credit="${value}">`), ['author']],
    ['whoever wrote the caption, in XMP', () => xmp(`photoshop:CaptionWriter="${value}">`), ['editor']],
    [
      'the owner of rights, in XMP',
      () => xmp(`><xmpRights:Owner><rdf:Bag><rdf:li>${value}</rdf:li></rdf:Bag></xmpRights:Owner>`),
      ['owner'],
    ],
    [
      'a small copy in XMP',
      () => xmp('><xmp:Thumbnails><rdf:Alt><rdf:li xmpGImg:image="AAAA"/></rdf:Alt></xmp:Thumbnails>'),
      ['preview'],
    ],
    ['the history in XMP', () => xmp('><xmpMM:History/>'), ['id']],
    [
      'the long form of XMP',
      () => afterStart(jpeg, segment(0xe1, latin('http://ns.adobe.com/xmp/extension/\0aux:SerialNumber="1"'))),
      ['serial'],
    ],
    ['XMP that says nothing', () => xmp('>'), ['other']],
    ['IPTC: by-line', () => iptc(80), ['author']],
    ['IPTC: caption', () => iptc(120), ['caption']],
    ['IPTC: keywords', () => iptc(25), ['keywords']],
    ['IPTC: contact', () => iptc(118), ['contact']],
    ['IPTC: credit', () => iptc(110), ['author']],
    ['IPTC: writer', () => iptc(122), ['editor']],
    ['IPTC: city', () => iptc(90), ['place']],
    [
      'a small copy by Photoshop',
      () => afterStart(jpeg, segment(0xed, latin('Photoshop 3.0\x008BIM\x04\x0c\0\0\0\0\0\x04abcd'))),
      ['preview'],
    ],
    ['a comment in a JPEG', () => afterStart(jpeg, segment(0xfe, latin(`Photo by ${value}`))), ['comment']],
    [
      'a comment with an address',
      () => afterStart(jpeg, segment(0xfe, latin(`${value}, 12 Elm Street`))),
      ['contact', 'comment'],
    ],
    [
      'more pictures in one file (MPF)',
      () => joined(afterStart(jpeg, segment(0xe2, latin('MPF\0MM\0*'))), jpeg),
      ['second', 'more'],
    ],
    ['a film behind the picture', () => joined(jpeg, latin('\0\0\0\x18ftypmp42')), ['more']],
    [
      'a record of its making (C2PA) in a JPEG',
      () => afterStart(jpeg, segment(0xeb, latin('JP\0\x01jumb'))),
      ['record'],
    ],
    [
      'a colour profile in a JPEG',
      () => afterStart(jpeg, segment(0xe2, latin('ICC_PROFILE\0\x01\x01desc by jane@harbor.example'))),
      ['contact', 'colours'],
    ],
    [
      'JFIF with more than JFIF',
      () => afterStart(jpeg, segment(0xe0, latin(`JFIF\0\x01\x01\0\0\x01\0\x01\0\0${value}`))),
      ['other'],
    ],
    [
      'JFIF twice',
      () =>
        afterStart(jpeg, ...Array.from({ length: 2 }, () => segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')))),
      ['other'],
    ],
    [
      'JFIF with a small copy',
      () => afterStart(jpeg, segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc'))),
      ['preview'],
    ],
    ['a small copy beside JFIF', () => afterStart(jpeg, segment(0xe0, latin('JFXX\0\x10abc'))), ['preview']],
    [
      'Adobe with more than Adobe',
      () => afterStart(jpeg, segment(0xee, latin(`Adobe\0d\0\0\0\0\x01${value}`))),
      ['other'],
    ],
    ['a segment of another program', () => afterStart(jpeg, segment(0xe5, latin(value))), ['other']],
    ['bytes between the segments', () => afterStart(jpeg, latin(value)), ['between']],
    [
      'bytes before the end of a JPEG',
      () => joined(jpeg.subarray(0, -2), latin(value), jpeg.subarray(-2)),
      ['between'],
    ],
    [
      'tables that nothing needs',
      () => afterStart(jpeg, segment(0xdb, joined(Uint8Array.from([3]), latin(value.padEnd(64, '.'))))),
      ['other'],
    ],
    [
      'a second picture as a second scan',
      () => joined(jpeg.subarray(0, -2), ...partsOf(jpeg).filter((part) => part[1] === 0xda), jpeg.subarray(-2)),
      ['second'],
    ],
    ['the author in a PNG', () => text('Author'), ['author']],
    ['the title in a PNG', () => text('Title'), ['caption']],
    ['an address in a PNG', () => text('Comment', 'jane@harbor.example'), ['contact', 'comment']],
    ['a folder in a PNG', () => text('Software', '/home/jane/x'), ['path', 'device']],
    ['a time in a PNG’s text', () => text('date:create', '2026-11-29T01:06:41+00:00'), ['time']],
    ['an unknown text in a PNG', () => text('Invented'), ['text']],
    [
      'a packed text in a PNG',
      () => afterHeading(png, chunk('zTXt', joined(latin('Comment\0\0'), deflateSync('call 312-555-0199')))),
      ['contact', 'comment'],
    ],
    [
      'packed XMP in a PNG',
      () =>
        afterHeading(
          png,
          chunk('iTXt', joined(latin('XML:com.adobe.xmp\0\x01\0\0\0'), deflateSync('<x photoshop:City="Harbor">'))),
        ),
      ['place'],
    ],
    [
      'plain XMP in a PNG',
      () => afterHeading(png, chunk('iTXt', latin('XML:com.adobe.xmp\0\0\0\0\0<x dc:creator="a">'))),
      ['author'],
    ],
    [
      'EXIF as ImageMagick writes it',
      () =>
        afterHeading(
          png,
          chunk(
            'zTXt',
            joined(
              latin('Raw profile type exif\0\0'),
              deflateSync(rawProfile('exif', joined(latin('Exif\0\0'), tiff([[0x8825, 0]], { 0x8825: place })))),
            ),
          ),
        ),
      ['place'],
    ],
    [
      'IPTC as ImageMagick writes it',
      () => text('Raw profile type iptc', rawProfile('iptc', iptcSegment(80, value))),
      ['author'],
    ],
    ['EXIF in a PNG', () => afterHeading(png, chunk('eXIf', tiff([[0x013b, value]]))), ['author']],
    ['a time in a PNG', () => afterHeading(png, chunk('tIME', Uint8Array.from([7, 234, 1, 1, 0, 0, 0]))), ['time']],
    [
      'a colour profile in a PNG',
      () => afterHeading(png, chunk('iCCP', joined(latin('Jane\0\0'), deflateSync('x')))),
      ['colours'],
    ],
    ['a record of its making in a PNG', () => afterHeading(png, chunk('caBX', latin('jumb'))), ['record']],
    [
      'too long a list of significant bits',
      () => afterHeading(png, chunk('sBIT', latin('12 Elm Street, Harbor'))),
      ['contact', 'other'],
    ],
    ['too long a background', () => afterHeading(png, chunk('bKGD', latin(value))), ['other']],
    ['a histogram', () => afterHeading(png, chunk('hIST', latin('12 Elm Street'))), ['contact', 'other']],
    [
      'a suggested palette',
      () => afterHeading(png, chunk('PLTE', latin('Jane Roe,12 Elm Street'.slice(0, 21)))),
      ['other'],
    ],
    [
      'too long a list of clear colours',
      () =>
        joined(
          ...partsOf(palette).flatMap((part) =>
            part[4] === 0x49 && part[5] === 0x44 ? [chunk('tRNS', latin(value.repeat(40))), part] : [part],
          ),
        ),
      ['other'],
    ],
    ['primaries of no known space', () => afterHeading(png, chunk('cHRM', latin(value.repeat(4)))), ['other']],
    [
      'the frames of an animation',
      () => joined(png.subarray(0, -12), chunk('fdAT', latin(value)), png.subarray(-12)),
      ['second'],
    ],
    ['an animation', () => afterHeading(png, chunk('acTL', new Uint8Array(8))), ['second']],
    ['a private chunk', () => afterHeading(png, chunk('jaNe', latin(value))), ['other']],
    ['bytes behind a PNG', () => joined(png, latin(value)), ['more']],
    [
      'bytes behind a PNG’s packed rows',
      () =>
        joined(
          ...partsOf(png).map((part) =>
            part[4] === 0x49 && part[5] === 0x44 ? chunk('IDAT', joined(part.subarray(8, -4), latin(value))) : part,
          ),
        ),
      ['between'],
    ],
    ['EXIF in a WebP', () => atWebpEnd(webp, 'EXIF', tiff([[0x013b, value]])), ['author']],
    ['XMP in a WebP', () => atWebpEnd(webp, 'XMP ', latin('<x photoshop:City="Harbor">')), ['place']],
    ['a colour profile in a WebP', () => atWebpEnd(webp, 'ICCP', latin('abc')), ['colours']],
    ['an unknown chunk in a WebP', () => atWebpEnd(webp, 'JANE', latin(value)), ['other']],
    ['a second picture in a WebP', () => atWebpEnd(webp, 'VP8 ', webp.subarray(20)), ['other']],
    ['bytes behind a WebP', () => joined(webp, latin(value)), ['more']],
  ])('%s', (_, make, tells) => {
    const bytes = make();
    const read = pictureNotes(bytes);
    expect(read && picturesTell(read)).toEqual(tells);
    const ending = bytes[0] === 0xff ? 'jpg' : bytes[0] === 0x89 ? 'png' : 'webp';
    const problem = pictureProblem({ path: `content/leaflets/a/gate.${ending}`, bytes });
    expect(problem?.code).toBe('file-private');
    for (const tell of tells) expect(problem?.fact).toContain(tellTales[tell]);
    expect(JSON.stringify(problem)).not.toMatch(/Jane|jane|Elm|Harbor|0199|12,34/);
  });
});

test('A writer is told what it is and how to mend it, and of a clean picture nothing', () => {
  const [problem, ...rest] = pictureProblems([
    { path: 'content/leaflets/a/gate.jpg', bytes: exif([0x013b, value]) },
    { path: 'content/leaflets/a/clean.jpg', bytes: jpeg },
  ]);
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({
    code: 'file-private',
    path: 'content/leaflets/a/gate.jpg',
    fact: 'The picture’s file says more than the picture: the name of whoever took it.',
  });
  expect(problem?.fix).toContain('npm run picture -- content/leaflets/a/gate.jpg');
});

test('The second reading of a changed file is not the first', () => {
  const path = 'content/leaflets/a/again.jpg';
  expect(pictureProblems([{ path, bytes: jpeg }])).toEqual([]);
  expect(pictureProblems([{ path, bytes: exif([0x013b, value]) }])).toHaveLength(1);
  expect(pictureProblems([{ path, bytes: jpeg.slice() }])).toEqual([]);
});

describe('When a PNG was saved', () => {
  const path = 'content/leaflets/a/ring.png';
  const time = (...fields: number[]): Uint8Array => chunk('tIME', Uint8Array.from([0x07, 0xea, ...fields]));
  const saved = time(1, 10, 9, 30, 0);
  const date = (keyword: string, said = '2026-01-10T09:30:00+00:00'): Uint8Array =>
    chunk('tEXt', latin(`${keyword}\0${said}`));
  const dates = ['date:create', 'date:modify', 'date:timestamp'].map((keyword) => date(keyword));

  it.each([
    ['its own note', [saved]],
    ['texts', dates],
    ['both', [saved, ...dates]],
  ])(
    'is worth a look in the texts’ folder when %s says no more, and refused where the file itself is published',
    (_, chunks) => {
      const bytes = afterHeading(png, joined(...chunks));
      expect(pictureProblems([{ path, bytes }])).toMatchObject([
        { code: 'picture-time', fix: expect.stringContaining(`npm run picture -- ${path}`) as string },
      ]);
      expect(pictureProblem({ path: 'public/ring.png', bytes })?.code).toBe('file-private');
    },
  );

  it.each<[string, readonly Uint8Array[]]>([
    ['more than a date', [date('date:create', '2026-01-10T09:30:00+00:00 Jane Roe')]],
    ['another word', [date('date:jane')]],
    ['a day that is none', [time(13, 10, 9, 30, 0)]],
    ['a longer note', [time(1, 10, 9, 30, 0, 7)]],
    ['the same note twice', [saved, saved]],
    ['a name beside it', [saved, date('Author', value)]],
  ])('is refused with %s', (_, chunks) => {
    expect(pictureProblems([{ path, bytes: afterHeading(png, joined(...chunks)) }])).toMatchObject([
      { code: 'file-private' },
    ]);
  });
});

test('A phone that says everything is not answered with a list of everything', () => {
  const all = exif(
    [0x010e, 'a'],
    [0x010f, 'a'],
    [0x0132, 'a'],
    [0x013b, 'a'],
    [0x8298, 'a'],
    [0x9c9e, latin('a')],
    [0x9c9c, latin('a')],
    [0x010d, 'a'],
  );
  const { fact = '' } = pictureProblem({ path: 'a.jpg', bytes: all }) ?? {};
  expect(fact).toMatch(/: the name of whoever took it; .*; and \d things more\.$/);
});
