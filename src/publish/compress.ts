/** Packs every text of the finished site beside itself, `page.html.br` and `page.html.gz`, for servers that send what is there instead of packing at each visit. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cached } from '../formats/cache.ts';

/** Endings of what is text, and so gets small; pictures, fonts, PDFs and ZIPs are packed inside already. */
export const packable: readonly string[] = ['html', 'css', 'js', 'json', 'xml', 'txt', 'svg', 'ics'];

/** Smaller files fit into one packet as they are. */
const least = 512; // bytes

/** What was packed. */
export interface Packed {
  readonly files: number;
  /** Bytes before, and as brotli. */
  readonly before: number;
  readonly after: number;
}

/**
 * Packs the texts of a site; what was packed in an earlier build comes from the cache.
 * @param folder the site on disk
 */
export async function compressSite(folder: string): Promise<Packed> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && packable.includes(entry.name.slice(entry.name.lastIndexOf('.') + 1)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const queue = [...files];
  let [count, before, after] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      if ((await stat(file)).size < least) continue;
      const bytes = new Uint8Array(await readFile(file));
      const small = await pack(bytes, 'br');
      await writeFile(`${file}.br`, small);
      await writeFile(`${file}.gz`, await pack(bytes, 'gz'));
      count += 1;
      before += bytes.length;
      after += small.length;
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return { files: count, before, after };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Packs one file as small as it gets. zlib writes no time into the gzip header, so the bytes are the same each time. */
function pack(bytes: Uint8Array, form: 'br' | 'gz'): Promise<Uint8Array> {
  const text = Buffer.from(bytes);
  return cached([form, text.toString('base64')], 'src/publish/compress.ts', async () =>
    form === 'br'
      ? brotli(text, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
        })
      : zip(text, { level: 9 }),
  );
}
