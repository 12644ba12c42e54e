/** Which parts of a translation are behind its source, as its readers can find them: by the headings that stand nearest. */
import type { Language } from '../../i18n/languages.ts';
import { editionIn, type Edition } from '../document.ts';
import { isCurrent } from './freshness.ts';
import { headingsIn, type Heading } from '../outline.ts';
import { firstPosition } from '../visit.ts';

/** A part of a text: what stands below a heading, what stands before the first one, or the notes. */
export type Part =
  | 'beginning'
  | 'notes'
  | {
      readonly heading: string;
      readonly language: Language;
      /** In the translation; absent where it has no such heading. */ readonly anchor?: string;
    };

export interface Behind {
  readonly source: Edition;
  /** In the order of the text; empty when something was only taken out. */
  readonly parts: readonly Part[];
}

/** Says how far a translation is behind; nothing for an original, a translation that is current, and one that never said what it was made from. */
export function behindOf(edition: Edition): Behind | undefined {
  const { document, words, freshness, language } = edition;
  const source = words.translation && editionIn(document, words.translation.of);
  if (!source || !freshness || freshness.unknown || isCurrent(freshness)) return undefined;
  const theirs = headingsIn(source.body.flow);
  const ours = headingsIn(edition.body.flow);
  // What the press writes from the register stands in no line of the text.
  const written = source.body.notes.filter(({ claim }) => claim === undefined);
  const notes = new Set(written.flatMap(({ children }) => firstPosition(children)?.line ?? []));
  const name = (heading: Heading): Part => {
    const own = theirs.length === ours.length ? ours[theirs.indexOf(heading)] : undefined;
    return own
      ? { heading: own.text, language, anchor: own.anchor }
      : { heading: heading.text, language: source.language };
  };
  const found = new Set<Heading | 'beginning' | 'notes'>();
  for (const index of freshness.changed) {
    const from = freshness.positions[index]?.line ?? 0;
    const to = freshness.positions[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const inside = theirs.filter(({ position }) => position.line >= from && position.line < to);
    if (notes.has(from)) found.add('notes');
    else if (inside.length > 0) inside.forEach((heading) => found.add(heading));
    else found.add(theirs.findLast(({ position }) => position.line < from) ?? 'beginning');
  }
  if (freshness.fields.length > 0) found.add('beginning');
  const order = (part: Heading | 'beginning' | 'notes'): number =>
    part === 'beginning' ? -1 : part === 'notes' ? theirs.length : theirs.indexOf(part);
  return {
    source,
    parts: [...found].sort((a, b) => order(a) - order(b)).map((part) => (typeof part === 'string' ? part : name(part))),
  };
}
