import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureMetadata } from '../../../../src/formats/picture/metadata.ts';
import { pictures } from '../../../../src/formats/picture/picture.ts';
import { buildLibrary } from '../../../../src/model/library.ts';
import { filesOf } from '../../made.ts';

test('Even a picture that should have been refused is published without its notes', async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c44' } })
    .withExif({ IFD0: { Artist: 'Jane' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 34/1 56/1' } }).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').jpeg().toBuffer();
  expect(await pictureMetadata(photo)).toEqual(['EXIF', 'XMP']);
  const files = filesOf({ id: 'gate', facts: { pictures: '[{ file: gate.jpg, credit: "made here", licence: "CC0" }]' }, texts: { en: '<Figure picture="gate.jpg" alt="A gate." />' } });
  const { library, problems } = buildLibrary([...files, { path: 'content/leaflets/gate/gate.jpg', bytes: new Uint8Array(photo) }], 'content');
  expect(problems.map(({ code }) => code)).toContain('file-private');
  const outputs = pictures.plan(library);
  expect(outputs.length).toBeGreaterThan(0);
  for (const output of outputs) expect(await pictureMetadata((await output.render()) as Uint8Array), output.path).toEqual([]);
});
