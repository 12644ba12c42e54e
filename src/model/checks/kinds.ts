/** What a kind of document owes its readers: an event its place, a resolution its clauses, a bulletin its ask, steps their pictures; and a text that asks for the newest bulletin one that is there. */
import type { Document, Edition } from '../document.ts';
import { flowText } from '../nodes.ts';
import { blocksNamed } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { topicsOf } from '../why-now.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'field-missing/event': (name: string) => ({
    fact: `\`${name}\` is missing: people ${name === 'venue' ? 'must find the place' : 'with a wheelchair, a child or no car must know whether they can come'}.`,
    fix: `Add a line \`${name}: …\`${name === 'venue' ? '' : ', also when the answer is that nothing is arranged yet'}.`,
  }),
  'resolution-incomplete/none': {
    fact: 'The text has no formal text to vote on: there is no block Resolution.',
    fix: 'Put what a meeting votes on between <Resolution title="…"> and </Resolution>, with <Whereas> and <Resolved> inside.',
  },
  'resolution-incomplete/second': {
    fact: 'There is a second block Resolution; a meeting votes on one text at a time.',
    fix: 'Make a document of its own of it.',
  },
  'resolution-incomplete/undecided': {
    fact: 'The resolution decides nothing: it has no Resolved clause.',
    fix: 'Add <Resolved> with a numbered list: who does what, by when.',
  },
  'bulletin-ask-missing': {
    fact: 'The matter is still open, but the bulletin does not say what a reader can do now.',
    fix: 'Add <Ask title="…"> with one thing to do; if nothing can be done any more, write `status: resolved`.',
  },
  'why-now-missing': (topics: readonly string[]) => ({
    fact: `The block WhyNow asks for the newest bulletin ${topics.length === 1 ? 'of the topic' : 'of one of the topics'} ${topics.join(', ')}, and there is none.`,
    fix: 'Write one with `npm run new -- bulletins <name>`, name another topic as in <WhyNow topic="unions" />, or remove the block.',
  }),
  'carousel-single': {
    fact: 'The block Steps has a single step, so no series of pictures is made from it.',
    fix: 'Cut it into two or more steps, or write it as a paragraph.',
  },
  'carousel-long': (steps: number) => ({
    fact: `The block Steps has ${steps} steps, so no series of pictures is made from it; at most ${mostSlides} fit into one post.`,
    fix: 'Join some of the steps, or leave it if no pictures are wanted.',
  }),
} satisfies Messages;

/** Checks every kind's own rules. */
export function checkKinds(documents: readonly Document[]): Problem[] {
  return [
    ...documents.flatMap(venue),
    ...documents.filter(({ kind }) => kind === 'resolutions').flatMap(({ editions }) => editions.flatMap(resolution)),
    ...documents
      .filter(({ kind, facts }) => kind === 'bulletins' && facts.status === 'active')
      .flatMap(({ editions }) => editions.flatMap(ask)),
    ...documents.flatMap(({ editions }) => editions.flatMap(series)),
    ...documents.flatMap(({ editions }) => editions.flatMap(whyNow)),
  ];
}

/** An event with a date says where it is and who can get in. */
function venue({ facts, editions }: Document): Problem[] {
  if (!facts.event?.announced) return [];
  return editions.flatMap(({ path, words }): Problem[] =>
    (['venue', 'access'] as const)
      .filter((name) => words[name] === undefined && !words.positions[name])
      .map((name) => problem(messages, 'field-missing/event', { path, line: 2, column: 1 }, name)),
  );
}

function resolution({ path, body }: Edition): Problem[] {
  const [first, second] = blocksNamed(body.flow, 'Resolution');
  if (!first) return [problem(messages, 'resolution-incomplete/none', { path })];
  if (second) return [problem(messages, 'resolution-incomplete/second', { path, ...second.position })];
  const clauses = blocksNamed(first.children, 'Resolved')
    .flatMap(({ children }) => children)
    .filter((node) => node.type === 'list' && node.items.some(({ children }) => flowText(children).trim() !== ''));
  return clauses.length > 0 ? [] : [problem(messages, 'resolution-incomplete/undecided', { path, ...first.position })];
}

function ask({ path, body }: Edition): Problem[] {
  if (blocksNamed(body.flow, 'Ask').length > 0) return [];
  return [problem(messages, 'bulletin-ask-missing', { path })];
}

/** A block that stayed empty when the library was put together. */
function whyNow({ document, path, body }: Edition): Problem[] {
  return blocksNamed(body.flow, 'WhyNow')
    .filter(({ children }) => children.length === 0)
    .map((block) => problem(messages, 'why-now-missing', { path, ...block.position }, topicsOf(block, document)));
}

/** Most pictures that programs take in one post. */
const mostSlides = 10;

/** Steps that cannot become a series of pictures: one is none, and what is cut off after ten would mislead. */
function series({ body, path }: Edition): Problem[] {
  const block = blocksNamed(body.flow, 'Steps')[0];
  const steps =
    block?.children.reduce((count, child) => count + (child.type === 'list' ? child.items.length : 0), 0) ?? 0;
  if (!block || (steps > 1 && steps <= mostSlides)) return [];
  if (steps === 1) return [problem(messages, 'carousel-single', { path, ...block.position })];
  return [problem(messages, 'carousel-long', { path, ...block.position }, steps)];
}
