/** Writes ZIP archives from members that are packed already: full headers before each member, no times, no users, and ZIP64 where numbers grow too large (PKWARE, APPNOTE 6.3.10). */

/** What an archive says of a member. */
export interface ZipEntry {
  /** Path in the archive, with forward slashes. */
  readonly name: string;
  /** 0: as it is; 8: deflated (4.4.5). */
  readonly method: 0 | 8;
  /** CRC-32 of the file as it is unpacked. */
  readonly crc: number;
  /** Unpacked, in bytes. */
  readonly size: number;
  /** As it lies in the archive, in bytes. */
  readonly packedSize: number;
}

/** A member, packed. */
export interface ZipMember extends Omit<ZipEntry, 'packedSize'> {
  readonly packed: Uint8Array;
}

/** What does not fit into a field of two or four bytes stands in ZIP64's own fields, and this in its place (4.4.1.4). */
const tooMany = 0xffff;
const tooLarge = 0xffffffff;

/** The first moment that a ZIP can tell, 1 January 1980, 0:00 (4.4.6), so that the same files make the same bytes: date above, time below. */
const time = 0x00210000;

/**
 * Writes an archive, a member after the other, so that only one is held at once. Sizes and checksums stand before each member: some unpackers,
 * Android's among them, do not open a stored member whose size stands behind it (4.3.9).
 * @param members in the order of the archive
 * @throws when a name is too long
 */
export async function* writeZip(members: AsyncIterable<ZipMember>): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for await (const { packed, ...member } of members) {
    const entry = { ...member, packedSize: packed.length };
    const header = localHeader(entry);
    directory.push(directoryEntry(entry, at));
    yield header;
    yield packed;
    at += header.length + packed.length;
  }
  const all = Buffer.concat(directory);
  yield all;
  yield directoryEnd(directory.length, all.length, at);
}

/** What stands before a member (4.3.7). */
export function localHeader(member: ZipEntry): Uint8Array {
  // Here both sizes must stand where one of them is large (4.5.3).
  const large = isLarge(member) ? [member.size, member.packedSize] : [];
  return fields(
    [4, 0x04034b50],
    ...common(member, large.length > 0, large.length > 0),
    [2, extraLength(large)],
    nameOf(member),
    ...extra(large),
  );
}

/** What the directory says of a member (4.3.12). @param at where its header begins, in bytes from the beginning */
export function directoryEntry(member: ZipEntry, at: number): Uint8Array {
  const large = [...(isLarge(member) ? [member.size, member.packedSize] : []), ...(at >= tooLarge ? [at] : [])];
  return fields(
    [4, 0x02014b50],
    [2, large.length > 0 ? 45 : 20],
    ...common(member, isLarge(member), large.length > 0),
    [2, extraLength(large)],
    // No comment, one disk, no attributes.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(at, tooLarge)],
    nameOf(member),
    ...extra(large),
  );
}

/** The end of the directory (4.3.14 to 4.3.16). @param size of the directory @param at where it begins; both in bytes */
export function directoryEnd(count: number, size: number, at: number): Uint8Array {
  const large = count >= tooMany || size >= tooLarge || at >= tooLarge;
  return fields(
    ...(large
      ? ([
          ...[[4, 0x06064b50] as const, [8, 44] as const, [2, 45] as const, [2, 45] as const],
          ...[[4, 0] as const, [4, 0] as const, [8, count] as const, [8, count] as const],
          ...[[8, size] as const, [8, at] as const],
          ...[[4, 0x07064b50] as const, [4, 0] as const, [8, at + size] as const, [4, 1] as const],
        ] satisfies Field[])
      : []),
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, tooMany)],
    [2, Math.min(count, tooMany)],
    [4, Math.min(size, tooLarge)],
    [4, Math.min(at, tooLarge)],
    [2, 0],
  );
}

function isLarge({ size, packedSize }: ZipEntry): boolean {
  return size >= tooLarge || packedSize >= tooLarge;
}

/** A number of so many bytes, the lowest first; or bytes as they are. */
type Field = readonly [length: 2 | 4 | 8, value: number] | Uint8Array;

/** What header and directory both say, up to the length of the name. @param sizes whether the sizes stand in ZIP64's field @param zip64 whether there is one, which an unpacker must know */
function common(member: ZipEntry, sizes: boolean, zip64: boolean): Field[] {
  const name = nameOf(member);
  if (name.length > tooMany) throw new Error(`A name in an archive has ${name.length} bytes.`);
  return [
    [2, zip64 ? 45 : 20],
    // Bit 11: the name is UTF-8; ASCII is so anyway (4.4.4).
    [2, name.length === member.name.length ? 0 : 1 << 11],
    [2, member.method],
    [4, time],
    [4, member.crc],
    [4, sizes ? tooLarge : member.packedSize],
    [4, sizes ? tooLarge : member.size],
    [2, name.length],
  ];
}

function nameOf({ name }: ZipEntry): Uint8Array {
  return new TextEncoder().encode(name);
}

function extraLength(numbers: readonly number[]): number {
  return numbers.length > 0 ? 4 + 8 * numbers.length : 0;
}

/** ZIP64's field, for the numbers that are too large for their places (4.5.3). */
function extra(numbers: readonly number[]): Field[] {
  if (numbers.length === 0) return [];
  return [[2, 1], [2, 8 * numbers.length], ...numbers.map((number) => [8, number] as const)];
}

function fields(...all: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(
    all.reduce((sum, field) => sum + (field instanceof Uint8Array ? field.length : field[0]), 0),
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const field of all) {
    if (field instanceof Uint8Array) {
      bytes.set(field, at);
      at += field.length;
      continue;
    }
    const [length, value] = field;
    if (length === 2) view.setUint16(at, value, true);
    else if (length === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += length;
  }
  return bytes;
}
