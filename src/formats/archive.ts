/** Archives of files that are made already: each is deflated once, and an archive is copied together from what is kept of its members. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { cached, lightly, madeOf, type Made } from './cache.ts';
import type { Told } from './entries.ts';
import { writeZip, type ZipMember } from './zip.ts';

/** A file for an archive. */
export interface ArchiveFile {
  /** Path in the archive, with forward slashes. */
  readonly name: string;
  readonly made: Made;
  /** Whether it is deflated: texts are; pictures and PDFs are compressed inside, and to press them again would save 3 % and cost seconds. */
  readonly deflate: boolean;
}

/** An archive that is packed: it may be too large to be held at once. */
export interface Archive extends Made {
  /** Packs it, piece by piece. */
  parts(): AsyncIterable<Uint8Array>;
}

/** This file: what packs is in the key of all that it packs, and nothing else is. */
const self = 'src/formats/archive.ts';

/** Before deflated bytes stand the checksum and the length of what they were, so that an archive needs nothing else of a file. Bytes. */
const headLength = 4 + 8;

/** A file that is not deflated. */
export function asItIs(name: string, made: Made | string): ArchiveFile {
  return { name, made: typeof made === 'string' ? madeOf(made) : made, deflate: false };
}

/**
 * Packs files, in this order. Only what the archive weighs is kept, not the archive: to copy it together again costs no more than to read it, and
 * at most one of its files is held in memory.
 */
export async function archive(files: readonly ArchiveFile[]): Promise<Archive> {
  const members = files.map(({ name, made, deflate }) => [name, made.sha256, deflate]);
  const weigh = async (): Promise<Uint8Array> => {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const part of pack(files)) {
      hash.update(part);
      bytes += part.length;
    }
    return new TextEncoder().encode(JSON.stringify({ sha256: hash.digest('hex'), bytes }));
  };
  const said = new TextDecoder().decode(await cached({ members }, self, weigh, 'here'));
  const whole: Archive = {
    ...(JSON.parse(said) as Told),
    read: async () => new Uint8Array(Buffer.concat(await Array.fromAsync(pack(files)))),
    parts: () => pack(files),
  };
  return { ...whole, lean: lightlyPacked(whole) };
}

/** Outside of what packs, whose functions hold all members: the texts among them are some 30 kB a kit, for who holds thousands of kits. */
function lightlyPacked(whole: Archive): NonNullable<Made['lean']> {
  const lean = lightly(whole);
  const held = new WeakRef(whole);
  return (again): Archive => ({
    ...lean(again),
    async *parts() {
      yield* (held.deref() ?? ((await again()) as Archive)).parts();
    },
  });
}

/** Deflates a file and keeps it, for whoever has its bytes at hand now and packs it later. */
export async function keepDeflated(made: Made): Promise<void> {
  await deflatedOf(made);
}

function pack(files: readonly ArchiveFile[]): AsyncGenerator<Uint8Array> {
  return writeZip(membersOf(files));
}

async function* membersOf(files: readonly ArchiveFile[]): AsyncGenerator<ZipMember> {
  for (const { name, made, deflate } of files) {
    const bytes = deflate ? await deflatedOf(made) : await made.read();
    const packed = deflate ? bytes.subarray(headLength) : bytes;
    const head = new DataView(bytes.buffer, bytes.byteOffset);
    yield {
      name,
      method: deflate ? 8 : 0,
      crc: deflate ? head.getUint32(0) : crc32(bytes),
      size: deflate ? Number(head.getBigUint64(4)) : bytes.length,
      packed,
    };
  }
}

/** Deflates by fflate and not by Node's zlib, whose bytes may be others on another processor. */
function deflatedOf(made: Made): Promise<Uint8Array> {
  return cached(
    { deflated: made.sha256 },
    self,
    async () => {
      const bytes = await made.read();
      const head = new DataView(new ArrayBuffer(headLength));
      head.setUint32(0, crc32(bytes));
      head.setBigUint64(4, BigInt(bytes.length));
      return new Uint8Array(Buffer.concat([new Uint8Array(head.buffer), deflateSync(bytes, { level: 6 })]));
    },
    'here',
  );
}
