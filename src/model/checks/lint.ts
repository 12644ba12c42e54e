/** Advice: links that could be safer, facts that the register of claims should own, opinions that ask pardon twice, and leaflets by Labor Notes' rules for flyers: a headline that says it, short paragraphs, one ask. Nothing stops for it. */
import { styleAdvice } from './style-advice.ts';
import { voiceOf, type Edition } from '../document.ts';
import { hedgesIn } from '../hedges.ts';
import { kinds, type SheetProduct } from '../kinds.ts';
import { allEditions, type Library } from '../library.ts';
import { inlineText } from '../nodes.ts';
import { blocksNamed } from '../outline.ts';
import { sortProblems, type Problem } from '../problems.ts';
import { visit, type Where } from '../visit.ts';
import { claimAdvice } from './claims-advice.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'link-plain': (url: string) => ({
    fact: 'The link begins with http://, and whoever sits between can read and change what comes.',
    fix: `Try https:${url.slice(5)}, and write that if it opens.`,
  }),
  'hedge-repeated': (said: readonly string[]) => ({
    fact: `The text asks pardon for its opinion ${said.length} times: ${said.join(', ')}. The line at its head has said that this is what we hold.`,
    fix: 'Say the thing itself, and keep one of them at most.',
  }),
  'leaflet-headline/short': (count: number) => ({
    fact: `The headline has ${count === 1 ? 'one word' : `${count} words`}, too few to say what the leaflet is about.`,
    fix: 'Say who should do what, or what is at stake.',
  }),
  'leaflet-headline/long': (count: number) => ({
    fact: `The headline has ${count} words; nobody who walks past reads more than ${headline.most}.`,
    fix: 'Keep the part that makes a person stop, and move the rest into the text.',
  }),
  'leaflet-paragraph': (count: number) => ({
    fact: `The paragraph has ${count} words, more than the four lines that people read on a flyer (about ${paragraphWords} words).`,
    fix: 'Cut it, part it in two, or move it into <More>.',
  }),
  'leaflet-asks/hidden': {
    fact: 'The block Ask stands inside More, and a flyer leaves out what is in More.',
    fix: 'Put it before <More> or after </More>.',
  },
  'leaflet-asks/none': {
    fact: 'The leaflet asks for nothing: it has no block Ask.',
    fix: 'Add <Ask title="…"> with the one thing a reader should do next.',
  },
  'leaflet-asks/second': {
    fact: 'The leaflet asks for a second thing, and a reader who may choose does neither.',
    fix: 'Keep the Ask that matters most and say the other in the text.',
  },
} satisfies Messages;

/** Words of a headline that is long enough to say something, and short enough to read from across a street. */
const headline = { fewest: 3, most: 12 } as const;

/** Four lines of a flyer at reading size hold about ten words each. */
const paragraphWords = 40;

/** What a flyer prints as running text, wherever it stands. */
const onFlyers: Where = { lists: true, quotations: true, blocks: ({ name }) => name !== 'More' && name !== 'Card' };

/**
 * Looks through the links and the numbers of every edition, and through every edition that is printed as a flyer.
 * Who we are needs no rule: the press itself prints publisher and address on every sheet.
 */
export function lint(library: Library): Problem[] {
  const editions = allEditions(library);
  return sortProblems([
    ...editions.flatMap(plainLinks),
    ...claimAdvice(library),
    ...editions.flatMap(hedges),
    ...editions.flatMap(styleAdvice),
    ...editions.filter(hasFlyer).flatMap((edition) => [...title(edition), ...paragraphs(edition), ...asks(edition)]),
  ]);
}

/** Whoever sits between a reader and a page without https can read and change it. */
function plainLinks({ body, path }: Edition): Problem[] {
  return body.links.flatMap(({ target, position }): Problem[] => {
    if (target.to !== 'web' || !/^http:/i.test(target.url)) return [];
    return [problem(messages, 'link-plain', { path, ...position }, target.url)];
  });
}

/** An opinion is marked once, at the head; the second hedge shows where the text begins to repeat it. */
function hedges(edition: Edition): Problem[] {
  const found = voiceOf(edition.document) === 'opinion' ? hedgesIn(edition) : [];
  const [, second] = found;
  if (!second) return [];
  const said = found.map(({ words, position }) => `“${words}”${position ? ` (line ${position.line})` : ''}`);
  return [problem(messages, 'hedge-repeated', { path: edition.path, ...second.position }, said)];
}

function hasFlyer({ document: { facts, kind } }: Edition): boolean {
  const sheets: readonly SheetProduct[] = facts.sheets ?? kinds[kind].sheets;
  return sheets.includes('flyer');
}

function title({ words, path }: Edition): Problem[] {
  const count = countWords(words.title);
  const at = { path, ...words.positions.title };
  if (count < headline.fewest) return [problem(messages, 'leaflet-headline/short', at, count)];
  if (count > headline.most) return [problem(messages, 'leaflet-headline/long', at, count)];
  return [];
}

function paragraphs({ body, path }: Edition): Problem[] {
  return [...visit(body.flow, onFlyers)].flatMap(({ node }): Problem[] => {
    const count = node.type === 'paragraph' ? countWords(inlineText(node.children)) : 0;
    if (node.type !== 'paragraph' || count <= paragraphWords) return [];
    return [problem(messages, 'leaflet-paragraph', { path, ...node.position }, count)];
  });
}

function asks({ body, path }: Edition): Problem[] {
  const [hidden] = blocksNamed(body.flow, 'More').flatMap(({ children }) => blocksNamed(children, 'Ask'));
  if (hidden) return [problem(messages, 'leaflet-asks/hidden', { path, ...hidden.position })];
  const [first, second] = blocksNamed(body.flow, 'Ask');
  if (!first) return [problem(messages, 'leaflet-asks/none', { path })];
  if (!second) return [];
  return [problem(messages, 'leaflet-asks/second', { path, ...second.position })];
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
