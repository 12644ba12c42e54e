/** What a page needs to know to draw words from the plain tree, and the names of its places, which two languages on one page must not share. */
import { renderContext, type RenderContext } from '../formats/render.ts';
import { callsIn, type Call } from '../model/translation/align.ts';
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { Inline } from '../model/nodes.ts';

export interface TreeContext extends RenderContext {
  readonly edition: Edition;
  /** Every call of a note in the edition. */
  readonly calls: ReadonlyMap<Inline, Call>;
}

/** Makes the context in which a page draws an edition from its tree. */
export function treeContext(library: Library, edition: Edition): TreeContext {
  const context = renderContext(library, edition, '');
  return {
    ...context,
    edition,
    calls: callsIn(edition.body.flow, edition.body.notes),
    resolve: (target) =>
      target.to === 'anchor' ? { url: `#${headingId(edition, target.anchor)}` } : context.resolve(target),
  };
}

/** Names the place of a heading: `es-what-to-do`. */
export function headingId({ language }: Edition, anchor: string): string {
  return `${language}-${anchor}`;
}

/** Names the place of a note: `fn-es-3`. */
export function noteId({ language }: Edition, number: number): string {
  return `fn-${language}-${number}`;
}

/** Names the place in the text that calls a note: `fnref-es-3`, the second time `fnref-es-3-2`. */
export function callId({ language }: Edition, { number, time }: Call): string {
  return `fnref-${language}-${number}${time > 1 ? `-${time}` : ''}`;
}
