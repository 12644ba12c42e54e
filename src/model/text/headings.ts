/** Reads the headings of a text: their anchors, their ranks, and what may not stand in one. */
import type { Heading } from 'mdast';
import { endsPlainly } from '../../i18n/punctuation.ts';
import { Anchors } from '../../markdown/anchors.ts';
import { inlineText, type Inline, type Position } from '../nodes.ts';
import type { Report } from '../report.ts';
import { positionOf } from './allow.ts';
import { tagsIn } from './inline.ts';
import type { Messages } from '../messages.ts';
import { mend } from '../repair.ts';

const messages = {
  'block-misplaced/heading': {
    fact: 'A block stands in a heading, and would be carried into every list of contents.',
    fix: 'Put it into the text below the heading.',
  },
  'heading-note': {
    fact: 'A heading calls a note, and would carry its number into every list of contents.',
    fix: 'Call the note from the text below the heading.',
  },
  'heading-by-dashes': {
    fact: 'The line of dashes directly below these words makes a heading of them.',
    fix: 'If the dashes should part two passages, leave a line empty before them; if it is a heading, write ## before it instead.',
  },
  'heading-empty': (marks: string) => ({
    fact: `A heading has ${marks} and no words.`,
    fix: `Write the words after ${marks}, or remove the line.`,
  }),
  'heading-title': {
    fact: 'A heading has one #, but that is the title’s rank.',
    fix: 'Write ## for the first rank of headings in the text.',
    ...mend('# ', '## '),
  },
  'heading-jump': (index: number, marks: string, last: number) => ({
    fact:
      index === 0
        ? `The first heading has ${marks}, but only the title stands above it.`
        : `The heading has ${marks}, but the one before it has ${'#'.repeat(last)}; a rank between is missing.`,
    fix: `Write ${'#'.repeat(last + 1)} instead of ${marks}.`,
    ...mend(marks, '#'.repeat(last + 1)),
  }),
} satisfies Messages;

/** Gathers the headings of one text in their order. */
export class HeadingReader {
  readonly anchors: string[] = [];
  private readonly names = new Anchors();
  private readonly headings: { depth: number; empty: boolean; position: Position }[] = [];
  private readonly source: string;
  private readonly report: Report;

  /** @param source the text that the headings were parsed from */
  constructor(source: string, report: Report) {
    this.source = source;
    this.report = report;
  }

  /** Checks a heading. @param children its words, as they were read @returns its anchor */
  read(node: Heading, children: readonly Inline[]): string {
    const anchor = this.names.next(inlineText(children));
    this.anchors.push(anchor);
    this.headings.push({ depth: node.depth, empty: anchor === '', position: positionOf(node) });
    for (const word of tagsIn(node)) this.report.add(messages, 'block-misplaced/heading', positionOf(word));
    for (const call of node.children.filter((child) => child.type === 'footnoteReference'))
      this.report.add(messages, 'heading-note', positionOf(call));
    this.checkDashes(node, inlineText(children));
    return anchor;
  }

  /** A line of dashes right below a paragraph, meant to part it from the next, makes a heading of it. */
  private checkDashes(node: Heading, words: string): void {
    if (node.depth !== 2 || this.source.startsWith('#', node.position?.start.offset ?? 0)) return;
    if (words.split(/\s+/).length <= 12 && !endsPlainly(words.trimEnd())) return;
    this.report.add(messages, 'heading-by-dashes', positionOf(node));
  }

  /** Reports headings without words, and ranks that are left out; to be called when all are read. */
  checkRanks(): void {
    let last = 1;
    for (const [index, { depth, empty, position }] of this.headings.entries()) {
      const marks = '#'.repeat(depth);
      if (empty) this.report.add(messages, 'heading-empty', position, marks);
      else if (depth === 1) this.report.add(messages, 'heading-title', position);
      else if (depth > last + 1) this.report.add(messages, 'heading-jump', position, index, marks, last);
      if (!empty) last = depth;
    }
  }
}
