/** Looks for marks of Markdown in words that are printed as they stand, and says what was found. */
import type { Report } from '../report.ts';
import { messageOf, type Message, type Messages } from '../messages.ts';
import type { MarkupRule } from './markup/rule.ts';
import { markupRules } from './markup/rules.ts';
import type { Position } from '../nodes.ts';
import { addresses } from './run.ts';

/** The words themselves stand beside each rule, in `markup/`. */
function told(rule: MarkupRule, found: RegExpExecArray, near: string): Message {
  return messageOf(rule.say(found, near));
}

const messages = {
  'markup-unread': told,
  'markup-doubtful': told,
} satisfies Messages;

const inFields = markupRules.filter(({ where }) => where !== 'texts');

/** Reports markup in words of a field or a tag, which take none. @param position where the words begin */
export function checkSaid(value: string, position: Position, report: Report): void {
  for (const [rule, found] of findsIn(addresses(value), inFields)) tell(rule, found, value, position, report);
}

/** Each rule at its first position; a rule whose find lies within that of another says nothing. */
export function findsIn(words: string, rules: readonly MarkupRule[]): [MarkupRule, RegExpExecArray][] {
  const taken: [from: number, to: number][] = [];
  return rules.flatMap((rule): [MarkupRule, RegExpExecArray][] => {
    const found = rule.find.exec(words);
    if (!found || taken.some(([from, to]) => found.index < to && from < found.index + found[0].length)) return [];
    taken.push([found.index, found.index + found[0].length]);
    return [[rule, found]];
  });
}

/** Reports one find. @param source the words as they stand in the file */
export function tell(
  rule: MarkupRule,
  found: RegExpExecArray,
  source: string,
  position: Position,
  report: Report,
): void {
  const name = rule.certain === 'certain' ? 'markup-unread' : 'markup-doubtful';
  report.add(messages, name, position, rule, found, near(source, found.index));
}

/** Some words from a position on, for a person to find it by. */
export function near(source: string, from: number): string {
  const row = (
    source
      .slice(from, from + 80)
      .trimStart()
      .split('\n')[0] ?? ''
  ).replace(/\s+/g, ' ');
  return row.length > 40
    ? `${row
        .slice(0, 40)
        .replace(/\s+\S*$/, '')
        .replace(/[\ud800-\udbff]$/, '')}…`
    : row;
}
