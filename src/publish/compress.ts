/** Packs every text of the finished site beside itself, `page.html.br` and `page.html.gz`, for servers that send what is there instead of packing at each visit. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { stored, type Made } from '../formats/cache.ts';
import type { SiteFiles } from './site-files.ts';

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
 */
export async function compressSite(site: SiteFiles): Promise<Packed> {
  const queue = site.paths.filter((path) => packable.includes(path.slice(path.lastIndexOf('.') + 1)));
  let [count, before, after] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const { bytes } = site.of(file);
      if (bytes < least) continue;
      const small = await pack(site, file, 'br');
      await site.add(`${file}.br`, small);
      await site.add(`${file}.gz`, await pack(site, file, 'gz'));
      count += 1;
      before += bytes;
      after += small.bytes;
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return { files: count, before, after };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Packs one file as small as it gets. zlib writes no time into the gzip header, so the bytes are the same each time. */
function pack(site: SiteFiles, file: string, form: 'br' | 'gz'): Promise<Made> {
  return stored(
    [form, site.of(file).sha256],
    'src/publish/compress.ts',
    async () => {
      const text = await site.read(file);
      return form === 'br'
        ? brotli(text, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
          })
        : zip(text, { level: 9 });
    },
    'here',
  );
}
