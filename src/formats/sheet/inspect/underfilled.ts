/** Finds pages that are emptier than their product allows: paper that somebody folds for nothing. */
import { wording, type Messages } from '../../../model/messages.ts';
import { figuresOf } from './figures.ts';
import { millimetresInPoints } from '../papers.ts';
import type { Judge } from './judge.ts';

const messages = {
  'sheet-underfilled': (fill: number, blankMm: number) => ({
    fact: `only ${fill} % of the height is used, and ${blankMm} mm in a row are blank`,
    fix: 'Write more: a section in <More>, a longer <Quote>, more words in the ask',
  }),
} satisfies Messages;

export const underfilled: Judge = {
  name: 'underfilled',
  find(page, room) {
    if (room.leastFill === undefined) return [];
    const { fill, blank } = figuresOf(page, room);
    if (fill >= room.leastFill) return [];
    return [
      {
        ...wording(messages, 'sheet-underfilled', Math.round(fill * 100), Math.round(blank / millimetresInPoints(1))),
        words: page.words.slice(0, 1),
      },
    ];
  },
};
