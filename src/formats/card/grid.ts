/** Plans how the first picture of every text looks, so that neighbours in a profile differ: nine squares side by side are nine posters. */
import { hash } from '../../look/random.ts';
import { isReviewed, type Document } from '../../model/document.ts';
import { cardDesigns, type CardDesign } from '../../model/kinds.ts';
import type { Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import type { GroundName } from './designs/grounds.ts';
import { designRules, type Brought } from './rules.ts';
import { answerOf, headlineOf, isQuestion } from './headlines.ts';

/** How the first picture of a text is drawn. */
export interface Look {
  readonly design: CardDesign;
  readonly ground: GroundName;
}

/** How many posts back a picture may meet its like: a profile shows them three in a row, so these are left, above and aslant. */
const nearby = [1, 2, 3, 4] as const;
/** The rest of the nine that a screen shows. */
const inSight = [5, 6, 7, 8] as const;

/** What it costs to meet the same. */
const costs = {
  designNearby: 4,
  designInSight: 1.2,
  groundBeside: 0.9,
  groundNearby: 0.35,
  drawingInSight: 0.8,
} as const;

/** Plans a library: from the oldest text to the newest, so that a new one changes none that is out. */
const looksOf = memoize((library: Library): ReadonlyMap<Document, Look> => {
  const looks = new Map<Document, Look>();
  const before: (Look & { drawing: string })[] = [];
  for (const document of inOrder(library)) {
    const look = best(document, before);
    looks.set(document, look);
    before.unshift({ ...look, drawing: document.facts.picture });
  }
  return looks;
});

/** Finds how the first picture of a text looks. */
export function lookOf(library: Library, document: Document): Look {
  return looksOf(library).get(document) ?? { design: 'band', ground: 'light' };
}

/** The texts that have pictures, the oldest first; those of one day by their permanent id. */
export function inOrder({ documents }: Library): Document[] {
  return documents
    .filter((document) => document.editions.some(isReviewed) && document.facts.event?.announced !== false)
    .sort((a, b) => order(a.facts.published, b.facts.published) || order(a.id, b.id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function best(document: Document, before: readonly (Look & { drawing: string })[]): Look {
  const brought = broughtBy(document);
  const wanted = document.facts.card;
  const designs = wanted ? [wanted] : cardDesigns.filter((design) => isRight(design, brought));
  const looks = designs.flatMap((design) =>
    designRules[design].grounds.map((ground) => ({
      design,
      ground,
      cost: costOf({ design, ground }, document, brought, before),
    })),
  );
  const [first] = looks.sort((a, b) => a.cost - b.cost);
  return first ? { design: first.design, ground: first.ground } : { design: 'band', ground: 'light' };
}

/** Says whether a design is for what a text brings. */
function isRight(design: CardDesign, brought: Brought): boolean {
  const { letters, word = Infinity, drawings, when = () => true } = designRules[design];
  return (
    brought.letters <= letters && brought.word <= word && (drawings?.includes(brought.drawing) ?? true) && when(brought)
  );
}

function costOf(
  { design, ground }: Look,
  { id, facts }: Document,
  brought: Brought,
  before: readonly (Look & { drawing: string })[],
): number {
  const met = (places: readonly number[], same: (look: Look & { drawing: string }) => boolean): number =>
    places.filter((place) => {
      const look = before[place - 1];
      return look !== undefined && same(look);
    }).length;
  const sameDesign = (look: Look): boolean => look.design === design;
  const sameGround = (look: Look): boolean => look.ground === ground;
  return (
    designRules[design].cost(brought) +
    met(nearby, sameDesign) * costs.designNearby +
    met(inSight, sameDesign) * costs.designInSight +
    met([1, 3], sameGround) * costs.groundBeside +
    met([2, 4], sameGround) * costs.groundNearby +
    met([...nearby, ...inSight], (look) => look.design === design && look.drawing === facts.picture) *
      costs.drawingInSight +
    // What is equally right is decided by the text itself, always alike.
    (hash(`look/${id}/${design}/${ground}`) / 2 ** 32) * 0.6
  );
}

/** Finds what a text brings: in every language, because its pictures are one family in all. */
function broughtBy(document: Document): Brought {
  const { kind, facts } = document;
  const reviewed = document.editions.filter(isReviewed);
  const headlines = reviewed.map((edition) => (isQuestion(document) ? answerOf(edition) : headlineOf(edition)));
  return {
    subject: kind === 'bulletins' ? 'news' : kind === 'events' ? 'event' : 'headline',
    letters: Math.max(0, ...headlines.map((words) => [...words].length)),
    word: Math.max(0, ...headlines.flatMap((words) => words.split(' ').map((word) => [...word].length))),
    drawing: facts.picture,
    answers: isQuestion(document),
    open: facts.status === 'active',
  };
}
