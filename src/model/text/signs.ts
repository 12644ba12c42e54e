/** Finds where the rarer signs of a text stand, so that whoever cannot draw one can name its position. */
import type { Nodes } from 'mdast';
import type { Position } from '../nodes.ts';
import { positionOf } from './allow.ts';

/** A sign beyond the Latin alphabet, and where it stands. */
export interface SignFound {
  readonly sign: string;
  readonly position: Position;
}

/** Finds the signs of some words. @param value the words as they will be read @param node where they stand @param text what the node was parsed from */
export function signsIn(value: string, node: { readonly position?: Nodes['position'] }, text: string): SignFound[] {
  const signs: SignFound[] = [];
  const [start, end] = [node.position?.start, node.position?.end.offset ?? 0];
  let [at, { line, column }] = [start?.offset ?? 0, positionOf(node)];
  const source = text.slice(0, end);
  const absent = new Set<string>();
  for (const [sign] of value.matchAll(/[^\0-\u024f]/gu)) {
    // Behind an escape the sign does not stand in the source: then where the words before it end.
    const found = absent.has(sign) ? -1 : source.indexOf(sign, at);
    if (found === -1) absent.add(sign);
    for (; at < found; at += 1) [line, column] = text[at] === '\n' ? [line + 1, 1] : [line, column + 1];
    signs.push({ sign, position: { line, column } });
    if (found === at) [at, column] = [at + sign.length, column + sign.length];
  }
  return signs;
}
