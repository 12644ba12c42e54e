/** Builds a font as far as its list of tables. */

/** Puts tables into a TrueType font, each filled up to four bytes. */
export function sfnt(tables: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(tables);
  const head = Buffer.alloc(12 + 16 * entries.length);
  head.writeUInt32BE(0x00010000);
  head.writeUInt16BE(entries.length, 4);
  const bodies: Buffer[] = [];
  let at = head.length;
  entries.forEach(([name, text], index) => {
    head.write(name, 12 + 16 * index, 'latin1');
    head.writeUInt32BE(at, 12 + 16 * index + 8);
    head.writeUInt32BE(text.length, 12 + 16 * index + 12);
    bodies.push(Buffer.from(text, 'latin1'), Buffer.alloc((4 - (text.length % 4)) % 4));
    at += text.length + ((4 - (text.length % 4)) % 4);
  });
  return new Uint8Array(Buffer.concat([head, ...bodies]));
}
