/** Advice on the register of claims: rows that no text calls, and values that a text writes by hand although a row owns them. */
import { monthAndYear } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Claim } from '../claim.ts';
import { usersOf } from '../claim-users.ts';
import type { Edition } from '../document.ts';
import { allEditions, type Library } from '../library.ts';
import { problem, type Messages } from '../messages.ts';
import { inlineText, isBlock, type Flow, type Inline, type Position } from '../nodes.ts';
import type { Problem } from '../problems.ts';
import { everywhere, linesOf, positionOf, visit } from '../visit.ts';

const messages = {
  'claim-unused': (id: string) => ({
    fact: `No text calls the claim “${id}”.`,
    fix: `Call it where a text says it, with [^c:${id}], or leave it for the next one.`,
  }),
  'claim-by-hand/line': (words: string, id: string, whole: string) => ({
    fact: `The text writes “${words}” by hand, which the claim “${id}” owns.`,
    fix: `If it is that fact, write <Value claim="${id}" />, which prints “${whole}”, so that it changes with the row.`,
  }),
  'claim-by-hand/figure': (words: string, id: string) => ({
    fact: `The block Fact writes “${words}” by hand, which the claim “${id}” owns.`,
    fix: `If it is that fact, write <Fact claim="${id}">, so that it changes with the row.`,
  }),
} satisfies Messages;

/** Looks through the register and the texts. */
export function claimAdvice({ claims, documents, ...rest }: Library): Problem[] {
  const unused = claims
    .filter((claim) => claim.confidence !== 'C' && usersOf(claim, documents).length === 0)
    .map((claim) => problem(messages, 'claim-unused', { path: claim.path }, claim.id));
  const owned = new Map<Language, readonly Owned[]>();
  const byHand = allEditions({ ...rest, claims, documents }).flatMap((edition) => {
    const { language } = edition;
    const known = owned.get(language) ?? claims.flatMap((claim) => ownedBy(claim, language) ?? []);
    owned.set(language, known);
    return known.length > 0 ? writtenByHand(edition, known) : [];
  });
  return [...unused, ...byHand];
}

/** A number that a claim owns. */
interface Owned {
  readonly claim: Claim;
  /** The words of the claim. */
  readonly whole: string;
  readonly find: RegExp;
}

/** The number in a claim's words, if it is one that stands for itself: of a day, a year or few characters it could be anything. */
function ownedBy(claim: Claim, language: Language): Owned | undefined {
  const whole = claim.value?.[language] ?? '';
  const [number] = /\d(?:[\d.,\u00a0]*\d)?(?:\s?%)?/.exec(whole) ?? [];
  if (number === undefined || number.length < 3 || isDate(whole, number, language)) return undefined;
  const pattern = number.replace(/[.]/g, '\\.').replace(/\s?%$/, '\\s?%');
  return { claim, whole, find: new RegExp(`(?<![\\d.,])${pattern}(?![\\d%]|[.,]\\d)`, 'u') };
}

/** Says whether the words are a date: a year alone, or a number beside the name of a month. */
function isDate(whole: string, number: string, language: Language): boolean {
  const names = Array.from(
    { length: 12 },
    (_, month) => monthAndYear(`2026-${String(month + 1).padStart(2, '0')}-01`, language).split(' ')[0] ?? '',
  );
  return /^(1[6-9]|20)\d\d$/.test(number) || names.some((name) => whole.toLowerCase().includes(name.toLowerCase()));
}

/** Finds what a text writes by hand, each number once in a place; notes cite the words of others. */
function writtenByHand({ path, body }: Edition, owned: readonly Owned[]): Problem[] {
  const rows = body.source.split('\n');
  return [...visit(body.flow, everywhere)].flatMap((met): Problem[] => {
    const { node } = met;
    const at = positionOf(met) ?? { line: 1, column: 1 };
    const figure = isBlock(node, 'Fact') && node.properties.claim === undefined ? node.properties.figure : '';
    const said = wordsByHand(node);
    return owned.flatMap(({ claim, whole, find }): Problem[] => {
      const [inFigure] = find.exec(figure) ?? [];
      if (inFigure !== undefined)
        return [problem(messages, 'claim-by-hand/figure', { path, ...at }, inFigure, claim.id)];
      const [found] = find.exec(said) ?? [];
      if (found === undefined) return [];
      return [problem(messages, 'claim-by-hand/line', { path, ...placeOf(found, rows, at) }, found, claim.id, whole)];
    });
  });
}

/** The words of one node that stand in the text itself, without those that the register has. */
function wordsByHand(node: Flow): string {
  const own = (nodes: readonly Inline[]): readonly Inline[] =>
    nodes.map((inline) => (inline.type === 'text' && inline.claim !== undefined ? { ...inline, value: '…' } : inline));
  return linesOf(node)
    .map((line) => inlineText(own(line)))
    .join(' · ');
}

/** Where words stand, from the place on at which their passage begins; else that place. */
function placeOf(words: string, rows: readonly string[], from: Position): Position {
  for (let row = from.line - 1; row < rows.length && row < from.line + 20; row += 1) {
    const column = rows[row]?.indexOf(words, row === from.line - 1 ? from.column - 1 : 0) ?? -1;
    if (column !== -1) return { line: row + 1, column: column + 1 };
  }
  return from;
}
