import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { blanksIn, linkedPages, linkHash, linkIn } from '../../../src/browser/tools/link-address.ts';
import { qrPath } from '../../../src/browser/tools/qr.ts';

const link = {
  details: { hotline: '(312) 555-0199', date: 'jueves 18:30' },
  text: 'es/volantes/una-hoja/imprimir',
  fill: 'es/resoluciones/una/llenar',
  blanks: new Map([[2, 'Local 7 & amigas']]),
};

it('a committee’s link is read as it was written', () => {
  expect(linkIn(linkHash(link))).toEqual(link);
  expect(linkHash({ details: {}, blanks: new Map() })).toBe('');
});

it('names only pages of ours, and blanks by their numbers', () => {
  expect(linkIn('#text=//example.org/a/b&fill=../x/y&hotline=+')).toEqual({ details: {}, blanks: new Map() });
  expect(blanksIn('#blank-1=a&blank-0x=b&blank-12=+&blank-3=c')).toEqual(
    new Map([
      [1, 'a'],
      [3, 'c'],
    ]),
  );
});

it('leads on with what each page is to be filled with, and no more', () => {
  expect(linkedPages(link, { packet: 'es/herramientas/paquete/', card: 'es/herramientas/imagen/' })).toEqual({
    packet:
      'es/herramientas/paquete/#text=es%2Fvolantes%2Funa-hoja%2Fimprimir&hotline=%28312%29+555-0199&date=jueves+18%3A30',
    card: 'es/herramientas/imagen/#hotline=%28312%29+555-0199&date=jueves+18%3A30',
    print: 'es/volantes/una-hoja/imprimir/#hotline=%28312%29+555-0199&date=jueves+18%3A30',
    fill: 'es/resoluciones/una/llenar/#blank-2=Local+7+%26+amigas',
  });
  expect(linkedPages({ details: {}, blanks: new Map() }, { packet: 'p/', card: 'c/' })).toEqual({
    packet: 'p/',
    card: 'c/',
  });
});

it('a phone reads the address in the code', () => {
  const address = `https://example.org/es/${linkHash(link)}`;
  const { path, size } = qrPath(address);
  const dot = 4;
  const pixels = new Uint8ClampedArray((size * dot) ** 2 * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1/g))
    for (let down = 0; down < dot; down += 1)
      for (let along = 0; along < dot; along += 1)
        pixels.fill(
          0,
          ((Number(y) * dot + down) * size * dot + Number(x) * dot + along) * 4,
          ((Number(y) * dot + down) * size * dot + Number(x) * dot + along) * 4 + 3,
        );
  const read = jsQR(pixels, size * dot, size * dot);
  expect(read?.data).toBe(address);
});
