/** A code to scan, drawn on the device. */
import { encode } from 'uqr';

/** Most letters that a code may carry: with more, a phone no longer reads it from a screen an arm away. */
export const mostInCode = 600;

/** Draws an address as one path, with its quiet zone of four modules (ISO/IEC 18004). @returns the path and its width in modules */
export function qrPath(address: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { path, size };
}
