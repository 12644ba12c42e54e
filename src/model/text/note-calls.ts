/** Brings together the notes of a text and the calls for them: numbers, calls without a note, notes without a call. */
import type { FootnoteDefinition, Parents, Root, RootContent, Text } from 'mdast';
import { claimOfNote } from '../claim.ts';
import type { Flow, Note, Position } from '../nodes.ts';
import { didYouMean, mostOfAKind } from '../problems.ts';
import { nearestOf } from '../nearest.ts';
import { offer } from '../repair.ts';
import type { Report } from '../report.ts';
import { positionOf } from './allow.ts';
import type { ClaimCalls } from './claim-calls.ts';
import { positionAt } from './parse.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'note-duplicate': (id: string, line: number) => ({
    fact: `There is already a note [^${id}] on line ${line}.`,
    fix: 'Give one of the two another name, also where the text calls it.',
  }),
  'note-duplicate/claim': (id: string) => ({
    fact: `The text writes the note [^c:${id}], but the press writes it from content/claims/${id}.yml.`,
    fix: 'Take the note out and leave the call; or give it a name without c: in both places.',
  }),
  'note-unknown': (id: string, known: readonly string[]) => ({
    fact: `The text calls the note [^${id}], but there is none.${didYouMean(id, known)}`,
    fix: `Mend the name, or add a line [^${id}]: … with the source.`,
    ...offer(`[^${id}]`, nearNote(id, known)),
  }),
  'note-unused': (id: string) => ({
    fact: `No text calls the note [^${id}].`,
    fix: `Write [^${id}] where it belongs, or remove the note.`,
  }),
} satisfies Messages;

/** The nearest note, as a text calls it. */
function nearNote(id: string, known: readonly string[]): string | undefined {
  const near = nearestOf(id, known);
  return near === undefined ? undefined : `[^${near}]`;
}

/** Gathers the notes of a text by name, wherever they stand. */
export function definitionsIn(tree: Root, report: Report): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const gather = (node: Parents): void => {
    for (const child of node.children) {
      const claim = child.type === 'footnoteDefinition' ? claimOfNote(child.identifier) : undefined;
      if (claim !== undefined) report.add(messages, 'note-duplicate/claim', positionOf(child), claim);
      else if (child.type === 'footnoteDefinition') {
        const first = found.get(child.identifier);
        if (first) report.add(messages, 'note-duplicate', positionOf(child), child.identifier, positionOf(first).line);
        else found.set(child.identifier, child);
      }
      if ('children' in child) gather(child);
    }
  };
  gather(tree);
  return found;
}

/** Counts the notes of one text as it calls them. */
export class NoteCalls {
  private readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  private readonly claims: ClaimCalls;
  private readonly source: string;
  private readonly report: Report;
  /** Names of notes in the order in which the text calls them, each with its number. */
  private readonly called = new Map<string, number>();
  /** What the notes of claims say. */
  private readonly given = new Map<string, Flow[]>();
  /** How often each has been called. */
  private readonly times = new Map<string, number>();
  /** Names of notes that are called and not there. */
  private readonly unknown: string[] = [];

  /** @param source the text that the notes were parsed from */
  constructor(
    definitions: ReadonlyMap<string, FootnoteDefinition>,
    claims: ClaimCalls,
    source: string,
    report: Report,
  ) {
    this.definitions = definitions;
    this.claims = claims;
    this.source = source;
    this.report = report;
  }

  /** Number of a note that the text calls here, and which of its calls this is. */
  call(id: string, position: Position): { number: number; time: number } {
    const claim = claimOfNote(id);
    if (claim !== undefined && !this.given.has(id)) this.given.set(id, this.claims.note(claim, position));
    const number = this.called.get(id) ?? this.called.size + 1;
    const time = (this.times.get(id) ?? 0) + 1;
    this.called.set(id, number);
    this.times.set(id, time);
    return { number, time };
  }

  /** The parser leaves a call without its note as plain text; a reader would meet “[^name]”. */
  checkStray(node: Text): void {
    const start = node.position?.start.offset ?? 0;
    // Read from the source, because escapes and entities move positions in the value.
    for (const match of this.source
      .slice(start, node.position?.end.offset ?? start)
      .matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const [, id = ''] = match;
      const claim = claimOfNote(id.toLowerCase());
      // Whether there is such a row, only the whole register can tell.
      if (claim !== undefined) {
        this.claims.note(claim, positionAt(this.source, start + match.index));
        continue;
      }
      this.unknown.push(id);
      this.report.add(
        messages,
        'note-unknown',
        positionAt(this.source, start + match.index),
        id,
        this.unknown.length <= mostOfAKind ? [...this.definitions.keys()] : [],
      );
    }
  }

  /** Reads the notes the text called, in that order; a note may call another. @param flow reads what one says */
  read(flow: (nodes: readonly RootContent[]) => Flow[]): Note[] {
    const notes: Note[] = [];
    // A map hands out also what is added on the way.
    for (const [id, number] of this.called) {
      const claim = claimOfNote(id);
      notes.push(
        claim === undefined
          ? { id, number, children: flow(this.definitions.get(id)?.children ?? []) }
          : { id, number, claim, children: this.given.get(id) ?? [] },
      );
    }
    for (const [id, definition] of this.definitions) {
      // A note that waits under a misspelt name is one mistake, not two.
      if (this.called.has(id)) continue;
      const misspelt = this.unknown.slice(0, mostOfAKind).some((call) => didYouMean(call, [id]) !== '');
      if (!misspelt) this.report.add(messages, 'note-unused', positionOf(definition), id);
    }
    return notes;
  }
}
