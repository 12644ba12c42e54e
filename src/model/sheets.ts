/** Which sheets a document is laid out for: what its facts or its kind say, without what they leave out. */
import type { Document, Edition } from './document.ts';
import { kinds, comesWith, type SheetProduct } from './kinds.ts';
import type { Flow } from './nodes.ts';
import { blocksNamed } from './outline.ts';
import type { Problem } from './problems.ts';
import { problem, type Messages } from './messages.ts';

const messages = {
  'sheet-missing-card': (sides: readonly string[], missing: readonly string[]) => ({
    fact: `The text has ${lacking(sides)}, but is to be laid out as one.`,
    fix: `Add ${missing.join(' and ')}, or leave the card out in facts.yml, with the reason: \`leaveOut: { card: "…" }\`.`,
  }),
  'sheet-missing-poster': {
    fact: 'The text has no words for a poster, but is to be laid out as one.',
    fix: 'Add `poster:` with `slogan`, `demand` and `where` at the top of the text, or leave it out in facts.yml, with the reason: `leaveOut: { poster: "…" }`.',
  },
  'sheet-missing-form': {
    fact: 'The text has no table with cells to write in outside <More>, but is to be laid out as a form.',
    fix: 'Leave cells of a <Table caption="…"> empty, or put a <Blank> alone into them, or take `form` out of `sheets`.',
  },
  'exception-unneeded': (product: string, own: boolean, kind: string, wordless: boolean) => ({
    fact: `\`leaveOut\` leaves out ${product}, but ${own ? 'this document is' : `${kind} are`} not laid out as that${wordless ? ` without ${product === 'card' ? 'a <Card>' : '`poster:`'}` : ''}.`,
    fix: 'Remove the line.',
  }),
} satisfies Messages;

/** Lists the products of a document, in the order of its facts or kind. A document without a card makes none, and one without words for a poster no poster. */
export function sheetsOf(document: Document): readonly SheetProduct[] {
  const { leaveOut } = document.facts;
  const made = wanted(document).filter(
    (product) =>
      leaveOut?.[product] === undefined &&
      (product !== 'card' || document.editions.every((edition) => cardSides(edition).length > 1)) &&
      (product !== 'poster' || document.editions.every(({ words }) => words.poster)),
  );
  return withOthers(made).filter((product) => leaveOut?.[product] === undefined);
}

/** Puts behind each product those that come with it. */
function withOthers(products: readonly SheetProduct[]): SheetProduct[] {
  return [...new Set(products.flatMap((product) => [product, ...(comesWith[product] ?? [])]))];
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

/** Checks what the facts ask of the print room against the text: a card without its other side, a poster without words, a form without cells to write in, an exception that changes nothing. */
export function checkSheets(document: Document, factsPath: string): Problem[] {
  return [
    ...missingCards(document),
    ...missingPosters(document),
    ...missingForms(document),
    ...unneeded(document, factsPath),
  ];
}

function lacking([side]: readonly string[]): string {
  return side === undefined ? 'no wallet card' : `a wallet card without its ${side === 'front' ? 'back' : 'front'}`;
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
    const missing = ['front', 'back']
      .filter((side) => !sides.includes(side))
      .map((side) => `<Card side="${side}" audience="${side === 'front' ? 'holder' : 'agent'}">`);
    return [problem(messages, 'sheet-missing-card', { path: edition.path }, sides, missing)];
  });
}

/** A poster that the facts ask for by name, or that another edition has, owes its words in every language. */
function missingPosters(document: Document): Problem[] {
  if (document.facts.leaveOut?.poster !== undefined || !wanted(document).includes('poster')) return [];
  const asked = document.facts.sheets !== undefined;
  if (!asked && !document.editions.some(({ words }) => words.poster)) return [];
  return document.editions
    .filter(({ words }) => !words.poster)
    .map(({ path }) => problem(messages, 'sheet-missing-poster', { path }));
}

/** A form is made of tables to write in, and of nothing that the reading copy alone carries. */
function missingForms(document: Document): Problem[] {
  if (!sheetsOf(document).includes('form')) return [];
  return document.editions
    .filter(({ body }) => !body.flow.some(isWrittenIn))
    .map(({ path }) => problem(messages, 'sheet-missing-form', { path }));
}

/** Says whether a table has a cell to write in: an empty one, or a blank alone. The sheet's template asks the same. */
function isWrittenIn(node: Flow): boolean {
  return (
    node.type === 'table' &&
    node.rows.some((row) => row.some((cell) => cell.length === 0 || (cell.length === 1 && cell[0]?.type === 'blank')))
  );
}

function unneeded({ facts, kind, editions }: Document, path: string): Problem[] {
  const list = withOthers(facts.sheets ?? kinds[kind].sheets);
  // What only a text with words for it is laid out as, and none of these has them.
  const isWordless = (product: string): boolean => {
    if (facts.sheets) return false;
    if (product === 'card') return editions.every((edition) => cardSides(edition).length === 0);
    return product === 'poster' && editions.every(({ words }) => !words.poster);
  };
  return Object.keys(facts.leaveOut ?? {}).flatMap((product): Problem[] =>
    (list as string[]).includes(product) && !isWordless(product)
      ? []
      : [
          problem(
            messages,
            'exception-unneeded',
            { path, ...facts.positions[`leaveOut.${product}`] },
            product,
            facts.sheets !== undefined,
            kind,
            isWordless(product),
          ),
        ],
  );
}
