/** Reads the headings of a text: their anchors, their ranks, and what may not stand in one. */
import type { Heading } from 'mdast';
import { Anchors } from '../../markdown/anchors.ts';
import { inlineText, type Inline, type Position } from '../nodes.ts';
import type { Report } from '../report.ts';
import { positionOf } from './allow.ts';
import { tagsIn } from './inline.ts';

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
    for (const word of tagsIn(node))
      this.report.add(
        'block-misplaced',
        positionOf(word),
        'A block stands in a heading, and would be carried into every list of contents.',
        'Put it into the text below the heading.',
      );
    for (const call of node.children.filter((child) => child.type === 'footnoteReference'))
      this.report.add(
        'heading-note',
        positionOf(call),
        'A heading calls a note, and would carry its number into every list of contents.',
        'Call the note from the text below the heading.',
      );
    this.checkDashes(node, inlineText(children));
    return anchor;
  }

  /** A line of dashes right below a paragraph, meant to part it from the next, makes a heading of it. */
  private checkDashes(node: Heading, words: string): void {
    if (node.depth !== 2 || this.source.startsWith('#', node.position?.start.offset ?? 0)) return;
    if (words.split(/\s+/).length <= 12 && !/[.,;:][”"»)\s]*$/.test(words)) return;
    this.report.add(
      'heading-by-dashes',
      positionOf(node),
      'The line of dashes directly below these words makes a heading of them.',
      'If the dashes should part two passages, leave a line empty before them; if it is a heading, write ## before it instead.',
    );
  }

  /** Reports headings without words, and ranks that are left out; to be called when all are read. */
  checkRanks(): void {
    let last = 1;
    for (const [index, { depth, empty, position }] of this.headings.entries()) {
      const marks = '#'.repeat(depth);
      if (empty)
        this.report.add(
          'heading-empty',
          position,
          `A heading has ${marks} and no words.`,
          `Write the words after ${marks}, or remove the line.`,
        );
      else if (depth === 1)
        this.report.add(
          'heading-title',
          position,
          'A heading has one #, but that is the title’s rank.',
          'Write ## for the first rank of headings in the text.',
        );
      else if (depth > last + 1)
        this.report.add(
          'heading-jump',
          position,
          index === 0
            ? `The first heading has ${marks}, but only the title stands above it.`
            : `The heading has ${marks}, but the one before it has ${'#'.repeat(last)}; a rank between is missing.`,
          `Write ${'#'.repeat(last + 1)} instead of ${marks}.`,
        );
      if (!empty) last = depth;
    }
  }
}
