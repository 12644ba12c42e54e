/** Finds notes that cite each other in a circle, so that no reader ever comes to a source. */
import type { FootnoteDefinition, Nodes } from 'mdast';
import { positionOf } from './allow.ts';
import type { Report } from '../report.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'note-circle': (next: string, at: string) => ({
    fact:
      next === at
        ? `The note [^${at}] cites itself.`
        : `The note [^${at}] cites [^${next}], which leads back to it, so that a reader comes to no source.`,
    fix: 'Write the source itself into the note, and take the call out.',
  }),
} satisfies Messages;

/** Reports the first note of each circle. */
export function checkCircles(definitions: ReadonlyMap<string, FootnoteDefinition>, report: Report): void {
  const cites = new Map(
    [...definitions].map(([id, definition]) => [
      id,
      new Set(callsIn(definition).filter((call) => definitions.has(call))),
    ]),
  );
  // A note that cites none is in no circle, and neither is one that cites only such: what stays leads into a circle.
  const citedBy = new Map<string, string[]>();
  for (const [id, calls] of cites) for (const call of calls) citedBy.set(call, [...(citedBy.get(call) ?? []), id]);
  const open = [...cites].filter(([, calls]) => calls.size === 0).map(([id]) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    cites.delete(id);
    for (const by of citedBy.get(id) ?? []) {
      const left = cites.get(by);
      if (left?.delete(id) && left.size === 0) open.push(by);
    }
  }
  const told = new Set<string>();
  for (const start of cites.keys()) {
    const path = new Set<string>();
    let at = start;
    while (!path.has(at) && !told.has(at)) {
      path.add(at);
      at = [...(cites.get(at) ?? [])][0] ?? at;
    }
    for (const id of path) told.add(id);
    if (!path.has(at)) continue; // it leads into a circle that was told
    const definition = definitions.get(at);
    const next = [...(cites.get(at) ?? [])][0] ?? at;
    if (definition) report.add(messages, 'note-circle', positionOf(definition), next, at);
  }
}

function callsIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap((child) => callsIn(child as Nodes)) : [];
}
