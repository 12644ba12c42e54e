/** A campaign of any size made from a real one: its documents, and varied copies of them, with registers that fit. Bytes in, bytes out. */
import { parseDocument, stringify } from 'yaml';
import { seededRandom, shuffle } from '../../../src/look/random.ts';
import { drawingNames } from '../../../src/look/names.ts';
import { isLanguage, languageTags, type Language } from '../../../src/i18n/languages.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { editionIn } from '../../../src/model/document.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import { kindNames, kinds, type KindName } from '../../../src/model/kinds.ts';
import { claimsFolder } from '../../../src/model/claim.ts';
import { wordsOf } from '../../../src/model/registers/ledger.ts';
import { isPrinted } from '../../../src/model/sheets.ts';
import { withBlocks } from '../../../src/model/translation/accept.ts';
import { recordOf } from '../../../src/model/translation/record.ts';
import { collectWords, varyText, type WordsByLength } from './vary.ts';

/** What the campaign is to be. */
export interface Wanted {
  readonly documents: number;
  /** `all`: sheets as the kinds lay them out; `one`: of each printed document the reading copy alone. */
  readonly products: 'one' | 'all';
}

/** A document of the real campaign, or one that is made from it. */
interface Folder {
  readonly kind: KindName;
  readonly id: string;
  /** Number of the copy; 0 for the real document. */
  readonly copy: number;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Kinds of which a campaign has a few, however large it is: they stand at the foot of every page. */
const few: readonly KindName[] = ['pages'];

/**
 * Makes the campaign.
 * @param files everything below the real content folder, which must be without errors
 * @param root the content folder's path from the project's root
 * @returns all files of the new content folder
 * @throws when the real campaign has fewer documents of a kind than it takes to begin
 */
export function scaleCampaign(files: readonly SourceFile[], root: string, wanted: Wanted): SourceFile[] {
  const real = foldersIn(files, root);
  const chosen = choose(real, wanted.documents);
  const ids = new Map<string, string[]>();
  for (const { id, copy } of chosen) ids.set(id, [...(ids.get(id) ?? []), nameOf(id, copy)]);
  /** Finds the copy of a document that is as old as this one; else the document itself, or any there is. */
  const led = (id: string, copy: number): string => {
    const there = ids.get(id) ?? [nameOf(chosen[0]!.id, chosen[0]!.copy)];
    return there.find((name) => name === nameOf(id, copy)) ?? there[0]!;
  };
  const words = new Map(
    languageTags.map((tag) => [tag, collectWords(real.flatMap((folder) => textIn(folder, tag) ?? []))]),
  );
  const codes = codesBeside(real);
  const made = chosen.flatMap((folder) => filesOf(folder, root, wanted, words, led, codes));
  const registers = registersOf(files, root, chosen);
  return settle([...made, ...registers], root);
}

function nameOf(id: string, copy: number): string {
  return copy === 0 ? id : `${id}-${copy}`;
}

/** Chooses the documents: first the real ones, in turn by kind, then copies of them in an order that is another each time. */
function choose(real: readonly Folder[], count: number): Folder[] {
  const shelves = kindNames.map((kind) => real.filter((folder) => folder.kind === kind));
  const longest = Math.max(...shelves.map(({ length }) => length));
  const first = Array.from({ length: longest }, (_, place) => shelves.flatMap((shelf) => shelf[place] ?? [])).flat();
  const copied = real.filter(({ kind }) => !few.includes(kind));
  const rounds = Math.ceil(Math.max(0, count - real.length) / copied.length);
  const copies = Array.from({ length: rounds }, (_, round) =>
    shuffle(seededRandom(`round ${round}`), copied).map((folder) => ({ ...folder, copy: round + 1 })),
  ).flat();
  return [...first, ...copies].slice(0, count);
}

/** Gives codes with letters that the real campaign never used. */
function codesBeside(real: readonly Folder[]): () => string {
  const used = new Set(real.map((folder) => factsIn(folder).get('code') as string).map((code) => code.split('-')[0]));
  let count = 0;
  return () => {
    for (;;) {
      const letters = `X${[676, 26, 1].map((place) => String.fromCharCode(65 + (Math.floor(count / place) % 26))).join('')}`;
      count += 1;
      if (!used.has(letters)) return `${letters}-1`;
    }
  };
}

function filesOf(
  folder: Folder,
  root: string,
  { products }: Wanted,
  words: ReadonlyMap<Language, WordsByLength>,
  led: (id: string, copy: number) => string,
  nextCode: () => string,
): SourceFile[] {
  const { kind, copy, files } = folder;
  const id = nameOf(folder.id, copy);
  const random = seededRandom(id);
  return [...files].map(([name, bytes]): SourceFile => {
    const path = `${root}/${kind}/${id}/${name}`;
    const tag = name.replace(/\.mdx$/, '');
    if (name === 'facts.yml') return { path, bytes: encode(factsOf(folder, led, products, nextCode)) };
    if (!isLanguage(tag)) return { path, bytes };
    const own = copy === 0 ? decode(bytes) : varyText(withoutLines(decode(bytes)), words.get(tag)!, random);
    const text = own
      .replace(/^slug: (\S+)$/m, (_, slug: string) => `slug: ${nameOf(slug, copy)}`)
      // Headings change, and with them their anchors.
      .replace(/\]\(doc:([a-z0-9-]+)(?:#[^)]*)?\)/g, (_, target: string) => `](doc:${led(target, copy)})`);
    return { path, bytes: encode(text) };
  });
}

/** Leaves out the lines that somebody set a title in: other words stand in the title of a copy. */
function withoutLines(text: string): string {
  return text.replace(/^lines:.*\n(?:[ -].*\n)*/m, '');
}

function factsOf(
  folder: Folder,
  led: (id: string, copy: number) => string,
  products: Wanted['products'],
  nextCode: () => string,
): string {
  const { kind, id, copy } = folder;
  const facts = factsIn(folder);
  const related = facts.toJS() as { related?: string[]; case?: string; place?: string; happened?: string };
  if (related.related)
    facts.set(
      'related',
      [...new Set(related.related.map((other) => led(other, copy)))].filter((other) => other !== nameOf(id, copy)),
    );
  if (related.case) facts.set('case', led(related.case, copy));
  if (products === 'one' && (facts.has('sheets') || kinds[kind].sheets.length > 0)) {
    facts.set('sheets', ['reading']);
    facts.delete('leaveOut');
    facts.delete('composition'); // of a flyer
  }
  if (copy > 0) {
    facts.set('code', nextCode());
    // What a case or a bulletin tells holds for its copies too; their pictures stay.
    if (!facts.has('status'))
      facts.set(
        'picture',
        drawingNames[(drawingNames.indexOf(facts.get('picture') as never) + copy) % drawingNames.length],
      );
    if (related.place && kind === 'committees') facts.set('place', nameOf(related.place, copy));
    if (related.happened) facts.set('happened', earlier(related.happened, copy * 17));
  }
  return facts.toString({ lineWidth: 0 });
}

function earlier(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Writes the registers: what they name is there, each city has its committee, and nothing has been printed yet. */
function registersOf(files: readonly SourceFile[], root: string, chosen: readonly Folder[]): SourceFile[] {
  const read = (name: string): unknown => {
    const file = files.find(({ path }) => path === `${root}/${name}`);
    return file ? parseDocument(decode(file.bytes)).toJS() : undefined;
  };
  const ids = new Set(chosen.map(({ id, copy }) => nameOf(id, copy)));
  /** Those of the names that are documents here; any other document where there is none, because a part of the front page may not be empty. */
  const there = (names: readonly string[]): string[] => {
    const found = names.filter((name) => ids.has(name));
    return found.length > 0 ? found : [...ids].slice(0, 1);
  };
  const cities = (read('places.yml') ?? {}) as Record<string, Record<string, string>>;
  const places = chosen
    .filter(({ kind }) => kind === 'committees')
    .flatMap((folder) => {
      const place = factsIn(folder).get('place') as string | undefined;
      const city = place === undefined ? undefined : cities[place];
      if (place === undefined || !city) return [];
      const names = Object.fromEntries(
        Object.entries(city).map(([key, name]) => [
          key,
          isLanguage(key) && folder.copy > 0 ? `${name} ${folder.copy}` : name,
        ]),
      );
      return [[nameOf(place, folder.copy), names] as const];
    });
  const front = (read('front.yml') ?? {}) as Record<string, string | string[]>;
  const same = files.filter(({ path }) => path.startsWith(`${root}/${claimsFolder}/`));
  // Swapped words make phrases that the house would not write.
  const { terms = [] } = (read('glossary.yml') ?? {}) as { terms?: unknown };
  const write = (name: string, data: unknown): SourceFile => ({
    path: `${root}/${name}`,
    bytes: encode(stringify(data)),
  });
  return [
    ...same,
    write('glossary.yml', { terms }),
    ...(places.length > 0 ? [write('places.yml', Object.fromEntries(places))] : []),
    write(
      'front.yml',
      Object.fromEntries(
        Object.entries(front).map(([part, names]) => [
          part,
          typeof names === 'string' ? there([names])[0] : there(names),
        ]),
      ),
    ),
  ];
}

/** Records what depends on the words: which blocks each translation was made from, and what each code on paper says. */
function settle(files: readonly SourceFile[], root: string): SourceFile[] {
  const { documents } = buildLibrary(files, root).library;
  const accepted = new Map<string, Uint8Array>();
  const textAt = new Map(files.map(({ path, bytes }) => [path, bytes]));
  for (const { editions } of documents) {
    for (const { words, path, document } of editions) {
      const source = words.translation && editionIn(document, words.translation.of);
      if (source) accepted.set(path, encode(withBlocks(decode(textAt.get(path)!), recordOf(source))));
    }
  }
  const whole = files.map((file) => ({ ...file, bytes: accepted.get(file.path) ?? file.bytes }));
  const codes = documents.filter(isPrinted).map((document) => ({
    code: document.facts.code,
    document: document.id,
    published: document.facts.published,
    words: wordsOf(document),
  }));
  return [...whole, { path: `${root}/ledger.yml`, bytes: encode(stringify({ codes })) }];
}

function foldersIn(files: readonly SourceFile[], root: string): Folder[] {
  const folders = new Map<string, { kind: KindName; id: string; copy: 0; files: Map<string, Uint8Array> }>();
  for (const { path, bytes } of files) {
    const [kind = '', id = '', name] = path.slice(root.length + 1).split('/');
    if (name === undefined || !(kindNames as readonly string[]).includes(kind)) continue;
    const folder = folders.get(id) ?? { kind: kind as KindName, id, copy: 0, files: new Map<string, Uint8Array>() };
    folder.files.set(name, bytes);
    folders.set(id, folder);
  }
  return [...folders.values()];
}

function factsIn({ files }: Folder): ReturnType<typeof parseDocument> {
  return parseDocument(decode(files.get('facts.yml')!));
}

function textIn({ files }: Folder, tag: Language): string | undefined {
  const bytes = files.get(`${tag}.mdx`);
  return bytes && decode(bytes);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
