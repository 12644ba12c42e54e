/** What stands in the way of the cards of a library, found by composing them without drawing: each thing is said once, of all the sizes that it concerns. */
import { createHash } from 'node:crypto';
import { find, keep } from '../cache.ts';
import type { Edition } from '../../model/document.ts';
import type { Problem } from '../../model/problems.ts';
import type { CardOutput } from './card.ts';
import { said, type CardCopy } from './copy.ts';
import { headlineSource, type CardSource } from './extract.ts';
import { HeadlineOverflow } from './fit.ts';
import { badBreak, glyphsMissing, longAlt, missingSigns, overflows, type Overflow } from './refuse.ts';
import { cardSizes, type CardSizeName } from './sizes.ts';
import { weakBreak, type WeakBreak } from './weak-break.ts';

/** This file, which reaches all that composes cards: other code finds no notes. */
const self = 'src/formats/card/refusals.ts';

type Finding = Omit<Overflow, 'size'> | WeakBreak;

/** What was found of a card, by the digest of its words and size: nothing where it fits and its lines are good. */
type Notes = Record<string, Finding | null>;

/**
 * Lists what stands in the way of cards.
 * @param told characters of which it was said already that an edition's sheets lack them
 */
export async function cardRefusals(
  cards: readonly CardOutput[],
  told: ReadonlyMap<Edition, readonly string[]>,
): Promise<Problem[]> {
  // Words too long to be heard are too long to be seen: that is said once.
  const short = cards.filter(({ alt, source }) => !longAlt(alt, source));
  const problems = [
    ...missing(cards, told),
    ...cards.flatMap(({ alt, source }) => longAlt(alt, source) ?? []),
    ...(await composedProblems(short)),
  ];
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Says of each edition once which characters its cards lack, at the first words that have them: a title stands on several designs. */
function missing(cards: readonly CardOutput[], sheets: ReadonlyMap<Edition, readonly string[]>): Problem[] {
  const told = new Map([...sheets].map(([edition, characters]) => [edition, new Set(characters)]));
  return cards.flatMap(({ copy, source, editions }): Problem[] => {
    const fresh = missingSigns(said(copy).join(' ')).filter(
      (character) => !editions.some((edition) => told.get(edition)?.has(character)),
    );
    for (const edition of editions) told.set(edition, new Set([...(told.get(edition) ?? []), ...fresh]));
    return fresh.length > 0 ? [glyphsMissing(fresh, within(source, fresh, editions))] : [];
  });
}

/** Leads to the line and column of a sign within a block, where that is known. */
function within(source: CardSource, [character]: readonly string[], [edition]: readonly Edition[]): CardSource {
  const { field, position } = source;
  if (!/^[A-Z]/.test(field) || !position) return source;
  const sign = edition?.body.signs.find((one) => one.sign === character && one.position.line >= position.line);
  return sign ? { ...source, position: sign.position } : source;
}

/** Says of all words once on which sizes they do not fit, and of those that do, where they have no good way into lines. */
async function composedProblems(cards: readonly CardOutput[]): Promise<Problem[]> {
  const findings = await findingsOf(cards);
  const weak = new Map<string, Problem>();
  for (const [{ source, size }, finding] of findings) {
    const key = `${source.path} ${source.field}`;
    if ('word' in finding && !weak.has(key)) weak.set(key, badBreak(finding.word, finding.lines, size, source));
  }
  return [...tooLong(cards, findings), ...weak.values()];
}

function tooLong(cards: readonly CardOutput[], findings: readonly (readonly [CardOutput, Finding])[]): Problem[] {
  const found = new Map<string, { readonly source: CardSource; readonly overflows: [Overflow, ...Overflow[]] }>();
  for (const [card, finding] of findings) {
    if ('word' in finding) continue;
    const overflow = { ...finding, size: card.size };
    const source = sourceOf(overflow.text, card, cards);
    const key = JSON.stringify(source);
    const known = found.get(key);
    if (!known) found.set(key, { source, overflows: [overflow] });
    else if (!known.overflows.some(({ size }) => size === overflow.size)) known.overflows.push(overflow);
  }
  return [...found.values()].map(({ source, overflows: list }) => overflows(list, source));
}

/** Where words of a card are written: most stand at its source; the headline beside a quotation or a step, the words of another step of the series, and the headline in another language do not. */
function sourceOf(text: string, card: CardOutput, cards: readonly CardOutput[]): CardSource {
  const { copy, source, editions } = card;
  const [first, second] = editions;
  if ((copy.subject === 'quote' || copy.subject === 'steps') && text === copy.title && first)
    return headlineSource(first);
  if (copy.subject === 'steps') {
    const own = cards.find(
      (one) =>
        one.edition === card.edition &&
        one.copy.subject === 'steps' &&
        one.copy.part === 'step' &&
        (one.copy.step?.command === text || one.copy.step?.rest === text),
    );
    return own?.source ?? source;
  }
  if (copy.subject === 'headline' && text === copy.second?.headline && text !== copy.headline && second)
    return headlineSource(second);
  return source;
}

/** Finds the cards whose words do not fit or break badly. What an earlier process found of the same words is taken as it is: to compose takes some ms a card. */
async function findingsOf(cards: readonly CardOutput[]): Promise<(readonly [CardOutput, Finding])[]> {
  const before = await readNotes();
  const notes: Notes = {};
  for (const { copy, size } of cards) {
    const key = keyOf(copy, size);
    notes[key] = before[key] === undefined ? await composed(copy, size) : before[key];
  }
  if (Object.keys(notes).some((key) => !(key in before)))
    await keep('cards', self, new TextEncoder().encode(JSON.stringify(notes)), 'here');
  return cards.flatMap((card): (readonly [CardOutput, Finding])[] => {
    const finding = notes[keyOf(card.copy, card.size)];
    return finding ? [[card, finding]] : [];
  });
}

function keyOf(copy: CardCopy, size: CardSizeName): string {
  return createHash('sha256').update(JSON.stringify({ copy, size })).digest('base64url');
}

/** Reads what was noted. What cannot be read only costs time. */
async function readNotes(): Promise<Notes> {
  return find('cards', self, 'here')
    .then((made) => made?.read())
    .then((bytes) => (bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Notes) : {}))
    .catch(() => ({}));
}

/** Composes a card. An engine that fails is not a fault of the words: whoever draws the card says so. */
async function composed(copy: CardCopy, size: CardSizeName): Promise<Notes[string]> {
  const { compose } = await import('./designs.ts'); // here, so that nothing is loaded where all is known
  try {
    return weakBreak(copy, compose(copy, cardSizes[size]).lines) ?? null;
  } catch (error) {
    if (!(error instanceof HeadlineOverflow)) return null;
    const { text, linesNeeded, linesAllowed, tooWide } = error;
    return { text, linesNeeded, linesAllowed, ...(tooWide === undefined ? {} : { tooWide }) };
  }
}
