/** Cuts a text into the files of a book: a long one at its headings of rank 2, a short one not at all. */
import { inlineText, type Body, type Flow } from '../../model/nodes.ts';
import { headingsIn } from '../../model/outline.ts';
import { everywhere } from '../../model/visit.ts';

/** One file of the text. */
export interface Section {
  readonly file: string;
  /** Its heading; absent on what stands before the first one, and on a text in one piece. */
  readonly heading?: { readonly anchor: string; readonly text: string };
  readonly flow: readonly Flow[];
}

/** From this many words on each part begins on a new page; in a shorter text that would leave most of the pages empty. */
const wordsForParts = 2500;

/** Cuts a text. At least one section; none is empty unless the text is. */
export function sectionsOf({ flow, words }: Body): Section[] {
  if (words < wordsForParts) return [{ file: 'text.xhtml', flow }];
  const parts: (Omit<Section, 'file' | 'flow'> & { flow: Flow[] })[] = [];
  for (const node of flow) {
    if (node.type === 'heading' && node.depth === 2)
      parts.push({ heading: { anchor: node.anchor, text: inlineText(node.children) }, flow: [node] });
    else if (parts.length === 0) parts.push({ flow: [node] });
    else parts.at(-1)?.flow.push(node);
  }
  return parts.map((part, index) => ({ ...part, file: `text-${index + 1}.xhtml` }));
}

/** Where a heading stands in the book. */
export interface HeadingPlace {
  readonly file: string;
  /** A number, because reading programs trip over accents in addresses. */
  readonly id: string;
}

/** Gives every heading its place in the book, by its address on the page. */
export function placesOf(sections: readonly Section[]): Map<string, HeadingPlace> {
  const headings = sections.flatMap(({ file, flow }) =>
    headingsIn(flow, everywhere).map(({ anchor }) => ({ anchor, file })),
  );
  return new Map(headings.map(({ anchor, file }, index) => [anchor, { file, id: `heading-${index + 1}` }]));
}
