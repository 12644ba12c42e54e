/** The writer of archives: the bytes of a known packer, what readers make of them, and numbers that are too large for a plain ZIP. */
import { deflateSync, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  directoryEnd,
  directoryEntry,
  localHeader,
  writeZip,
  type ZipEntry,
  type ZipMember,
} from '../../../src/formats/zip.ts';
import { readArchive } from '../../../src/publish/privacy/zip.ts';

const mtime = new Date(1980, 0, 1);

function member(name: string, text: string, deflated = false): ZipMember {
  const bytes = strToU8(text);
  const packed = deflated ? deflateSync(bytes, { level: 6 }) : bytes;
  return { name, method: deflated ? 8 : 0, crc: crc32(bytes), size: bytes.length, packed };
}

async function* each(members: Iterable<ZipMember>): AsyncGenerator<ZipMember> {
  for (const one of members) yield await Promise.resolve(one);
}

async function write(members: Iterable<ZipMember>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await Array.fromAsync(writeZip(each(members)))));
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

describe('An archive', () => {
  const words = 'One word after the other. '.repeat(50);
  const files: Zippable = {
    'README.txt': [strToU8(words), { level: 6, mtime }],
    'en/a sheet.pdf': [strToU8('%PDF-'), { level: 0, mtime }],
    'es/año.html': [strToU8(words), { level: 6, mtime }],
    'empty.txt': [new Uint8Array(), { level: 0, mtime }],
  };
  const members = [
    member('README.txt', words, true),
    member('en/a sheet.pdf', '%PDF-'),
    member('es/año.html', words, true),
    member('empty.txt', ''),
  ];

  test('has the bytes that fflate writes, in every zone of the world', async () => {
    expect(Buffer.from(await write(members)).equals(zipSync(files))).toBe(true);
  });

  test('is opened by two readers, member by member', async () => {
    const bytes = await write(members);
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(files));
    const { members: found, comment, unclaimed } = readArchive(bytes);
    expect(found.map(({ name, unpack }) => [name, new TextDecoder().decode(unpack())])).toEqual(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
    );
    expect({ comment, unclaimed }).toEqual({ comment: '', unclaimed: 0 });
  });

  test('says sizes and checksums before each member, for unpackers that read from the front', async () => {
    const header = view(await write(members));
    expect(header.getUint16(6, true) & (1 << 3), 'no descriptor behind the member').toBe(0);
    expect(header.getUint32(14, true)).toBe(crc32(words));
    expect(header.getUint32(22, true)).toBe(words.length);
  });

  test('may have more members than a plain ZIP can count', async () => {
    const bytes = await write(Array.from({ length: 70_000 }, (_, at) => member(`${at}.txt`, '')));
    expect(Object.keys(unzipSync(bytes))).toHaveLength(70_000);
    const { members: found, unclaimed } = readArchive(bytes);
    expect([found.length, unclaimed]).toEqual([70_000, 0]);
  });

  test('with nothing in it is one', async () => {
    expect(unzipSync(await write([]))).toEqual({});
  });
});

describe('What is too large for a plain ZIP', () => {
  const large: ZipEntry = { name: 'film.bin', method: 0, crc: 7, size: 5_000_000_000, packedSize: 5_000_000_000 };
  const small: ZipEntry = { name: 'a.txt', method: 0, crc: 7, size: 3, packedSize: 3 };
  const largest = 0xffffffff;

  test('stands in ZIP64’s own field: both sizes before the member', () => {
    const header = view(localHeader(large));
    expect(header.getUint16(4, true), 'version 4.5 to unpack').toBe(45);
    expect([header.getUint32(18, true), header.getUint32(22, true)]).toEqual([largest, largest]);
    expect(header.getUint16(28, true)).toBe(20);
    const field = 30 + large.name.length;
    expect([header.getUint16(field, true), header.getUint16(field + 2, true)]).toEqual([1, 16]);
    expect([header.getBigUint64(field + 4, true), header.getBigUint64(field + 12, true)]).toEqual([
      5_000_000_000n,
      5_000_000_000n,
    ]);
    expect(header.byteLength).toBe(field + 20);
  });

  test('stands in the directory as far as it does not fit: sizes, the place, or both', () => {
    const place = 6_000_000_000;
    const fieldsOf = (entry: ZipEntry, at: number): bigint[] => {
      const bytes = view(directoryEntry(entry, at));
      const start = 46 + entry.name.length;
      expect(bytes.byteLength).toBe(start + bytes.getUint16(30, true));
      return Array.from({ length: (bytes.getUint16(30, true) - 4) / 8 }, (_, one) =>
        bytes.getBigUint64(start + 4 + 8 * one, true),
      );
    };
    expect(fieldsOf(large, 0)).toEqual([5_000_000_000n, 5_000_000_000n]);
    expect(fieldsOf(small, place)).toEqual([6_000_000_000n]);
    expect(fieldsOf(large, place)).toEqual([5_000_000_000n, 5_000_000_000n, 6_000_000_000n]);
    expect(view(directoryEntry(small, place)).getUint32(42, true)).toBe(largest);
    expect(view(directoryEntry(small, place)).getUint32(24, true)).toBe(3);
  });

  test('is said at the end by a record and by a pointer to it', () => {
    const end = view(directoryEnd(3, 200, 6_000_000_000));
    expect(end.getUint32(0, true)).toBe(0x06064b50);
    expect([end.getBigUint64(24, true), end.getBigUint64(32, true)]).toEqual([3n, 3n]);
    expect([end.getBigUint64(40, true), end.getBigUint64(48, true)]).toEqual([200n, 6_000_000_000n]);
    expect(end.getUint32(56, true)).toBe(0x07064b50);
    expect(end.getBigUint64(64, true)).toBe(6_000_000_200n);
    expect(end.getUint32(76, true)).toBe(0x06054b50);
    expect(end.getUint32(92, true)).toBe(largest);
    expect(directoryEnd(3, 200, 400).length, 'and only then').toBe(22);
  });
});
