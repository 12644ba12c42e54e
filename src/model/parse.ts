/** Parses the text of an edition; where the parser gives up, says so, blanks the place and goes on, so that all faults are told at once. */
import type { Root } from 'mdast';
import { parseDialect } from '../markdown.ts';
import type { Desk } from './desk.ts';
import type { Place } from './nodes.ts';
import { tagFault } from './tag-faults.ts';

/** A text with more faults than this is not one that a person wrote. */
const most = 30;

/**
 * Parses a text, reporting each fault that keeps it from being parsed.
 * @returns the tree of what can be read, and whether that is the whole text; nothing when the parser cannot go on
 */
export function parseText(text: string, desk: Desk): { tree: Root; whole: boolean } | undefined {
  let rest = text;
  for (let count = 0; count <= most; count += 1) {
    try {
      return { tree: parseDialect(rest), whole: rest === text };
    } catch (error) {
      const fault = tagFault(error, rest);
      desk.report(fault.code, placeAt(text, fault.offset), fault.fact, fault.fix);
      const blanked = fault.blank.reduce((before, [from, to]) => before.slice(0, from) + before.slice(from, to).replace(/[^\n]/g, ' ') + before.slice(to), rest);
      if (blanked === rest) return undefined;
      rest = blanked;
    }
  }
  return undefined;
}

/** Turns an offset into line and column, from 1. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
