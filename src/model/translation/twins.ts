/** What can be held against each other in two languages without understanding either: numbers, months, links, calls of notes, and whether the words are in the language at all. */
import { monthNames } from '../../i18n/dates.ts';
import { monthsIn, numbersIn } from '../../i18n/number-words.ts';
import { words as dictionary, type Language } from '../../i18n/languages.ts';
import { flowText, isBlock, type Flow, type LinkTarget } from '../nodes.ts';
import { everywhere, inlinesIn } from '../visit.ts';

/** What differs, as each of the two says it. */
export interface Difference {
  readonly source: readonly string[];
  readonly own: readonly string[];
}

/** Takes from each of two lists what the other has too. */
function difference(source: readonly string[], own: readonly string[]): Difference {
  const left = [...own];
  const lacking = source.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { source: lacking, own: left };
}

/** Numbers and months that differ. A small number in words that only one of the two says is style: “both”, «los dos». */
export function numbersApart(
  source: Flow,
  own: Flow,
  [from, to]: readonly [Language, Language],
): Difference | undefined {
  const said = [source, own].map((node) => flowText([node])) as [string, string];
  const [theirs, ours] = [numbersIn(said[0], from), numbersIn(said[1], to)];
  const apart = difference(
    theirs.map(({ digits }) => digits),
    ours.map(({ digits }) => digits),
  );
  const isLarge =
    (of: typeof theirs) =>
    (digits: string): boolean =>
      digits.length > 1 && of.some((one) => one.digits === digits && one.inFigures);
  const months = difference(monthsIn(said[0], from).map(String), monthsIn(said[1], to).map(String));
  if (months.source.length > 0 && months.own.length > 0)
    return {
      source: months.source.map((month) => monthName(month, from)),
      own: months.own.map((month) => monthName(month, to)),
    };
  const both = apart.source.length > 0 && apart.own.length > 0;
  const [inSource, inOwn] = [new Set(theirs.map(({ digits }) => digits)), new Set(ours.map(({ digits }) => digits))];
  // How often a number is said again is style.
  const large = {
    source: apart.source.filter(isLarge(theirs)).filter((digits) => !inOwn.has(digits)),
    own: apart.own.filter(isLarge(ours)).filter((digits) => !inSource.has(digits)),
  };
  if (both) return apart;
  return large.source.length + large.own.length > 0 ? large : undefined;
}

function monthName(month: string, language: Language): string {
  return monthNames(language)[Number(month) - 1] ?? month;
}

/** Links that differ: to documents of ours by name, to other sites by their host, because a page may have another address in each language. */
export function linksApart(source: Flow, own: Flow): Difference | undefined {
  const apart = difference(linksIn(source), linksIn(own));
  return apart.source.length + apart.own.length > 0 ? apart : undefined;
}

function linksIn(node: Flow): string[] {
  const found: string[] = [];
  for (const inline of inlinesIn([node], everywhere)) if (inline.type === 'link') found.push(nameOf(inline.target));
  return found.filter(Boolean);
}

function nameOf(target: LinkTarget): string {
  switch (target.to) {
    case 'document':
      return `doc:${target.id}`;
    case 'web':
      return new URL(target.url).hostname.replace(/^www\./, '');
    case 'mail':
      return target.address;
    default:
      return '';
  }
}

/** How often a part calls a note. */
export function callsIn(node: Flow): number {
  let calls = 0;
  for (const inline of inlinesIn([node], everywhere)) if (inline.type === 'note') calls += 1;
  return calls;
}

/** Fewer words tell nothing of a language. */
const fewestWords = 6;

/** Says whether a part of a translation is still in the language of its source. */
export function isUntranslated(
  source: Flow | undefined,
  own: Flow,
  [from, to]: readonly [Language, Language],
): boolean {
  // The back of a wallet card is for an officer, who reads English.
  if (isBlock(own, 'Card') && own.properties.audience === 'agent') return false;
  const said = tokens(flowText([own]));
  if (said.length < fewestWords) return false;
  if (source && said.join(' ') === tokens(flowText([source])).join(' ')) return true;
  const [theirs, ours] = [small(from), small(to)];
  const hits = (list: ReadonlySet<string>, not: ReadonlySet<string>): number =>
    said.filter((word) => list.has(word) && !not.has(word)).length;
  return hits(theirs, ours) >= 3 && hits(ours, theirs) === 0;
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** The small words of a language, which no text of it can do without. */
function small(language: Language): ReadonlySet<string> {
  const { weak, lean } = dictionary(language).lines;
  return new Set([...Object.values(weak), ...Object.values(lean)].flatMap((list) => list.split(' ')));
}
