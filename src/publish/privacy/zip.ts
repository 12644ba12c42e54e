/** Reads archives as an unpacker does and as a curious person does: each member, and whatever else stands in the file. */
import { crc32, inflateRawSync } from 'node:zlib';

/** A member of an archive, as header and directory tell of it (APPNOTE 6.3.10, 4.3.7 and 4.3.12). */
export interface ReadMember {
  readonly name: string;
  readonly deflated: boolean;
  /** As it lies in the archive. */
  readonly packed: Uint8Array;
  /** The numbers of its extra fields, of both places. */
  readonly extra: readonly number[];
  readonly comment: string;
  /** Its mode on Unix; 0 where none is told. */
  readonly mode: number;
  /** Unpacks it. @throws DamagedMember when it is not what the directory says */
  unpack(): Uint8Array;
}

/** Thrown when a member cannot be unpacked. */
export class DamagedMember extends Error {
  override name = 'DamagedMember';
  constructor(options?: ErrorOptions) {
    super('A member is not what its entry says.', options);
  }
}

export interface ReadArchive {
  readonly members: readonly ReadMember[];
  readonly comment: string;
  /** How many bytes belong to no member and to no list. */
  readonly unclaimed: number;
}

const signatures = { header: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator: 0x07064b50 };

/** @throws when it is no archive, is cut short, or packs by other means than storing and deflating */
export function readArchive(bytes: Uint8Array): ReadArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const { count, size, at: start, own } = directoryOf(view, end);
  const members: ReadMember[] = [];
  let claimed = size + own;
  let at = start;
  for (let number = 0; number < count; number += 1) {
    const { member, length, claims } = readMember(bytes, view, at);
    members.push(member);
    claimed += claims;
    at += length;
  }
  if (at !== start + size) throw new Error('The directory does not end where it says.');
  return { members, comment: textIn(bytes, end + 22, end + own, true), unclaimed: bytes.length - claimed };
}

/** Finds the record at the end: behind it stands nothing but its comment. */
function endOf(view: DataView): number {
  for (let end = view.byteLength - 22; end >= Math.max(0, view.byteLength - 22 - 0xffff); end -= 1)
    if (view.getUint32(end, true) === signatures.end && view.getUint16(end + 20, true) === view.byteLength - end - 22)
      return end;
  throw new Error('There is no end of the directory.');
}

/** Reads where the directory is. @returns count of members; size and beginning of the directory, and the length of the records at its end, in bytes */
function directoryOf(view: DataView, end: number): { count: number; size: number; at: number; own: number } {
  const own = view.byteLength - end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === signatures.locator) {
    const record = number64(view, locator + 8);
    expectSignature(view, record, signatures.end64);
    const [count, size, at] = [32, 40, 48].map((field) => number64(view, record + field)) as [number, number, number];
    return { count, size, at, own: own + view.byteLength - own - record };
  }
  return {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
    own,
  };
}

/** Reads a member by its entry. @returns the length of the entry, and how many bytes its header and its content take */
function readMember(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly member: ReadMember; readonly length: number; readonly claims: number } {
  expectSignature(view, at, signatures.entry);
  const short = (field: number): number => view.getUint16(at + field, true);
  const [nameLength, extraLength, commentLength] = [short(28), short(30), short(32)];
  const flags = short(8);
  const method = short(10);
  if ((method !== 0 && method !== 8) || (flags & 1) !== 0) throw new Error('A member is packed by other means.');
  const nameAt = at + 46;
  const extraAt = nameAt + nameLength;
  const crc = view.getUint32(at + 16, true);
  const [size, packedSize, header] = large(view, extraAt, extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  expectSignature(view, header, signatures.header);
  const [ownName, ownExtra] = [26, 28].map((field) => view.getUint16(header + field, true)) as [number, number];
  const isUtf8 = (flags & (1 << 11)) !== 0;
  const name = textIn(bytes, nameAt, extraAt, isUtf8);
  // Some unpackers read the name here, others there.
  if (textIn(bytes, header + 30, header + 30 + ownName, isUtf8) !== name) throw new Error('A member has two names.');
  const contentAt = header + 30 + ownName + ownExtra;
  const packed = bytes.subarray(contentAt, contentAt + packedSize);
  if (packed.length !== packedSize) throw new Error('A member is cut short.');
  const unpack = (): Uint8Array => {
    const content = method === 0 ? packed : inflate(packed, size);
    if (content.length !== size || crc32(content) !== crc) throw new DamagedMember();
    return content;
  };
  const member: ReadMember = {
    name,
    deflated: method === 8,
    packed,
    extra: [...extraFields(view, extraAt, extraLength), ...extraFields(view, header + 30 + ownName, ownExtra)].map(
      ({ kind }) => kind,
    ),
    comment: textIn(bytes, extraAt + extraLength, extraAt + extraLength + commentLength, isUtf8),
    mode: view.getUint8(at + 5) === 3 ? view.getUint32(at + 38, true) >>> 16 : 0,
    unpack,
  };
  return { member, length: 46 + nameLength + extraLength + commentLength, claims: contentAt - header + packedSize };
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new DamagedMember({ cause: error });
  }
}

/** Puts numbers of ZIP64's field in the places of those that say that they did not fit (4.5.3). */
function large(
  view: DataView,
  at: number,
  length: number,
  numbers: [size: number, packed: number, header: number],
): [size: number, packed: number, header: number] {
  let place = extraFields(view, at, length).find(({ kind }) => kind === 1)?.at ?? 0;
  return numbers.map((number) => {
    if (number !== 0xffffffff || place === 0) return number;
    place += 8;
    return number64(view, place - 8);
  }) as [number, number, number];
}

/** Lists extra fields: their numbers, and where their contents begin. */
function extraFields(view: DataView, start: number, length: number): { readonly kind: number; readonly at: number }[] {
  const found: { kind: number; at: number }[] = [];
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true))
    found.push({ kind: view.getUint16(at, true), at: at + 4 });
  return found;
}

function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error('A record is not where it should be.');
}

/** What is not said to be UTF-8 is an older alphabet, of which only ASCII is of use here (4.4.4). */
function textIn(bytes: Uint8Array, start: number, end: number, isUtf8: boolean): string {
  return new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(bytes.subarray(start, end));
}
