/** Writes the name table of a TrueType font anew: who made it, its licence, and the name it goes by. Form: OpenType 1.9, “name”. */

/** Number of a name in the table. */
export const nameIds = {
  copyright: 0,
  family: 1,
  style: 2,
  identifier: 3,
  fullName: 4,
  version: 5,
  postScript: 6,
  licence: 13,
  licenceAddress: 14,
} as const;

/** Windows, Unicode, American English: the one record that every system reads. */
const windows = [3, 1, 0x409] as const;

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

/** Reads the tables of a font, as they lie in the file. @throws when it is no TrueType font */
export function tablesOf(font: Buffer): Table[] {
  if (font.readUInt32BE(0) !== 0x00010000) throw new Error('This is no TrueType font.');
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const start = font.readUInt32BE(at + 8);
    return {
      tag: font.toString('latin1', at, at + 4),
      bytes: font.subarray(start, start + font.readUInt32BE(at + 12)),
    };
  });
}

/** Reads the names of a font by their numbers, those for Windows. */
export function namesOf(font: Buffer): Map<number, string> {
  const table = tablesOf(font).find(({ tag }) => tag === 'name')?.bytes;
  const names = new Map<number, string>();
  if (!table) return names;
  const words = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const [platform, , , id, length, offset] = [0, 2, 4, 6, 8, 10].map((more) =>
      table.readUInt16BE(6 + 12 * index + more),
    ) as [number, number, number, number, number, number];
    if (platform === windows[0])
      names.set(
        id,
        Buffer.from(table.subarray(words + offset, words + offset + length))
          .swap16()
          .toString('utf16le'),
      );
  }
  return names;
}

/** Sets names of a font and leaves the others. @returns the font with its sums written anew */
export function withNames(font: Buffer, given: ReadonlyMap<number, string>): Buffer {
  const names = [...new Map([...namesOf(font), ...given])].sort(([a], [b]) => a - b);
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(([id], index) => {
    [...windows, id, texts[index]!.length, offset].forEach((value, place) =>
      head.writeUInt16BE(value, 6 + 12 * index + 2 * place),
    );
    offset += texts[index]!.length;
  });
  const name = { tag: 'name', bytes: Buffer.concat([head, ...texts]) };
  return write([...tablesOf(font).filter(({ tag }) => tag !== 'name'), name].sort((a, b) => (a.tag < b.tag ? -1 : 1)));
}

function write(tables: readonly Table[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, place) =>
    directory.writeUInt16BE(value, 4 + 2 * place),
  );
  const bodies = tables.map(({ tag, bytes }) => {
    const body = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(body);
    if (tag === 'head') body.writeUInt32BE(0, 8); // the sum of the whole font, which is counted as 0 and written last
    return body;
  });
  let offset = directory.length;
  tables.forEach(({ tag, bytes }, index) => {
    const at = 12 + 16 * index;
    directory.write(tag, at, 'latin1');
    [sum(bodies[index]!), offset, bytes.length].forEach((value, place) =>
      directory.writeUInt32BE(value, at + 4 + 4 * place),
    );
    offset += bodies[index]!.length;
  });
  bodies[tables.findIndex(({ tag }) => tag === 'head')]?.writeUInt32BE(
    (0xb1b0afba - sum(Buffer.concat([directory, ...bodies]))) >>> 0,
    8,
  );
  return Buffer.concat([directory, ...bodies]);
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}
