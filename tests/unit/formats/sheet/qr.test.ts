import { describe, expect, it } from 'vitest';
import { qrSvg } from '../../../../src/formats/sheet/qr.ts';

const inks = { ink: '#000000', white: '#FFFFFF' };

describe('the code to scan', () => {
  it('keeps four modules of white around it', () => {
    const { svg, modules } = qrSvg('https://example.org/', inks);
    const places = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, length]) => [
      Number(x),
      Number(y),
      Number(x) + Number(length),
    ]);
    expect(Math.min(...places.map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...places.map(([, y = 0]) => y))).toBe(4);
    expect(Math.max(...places.map(([, , end = 0]) => end))).toBe(modules - 4);
  });

  it('has modules of at least 0.4 mm on the smallest place it is printed, for the longest address', () => {
    const { modules } = qrSvg(`https://class-struggle-action.net/es/volantes/${'a'.repeat(80)}/`, inks);
    const smallest = 66; // pt, in the margin of the reading copy
    expect(((smallest / modules) * 25.4) / 72).toBeGreaterThanOrEqual(0.4);
  });
});
