/** What `verify.html` does in the browser: reads a folder that a person chooses, and says in every language how it stands. Sends nothing. */
import type { Language } from '../../i18n/languages.ts';
import { checkSignature } from './signature.ts';
import { compareSums, readReleaseLine, readSums, releaseName, signatureName, sumsName } from './sums.ts';

type Sentences = Readonly<Record<'working' | 'changed' | 'missing' | 'extra' | 'noList' | 'badList' | 'noSignature' | 'noKey' | 'noTool' | 'otherBrowser' | 'badSignature' | 'badSignatureFile' | 'wrongKey' | 'otherRelease' | 'release' | 'older' | 'good' | 'signed' | 'bad', string>>;

/** A sentence to say, with what is filled in. */
interface Saying {
  readonly name: keyof Sentences;
  readonly given?: readonly (string | number)[];
}

/** What is known before the files are compared. */
interface Trust {
  /** The end of the matter, when the signature is wrong. */
  readonly stop?: Saying;
  readonly signed: boolean;
  readonly doubt?: Saying;
}

const form = document.querySelector<HTMLFormElement>('form');
const said = JSON.parse(document.querySelector('#said')?.textContent ?? '{}') as Readonly<Record<Language, Sentences>>;
const places = [...document.querySelectorAll<HTMLElement>('[role=status]')];

/** Says something in every language, each in its own place. */
function tell(sayings: readonly Saying[]): void {
  for (const place of places) {
    const own = said[place.lang as Language];
    place.replaceChildren(
      ...sayings.map(({ name, given = [] }) => {
        const line = document.createElement('p');
        line.textContent = given.reduce<string>((text, word, index) => text.replace(`%${index + 1}`, () => (word === 'otherBrowser' ? own.otherBrowser : String(word))), own[name]);
        return line;
      }),
    );
  }
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const hex = (hash: ArrayBuffer): string => [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function trustOf(files: ReadonlyMap<string, File>, sums: Uint8Array<ArrayBuffer>, key: string, line: string): Promise<Trust> {
  const signature = await files.get(signatureName)?.text();
  if (signature === undefined) return { signed: false, doubt: { name: 'noSignature' } };
  if (!key) return { signed: false, doubt: { name: 'noKey' } };
  const verdict = await checkSignature(sums, signature, key);
  if (verdict.state === 'unable') return { signed: false, doubt: { name: 'noTool', given: ['otherBrowser'] } };
  if (verdict.state === 'wrong-key') return { signed: false, stop: { name: 'wrongKey' } };
  if (verdict.state === 'bad') return { signed: false, stop: { name: 'badSignature' } };
  if (verdict.state === 'unreadable') return { signed: false, stop: { name: 'badSignatureFile' } };
  return verdict.comment === line ? { signed: true } : { signed: false, stop: { name: 'otherRelease' } };
}

async function check(chosen: FileList, key: string, seen: number): Promise<Saying[]> {
  // The browser puts the name of the chosen folder before each path.
  const files = new Map([...chosen].map((file) => [file.webkitRelativePath.split('/').slice(1).join('/'), file]));
  const list = files.get(sumsName);
  if (!list) return [{ name: 'noList' }];
  const sums = new Uint8Array(await list.arrayBuffer());
  let listed: Map<string, string>;
  try {
    listed = readSums(text(sums));
  } catch {
    return [{ name: 'badList' }];
  }
  const line = ((await files.get(releaseName)?.text()) ?? '').split('\n')[0] ?? '';
  const { stop, signed, doubt } = await trustOf(files, sums, key, line);
  if (stop) return [stop];
  tell([{ name: 'working', given: [files.size] }]);
  const found = new Map<string, string>();
  for (const [name, file] of files) found.set(name, hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  const differences = compareSums(listed, found);
  const wrong = (['changed', 'missing', 'extra'] as const).flatMap((kind) => differences[kind].map((name): Saying => ({ name: kind, given: [name] })));
  if (wrong.length) return [{ name: 'bad', given: [wrong.length] }, ...wrong];
  const release = readReleaseLine(line);
  return [
    { name: 'good', given: [listed.size] },
    ...(signed ? [{ name: 'signed' } as const] : []),
    ...(doubt ? [doubt] : []),
    ...(release ? [release.serial < seen ? { name: 'older' as const, given: [release.serial, release.on, seen] } : { name: 'release' as const, given: [release.serial, release.on] }] : []),
  ];
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const { files } = field('folder');
  if (files?.length) void check(files, field('key').value.trim(), Number(field('serial').value) || 0).then(tell);
});
if (form) form.hidden = false;
