/** The code to scan, as one SVG path. */
import { encode } from 'uqr';
import { Recent } from '../../look/recent.ts';

/**
 * Draws an address as a QR code with its quiet zone of four modules (ISO/IEC 18004), for white paper.
 * Level M repairs 15 % of a code that was folded or rained on.
 * @returns the SVG and its width in modules, quiet zone included
 */
export function qrSvg(address: string, inks: Inks): QrCode {
  const key = `${address} ${inks.ink} ${inks.white}`;
  const code = drawn.get(key) ?? draw(address, inks);
  drawn.set(key, code);
  return code;
}

interface Inks {
  readonly ink: string;
  readonly white: string;
}

interface QrCode {
  readonly svg: string;
  /** Width, quiet zone included. */
  readonly modules: number;
}

/** By address and inks: dozens of sheets of one text carry the same code. */
const drawn = new Recent<string, QrCode>(50);

function draw(address: string, inks: Inks): QrCode {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data
    .map((row, y) => [...rowRuns(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`).join(''))
    .join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<path d="M0 0h${size}v${size}H0z" fill="${inks.white}"/><path d="${path}" fill="${inks.ink}"/></svg>`;
  return { svg, modules: size };
}

function* rowRuns(row: readonly boolean[]): Generator<[x: number, length: number]> {
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] && start < 0) start = x;
    if (!row[x] && start >= 0) {
      yield [start, x - start];
      start = -1;
    }
  }
}
