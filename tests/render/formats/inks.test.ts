import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { planSheets } from '../../../src/formats/sheet/sheet.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { light, white } from '../../../src/look/tokens.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');

/** Every RGB colour that the drawing operators of a PDF set, as `#RRGGBB`; pictures are not drawn with operators. */
function coloursOf(pdf: Uint8Array): Set<string> {
  const found = new Set<string>();
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    let content: string;
    try {
      content = inflateSync(bytes.subarray(start, end)).toString('latin1');
    } catch {
      continue; // not compressed, or no drawing
    }
    for (const [, r, g, b] of content.matchAll(
      /(?:^|\s)(0|1|0?\.\d+)\s+(0|1|0?\.\d+)\s+(0|1|0?\.\d+)\s+(?:rg|RG|scn|SCN)(?=\s)/g,
    )) {
      found.add(
        `#${[r, g, b]
          .map((part) =>
            Math.round(Number(part) * 255)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')
          .toUpperCase()}`,
      );
    }
  }
  return found;
}

describe('the ink on every sheet', () => {
  it('is one of the two inks, or none', async () => {
    const inks = new Set([light.ink, light.red, white, '#000000'].map((ink) => ink.toUpperCase()));
    const seen = new Set<string>();
    const one = new Map(planSheets(library).map((sheet) => [`${sheet.product} ${sheet.style}`, sheet]));
    for (const sheet of one.values()) {
      for (const colour of coloursOf(await sheet.render())) {
        seen.add(colour);
        expect(inks.has(colour), `${sheet.path} is drawn with ${colour}`).toBe(true);
      }
    }
    expect(seen, 'the reader of colours must find the inks at all').toContain(light.red.toUpperCase());
  });
});
