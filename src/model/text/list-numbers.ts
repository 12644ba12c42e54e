/** Holds the numbers that a writer wrote before list items to those that will be shown: Markdown counts by itself, and a year taken for an item's number would be lost. */
import type { List, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { blockEntry } from '../vocabulary.ts';
import { isBlockName } from './allow.ts';
import type { Report } from '../report.ts';
import { positionAt } from './parse.ts';
import type { Messages } from '../messages.ts';
import { mend } from '../repair.ts';

const messages = {
  'list-number/start': (written: number, last: number, alone: boolean, first: number) => ({
    fact: `“${written}.” at the beginning of a line begins a numbered list${last > 0 ? `, and the one before it ends with ${last}` : ''}.`,
    fix:
      alone || first >= mostItems
        ? `Write ${written}\\. if the number belongs to the words; a list begins with 1.`
        : `Begin the list with ${last > 0 ? `${last + 1}. or with ` : ''}1.; if the number belongs to the words, write ${written}\\. instead.`,
    // A year, or a number out of the blue, belongs to the words.
    ...(alone || first >= mostItems ? mend(`${written}.`, `${written}\\.`) : {}),
  }),
  'list-number/item': (written: number, shown: number) => ({
    fact: `The item is written as number ${written}, but a list counts by itself and would show ${shown}.`,
    fix: `Write ${shown}. if it is the next item; if ${written} belongs to the words, write ${written}\\. and leave a line empty before it.`,
  }),
} satisfies Messages;

/** Lists that a person counts out end before this; a number from here on is a year, a law's or a house's. */
const mostItems = 1000;

/** Reports numbers that would be changed or that begin no list. @param source what the tree was parsed from */
export function checkNumbers(parent: Root | Nodes, source: string, report: Report): void {
  if (!('children' in parent)) return;
  const steps =
    parent.type === 'mdxJsxFlowElement' &&
    isBlockName((parent as MdxJsxFlowElement).name) &&
    blockEntry((parent as MdxJsxFlowElement).name as 'Steps').content === 'steps';
  // A list may go on where one before it, at the same level, was interrupted.
  let last = 0;
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'list' && child.ordered) last = listNumbers(child, { last, steps }, source, report);
    checkNumbers(child, source, report);
  }
}

/** @param last number of the item that the list may go on from @param steps whether its numbers are drawn @returns number of its own last item */
function listNumbers(
  { children, start }: List,
  { last, steps }: { last: number; steps: boolean },
  source: string,
  report: Report,
): number {
  const first = start ?? 1;
  const items = children.map((item) => {
    const offset = item.position?.start.offset ?? 0;
    return { offset, written: Number(/^\d+/.exec(source.slice(offset, offset + 10))?.[0] ?? NaN) };
  });
  const [head] = items;
  const end = first < mostItems ? first + items.length - 1 : last;
  // Every item may be written 1.: the press counts.
  if (items.every(({ written }) => written === 1)) return end;
  // Alone and out of the blue it is hardly an item; in steps the numbers are drawn, and always begin with 1.
  const alone = items.length === 1 && first !== last + 1;
  if (head && first !== 1 && (first === 0 || first >= mostItems || alone || steps))
    report.add(messages, 'list-number/start', positionAt(source, head.offset), head.written, last, alone, first);
  const wrong = items.findIndex(({ written }, index) => !Number.isNaN(written) && written !== first + index);
  const item = items[wrong];
  if (item) report.add(messages, 'list-number/item', positionAt(source, item.offset), item.written, first + wrong);
  return end;
}
