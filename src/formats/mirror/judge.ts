/** How a copy stands, judged as `verify.sh` judges it, with the same words: for the page that checks a folder in the browser. */
import { checkSignature, isKey } from './signature.ts';
import {
  keptByHosts,
  readReleaseLine,
  readSums,
  releaseName,
  signatureName,
  staleDays,
  sumsName,
  unseenSign,
} from './sums.ts';

/** Every sentence that the page can say of a copy. */
export const judged = [
  'badNumber',
  'noTool',
  'noMinisign',
  'noList',
  'badList',
  'badKey',
  'needKey',
  'halted',
  'stripped',
  'noSignature',
  'noKey',
  'badSignature',
  'badSignatureFile',
  'wrongKey',
  'otherRelease',
  'changed',
  'missing',
  'extra',
  'unread',
  'oddName',
  'bad',
  'signed',
  'good',
  'release',
  'older',
  'stale',
  'clock',
] as const;

/** A sentence to say, with what is filled in. */
export interface Saying {
  readonly name: (typeof judged)[number];
  readonly given?: readonly (string | number)[];
}

/** The verdict: 0 all is well (and signed, if there is a key), 1 something is wrong, 2 nothing could be checked. */
export interface Judgement {
  readonly code: 0 | 1 | 2;
  readonly said: readonly Saying[];
}

/** The copy: its files by path from its root. A file that cannot be read rejects. */
export type Copy = ReadonlyMap<string, () => Promise<Uint8Array<ArrayBuffer>>>;

/** What the person who checks knows. */
export interface Known {
  /** The public key; empty for none. A key asks for a signature. */
  readonly key: string;
  /** The highest number of a release that was seen; empty for none. */
  readonly seen: string;
  /** Today by the reader's clock, year-month-day. */
  readonly today: string;
}

/** What is known of who made the list. */
interface Trust {
  readonly release?: { readonly serial: number; readonly on: string; readonly line: string };
  readonly doubt?: Saying;
}

const end = (code: 1 | 2, name: Saying['name'], ...given: (string | number)[]): Judgement => ({
  code,
  said: [{ name, ...(given.length ? { given } : {}) }],
});
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const hex = (hash: ArrayBuffer): string =>
  [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A name as it may be shown: whatever is no plain sign becomes a question mark, byte by byte. */
function shown(name: string): string {
  return [...new TextEncoder().encode(name)]
    .map((byte) => (byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '?'))
    .join('');
}

/** Judges a copy. Never throws: what stops it is a judgement too. */
export async function judgeCopy(copy: Copy, known: Known): Promise<Judgement> {
  try {
    return await judge(copy, known);
  } catch {
    return end(2, 'halted');
  }
}

async function judge(copy: Copy, known: Known): Promise<Judgement> {
  if (!/^\d{0,6}$/.test(known.seen)) return end(2, 'badNumber');
  // Pages that came without TLS have no such tool.
  if (!crypto.subtle) return end(2, 'noTool');
  const list = await copy
    .get(sumsName)?.()
    .catch(() => undefined);
  if (!list) return end(2, 'noList');
  const trust = await trustOf(copy, list, known);
  if ('code' in trust) return trust;
  const odd = [...copy.keys()].filter((name) => unseenSign.test(name)).sort();
  if (odd.length)
    return {
      code: 1,
      said: [
        ...odd.map((name): Saying => ({ name: 'oddName', given: [shown(name)] })),
        { name: 'bad', given: [odd.length] },
      ],
    };
  let listed: Map<string, string>;
  try {
    listed = readSums(text(list));
  } catch {
    return end(2, 'badList');
  }
  const { good, wrong } = await compare(copy, listed);
  if (wrong.length) return { code: 1, said: [...wrong, { name: 'bad', given: [wrong.length] }] };
  return good ? conclude(copy, trust, known, good) : end(2, 'halted');
}

/** The signature first: a list that cannot be trusted proves nothing. */
async function trustOf(copy: Copy, list: Uint8Array<ArrayBuffer>, { key, seen }: Known): Promise<Trust | Judgement> {
  const signature = copy.get(signatureName);
  if (!key) return seen ? end(2, 'needKey') : { doubt: { name: signature ? 'noKey' : 'noSignature' } };
  if (!isKey(key)) return end(2, 'badKey');
  if (!signature) return end(1, 'stripped');
  const made = await signature().catch(() => undefined);
  if (!made) return end(1, 'badSignatureFile');
  const verdict = await checkSignature(list, text(made), key);
  if (verdict.state === 'unable') return end(2, 'noMinisign');
  if (verdict.state !== 'good')
    return end(
      1,
      ({ 'wrong-key': 'wrongKey', bad: 'badSignature', unreadable: 'badSignatureFile' } as const)[verdict.state],
    );
  const release = readReleaseLine(verdict.comment);
  return release ? { release: { ...release, line: verdict.comment } } : end(1, 'otherRelease');
}

/** Hashes every file of the list and names what is wrong, in the order of the names. */
async function compare(copy: Copy, listed: ReadonlyMap<string, string>): Promise<{ good: number; wrong: Saying[] }> {
  const wrong: Saying[] = [];
  let good = 0;
  for (const name of [...new Set([...listed.keys(), ...copy.keys()])].sort()) {
    const read = copy.get(name);
    const hash = listed.get(name);
    if (!hash) {
      if (name !== sumsName && name !== signatureName) wrong.push({ name: 'extra', given: [shown(name)] });
    } else if (!read) {
      if (!keptByHosts.includes(name)) wrong.push({ name: 'missing', given: [shown(name)] });
    } else {
      const bytes = await read().catch(() => undefined);
      if (bytes && hex(await crypto.subtle.digest('SHA-256', bytes)) === hash) good += 1;
      else wrong.push({ name: bytes ? 'changed' : 'unread', given: [shown(name)] });
    }
  }
  return { good, wrong };
}

/** Every file is as listed. How old a release is, only its signature can say. */
async function conclude(
  copy: Copy,
  { release, doubt }: Trust,
  { seen, today }: Known,
  good: number,
): Promise<Judgement> {
  const well: Saying = { name: 'good', given: [good] };
  if (!release) return { code: 0, said: [...(doubt ? [doubt] : []), well] };
  const { serial, on, line } = release;
  const told = await copy
    .get(releaseName)?.()
    .catch(() => undefined);
  if (line !== (told ? text(told).split('\n')[0] : undefined)) return end(1, 'otherRelease');
  if (Number(seen) > serial) return end(1, 'older', serial, on, Number(seen));
  const age = (Date.parse(today) - Date.parse(on)) / 86_400_000;
  if (age > staleDays) return end(1, 'stale', serial, on, today);
  return {
    code: 0,
    said: [
      { name: 'signed' },
      ...(age >= -1 ? [] : [{ name: 'clock' } as const]),
      well,
      { name: 'release', given: [serial, on] },
    ],
  };
}
