/**
 * Follows a zlib stream (RFC 1950, 1951) to its end without keeping what it unpacks: where it ends, and how much it holds.
 * fflate, which unpacks for the rest of the press, does not say where a stream ends, and the model may not ask Node's zlib.
 */

/** How a stream ended. */
export interface StreamEnd {
  /** Bytes of the stream, its checksum included. */
  readonly packed: number;
  /** Bytes it unpacks to. */
  readonly unpacked: number;
}

const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceExtra = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A code's lengths made quick to read: for the next 15 bits, length and symbol. */
type Table = Uint16Array;

/** Orders codes as RFC 1951, 3.2.2; unused places stay 0. */
function tableOf(lengths: readonly number[]): Table {
  const table = new Uint16Array(1 << 15);
  let code = 0;
  for (let length = 1; length <= 15; length += 1) {
    for (const [symbol, own] of lengths.entries()) {
      if (own !== length) continue;
      if (code >= 1 << length) throw new RangeError('Too many codes.');
      let turned = 0;
      for (let bit = 0; bit < length; bit += 1) turned |= ((code >> bit) & 1) << (length - 1 - bit);
      for (let at = turned; at < table.length; at += 1 << length) table[at] = (length << 9) | symbol;
      code += 1;
    }
    code <<= 1;
  }
  return table;
}

let fixed: { literals: Table; distances: Table } | undefined;
function fixedTables(): { literals: Table; distances: Table } {
  fixed ??= {
    literals: tableOf(
      Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
    ),
    distances: tableOf(Array.from({ length: 30 }, () => 5)),
  };
  return fixed;
}

/** Reads bits, the lowest first. */
class Bits {
  at: number;
  private held = 0;
  private count = 0;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }
  private fill(count: number): void {
    while (this.count < count) {
      // Past the end come zeros; what was taken of them is noticed in `end`.
      this.held |= (this.bytes[this.at] ?? 0) << this.count;
      this.at += 1;
      this.count += 8;
    }
    if (this.at > this.bytes.length + 4) throw new RangeError('The stream is cut short.');
  }
  take(count: number): number {
    this.fill(count);
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.count -= count;
    return value;
  }
  symbol(table: Table): number {
    this.fill(15);
    const found = table[this.held & 0x7fff] ?? 0;
    if (found === 0) throw new RangeError('No such code.');
    this.held >>>= found >> 9;
    this.count -= found >> 9;
    return found & 0x1ff;
  }
  /** Goes to the next whole byte. @returns its place */
  align(): number {
    this.at -= this.count >> 3;
    this.held = 0;
    this.count = 0;
    return this.at;
  }
}

/**
 * Follows a stream.
 * @param most stops when more than this is unpacked
 * @returns nothing when it is no zlib stream, damaged or cut short
 */
export function streamEnd(bytes: Uint8Array, most: number): StreamEnd | undefined {
  const [method = 0, check = 0] = bytes;
  if ((method & 15) !== 8 || method >> 4 > 7 || ((method << 8) | check) % 31 !== 0 || check & 0x20) return undefined;
  const bits = new Bits(bytes, 2);
  try {
    let unpacked = 0;
    for (let last = 0; !last && unpacked <= most;) {
      last = bits.take(1);
      const kind = bits.take(2);
      unpacked += kind === 0 ? stored(bits, bytes) : block(bits, kind, most - unpacked);
    }
    const packed = bits.align() + 4;
    return packed <= bytes.length ? { packed, unpacked } : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function stored(bits: Bits, bytes: Uint8Array): number {
  const at = bits.align();
  const length = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const inverse = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
  if ((length ^ inverse) !== 0xffff || at + 4 + length > bytes.length)
    throw new RangeError('A stored block is cut short.');
  bits.at = at + 4 + length;
  return length;
}

function block(bits: Bits, kind: number, most: number): number {
  if (kind === 3) throw new RangeError('No such block.');
  const { literals, distances } = kind === 1 ? fixedTables() : dynamicTables(bits);
  let unpacked = 0;
  while (unpacked <= most) {
    const symbol = bits.symbol(literals);
    if (symbol === 256) break;
    if (symbol < 256) unpacked += 1;
    else {
      const index = symbol - 257;
      if (index >= lengthBase.length) throw new RangeError('No such length.');
      unpacked += (lengthBase[index] ?? 0) + bits.take(lengthExtra[index] ?? 0);
      const extra = distanceExtra[bits.symbol(distances)];
      if (extra === undefined) throw new RangeError('No such distance.');
      bits.take(extra);
    }
  }
  return unpacked;
}

function dynamicTables(bits: Bits): { literals: Table; distances: Table } {
  const [literals, distances, codes] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const order = Array.from({ length: 19 }, () => 0);
  for (const symbol of codeOrder.slice(0, codes)) order[symbol] = bits.take(3);
  const table = tableOf(order);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = bits.symbol(table);
    const times =
      symbol < 16 ? 1 : symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    const length = symbol < 16 ? symbol : symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
    for (let more = 0; more < times; more += 1) lengths.push(length);
  }
  return { literals: tableOf(lengths.slice(0, literals)), distances: tableOf(lengths.slice(literals)) };
}
