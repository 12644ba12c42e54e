/** Hostile campaigns from a seed: texts of which each is sound but for the words in it, which somebody hostile, careless or merely thorough would write. */
import { links, mail, own } from './addresses.ts';
import { markup, noteNames, notes } from './markup.ts';
import { engines, prototypes } from './programs.ts';
import { long, numbers, signs } from './signs.ts';

/** Words as people write them, with signs that mean something elsewhere. */
const plain = [
  'The gate opens at six.',
  'Traiga una lámpara y un termo.',
  'Bread, “roses”, and a third thing…',
  'six o’clock',
  '¿Quién va? ¡Nadie!',
  '«Pan» — y rosas',
  '73 000',
  '50%',
  'R&D',
  'C++',
  'a/b',
  '#1',
  '1 < 2',
  '3 > 2',
  '$5',
  'x^2',
  'A.B.C.',
  '2025. A year',
  '1) one',
  '- dash',
  '+ plus',
];

/** Words by what they try, each of which may stand in any place of a text. A text is picked by number: another order makes other texts of the same seed. */
const families: readonly (readonly string[])[] = [
  plain,
  own,
  mail,
  links,
  notes,
  markup,
  engines,
  numbers,
  signs,
  long,
  prototypes,
];

/** A stream of numbers from a seed (mulberry32, public domain, Tommy Ettinger). @returns a number from 0 to under 1 */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Kinds, how often each is tried, and what its facts need; the kinds without paper are quick. */
const kinds: readonly { readonly name: string; readonly weight: number; readonly facts?: string }[] = [
  { name: 'questions', weight: 60 },
  { name: 'bulletins', weight: 15, facts: 'happened: 2026-02-01\nstatus: resolved\n' },
  { name: 'pages', weight: 10 },
  { name: 'analysis', weight: 6 },
  { name: 'leaflets', weight: 4 },
  { name: 'events', weight: 5, facts: 'announced: false\n' },
];

/**
 * Makes hostile texts.
 * @param language in which all are said to be written
 * @param first number of the first, which its folder bears
 * @returns content by path below the content folder; the text of a number and a seed is always the same
 */
export function hostileTexts(seed: number, first: number, count: number, language: string): Map<string, string> {
  const files = new Map<string, string>();
  for (let number = first; number < first + count; number += 1) {
    const next = random(Math.imul(seed, 7919) + number);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    const kind = kindFor(next());
    const folder = `${kind.name}/text-${number}`;
    files.set(
      `${folder}/facts.yml`,
      `code: FZ-${number}\npublished: 2026-02-01\nchecked: 2026-02-01\noriginal: ${language}\ntopics: [rights]\npicture: tools\n${kind.facts ?? ''}`,
    );
    files.set(`${folder}/${language}.mdx`, textOf(number, next, pick));
  }
  return files;
}

function kindFor(share: number): (typeof kinds)[number] {
  let left = share * kinds.reduce((sum, { weight }) => sum + weight, 0);
  return kinds.find(({ weight }) => (left -= weight) < 0) ?? (kinds[0] as (typeof kinds)[number]);
}

function textOf(number: number, next: () => number, pick: <T>(list: readonly T[]) => T): string {
  /** Mostly plain words; now and then hostile ones, half of them escaped as a careful writer would. */
  const say = (share = 0.25): string =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => {
      if (next() > share) return pick(plain);
      const word = pick(pick(families));
      return next() < 0.3 ? word.replace(/[!-/:-@[-`{-~]/g, '\\$&') : word;
    }).join(pick([' ', ' ', ' ', '', '\n', '—', ' «', '» ', '“', '”, ', '…', '.']));
  const line = (share?: number): string =>
    say(share)
      .replace(/\s*\n\s*/g, ' ')
      .trim() || 'x';
  const yaml = (share?: number): string =>
    JSON.stringify(line(share).slice(0, 78)).replace(
      /[\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
    );
  const name = pick(noteNames);
  const call = next() < 0.5 ? `[^${name}]` : '';
  const block = (): string =>
    pick<() => string>([
      () => say(),
      () => say(),
      () => say(),
      () => `## ${line()}`,
      () => `## ${pick(prototypes)}`,
      () => `- ${line()}\n- ${line()}`,
      () => `1. ${line()}\n2. ${line()}`,
      () => `> ${line()}`,
      () =>
        `<Callout tone="note" title=${JSON.stringify(line(0.1)).replace(/\\"/g, '&quot;')}>\n\n${say()}\n\n</Callout>`,
      () => `<Ask title="${pick(plain).replace(/[“”"]/g, '')}">\n\n${say()}\n\n</Ask>`,
      () => `<Quote by="${pick(prototypes)}">\n\n${say()}\n\n</Quote>`,
      () =>
        `<Table caption="A table">\n\n| a | b |\n|---|---|\n| ${line(0.15).replace(/\|/g, '')} | ${line(0.15).replace(/\|/g, '')} |\n\n</Table>`,
      () => `<More>\n\n${say()}\n\n</More>`,
      () => `<Fact figure="73%" source="TRAC" date="2025">\n\n${say(0.1)}\n\n</Fact>`,
      () => `    ${line()}`,
      () => `<Columns>\n\n${say()}\n\n</Columns>`,
      () => '<Figure drawing="heads" alt="Three heads" />',
      () => `- [x] ${line()}`,
      () => '***',
    ])();
  const blocks = Array.from({ length: 1 + Math.floor(next() * 4) }, block).join('\n\n');
  const slug = next() < 0.1 ? pick(prototypes).toLowerCase() : `text-${number}`;
  const more =
    next() < 0.2
      ? `cardTitle: ${yaml(0.3)}\n`
      : next() < 0.2
        ? `share: { short: ${yaml(0.3)}, hashtags: [${pick(['constructor', 'toString', 'Pan', 'año', '__proto__'])}] }\n`
        : '';
  const note = call ? `\n\n[^${name}]: ${line(0.3)}, 2026. [example.org](https://example.org/${number})` : '';
  return `---\ntitle: ${yaml(0.3)}\nsummary: ${yaml(0.2)}\nslug: ${slug}\n${more}---\n\nText ${number} says so.${call} ${next() < 0.2 ? line() : ''}\n\n${blocks.replaceAll('[^n]', call)}${note}\n`;
}
