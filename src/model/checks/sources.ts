/** Holds every note to what makes it a source: a link, a law, a date. */
import type { Text } from '../files/text.ts';
import { flowText, type LinkTarget } from '../nodes.ts';
import type { Problem } from '../problems.ts';
import { everywhere, firstPosition, inlinesIn } from '../visit.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'note-without-source': (id: string) => ({
    fact: `The note [^${id}] names no source: it has neither a link, nor a date, nor a law.`,
    fix: 'Say who published it, when, and where it can be read.',
  }),
  'source-undated': (id: string) => ({
    fact: `The source in the note [^${id}] has no date.`,
    fix: 'Add the day or the year of it; if it bears none, the month in which it was read.',
  }),
} satisfies Messages;

/** Law by its usual citation, which needs no date and no link: 8 U.S.C. 1357, 8 CFR 287.8, 40 Stat. 1012. */
const law =
  /\b\d+\s+(U\.\s?S\.\s?C\.|USC|C\.?\s?F\.?\s?R\.?|Stat\.|FR|Fed\.\s?Reg\.)(?=[\s,;.)]|$)|\bINA\s+(§+\s*)?\d|\b(Constitution|Constitución)(?!\p{L})/u;
const year = /\b(1[789]|20)\d\d\b/;

/** Checks that each note of a text says where a fact comes from, and when that was said. */
export function checkSources({ body, path, sound }: Text): Problem[] {
  // Of a text with faults, a note may have lost its source with the fault.
  if (!sound) return [];
  return (body?.notes ?? []).flatMap((note): Problem[] => {
    const said = flowText(note.children).normalize('NFC');
    const inside = [...inlinesIn(note.children, everywhere)];
    const leads = (to: LinkTarget['to']): boolean =>
      inside.some((node) => node.type === 'link' && node.target.to === to);
    const linked = leads('web');
    const at = { path, ...firstPosition(note.children) };
    // A note that only leads on, to another note or to a text of ours, has its source there.
    if (law.test(said) || (!linked && (inside.some(({ type }) => type === 'note') || leads('document')))) return [];
    if (!linked && !year.test(said)) return [problem(messages, 'note-without-source', at, note.id)];
    return year.test(said) ? [] : [problem(messages, 'source-undated', at, note.id)];
  });
}
