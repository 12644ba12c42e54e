/** Node's zlib where it packs as the plain one does, and pako, which is the plain one in JavaScript, where it does not. */
import { deflateSync } from 'node:zlib';
import { deflate as deflatePlain } from 'pako';
import { packing, type Deflate } from './png.ts';

/** Edges and fields like those of a plate, in which there is much to find and to miss: three bytes alike, four bytes alike, long runs. */
function trial(): Uint8Array {
  const bytes = new Uint8Array(1 << 16);
  let state = 1;
  for (let at = 0; at < bytes.length;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const [run, value] = [1 + ((state >>> 24) & ((state >>> 8) & 7 ? 3 : 127)), ((state >>> 16) & 3) * 85];
    bytes.fill(value, at, at + run);
    at += run;
  }
  return bytes;
}

let known: Deflate | undefined;

/**
 * Finds how plates are deflated on this machine, always to the same bytes. Node's zlib chooses by the processor how it looks for what stood before; one that looks otherwise than the
 * plain zlib overlooks what is three bytes long, or takes the farther of two, thousands of times in the trial. So it is asked once in a process, and is thrice as fast where it is the same.
 */
export function plateDeflate(): Deflate {
  if (known) return known;
  const bytes = trial();
  const same = Buffer.compare(deflateSync(bytes, packing), deflatePlain(bytes, packing)) === 0;
  return (known = same ? deflateSync : deflatePlain);
}
