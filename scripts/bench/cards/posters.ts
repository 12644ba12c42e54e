/** How unlike the posters of a campaign are, how many of them are drawn as they were planned, and how many a new text would change. Prints. */
import { planCards, type CardOutput } from '../../../src/formats/card/card.ts';
import { compose } from '../../../src/formats/card/designs.ts';
import { inOrder, lookOf } from '../../../src/formats/card/grid.ts';
import { cardSizes } from '../../../src/formats/card/sizes.ts';
import { cardDesigns, type CardDesign } from '../../../src/model/kinds.ts';
import type { Library } from '../../../src/model/library.ts';
import { atThumb, nearest, pale, type Seen } from './apart.ts';
import { median } from './measure.ts';
import { heads, row } from './table.ts';

/** Prints what a thumb sees. */
export async function comparePosters(library: Library): Promise<void> {
  const cards = planCards(library);
  const squares = inOrder(library)
    .reverse()
    .flatMap((document) => cards.find((card) => card.size === 'square' && card.edition?.document === document) ?? []);
  console.log('\n## Posters at 90 px: mean difference of the two that are most alike, from 0 to 1\n');
  heads('set', 'pictures', 'least difference', 'between');
  const seen: Seen[] = [];
  for (const { copy } of squares) seen.push(await atThumb(copy, 'square'));
  const say = (name: string, set: readonly Seen[], names: readonly string[]): void => {
    const { distance, pair } = nearest(set);
    row(name, set.length, distance, pair.map((at) => names[at]).join(', '));
  };
  const names = squares.map(({ edition }) => edition?.document.id ?? '');
  say('the nine newest', seen.slice(0, 9), names);
  say('all', seen, names);
  const [first] = squares;
  if (first && 'design' in first.copy) {
    const set: Seen[] = [];
    for (const design of cardDesigns) set.push(await atThumb({ ...first.copy, design }, 'square'));
    say('one text in every design', set, cardDesigns);
  }

  console.log(
    '\n## Designs: how many pictures are planned in each, and how many sizes of them have no room and are bands\n',
  );
  heads('design', 'pictures', 'bands instead', 'words without contrast');
  const posters = cards.filter((card): card is CardOutput => 'design' in card.copy && card.editions.length === 1);
  for (const design of cardDesigns) {
    const own = posters.filter(({ copy }) => 'design' in copy && copy.design === design);
    let faint = 0;
    for (const card of own.filter(({ size }) => size === 'square')) faint += (await pale(card)).length;
    row(design, own.length, own.filter((card) => givesWay(card, design)).length, faint);
  }

  console.log('\n## What a new text changes of those that are out\n');
  heads('where it stands', 'texts that look another way (median)', 'most');
  const changes = inOrder(library).map((older) => changedBy(library, older.facts.published, `${older.id}-0`));
  row('as the newest', changedBy(library, '2099-01-01', 'new'), 0);
  row('dated back, beside each text in turn', median(changes), Math.max(...changes));
}

/** Whether a card has no room in its design. */
function givesWay({ copy, size }: CardOutput, design: CardDesign): boolean {
  if (design === 'band' || !('design' in copy)) return false;
  const composed = JSON.stringify(compose(copy, cardSizes[size]).lines);
  return composed === JSON.stringify(compose({ ...copy, design: 'band' }, cardSizes[size]).lines);
}

/** Counts the texts that look another way once one more stands in their order. */
function changedBy(library: Library, published: string, id: string): number {
  const [model] = inOrder(library);
  if (!model) return 0;
  const fresh = { ...model, id, facts: { ...model.facts, published } };
  const after = { ...library, documents: [...library.documents, fresh] };
  return library.documents.filter(
    (document) => JSON.stringify(lookOf(after, document)) !== JSON.stringify(lookOf(library, document)),
  ).length;
}
