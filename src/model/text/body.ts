/** Reads the text of an edition: parses the dialect, applies the allow-list, returns plain data. */
import { checkAllowed } from './allow.ts';
import { Report } from '../report.ts';
import { unitsOf } from './units.ts';
import { textHash } from '../hash.ts';
import { checkNumbers } from './list-numbers.ts';
import { checkMarkup } from './markup.ts';
import { flowText, type Body } from '../nodes.ts';
import { checkCircles } from './note-circle.ts';
import { parseText, positionAt } from './parse.ts';
import { BodyReader } from './convert.ts';
import { ClaimCalls, type ClaimsIn } from './claim-calls.ts';
import { definitionsIn } from './note-calls.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'body-empty/text': {
    fact: 'The file has no text below its fields.',
    fix: 'Write the text, or remove the file until there is one.',
  },
} satisfies Messages;

/** What a text lacks only because a fault before it was blanked. */
const follows: ReadonlySet<string> = new Set(['table-caption-missing', 'block-content', 'body-empty', 'note-unused']);

/**
 * Reads the body of one edition.
 * @param text the whole file with its front matter blanked, so that line numbers hold
 * @param register the claims that it may call; without one, none
 * @returns nothing when the text cannot be read or holds what no text may contain
 */
export function readBody(text: string, report: Report, register?: ClaimsIn): Body | undefined {
  const scan = scanBody(text, report, register);
  return scan?.sound ? scan.body : undefined;
}

/**
 * Reads as much of a body as can be read, so that all its faults, also those that only the whole library can tell, are said at once.
 * @returns `sound` is false when the text holds what no text may contain; nothing when no part can be read
 */
export function scanBody(
  text: string,
  report: Report,
  register?: ClaimsIn,
): { body: Body; sound: boolean } | undefined {
  const claims = new ClaimCalls(register);
  const parsed = parseText(text, report, claims.definitions(text));
  if (!parsed) return undefined;
  const { tree, whole, read } = parsed;
  const aside = new Report(report.path, report.today);
  checkAllowed(tree, aside);
  const empty = tree.children.every((node) => node.type === 'footnoteDefinition');
  const sound = whole && !empty && aside.problems.length === 0;
  checkMarkup(tree, read, text, aside);
  checkNumbers(tree, read, aside);
  const definitions = definitionsIn(tree, aside);
  checkCircles(definitions, aside);
  const reader = new BodyReader(definitions, claims, text, aside);
  const flow = reader.flow(tree.children);
  const notes = reader.notes();
  reader.headings.checkRanks();
  if (empty) aside.add(messages, 'body-empty/text', undefined);
  report.problems.push(...aside.problems.filter((problem) => whole || !follows.has(problem.code)));
  const body: Body = {
    source: text,
    flow,
    notes,
    anchors: reader.headings.anchors,
    links: reader.inlines.links,
    pictures: reader.pictures,
    terms: reader.inlines.terms,
    claims: claims.calls,
    signs: reader.inlines.signs,
    hashes: tree.children.map((node) =>
      textHash(text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)),
    ),
    positions: tree.children.map((node) => positionAt(text, node.position?.start.offset ?? 0)),
    units: unitsOf(tree, text),
    words: flowText(flow).split(/\s+/).filter(Boolean).length,
  };
  return { body, sound };
}
