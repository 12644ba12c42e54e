/** Finds the line of the text from which printed words come. */
import type { Edition } from '../../../model/document.ts';
import { inlineText, type Flow } from '../../../model/nodes.ts';
import { everywhere, linesOf, positionOf, visit, wholeOf } from '../../../model/visit.ts';

/** What one passage of a text says, and its line. */
interface LinePassage {
  readonly text: string;
  readonly line: number | undefined;
}

/**
 * Finds the line of the first passage that has all the words, else of the one that has the rarest of them, of equals the longest.
 * @returns undefined where none has: the words may be the sheet's own, or broken in two
 */
export function lineOf({ body }: Edition, words: readonly string[]): number | undefined {
  const wanted = words.map((word) => word.replace(/-$/, '').normalize('NFC'));
  const said = passages(wholeOf(body)).map(({ text, line }) => ({ text: text.normalize('NFC'), line }));
  const together = said.find(({ text }) => wanted.every((word) => text.includes(word)));
  if (together) return together.line;
  const alone = wanted
    .map((word) => ({ word, in: said.filter(({ text }) => text.includes(word)) }))
    .filter((one) => one.in.length > 0);
  return alone.sort((a, b) => a.in.length - b.in.length || b.word.length - a.word.length)[0]?.in[0]?.line;
}

function passages(flow: readonly Flow[]): LinePassage[] {
  return [...visit(flow, everywhere)].flatMap((met): LinePassage[] => {
    const { node } = met;
    const own =
      node.type === 'table'
        ? [node.caption ?? '']
        : node.type === 'block'
          ? Object.values(node.properties).filter((value) => typeof value === 'string')
          : [];
    const text = [...own, ...linesOf(node).map(inlineText)].join(' ');
    return text === '' ? [] : [{ text, line: positionOf(met)?.line }];
  });
}
