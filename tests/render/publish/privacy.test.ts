/** The privacy gate: one planted fault for each rule, each found and named, and nothing said of a clean site. */
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { privacyFaults } from '../../../src/publish/privacy/privacy.ts';
import { ownSecrets } from '../../../src/publish/privacy/secrets.ts';
import { privateProblems } from '../../../src/publish/privacy/writers.ts';
import { site } from '../../../src/site.ts';
import { sfnt } from './sfnt.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** The faults of a site that has only this file. */
async function faultsOf(
  path: string,
  content: string | Uint8Array,
  secrets: readonly string[] = [],
): Promise<string[]> {
  await put(path, content);
  return privacyFaults(folder, secrets);
}

const blank = { create: { width: 8, height: 8, channels: 3 as const, background: '#c44' } };
const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 34/1 56/1' } };
const photo = async (): Promise<Uint8Array> => new Uint8Array(await sharp(blank).withExif(place).jpeg().toBuffer());
const clean = async (): Promise<Uint8Array> => new Uint8Array(await sharp(blank).jpeg().toBuffer());
const zip = (files: Zippable): Uint8Array => zipSync(files, { mtime: new Date(1980, 0, 1) });

/** A PDF as ours are, changed by the test. */
async function pdf(change: (made: PDFDocument) => void | Promise<void> = () => undefined): Promise<Uint8Array> {
  const made = await PDFDocument.create({ updateMetadata: false });
  made.addPage([100, 100]).drawText('Words', { font: await made.embedFont(StandardFonts.Helvetica), size: 9 });
  made.setAuthor(site.publisher.name);
  made.setCreator('Typst 0.14.2');
  await change(made);
  return made.save({ useObjectStreams: true });
}

function metadata(made: PDFDocument, xmp: string): void {
  const stream = made.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  made.catalog.set(PDFName.of('Metadata'), made.context.register(stream));
}

it('says nothing of a clean site', async () => {
  await put(
    'index.html',
    `<!doctype html><link rel="stylesheet" href="/style.css"><link rel="canonical" href="https://class-struggle-action.net/"><style>a{background:url(/a.png)}</style><a href="https://example.org/">out</a><a href="mailto:${site.publisher.email}">write</a><a href="https://share.example/?text=write%20to%20${site.publisher.email}">share</a><img src="/a.png" srcset="/a.png 1x, /b.png 2x"><p>At home/work/school, and/or 24/7.`,
  );
  await put('a.png', await sharp(blank).png().toBuffer());
  await put('b.webp', await sharp(blank).webp().toBuffer());
  await put('a.jpg', await clean());
  await put(
    'a.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title><clipPath id="c"/><g clip-path="url(#c)"/><use href="#c"/></svg>',
  );
  await put(
    'a.pdf',
    await pdf((made) =>
      metadata(
        made,
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about=""><dc:creator><rdf:Seq><rdf:li>${site.publisher.name}</rdf:li></rdf:Seq></dc:creator><xmp:CreatorTool>Typst 0.14.2</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>`,
      ),
    ),
  );
  await put('a.zip', zip({ 'README.txt': strToU8('Words.'), 'a.jpg': await clean() }));
  await put('.well-known/security.txt', `Contact: mailto:${site.publisher.email}\n`);
  await put('.nojekyll', '');
  expect(await privacyFaults(folder, ['canary-in-the-environment'])).toEqual([]);
});

describe('a picture', () => {
  it.each([
    ['EXIF in a JPEG', 'one.jpg', photo, 'EXIF'],
    ['EXIF in a PNG', 'one.png', async () => sharp(blank).withExif(place).png().toBuffer(), 'EXIF'],
    ['EXIF in a WebP', 'one.webp', async () => sharp(blank).withExif(place).webp().toBuffer(), 'EXIF'],
    [
      'XMP in a JPEG',
      'one.jpg',
      async () => sharp(blank).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').jpeg().toBuffer(),
      'XMP',
    ],
    [
      'a colour profile',
      'one.jpg',
      async () => sharp(blank).withIccProfile('p3').jpeg().toBuffer(),
      'a colour profile',
    ],
    ['a comment in a JPEG', 'one.jpg', async () => segment(await clean(), 0xfe, 'taken by Jane'), 'a comment'],
    ['IPTC in a JPEG', 'one.jpg', async () => segment(await clean(), 0xed, 'Photoshop 3.0\0'), 'IPTC'],
    [
      'a text in a PNG',
      'one.png',
      async () => chunk(await sharp(blank).png().toBuffer(), 'tEXt', 'Author\0Jane'),
      'a text',
    ],
    [
      'a time in a PNG',
      'one.png',
      async () => chunk(await sharp(blank).png().toBuffer(), 'tIME', '\x07\xea\x01\x01\x00\x00\x00'),
      'a time',
    ],
    [
      'a film behind the picture',
      'one.jpg',
      async () => Buffer.concat([await clean(), Buffer.from('ftypmp42')]),
      'data after the picture',
    ],
  ])('is refused for %s', async (_, name, make, field) => {
    expect(await faultsOf(name, await make())).toEqual([
      `/${name}: ${field}, which may tell who took it, with what and where.`,
    ]);
  });

  it('is refused when its notes cannot be read, or its name says another kind', async () => {
    await put('one.avif', await sharp(blank).avif().toBuffer());
    await put('one.gif', await sharp(blank).gif().toBuffer());
    await put('one.png', await clean());
    expect(await privacyFaults(folder, [])).toEqual([
      '/one.avif: an AVIF picture, whose notes nobody here can read.',
      '/one.gif: a GIF picture, whose notes nobody here can read.',
      '/one.png: JPEG in a file that is named .png.',
    ]);
  });

  it('is refused when it is cut short', async () => {
    expect(await faultsOf('one.jpg', (await clean()).subarray(0, -2))).toEqual([
      '/one.jpg: no picture that can be read.',
    ]);
  });

  it('is read inside a drawing and inside a page', async () => {
    const data = `data:image/jpeg;base64,${Buffer.from(await photo()).toString('base64')}`;
    expect(await faultsOf('one.svg', `<svg xmlns="http://www.w3.org/2000/svg"><image href="${data}"/></svg>`)).toEqual([
      '/one.svg: a picture inside it (data:) with EXIF, which may tell who took it, with what and where.',
    ]);
  });
});

describe('a PDF', () => {
  it.each<[string, (made: PDFDocument) => void | Promise<void>, RegExp]>([
    ['its author', (made) => made.setAuthor('Jane Doe'), /: Author “Jane Doe”, who is not the publisher\.$/],
    [
      'the path of the program',
      (made) => made.setCreator('/home/jane/bin/typst'),
      /: Creator “\/home\/jane\/bin\/typst”, a program/,
    ],
    ['another program', (made) => made.setProducer('Invented Office 3 (jane-laptop)'), /: Producer “Invented Office 3/],
    [
      'a field of its own',
      (made) =>
        (
          made.context.lookup(made.context.trailerInfo.Info) as unknown as {
            set: (key: PDFName, value: PDFString) => void;
          }
        ).set(PDFName.of('Company'), PDFString.of('Harbor Works')),
      /: Info field Company “Harbor Works”\.$/,
    ],
    [
      'the author in XMP',
      (made) =>
        metadata(made, '<rdf:RDF><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator></rdf:RDF>'),
      /: XMP field dc:creator “Jane Doe”/,
    ],
    [
      'earlier versions in XMP',
      (made) => metadata(made, '<rdf:RDF><xmpMM:History/></rdf:RDF>'),
      /: XMP field xmpMM:History\.$/,
    ],
    ['a script', (made) => made.addJavaScript('go', 'app.alert(1)'), /: \/JavaScript, an action/],
    ['a file in it', (made) => made.attach(new Uint8Array([1, 2, 3]), 'list.bin', {}), /: \/EmbeddedFile/],
    [
      'a program to start',
      (made) =>
        made.catalog.set(PDFName.of('OpenAction'), made.context.obj({ S: 'Launch', F: PDFString.of('run.exe') })),
      /: \/Launch, an action/,
    ],
    [
      'a link to a disk',
      (made) =>
        made.catalog.set(
          PDFName.of('OpenAction'),
          made.context.obj({ S: 'URI', URI: PDFString.of('smb://server/share') }),
        ),
      /: \/URI “smb:\/\/server\/share”/,
    ],
    [
      'a reader’s comment',
      (made) =>
        made
          .getPage(0)
          .node.addAnnot(
            made.context.register(
              made.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], T: PDFString.of('Jane') }),
            ),
          ),
      /: \/Text, a reader’s comment/,
    ],
    [
      'a local path in a text',
      (made) => made.setSubject('from C:\\Users\\jane\\leaflet.docx'),
      /: local path “C:\\Users\\jane/,
    ],
    [
      'a photograph with its notes',
      async (made) => void made.getPage(0).drawImage(await made.embedJpg(await photo())),
      /: a picture inside it with EXIF/,
    ],
  ])('is refused for %s', async (_, change, fault) => {
    const found = await faultsOf('one.pdf', await pdf(change));
    expect(
      found.filter((one) => fault.test(one)),
      found.join('\n'),
    ).not.toEqual([]);
    expect(found.every((one) => one.startsWith('/one.pdf: '))).toBe(true);
  });

  it('is refused when nobody can read it back', async () => {
    expect(await faultsOf('one.pdf', 'no PDF')).toEqual([
      '/one.pdf: no PDF that can be read: damaged, or locked with a password.',
    ]);
  });
});

describe('an archive', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    [
      'a picture in a ZIP',
      'kit.zip',
      async () => zip({ 'in/photo.jpg': await photo() }),
      /^\/kit\.zip › in\/photo\.jpg: EXIF/,
    ],
    [
      'a picture in a Word file in a ZIP',
      'kit.zip',
      async () => zip({ 'one.docx': zip({ 'word/media/p.jpg': await photo() }) }),
      /^\/kit\.zip › one\.docx › word\/media\/p\.jpg: EXIF/,
    ],
    [
      'the author of a Word file',
      'one.docx',
      () =>
        zip({
          'docProps/core.xml': strToU8('<cp:coreProperties><dc:creator>Jane Doe</dc:creator></cp:coreProperties>'),
        }),
      /docProps\/core\.xml: dc:creator “Jane Doe”, who is not the publisher\.$/,
    ],
    [
      'who last saved it',
      'one.docx',
      () =>
        zip({
          'docProps/core.xml': strToU8(
            '<cp:coreProperties><cp:lastModifiedBy>Jane</cp:lastModifiedBy></cp:coreProperties>',
          ),
        }),
      /cp:lastModifiedBy “Jane”/,
    ],
    [
      'the company',
      'one.docx',
      () => zip({ 'docProps/app.xml': strToU8('<Properties><Company>Harbor Works</Company></Properties>') }),
      /docProps\/app\.xml: Company “Harbor Works”\.$/,
    ],
    [
      'the template',
      'one.docx',
      () => zip({ 'docProps/app.xml': strToU8('<Properties><Template>jane.dotm</Template></Properties>') }),
      /Template “jane\.dotm”/,
    ],
    [
      'comments',
      'one.docx',
      () => zip({ 'word/comments.xml': strToU8('<w:comments/>') }),
      /word\/comments\.xml: a part that holds people’s comments/,
    ],
    [
      'an author of changes',
      'one.docx',
      () => zip({ 'word/document.xml': strToU8('<w:ins w:id="1" w:author="Jane"/>') }),
      /w:author “Jane”/,
    ],
    [
      'numbers of sessions',
      'one.docx',
      () => zip({ 'word/settings.xml': strToU8('<w:rsids><w:rsid w:val="00A1"/></w:rsids>') }),
      /w:rsid, a number/,
    ],
    [
      'a picture from elsewhere',
      'one.docx',
      () =>
        zip({
          'word/_rels/document.xml.rels': strToU8(
            '<Relationships><Relationship Type="http://x/image" Target="https://spy.example/p.png" TargetMode="External"/></Relationships>',
          ),
        }),
      /external image “https:\/\/spy\.example\/p\.png”/,
    ],
    [
      'the author of an e-book',
      'one.epub',
      () =>
        zip({
          'EPUB/package.opf': strToU8(
            '<package><metadata><dc:creator id="c">Jane Doe</dc:creator></metadata></package>',
          ),
        }),
      /EPUB\/package\.opf: dc:creator “Jane Doe”/,
    ],
    [
      'a picture that an e-book loads',
      'one.epub',
      () => zip({ 'EPUB/text.xhtml': strToU8('<html><body><img src="https://spy.example/p.png"/></body></html>') }),
      /EPUB\/text\.xhtml: <img src> “https:\/\/spy\.example\/p\.png”/,
    ],
    [
      'a remark on a member',
      'kit.zip',
      () => zip({ 'one.txt': [strToU8('Words.'), { comment: 'by Jane' }] }),
      /one\.txt: a comment, “by Jane”\.$/,
    ],
    [
      'the user’s number',
      'kit.zip',
      () => zip({ 'one.txt': [strToU8('Words.'), { extra: { 0x7875: new Uint8Array([1, 4, 232, 3, 0, 0]) } }] }),
      /one\.txt: an extra field with the numbers of user and group\.$/,
    ],
    [
      'a way out of the folder',
      'kit.zip',
      () => zip({ '../one.txt': strToU8('Words.') }),
      /a path that leads out of the folder\.$/,
    ],
    [
      'what a desktop left',
      'kit.zip',
      () => zip({ '__MACOSX/one.txt': strToU8('Words.') }),
      /a file that a desktop left behind\.$/,
    ],
    ['damage', 'kit.zip', () => strToU8('no archive'), /^\/kit\.zip: no archive that can be read\.$/],
  ])('is refused for %s', async (_, name, make, fault) => {
    const found = await faultsOf(name, await make());
    expect(
      found.filter((one) => fault.test(one)),
      found.join('\n'),
    ).toHaveLength(1);
  });
});

describe('a drawing', () => {
  it.each([
    ['<script>1</script>', '<script>'],
    ['<g onload="go()"/>', '<g onload>, a handler'],
    ['<foreignObject/>', '<foreignobject>'],
    [
      '<image href="https://spy.example/p.png"/>',
      '<image href> “https://spy.example/p.png”, an address outside the drawing',
    ],
    ['<use xlink:href="other.svg#a"/>', '<use xlink:href> “other.svg#a”, an address outside the drawing'],
    ['<g fill="url(https://spy.example/#a)"/>', 'url(“https://spy.example/#a”), an address outside the drawing'],
    ['<style>@font-face{src:url(//spy.example/f)}</style>', 'url(“//spy.example/f”), an address outside the drawing'],
    ['<metadata/>', '<metadata>'],
    ['<sodipodi:namedview/>', '<sodipodi:namedview>'],
    ['<g inkscape:label="Layer"/>', '<g inkscape:label> “Layer”, which an editor left behind'],
    ['<!-- drawn by Jane -->', 'a comment, “drawn by Jane”'],
  ])('is refused for %s', async (part, what) => {
    expect(await faultsOf('one.svg', `<svg xmlns="http://www.w3.org/2000/svg">${part}</svg>`)).toEqual([
      `/one.svg: ${what}.`,
    ]);
  });
});

describe('a page', () => {
  const away = ', which loads from another origin';
  it.each([
    ['<img src="https://spy.example/p.png">', `<img src> “https://spy.example/p.png”${away}`],
    ['<img src=" //spy.example/p.png">', `<img src> “//spy.example/p.png”${away}`],
    [
      '<img src="/a.png" srcset="/a.png 1x, https://spy.example/p.png 2x">',
      `<img srcset> “https://spy.example/p.png 2x”${away}`,
    ],
    [`<img src="${site.origin}/a.png">`, `<img src> “${site.origin}/a.png”${away}`],
    ['<script src="https://spy.example/s.js"></script>', `<script src> “https://spy.example/s.js”${away}`],
    ['<link rel="stylesheet" href="https://spy.example/s.css">', `<link href> “https://spy.example/s.css”${away}`],
    ['<link rel="preconnect" href="https://spy.example">', `<link href> “https://spy.example”${away}`],
    ['<link rel="icon" href="https://spy.example/i.png">', `<link href> “https://spy.example/i.png”${away}`],
    ['<link rel="manifest" href="https://spy.example/m">', `<link href> “https://spy.example/m”${away}`],
    ['<video poster="https://spy.example/p.png"></video>', `<video poster> “https://spy.example/p.png”${away}`],
    ['<audio src="https://spy.example/a"></audio>', `<audio src> “https://spy.example/a”${away}`],
    [
      '<picture><source srcset="https://spy.example/p.png"></picture>',
      `<source srcset> “https://spy.example/p.png”${away}`,
    ],
    ['<form action="https://spy.example/"></form>', `<form action> “https://spy.example/”${away}`],
    ['<a href="/" ping="https://spy.example/">a</a>', `<a ping> “https://spy.example/”${away}`],
    ['<base href="https://spy.example/">', `<base href> “https://spy.example/”${away}`],
    [
      '<meta http-equiv="refresh" content="0; url=https://spy.example/">',
      '<meta http-equiv="refresh"> “0; url=https://spy.example/”, which leads to another origin',
    ],
    [
      '<p style="background:url(https://spy.example/p)">',
      'style that loads “https://spy.example/p” from another origin',
    ],
    [
      '<style>@import "https://spy.example/s.css";</style>',
      'style that loads “https://spy.example/s.css” from another origin',
    ],
    ['<p onclick="go()">', '<p onclick>, a handler in the page'],
    ['<a href="java&#115;cript:go()">a</a>', '<a href> “javascript:go()”, an address that runs'],
    ['<a href="data:text/html,x">a</a>', '<a href> “data:text/html,x”, a link that holds a file'],
    [
      '<a href="http://abc.onion/">a</a>',
      '<a href> “http://abc.onion/”, an onion address: write it as text, so that no other browser asks for it',
    ],
    ['<iframe></iframe>', '<iframe>'],
    ['<object></object>', '<object>'],
    ['<meta name="author" content="Jane Doe">', '<meta name="author"> “Jane Doe”, who is not the publisher'],
    [
      '<meta name="generator" content="Invented 3 on jane-laptop">',
      '<meta name="generator"> “Invented 3 on jane-laptop”, a program that is not one of ours',
    ],
    ['<p>jane@harbor.org</p>', 'e-mail address “jane@harbor.org”, which is not the publisher’s'],
    ['<p>josé&#64;puerto.net</p>', 'e-mail address “josé@puerto.net”, which is not the publisher’s'],
    ['<p>see /home/jane/press/x</p>', 'local path “/home/jane/press/x”'],
  ])('is refused for %s', async (part, what) => {
    expect(await faultsOf('one.html', `<!doctype html><body>${part}`)).toEqual([`/one.html: ${what}.`]);
  });
});

describe('any text', () => {
  it.each([
    ['one.txt', 'Write to jane@harbor.org.', 'e-mail address “jane@harbor.org”, which is not the publisher’s'],
    ['one.ics', 'UID:1@jane-laptop.local', 'e-mail address “1@jane-laptop.local”, which is not the publisher’s'],
    ['one.json', '{"from":"file:///Users/jane/x"}', 'local path “file:///Users/jane/x”'],
    ['one.csv', 'a,C:\\Users\\jane\\x', 'local path “C:\\Users\\jane\\x”'],
    ['one.js', 'var a="/tmp/press-abc/x"', 'local path “/tmp/press-abc/x”'],
    ['one.js', 'fetch("https://spy.example/")', 'code that loads “https://spy.example/” from another origin'],
    ['one.js', 'a()\n//# sourceMappingURL=one.js.map', 'sourceMappingURL, which leads to a source map'],
    [
      'one.css',
      'a{background:url(https://spy.example/p)}',
      'style that loads “https://spy.example/p” from another origin',
    ],
    [
      'one.xml',
      '<content type="html">&lt;img src="https://spy.example/p.png"&gt;</content>',
      'markup that loads “https://spy.example/p.png” from another origin',
    ],
    [
      'one.json',
      JSON.stringify({ html: '<img src="https://spy.example/p.png">' }),
      'markup that loads “https://spy.example/p.png” from another origin',
    ],
  ])('%s is refused for %s', async (name, text, what) => {
    expect(await faultsOf(name, text)).toEqual([`/${name}: ${what}.`]);
  });

  it('may hold a secret of the machine nowhere, not even packed, and the report does not say it', async () => {
    const canary = 'canary-5f3a-in-the-environment';
    await put('one.txt', `x${canary}y`);
    await put('two.pf_meta', gzipSync(`{"a":"${canary}"}`));
    await put('three.ttf', sfnt({ head: canary, maxp: 'abcdef', cmap: 'abcd' }));
    await put('four.zip', zip({ 'in.csv': strToU8(canary) }));
    const found = await privacyFaults(folder, [canary]);
    expect(found.map((one) => one.split(':')[0])).toEqual([
      '/four.zip › in.csv',
      '/one.txt',
      '/three.ttf',
      '/two.pf_meta',
    ]);
    expect(found.join()).not.toContain(canary);
    expect(await privacyFaults(folder, ['another-canary'])).toEqual([]);
  });

  it.each([
    [
      'one.txt',
      `«${site.publisher.email}» “${site.publisher.email}”—${site.publisher.email}… ¿${site.publisher.email}? _${site.publisher.email}_ ...${site.publisher.email}.`,
    ],
    ['one.json', JSON.stringify({ text: `Write:\n${site.publisher.email}\t${site.publisher.email}` })],
    ['two.json', `{"text":"\\u00ab${site.publisher.email}\\u00bb"}`],
    [
      'one.ics',
      `BEGIN:VCALENDAR\r\nDESCRIPTION:Escriba a\\n${site.publisher.email.slice(0, 9)}\r\n ${site.publisher.email.slice(9)}\r\nEND:VCALENDAR`,
    ],
    [
      'one.html',
      `<a href="https://x.example/?text=%C2%AB${site.publisher.email.replace('@', '%40')}%C2%BB">«${site.publisher.email}»</a>`,
    ],
    ['one.pf_fragment', gzipSync(`pagefind_dcd{"content":"«${site.publisher.email}» —${site.publisher.email}…"}`)],
  ] as const)('may hold the publisher’s own address beside any sign: %s', async (name, content) => {
    expect(await faultsOf(name, content)).toEqual([]);
  });

  it('may hold a short name within a longer word', async () => {
    expect(await faultsOf('one.txt', 'the marinas of Puerto Ejemplo', ['marina'])).toEqual([]);
    expect(await faultsOf('two.txt', 'built by marina', ['marina'])).toHaveLength(1);
  });
});

describe('the folder', () => {
  it('has no links, hidden files, source maps, programs, or files that nobody can read back', async () => {
    await put('.git/config', 'x');
    await put('in/.DS_Store', 'x');
    await put('one.js.map', '{}');
    await put('run.sh', 'x');
    await put('open.txt', 'y');
    await put('one.bin', new Uint8Array([0, 1, 2]));
    await chmod(join(folder, 'run.sh'), 0o755);
    await chmod(join(folder, 'open.txt'), 0o666);
    await symlink('open.txt', join(folder, 'link.txt'));
    expect(await privacyFaults(folder, [])).toEqual([
      '/.git/config: “.git”, a hidden name.',
      '/.git: “.git”, a hidden name.',
      '/in/.DS_Store: “.DS_Store”, a hidden name.',
      '/link.txt: a link.',
      '/one.bin: a kind of file that nobody here can read back.',
      '/one.js.map: a source map.',
      '/open.txt: the odd mode 666.',
      '/run.sh: the odd mode 755.',
    ]);
  });
});

describe('the secrets of this machine', () => {
  it('are its names, folders and what looks secret in the environment', () => {
    const found = ownSecrets({
      HOME: '/home/marina',
      USER: 'marina',
      PRESS_CANARY: 'canary-12345',
      API_TOKEN: 'short',
      DEPLOY_KEY: 'abcdefgh',
      LANG: 'en_US.UTF-8',
      LOGNAME: 'root',
    });
    for (const one of ['/home/marina', 'marina', 'canary-12345', 'abcdefgh', process.cwd()])
      expect(found).toContain(one);
    for (const one of ['short', 'en_US.UTF-8', 'root']) expect(found).not.toContain(one);
  });
});

describe('a writer', () => {
  it('is told of an address of somebody, a path, and anything in a file that is copied as it is', async () => {
    await put('content/leaflets/a/en.mdx', 'First line.\n\nWrite to jane@harbor.org.\n');
    await put('public/photo.jpg', await photo());
    await put('public/list.pdf', await pdf((made) => made.setAuthor('Jane Doe')));
    await put('public/fine.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const found = await privateProblems(join(folder, 'content'), join(folder, 'public'));
    expect(found.map(({ code, path, line, fact }) => [code, path.slice(folder.length), line, fact])).toEqual([
      [
        'file-private',
        '/content/leaflets/a/en.mdx',
        3,
        'The line gives something away: e-mail address “jane@harbor.org”, which is not the publisher’s.',
      ],
      [
        'file-private',
        '/public/list.pdf',
        undefined,
        'The file is published as it is and holds Author “Jane Doe”, who is not the publisher.',
      ],
      [
        'file-private',
        '/public/photo.jpg',
        undefined,
        'The picture’s file says more than the picture: the place where it was taken, or that it shows.',
      ],
    ]);
  });
});

/** Puts a segment behind a JPEG's first two bytes. */
function segment(jpeg: Uint8Array, marker: number, text: string): Uint8Array {
  const body = Buffer.from(text, 'latin1');
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker, 0, body.length + 2]), body, jpeg.subarray(2)]);
}

/** Puts a chunk behind a PNG's heading. */
function chunk(png: Uint8Array, name: string, text: string): Uint8Array {
  const body = Buffer.from(text, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), body])));
  return Buffer.concat([png.subarray(0, 33), length, Buffer.from(name), body, sum, png.subarray(33)]);
}
