/** Follows the coded data of a JPEG's scan (ITU T.81, annexes F and G) without unpacking the picture, to know where it really ends. */

/** A part of the picture's colours, as the frame's head names it. */
export interface Component {
  readonly id: number;
  /** How many blocks of it stand in each unit, across and down. */
  readonly across: number;
  readonly down: number;
  readonly table: number;
  /** For each of the 64 values of a block: how many low bits are still owed; -1 when nothing was coded. */
  readonly owed: Int8Array;
  /** One bit for each value of each block that is not 0, which later scans refine. */
  coded?: { low: Uint32Array; high: Uint32Array };
}

/** The head of the picture. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly progressive: boolean;
  readonly components: readonly Component[];
}

/** For the next 16 bits: length and symbol of the code they begin with; 0 where there is none. */
export type CodeTable = Uint16Array;

/** The head of a scan. */
export interface Scan {
  readonly parts: readonly { readonly component: Component; readonly first?: CodeTable; readonly rest?: CodeTable }[];
  readonly start: number;
  readonly end: number;
  readonly high: number;
  readonly low: number;
  /** Units between two restart markers; 0 for none. */
  readonly interval: number;
}

/** Makes a table of codes. @returns nothing when the counts leave no room */
export function codeTable(counts: Uint8Array, symbols: Uint8Array): CodeTable | undefined {
  const table = new Uint16Array(1 << 16);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length += 1) {
    for (let count = counts[length - 1] ?? 0; count > 0; count -= 1) {
      if (code >= 1 << length) return undefined;
      table.fill((length << 8) | (symbols[next] ?? 0), code << (16 - length), (code + 1) << (16 - length));
      code += 1;
      next += 1;
    }
    code <<= 1;
  }
  return table;
}

/** Thrown when the data does not follow its own codes. */
class Damaged extends Error {}

/** Reads bits, the highest first, up to the next marker; behind it come zeros that do not count. */
class ScanBits {
  at: number;
  private held = 0;
  private count = 0;
  private invented = 0;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }
  private fill(): void {
    while (this.count <= 16) {
      const byte = this.bytes[this.at] ?? 0xff;
      const marker = byte === 0xff && this.bytes[this.at + 1] !== 0;
      this.held = (this.held << 8) | (marker ? 0 : byte);
      this.count += 8;
      if (marker) this.invented += 8;
      else this.at += byte === 0xff ? 2 : 1;
    }
    if (this.invented > 64) throw new Damaged();
  }
  skip(count: number): void {
    if (this.count < count) this.fill();
    this.count -= count;
  }
  take(count: number): number {
    if (this.count < count) this.fill();
    this.count -= count;
    return (this.held >>> this.count) & ((1 << count) - 1);
  }
  symbol(table: CodeTable): number {
    if (this.count < 16) this.fill();
    const found = table[(this.held >>> (this.count - 16)) & 0xffff] ?? 0;
    if (found === 0) throw new Damaged();
    this.count -= found >> 8;
    return found & 0xff;
  }
  /** Ends a stretch of data. @returns how many whole bytes were not used */
  finish(): number {
    const left = this.count - this.invented;
    if (left < 0) throw new Damaged();
    this.count = 0;
    this.invented = 0;
    return left >> 3;
  }
}

/**
 * Follows a scan.
 * @param at where its coded data begins
 * @returns where it ends, and whether bytes stand in it that are no part of the picture; nothing when it is damaged
 */
export function followScan(
  bytes: Uint8Array,
  at: number,
  frame: Frame,
  scan: Scan,
): { end: number; stray: boolean } | undefined {
  const bits = new ScanBits(bytes, at);
  const reader = new BlockReader(bits, frame, scan);
  let stray = false;
  try {
    for (let unit = 0; unit < reader.units; unit += 1) {
      if (scan.interval && unit && unit % scan.interval === 0) {
        if (bits.finish()) stray = true;
        if (bytes[bits.at] !== 0xff || bytes[bits.at + 1] !== 0xd0 + ((unit / scan.interval - 1) & 7))
          throw new Damaged();
        bits.at += 2;
        reader.restart();
      }
      reader.unit(unit);
    }
    if (bits.finish()) stray = true;
  } catch (error) {
    if (error instanceof Damaged) return undefined;
    throw error;
  }
  return { end: bits.at, stray };
}

/** Reads the blocks of one scan in their order. */
class BlockReader {
  readonly units: number;
  private readonly bits: ScanBits;
  private readonly scan: Scan;
  private readonly progressive: boolean;
  private bands = 0;
  constructor(bits: ScanBits, frame: Frame, scan: Scan) {
    this.bits = bits;
    this.scan = scan;
    this.progressive = frame.progressive;
    const [widest, highest] = [
      Math.max(...frame.components.map(({ across }) => across)),
      Math.max(...frame.components.map(({ down }) => down)),
    ];
    const [only] = scan.parts;
    const alone = scan.parts.length === 1 ? only?.component : undefined;
    const across = alone
      ? Math.ceil(Math.ceil((frame.width * alone.across) / widest) / 8)
      : Math.ceil(frame.width / (8 * widest));
    const down = alone
      ? Math.ceil(Math.ceil((frame.height * alone.down) / highest) / 8)
      : Math.ceil(frame.height / (8 * highest));
    this.units = across * down;
    if (alone && frame.progressive)
      alone.coded ??= { low: new Uint32Array(this.units), high: new Uint32Array(this.units) };
  }
  restart(): void {
    this.bands = 0;
  }
  /** Reads what stands in one unit: a block when the scan has one component, else several of each. */
  unit(index: number): void {
    const { parts } = this.scan;
    for (const part of parts) {
      const blocks = parts.length === 1 ? 1 : part.component.across * part.component.down;
      for (let block = 0; block < blocks; block += 1) this.block(part, index);
    }
  }
  private block({ component, first, rest }: Scan['parts'][number], index: number): void {
    const { start, high } = this.scan;
    if (start > 0) {
      if (!rest || !component.coded) throw new Damaged();
      if (high > 0) this.refine(rest, component.coded, index);
      else this.band(rest, component.coded, index);
      return;
    }
    if (high > 0) return this.bits.skip(1);
    if (!first) throw new Damaged();
    this.value(this.bits.symbol(first));
    if (this.progressive) return;
    if (!rest) throw new Damaged();
    for (let at = 1; at < 64; at += 1) {
      const symbol = this.bits.symbol(rest);
      if (symbol === 0) return;
      at += symbol >> 4;
      if (at > 63 && symbol !== 0xf0) throw new Damaged();
      this.value(symbol & 15);
    }
  }
  private value(size: number): void {
    if (size > 15) throw new Damaged();
    this.bits.skip(size);
  }
  /** First scan of a band of values (G.1.2.2). */
  private band(table: CodeTable, coded: NonNullable<Component['coded']>, index: number): void {
    if (this.bands > 0) {
      this.bands -= 1;
      return;
    }
    for (let at = this.scan.start; at <= this.scan.end; at += 1) {
      const symbol = this.bits.symbol(table);
      const [run, size] = [symbol >> 4, symbol & 15];
      if (size === 0 && run < 15) {
        this.bands = (1 << run) - 1 + this.bits.take(run);
        return;
      }
      at += run;
      if (at > this.scan.end && size > 0) throw new Damaged();
      if (size === 0) continue;
      this.bits.skip(size);
      mark(coded, index, at);
    }
  }
  /** Later scan of a band, which gives one bit more to each value that is not 0 (G.1.2.3). */
  private refine(table: CodeTable, coded: NonNullable<Component['coded']>, index: number): void {
    let at = this.scan.start;
    const { end } = this.scan;
    if (this.bands === 0) {
      for (; at <= end; at += 1) {
        const symbol = this.bits.symbol(table);
        let run = symbol >> 4;
        const size = symbol & 15;
        if (size > 1) throw new Damaged();
        if (size === 1) this.bits.skip(1);
        else if (run < 15) {
          this.bands = (1 << run) + this.bits.take(run);
          break;
        }
        for (; at <= end; at += 1) {
          if (isMarked(coded, index, at)) this.bits.skip(1);
          else if (run === 0) break;
          else run -= 1;
        }
        if (size === 1) {
          if (at > end) throw new Damaged();
          mark(coded, index, at);
        }
      }
    }
    if (this.bands === 0) return;
    for (; at <= end; at += 1) if (isMarked(coded, index, at)) this.bits.skip(1);
    this.bands -= 1;
  }
}

function mark({ low, high }: NonNullable<Component['coded']>, index: number, at: number): void {
  const half = at < 32 ? low : high;
  half[index] = (half[index] ?? 0) | (1 << (at & 31));
}

function isMarked({ low, high }: NonNullable<Component['coded']>, index: number, at: number): boolean {
  return (((at < 32 ? low : high)[index] ?? 0) & (1 << (at & 31))) !== 0;
}
