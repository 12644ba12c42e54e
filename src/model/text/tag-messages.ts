/** What is said of a text that cannot be parsed. */
import type { Messages } from '../messages.ts';
import { blockEntry, type BlockName } from '../vocabulary.ts';
import { allowMessages } from './allow-messages.ts';
import { mend } from '../repair.ts';

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(address)?.[1] ?? address;
}

/** Sets the quotation marks within the values of a tag typographically: those that neither follow = nor end before another value or the tag's end. */
function withInnerMarks(tag: string): string {
  let open = false;
  return tag.replace(/"/g, (mark, at: number) => {
    const before = tag[at - 1] ?? '';
    if (before === '=') return mark;
    if (/^\s*(?:[\w-]+=|\/?>)/.test(tag.slice(at + 1))) return mark;
    open = !open;
    return open ? '“' : '”';
  });
}

/** By the slip that is found. */
export const tagMessages = {
  'html-in-body': allowMessages['html-in-body/tag'],
  'import-in-body': allowMessages['import-in-body'],
  'expression-in-body/open': {
    fact: 'There is a brace {, which would begin code.',
    fix: 'Remove it, or write \\{ to print it.',
    ...mend('{', '\\{'),
  },
  'expression-in-body/closed': allowMessages['expression-in-body/text'],
  'body-unreadable/quote': (name: string) => ({
    fact: `A quotation mark in the tag <${name}> is opened and not closed.`,
    fix: 'Write " after the value, before the sign >.',
  }),
  'block-unknown': allowMessages['block-unknown'],
  'body-unreadable/crossed': (other: string, name: string, line: string) => ({
    fact: `The tag </${other}> closes what <${name}> opened on line ${line}.`,
    fix: `Write </${name}>.`,
    ...mend(`</${other}>`, `</${name}>`),
  }),
  'body-unreadable/open': (name: BlockName, tag: string) => ({
    fact: `The tag <${name}> is opened and not closed.`,
    fix: ['nothing', 'given'].includes(blockEntry(name).content)
      ? `End the tag with />, like this: <Hotline />.`
      : `Write </${name}> on a line of its own after its text.`,
    ...(['nothing', 'given'].includes(blockEntry(name).content) ? mend(tag, tag.replace(/\s*>$/, ' />')) : {}),
  }),
  'body-unreadable/scope': (name: string) => ({
    fact: `The tag <${name}> is opened inside a list, a quotation or a bold word, but closed outside of it.`,
    fix: `Put <${name}> and </${name}> at the start of lines of their own.`,
  }),
  'body-unreadable/shared': (tag: string) => ({
    fact: `The tag ${tag} stands on one line with other text.`,
    fix: `Put ${tag} on a line of its own.`,
  }),
  'body-unreadable/closing': (name: string) => ({
    fact: `The tag </${name}> closes a block that was not opened before it.`,
    fix: `Write <${name}> on a line of its own before the text that belongs to it, or remove </${name}>.`,
  }),
  'body-unreadable/signs': {
    fact: 'The text cannot be read from here.',
    fix: 'Check the signs < > { } and the quotation marks; write \\< to print the sign itself.',
  },
  'comment-in-body/html': {
    fact: 'The text has a remark between <!-- and -->, which whoever opens the source could read.',
    fix: 'Remove it.',
  },
  'body-unreadable/address': (address: string) => ({
    fact: `The address “${address.slice(0, 60)}” stands between < and >, which only tags may.`,
    fix: 'Write it as a link with words: [name of the page](https://…).',
    ...(/^https?:/.test(address) ? mend(`<${address}>`, `[${hostOf(address)}](${address})`) : {}),
  }),
  'body-unreadable/inner': (name: string, tag: string) => ({
    fact: `The tag <${name}> has straight quotation marks within a value, which end it.`,
    fix: 'Write “ and ” within the value, and straight ones only around it.',
    ...mend(tag, withInnerMarks(tag)),
  }),
  'body-unreadable/curly': (name: string, tag: string) => ({
    fact: `The tag <${name}> has a value between typographic quotation marks.`,
    fix: 'Write straight ones in tags: tone="note".',
    ...mend(
      tag,
      tag.replace(/=\s*[“”«‘„](.*?)[“”»’](?=\s|\/?>)/gu, (_, value: string) => `="${value.trim()}"`),
    ),
  }),
  'body-unreadable/tag': (name: string) => ({
    fact: `The tag <${name}> cannot be read.`,
    fix: `Write it like this: <${name} name="value">.`,
  }),
  'body-unreadable/sign': (word: string) => ({
    fact: `The sign < before “${word.slice(0, 20)}” would begin a tag.`,
    fix: 'Write \\< to print the sign itself.',
    ...mend('<', '\\<'),
  }),
} satisfies Messages;
