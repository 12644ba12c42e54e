/** The blanks of a text: places where whoever uses it writes something of their own. */
import { isReviewed, type Edition } from './document.ts';
import { inlineText, type Flow } from './nodes.ts';
import { everywhere, inlinesIn } from './visit.ts';

/** What is to be written into each blank, in reading order. */
export function blanksIn(flow: readonly Flow[]): string[] {
  return [...inlinesIn(flow, everywhere)].flatMap((node) => (node.type === 'blank' ? [inlineText(node.children)] : []));
}

/** Says whether an edition has a page where its blanks are filled in: a model resolution that has been reviewed, and has any. */
export function hasFillPage(edition: Edition): boolean {
  return edition.document.kind === 'resolutions' && isReviewed(edition) && blanksIn(edition.body.flow).length > 0;
}
