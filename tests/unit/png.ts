/** Builds pictures in PNG without an encoder. */
import { crc32 } from 'node:zlib';

/** One chunk of a PNG, with its checksum. */
export function chunk(name: string, body: Uint8Array): Uint8Array {
  const part = Buffer.alloc(body.length + 12);
  part.writeUInt32BE(body.length);
  part.write(name, 4, 'latin1');
  part.set(body, 8);
  part.writeUInt32BE(crc32(part.subarray(4, -4)), body.length + 8);
  return new Uint8Array(part);
}
