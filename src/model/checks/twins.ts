/** Twins: whether a translation has what its source has, part by part. Where the source has moved on, that is said elsewhere. */
import { languages } from '../../i18n/languages.ts';
import { editionIn, type Document, type Edition } from '../document.ts';
import { problem, type Messages, type Place } from '../messages.ts';
import type { Flow, Position } from '../nodes.ts';
import type { Problem } from '../problems.ts';
import { alignFlows, type Row } from '../translation/align.ts';
import { callsIn, isUntranslated, linksApart, numbersApart } from '../translation/twins.ts';
import { firstPosition } from '../visit.ts';

const messages = {
  'twin-part/lacking': (source: string, line: number, part: string) => ({
    fact: `The source has ${part} that this translation has not (${source}, line ${line}).`,
    fix: 'Translate it here, or take it out there.',
  }),
  'twin-part/own': (source: string, part: string) => ({
    fact: `This translation has ${part} that its source has not (${source}).`,
    fix: 'Write it there too, or take it out here.',
  }),
  'twin-part/many': (source: string, lacking: number, own: number, line: number) => ({
    fact: `The two do not have the same parts in the same order: ${lacking} of ${source} and ${own} of this text stand alone, the first at line ${line}.`,
    fix: 'Give the translation the parts of its source, in their order, so that the two can stand side by side.',
  }),
  'twin-number': (source: string, line: number, theirs: string, ours: string) => ({
    fact: `The numbers are not those of the source: ${source}, line ${line}, says ${theirs || 'none'}, and here stands ${ours || 'none'}.`,
    fix: 'See which of the two is right, and write the same in both.',
  }),
  'twin-link': (source: string, line: number, theirs: string, ours: string) => ({
    fact: `The links are not those of the source: ${source}, line ${line}, leads to ${theirs || 'nothing else'}, and this to ${ours || 'nothing else'}.`,
    fix: 'Give both the same links.',
  }),
  'twin-note': (source: string, line: number, theirs: number, ours: number) => ({
    fact: `The source calls ${theirs === 1 ? 'a note' : `${theirs} notes`} here (${source}, line ${line}), and this text ${ours === 0 ? 'none' : ours}.`,
    fix: 'Call the same notes at the same words, so that both have the same sources.',
  }),
  'twin-language': (language: string) => ({
    fact: `These words seem to be in ${language}, as in the source.`,
    fix: 'Translate them.',
  }),
} satisfies Messages;

/** More parts without a counterpart than these are told as one thing: the two are built otherwise. */
const mostAlone = 3;

/** Compares the translations of a document with their sources. */
export function checkTwins({ editions }: Document): Problem[] {
  return editions.flatMap(compare);
}

function compare(edition: Edition): Problem[] {
  const { document, words, language, path, freshness } = edition;
  const source = words.translation && editionIn(document, words.translation.of);
  if (!source || !words.translation) return [];
  const name = `${source.language}.mdx`;
  const { rows } = alignFlows(source.body.flow, edition.body.flow);
  const changed = (freshness?.changed ?? []).flatMap((index) => freshness?.positions[index]?.line ?? []);
  const isBehind = (left: Flow | undefined, index: number): boolean => {
    const from = left && lineOf(left);
    const next = rows.slice(index + 1).flatMap((row) => (row.left && lineOf(row.left)) ?? [])[0] ?? Infinity;
    return from !== undefined && changed.some((line) => line >= from && line < next);
  };
  const known = rows.filter((row, index) => !isBehind(row.left, index));
  // What the source has lost since stands alone here, and that is said as being behind.
  const alone = known.filter(({ left, right }) => (left && !right) || (right && !left && !freshness?.removed));
  const pairs = [source.language, language] as const;
  const at = (node: Flow): Place => ({ path, ...positionIn(node) });
  const found: Problem[] = [];
  if (alone.length > mostAlone) {
    const [first] = alone;
    found.push(
      problem(
        messages,
        'twin-part/many',
        { path },
        name,
        alone.filter(({ left }) => left).length,
        alone.filter(({ right }) => right).length,
        (first && lineOf((first.left ?? first.right) as Flow)) ?? 1,
      ),
    );
  } else
    found.push(
      ...alone.map(({ left, right }) =>
        right
          ? problem(messages, 'twin-part/own', at(right), name, nameOf(right))
          : problem(
              messages,
              'twin-part/lacking',
              before(rows, left, path),
              name,
              lineOf(left as Flow) ?? 1,
              nameOf(left as Flow),
            ),
      ),
    );
  for (const { left, right } of known) {
    if (!right) continue;
    if (isUntranslated(left, right, pairs)) {
      found.push(problem(messages, 'twin-language', at(right), languages[source.language].name));
      continue;
    }
    if (left) found.push(...details(left, right, pairs, name, at(right)));
  }
  return found;
}

function details(
  left: Flow,
  right: Flow,
  pair: Parameters<typeof numbersApart>[2],
  source: string,
  place: Place,
): Problem[] {
  const line = lineOf(left) ?? 1;
  const numbers = numbersApart(left, right, pair);
  const links = linksApart(left, right);
  const [theirs, ours] = [callsIn(left), callsIn(right)];
  const list = (words: readonly string[]): string => words.join(', ');
  return [
    ...(numbers
      ? [problem(messages, 'twin-number', place, source, line, list(numbers.source), list(numbers.own))]
      : []),
    ...(links ? [problem(messages, 'twin-link', place, source, line, list(links.source), list(links.own))] : []),
    ...(theirs !== ours ? [problem(messages, 'twin-note', place, source, line, theirs, ours)] : []),
  ];
}

function positionIn(node: Flow): Position | undefined {
  return ('position' in node ? node.position : undefined) ?? firstPosition([node]);
}

function lineOf(node: Flow): number | undefined {
  return positionIn(node)?.line;
}

/** Where a part is missing: at the part that stands before it here. */
function before(rows: readonly Row[], left: Flow | undefined, path: string): Place {
  const index = rows.findIndex((row) => row.left === left);
  const near = rows.slice(0, index).findLast(({ right }) => right)?.right;
  return { path, ...(near && positionIn(near)) };
}

/** What a part is, in a sentence. */
function nameOf(node: Flow): string {
  if (node.type === 'block') return `a block ${node.name}`;
  return {
    paragraph: 'a paragraph',
    heading: 'a heading',
    list: 'a list',
    quotation: 'a quotation',
    table: 'a table',
    rule: 'a line',
  }[node.type];
}
