import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureMetadata } from '../../../../src/formats/picture/metadata.ts';
import { pictures } from '../../../../src/formats/picture/picture.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { filesOf } from '../../../unit/made.ts';

test('Even a picture that should have been refused is published without its notes', async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c44' } })
    .withExif({ IFD0: { Artist: 'Jane' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 34/1 56/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .jpeg()
    .toBuffer();
  expect(pictureMetadata(photo)).toEqual(['EXIF', 'XMP']);
  const files = filesOf({
    id: 'gate',
    facts: { pictures: '[{ file: gate.jpg, credit: "made here", licence: "CC0" }]' },
    texts: { en: '<Figure picture="gate.jpg" alt="A gate." />' },
  });
  const { library, problems } = buildLibrary(
    [...files, { path: 'content/leaflets/gate/gate.jpg', bytes: new Uint8Array(photo) }],
    'content',
  );
  expect(problems.map(({ code }) => code)).toContain('file-private');
  const outputs = pictures.plan(library);
  expect(outputs.length).toBeGreaterThan(0);
  for (const output of outputs) expect(pictureMetadata((await output.render()) as Uint8Array), output.path).toEqual([]);
});

test('A clear ground is published white, for a page is red where a drawing loads, and dark for half of its readers', async () => {
  const ring = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><circle cx="450" cy="300" r="200" fill="none" stroke="#000" stroke-width="40"/></svg>',
  );
  for (const [name, drawn] of [
    ['ring.png', sharp(ring).png()],
    ['grey.png', sharp(ring).toColourspace('b-w').png()],
    ['ring.webp', sharp(ring).webp()],
  ] as const) {
    const files = filesOf({
      id: 'ring',
      facts: { pictures: `[{ file: ${name}, credit: us }]` },
      texts: { en: `<Figure picture="${name}" alt="A ring." />` },
    });
    const { library, problems } = buildLibrary(
      [...files, { path: `content/leaflets/ring/${name}`, bytes: new Uint8Array(await drawn.toBuffer()) }],
      'content',
    );
    expect(problems.filter(({ path }) => path.endsWith(name))).toEqual([]);
    for (const output of pictures.plan(library)) {
      const { data, info } = await sharp(await output.render())
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.channels, ...data.subarray(0, 3)], `${name} as ${output.path}`).toEqual([3, 255, 255, 255]);
    }
  }
});
