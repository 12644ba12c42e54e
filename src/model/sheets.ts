/** Which sheets a document is laid out for: what its facts or its kind say, without what they leave out. */
import type { Document, Edition } from './document.ts';
import { kinds, type SheetProduct } from './kinds.ts';
import { blocksNamed } from './outline.ts';
import type { Problem } from './problems.ts';
import { problem, type Messages } from './messages.ts';

const messages = {
  'sheet-missing-card': (lacks: string, missing: string[]) => ({
    fact: `The text has ${lacks}, but is to be laid out as one.`,
    fix: `Add ${missing.join(' and ')}, or leave the card out in facts.yml, with the reason: \`leaveOut: { card: "…" }\`.`,
  }),
  'exception-unneeded': (product: string, own: boolean, kind: string, noCard: boolean) => ({
    fact: `\`leaveOut\` leaves out ${product}, but ${own ? 'this document is' : `${kind} are`} not laid out as that${noCard ? ' without a <Card>' : ''}.`,
    fix: 'Remove the line.',
  }),
} satisfies Messages;

/** Lists the products of a document, in the order of its facts or kind. A document without a card makes none. */
export function sheetsOf(document: Document): readonly SheetProduct[] {
  const { leaveOut } = document.facts;
  return wanted(document).filter(
    (product) =>
      leaveOut?.[product] === undefined &&
      (product !== 'card' || document.editions.every((edition) => cardSides(edition).length > 1)),
  );
}

/** Says whether a document is laid out for paper at all, and so carries its code there. */
export function isPrinted(document: Document): boolean {
  return wanted(document).length > 0;
}

function wanted({ facts, kind }: Document): readonly SheetProduct[] {
  return facts.sheets ?? kinds[kind].sheets;
}

/** The sides of the wallet card that an edition has. */
function cardSides({ body }: Edition): string[] {
  return [...new Set(blocksNamed(body.flow, 'Card').map(({ properties }) => properties.side))];
}

/** Checks what the facts ask of the print room against the text: a card without its other side, an exception that changes nothing. */
export function checkSheets(document: Document, factsPath: string): Problem[] {
  return [...missingCards(document), ...unneeded(document, factsPath)];
}

function missingCards(document: Document): Problem[] {
  if (document.facts.leaveOut?.card !== undefined) return [];
  const asked = document.facts.sheets?.includes('card') ?? false;
  const wants = wanted(document).includes('card');
  // A document whose other edition has a card owes one in this language too; a kind that may have cards does not ask for one.
  const some = wants && document.editions.some((edition) => cardSides(edition).length > 0);
  return document.editions.flatMap((edition): Problem[] => {
    const sides = cardSides(edition);
    if (sides.length > 1 || !(asked || some)) return [];
    const lacks =
      sides.length === 0 ? 'no wallet card' : `a wallet card without its ${sides[0] === 'front' ? 'back' : 'front'}`;
    const missing = ['front', 'back']
      .filter((side) => !sides.includes(side))
      .map((side) => `<Card side="${side}" audience="${side === 'front' ? 'holder' : 'agent'}">`);
    return [problem(messages, 'sheet-missing-card', { path: edition.path }, lacks, missing)];
  });
}

function unneeded({ facts, kind, editions }: Document, path: string): Problem[] {
  const list = facts.sheets ?? kinds[kind].sheets;
  const noCard = (product: string): boolean =>
    product === 'card' && editions.every((edition) => cardSides(edition).length === 0) && !facts.sheets;
  return Object.keys(facts.leaveOut ?? {}).flatMap((product): Problem[] =>
    (list as readonly string[]).includes(product) && !noCard(product)
      ? []
      : [
          problem(
            messages,
            'exception-unneeded',
            { path, ...facts.positions[`leaveOut.${product}`] },
            product,
            facts.sheets !== undefined,
            kind,
            noCard(product),
          ),
        ],
  );
}
