/** A text beside its other language, part by part, with what changed in the source word by word. */
import type { Edition } from '../../model/document.ts';
import { allEditions } from '../../model/library.ts';
import type { Flow } from '../../model/nodes.ts';
import { alignFlows } from '../../model/translation/align.ts';
import { changesSince } from '../../model/translation/record.ts';
import { saidFields } from '../../model/translation/said-fields.ts';
import { earlierWords } from '../../write/history.ts';
import { wordDiff } from '../../write/word-diff.ts';
import type { Desk } from '../desk.ts';
import type { ToldTwin, ToldTwinRow, ToldWords } from '../told.ts';

/** Marks that stand in no text: the stretches between them are told to the page as data. */
const marks = { gone: '\u0001', fresh: '\u0002', end: '\u0003' } as const;

/** Words with what is gone and what is new among them. */
function stretches(before: string, now: string): ToldWords[] {
  const said = wordDiff(before, now, {
    gone: (words) => `${marks.gone}${words}${marks.end}`,
    fresh: (words) => `${marks.fresh}${words}${marks.end}`,
  });
  return said.split(/([\u0001\u0002][^\u0003]*\u0003)/).flatMap((part): ToldWords[] => {
    const words = part.replace(/[\u0001-\u0003]/g, '');
    if (words.trim() === '') return [];
    const is = part.startsWith(marks.gone) ? 'gone' : part.startsWith(marks.fresh) ? 'fresh' : 'same';
    return [{ is, words: words.trim() }];
  });
}

/** Finds the part's own words in its file: from where it begins to where the next one does. */
function partsOf({ body }: Edition) {
  const { source, units } = body;
  /** Units from one line on, up to another. */
  const between = (from: number, to: number) =>
    units.filter(({ position }) => position.line >= from && position.line < to);
  const wordsIn = (from: number, to: number): string =>
    source
      .split('\n')
      .slice(from - 1, to - 1)
      .join('\n')
      .trim();
  return { between, wordsIn, last: source.split('\n').length + 1 };
}

/** Where a part begins, by line; a list or a quotation says it of what stands in it. */
function lineOf(node: Flow): number | undefined {
  if ('position' in node && node.position) return node.position.line;
  if (node.type === 'list') return node.items[0]?.children[0] && lineOf(node.items[0].children[0]);
  return node.type === 'quotation' && node.children[0] ? lineOf(node.children[0]) : undefined;
}

/** Gives each part of one side, in order, its first line and the words up to the next part. */
function placed(edition: Edition, nodes: readonly (Flow | undefined)[]) {
  const { between, wordsIn, last } = partsOf(edition);
  const lines = nodes.map((node) => node && lineOf(node));
  return nodes.map((node, index) => {
    const from = lines[index];
    if (!node || from === undefined) return undefined;
    const to = lines.slice(index + 1).find((line) => line !== undefined && line > from) ?? last;
    return { line: from, words: wordsIn(from, to), units: between(from, to) };
  });
}

/** Tells how a text and its other language stand beside each other. */
export async function tellTwin({ reading }: Desk, path: string): Promise<ToldTwin> {
  const { library } = await reading.read();
  const own = allEditions(library).find((one) => one.path === path);
  if (!own) return { why: 'unread' };
  const { translation } = own.words;
  const other =
    own.document.editions.find(({ language }) => language === translation?.of) ??
    own.document.editions.find((one) => one !== own);
  if (!other) return { why: 'none' };
  const isSource = translation?.of === other.language;
  const { freshness } = own;
  const changes =
    isSource && freshness && !freshness.unknown ? changesSince(other, freshness, translation.blocks ?? []) : [];
  const earlier =
    changes.length > 0
      ? await earlierWords(
          other,
          changes.flatMap(({ before }) => before),
        )
      : new Map();
  const told = changes.map((change) => {
    const old = change.before.map((hash) => earlier.get(hash) as string | undefined);
    const known = old.every((words) => words !== undefined);
    return { ...change, known, said: known ? stretches(old.join('\n\n'), change.now) : stretches('', change.now) };
  });
  const { rows } = alignFlows(other.body.flow, own.body.flow);
  const [left, right] = [
    placed(
      other,
      rows.map((row) => row.left),
    ),
    placed(
      own,
      rows.map((row) => row.right),
    ),
  ];
  const fields = new Map(saidFields(own.words));
  const head = saidFields(other.words).map(([field, words]): ToldTwinRow => {
    const change = told.find((one) => one.field === field);
    const here = fields.get(field);
    const line = own.words.positions[field]?.line;
    return {
      field,
      source: change?.said ?? [{ is: 'same', words }],
      isChanged: change !== undefined,
      ...(here === undefined ? {} : { own: here }),
      ...(line === undefined ? {} : { line }),
    };
  });
  const body = rows.map((_, index): ToldTwinRow => {
    const [theirs, ours] = [left[index], right[index]];
    const lines = new Set(theirs?.units.map(({ position }) => position.line));
    const changed = told.filter(({ field, line, now }) => field === undefined && now !== '' && lines.has(line ?? -1));
    return {
      source: changed.length > 0 ? changed.flatMap(({ said }) => said) : [{ is: 'same', words: theirs?.words ?? '' }],
      isChanged: changed.length > 0,
      ...(changed.some(({ known }) => !known) ? { noHistory: true } : {}),
      ...(ours ? { own: ours.words, line: ours.line } : {}),
    };
  });
  return {
    sourceLanguage: other.language,
    ownLanguage: own.language,
    path: other.path,
    isSource,
    gone: told.filter(({ field, now }) => field === undefined && now === '').length,
    rows: [...head, ...body],
  };
}
