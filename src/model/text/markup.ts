/** Looks for markup that the dialect did not read, and that would be printed as it stands; and for markup that it read as something nobody meant. */
import type { Nodes, Parents, Root } from 'mdast';
import type { Report } from '../report.ts';
import { markupRules } from './markup/rules.ts';
import { positionAt } from './parse.ts';
import { runsIn, type Run } from './run.ts';
import { findsIn, near, tell } from './plain-words.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'markup-misread/nested': (words: string, type: string, sign: string) => ({
    fact: `The words “${near(words.replace(/^[*_]+/, ''), 0)}” are ${type === 'strong' ? 'bold inside bold' : 'italic inside italic'} words: the stars before them begin anew instead of ending what came before, so that the wrong words are marked.`,
    fix: `Write a blank after the stars that end a marked word, and one before those that begin one: words ${sign}words${sign} words.`,
  }),
  'markup-misread/stars': (words: string, type: string) => ({
    fact: `The stars in “${near(words, 0)}” are taken for marks of ${type === 'strong' ? 'bold' : 'italic'} words and would vanish.`,
    fix: 'Write \\* to print a star; for “times” write ×.',
  }),
} satisfies Messages;

const inTexts = markupRules.filter(({ where }) => where !== 'fields');

/**
 * Reports what is left over in a text.
 * @param source what the tree was parsed from
 * @param written the text before faults in it were blanked
 */
export function checkMarkup(tree: Root, source: string, written: string, report: Report): void {
  let boxes = 0;
  for (const run of runsIn(tree, source)) {
    // Marks around a fault that was blanked may be left over for its sake alone.
    if (!written.startsWith(run.source, run.start)) continue;
    for (const [rule, found] of findsIn(run.words, inTexts)) {
      // What closes a box was told with its beginning.
      if (/^\s*:::+\s*$/.test(found[0]) && boxes > 0) {
        boxes -= 1;
        continue;
      }
      if (/^\s*:::/.test(found[0])) boxes += /\n[ \t]*:::+[ \t]*$/.test(run.words) ? 0 : 1;
      tell(
        rule,
        found,
        run.source,
        positionAt(source, run.start + found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0)),
        report,
      );
    }
    misread(run, source, report);
  }
}

/** Reports bold in bold, and stars within a word that were taken for italics. */
function misread({ node, source, start }: Run, file: string, report: Report): void {
  const visit = (parent: Parents, open: readonly string[]): void => {
    for (const child of parent.children as Nodes[]) {
      if (!('children' in child)) continue;
      const marks = child.type === 'strong' || child.type === 'emphasis';
      const from = child.position?.start.offset;
      const to = child.position?.end.offset;
      if (marks && from !== undefined && to !== undefined) {
        const inside = file.slice(from, to);
        const sign = child.type === 'strong' ? '**' : '*';
        if (open.includes(child.type))
          report.add(messages, 'markup-misread/nested', positionAt(file, from), inside, child.type, sign);
        else if (
          /[\p{L}\p{N}]/u.test(file[from - 1] ?? '') &&
          /[\p{L}\p{N}]/u.test(file[to] ?? '') &&
          (/[\s]/.test(inside) || /\d/.test(`${file[from - 1] ?? ''}${file[to] ?? ''}`)) &&
          from > start &&
          to < start + source.length
        )
          report.add(
            messages,
            'markup-misread/stars',
            positionAt(file, from),
            `${file[from - 1] ?? ''}${inside}${file[to] ?? ''}`,
            child.type,
          );
      }
      visit(child, marks ? [...open, child.type] : open);
    }
  };
  visit(node, []);
}
