/** Finds the line of the text from which printed words come. */
import type { Edition } from '../../../model/document.ts';
import { inlineText, type Flow } from '../../../model/nodes.ts';

/** What one passage of a text says, and its line. */
interface Said {
  readonly text: string;
  readonly line: number | undefined;
}

/**
 * Finds the line of the first passage that has all the words, else of the one that has the rarest of them, of equals the longest.
 * @returns undefined where none has: the words may be the sheet's own, or broken in two
 */
export function lineOf({ body }: Edition, words: readonly string[]): number | undefined {
  const wanted = words.map((word) => word.replace(/-$/, '').normalize('NFC'));
  const said = [...passages(body.flow), ...body.notes.flatMap((note) => passages(note.children))].map(({ text, line }) => ({ text: text.normalize('NFC'), line }));
  const together = said.find(({ text }) => wanted.every((word) => text.includes(word)));
  if (together) return together.line;
  const alone = wanted.map((word) => ({ word, in: said.filter(({ text }) => text.includes(word)) })).filter((one) => one.in.length > 0);
  return alone.sort((a, b) => a.in.length - b.in.length || b.word.length - a.word.length)[0]?.in[0]?.line;
}

function passages(flow: readonly Flow[], line?: number): Said[] {
  return flow.flatMap((node): Said[] => {
    const at = 'place' in node && node.place ? node.place.line : line;
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ text: inlineText(node.children), line: at }];
      case 'list':
        return node.items.flatMap((item) => passages(item.children, line));
      case 'table':
        return [{ text: [node.caption ?? '', ...[node.header, ...node.rows].flat().map(inlineText)].join(' '), line: at }];
      case 'rule':
        return [];
      case 'quotation':
        return passages(node.children, at);
      case 'block':
        return [{ text: Object.values(node.properties).filter((value) => typeof value === 'string').join(' '), line: at }, ...passages(node.children, at)];
    }
  });
}
