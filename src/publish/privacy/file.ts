/** Reads back one file by its kind, each content once. */
import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pictureEndings } from '../../formats/picture/metadata.ts';
import { archiveFaults } from './archive.ts';
import type { CleanFiles } from './clean.ts';
import { bytesFault } from './bytes.ts';
import { fault, type Fault, type Look } from './fault.ts';
import { htmlFaults } from './html.ts';
import { pdfFaults } from './pdf.ts';
import { soundFaults } from './sound.ts';
import { carriedPictureFaults, pictureFaults } from './picture.ts';
import { svgFaults } from './svg.ts';
import {
  holds,
  quotedMarkupFaults,
  scriptFaults,
  secretSentence,
  sourceMapFaults,
  styleFaults,
  textFaults,
} from './text.ts';

/** Files of search, which are packed JSON, and one engine. */
const packed = /\.(pf_meta|pf_fragment|pf_index|pf_filter|pagefind|gz)$/i;
const fonts = /\.(woff2?|ttf|otf)$/i;

/** Where Pagefind's engine was built: a public machine's folder, the same in every copy of its package. */
const engineFolder = '/home/runner/';

/** Of a name only its ending counts. */
export function endingOf(name: string): string {
  return /[^/.]*$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** Begins to look: nothing read yet. @param clean what earlier builds found clean, to be passed over */
export function newLook(secrets: readonly string[], clean?: CleanFiles): Look {
  const look: Look = {
    secrets,
    seen: new Set(),
    ...(clean ? { clean } : {}),
    inside: (name, bytes) => fileFaults(name, bytes, look),
    deflated: (name, packed, unpack) =>
      once(`${endingOf(name)} deflated`, packed, look, () => look.inside(name, unpack())),
  };
  return look;
}

/**
 * Finds what a file tells.
 * @param name its name, of which the ending counts
 * @returns nothing as well for a content that was read before under the same ending
 */
export async function fileFaults(name: string, bytes: Uint8Array, look: Look): Promise<Fault[]> {
  const found = await once(endingOf(name), bytes, look, () => readFaults(name, bytes, look));
  return [...new Map(found.map((one) => [`${one.member}\n${one.what}`, one])).values()];
}

/** Looks at bytes of a kind, unless that was done before, in this build or an earlier one. */
async function once(
  kind: string,
  bytes: Uint8Array,
  { seen, clean }: Look,
  faults: () => Promise<Fault[]>,
): Promise<Fault[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = `${sha256} ${kind}`;
  if (seen.has(key)) return [];
  seen.add(key);
  if (await clean?.has(kind, sha256)) return [];
  const found = await faults();
  clean?.read(kind, sha256);
  return found;
}

async function readFaults(name: string, bytes: Uint8Array, look: Look): Promise<Fault[]> {
  if (/\.pdf$/i.test(name)) return [...(await pdfFaults(bytes, look)), ...rawFaults(bytes, look)];
  if (/\.(zip|epub|docx)$/i.test(name)) return archiveFaults(name, bytes, look);
  if (/\.br$/i.test(name)) return fileFaults(name.slice(0, -3), brotliDecompressSync(bytes), look);
  if (/\.gz$/i.test(name)) return fileFaults(name.slice(0, -3), gunzipSync(bytes), look);
  if (packed.test(name)) return textFaults(new TextDecoder().decode(gunzipSync(bytes)), look, engineFolder);
  const mismatch = bytesFault(name, bytes);
  if (mismatch) return [fault(mismatch), ...rawFaults(bytes, look)];
  if (pictureEndings.test(name)) return [...pictureFaults(bytes), ...rawFaults(bytes, look)];
  if (/\.mp3$/i.test(name)) return [...soundFaults(bytes), ...rawFaults(bytes, look)];
  if (fonts.test(name)) return rawFaults(bytes, look);
  const text = decode(bytes);
  if (text === undefined) return [fault('a kind of file that nobody here can read back')];
  return [
    ...textFaults(text, look),
    ...markupFaults(name, text),
    ...(text.includes('data:image/') ? carriedPictureFaults(text) : []),
  ];
}

function markupFaults(name: string, text: string): Fault[] {
  if (/\.html?$/i.test(name)) return htmlFaults(text);
  if (/\.xhtml$/i.test(name)) return htmlFaults(text, true);
  if (/\.svg$/i.test(name)) return svgFaults(text);
  if (/\.css$/i.test(name)) return [...styleFaults(text), ...sourceMapFaults(text)];
  if (/\.m?js$/i.test(name)) return scriptFaults(text);
  return /\.(xml|json|opds|atom|rss|webmanifest)$/i.test(name) ? quotedMarkupFaults(text) : [];
}

/** Looks for secrets in bytes that are no text; shorter ones would be found by chance. */
function rawFaults(bytes: Uint8Array, { secrets }: Look): Fault[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return secrets
    .filter(
      (secret) =>
        secret.length >= 8 &&
        raw.includes(secret) &&
        holds(raw.toString('latin1'), Buffer.from(secret).toString('latin1')),
    )
    .map((secret) => fault(secretSentence(secret)));
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
