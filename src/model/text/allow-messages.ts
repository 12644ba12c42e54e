/** What is said of what no text may contain. */
import type { Messages } from '../messages.ts';
import { didYouMean } from '../problems.ts';
import { nearestOf } from '../nearest.ts';
import { mend, offer, type Repair } from '../repair.ts';
import { blockEntry, blockNames, openingOf, type BlockName, type Property } from '../vocabulary.ts';
import { daysMeant } from '../written-date.ts';

/** By name, in a map: a tag `<constructor>` must not find what every object has. */
const instead: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'Write [words](https://…).',
    b: 'Write **words**.',
    strong: 'Write **words**.',
    i: 'Write *words*.',
    em: 'Write *words*.',
    del: 'Write ~~words~~.',
    br: 'Leave an empty line to begin a new paragraph, or end the line with \\ to break it.',
    hr: 'Write --- on a line of its own, with an empty line before and after.',
    img: 'Write ![what it shows](file.jpg) on a line of its own, with the file in this folder.',
    blockquote: 'Use the block Quote.',
    table: 'Use the block Table.',
  }),
);

/** Says what to write instead of an HTML tag. */
function htmlFix(name: string): string {
  const said = instead.get(name.toLowerCase());
  if (said) return said;
  const block = blockNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (!block) return 'Remove it; write Markdown or one of the blocks.';
  return `A block is written with its capital: ${openingOf(block)}.`;
}

/** Between the quotation marks of a tag. */
function quotedIf(word: string | undefined): string | undefined {
  return word === undefined ? undefined : `"${word}"`;
}

/** A block that was written in small letters is meant with its capital, if it needs nothing more. */
function htmlRepair(name: string): { readonly repair?: Repair } {
  const block = blockNames.find((known) => known.toLowerCase() === name.toLowerCase() && known !== name);
  const alone = block && ['nothing', 'given'].includes(blockEntry(block).content);
  return alone && Object.values(blockEntry(block).properties).every(({ required }) => !required)
    ? mend(`<${name}`, `<${block}`)
    : {};
}

/** By what the allow-list finds. */
export const allowMessages = {
  'import-in-body': (word: string) => ({
    fact: `A line begins with \`${word}\`, which would run code.`,
    fix: 'Remove the line, because blocks need no import; if it is a sentence, begin it with another word.',
  }),
  'comment-in-body': {
    fact: 'The text has a remark between {/* and */}, which whoever opens the source could read.',
    fix: 'Remove it.',
  },
  'expression-in-body/text': {
    fact: 'There are braces { }, and what stands between them would run as code.',
    fix: 'Remove them, or write \\{ and \\} to print them.',
  },
  'html-in-body/raw': { fact: 'The text has raw HTML.', fix: 'Use Markdown or one of the blocks.' },
  'code-in-body': {
    fact: 'A passage stands between lines of ``` or ~~~ and would be set as the code of a program.',
    fix: 'Remove these lines; write a quotation with > before each line, lines of verse with \\ at their ends, columns as a table, and a blank to fill in as <Blank>words</Blank>.',
  },
  'block-misplaced/picture': {
    fact: 'A picture stands inside a paragraph.',
    fix: 'Put it on a line of its own, with an empty line before and after.',
  },
  'link-by-name': (name: string) => ({
    fact: `The link “${name}” has its address in another place of the text.`,
    fix: 'Write the address where the link stands: [words](https://…).',
  }),
  'html-in-body/tag': (name: string) => ({
    fact: `The text has the HTML tag <${name}>.`,
    fix: htmlFix(name),
    ...htmlRepair(name),
  }),
  'block-unknown': (name: string) => ({
    fact: `There is no block “${name}”.${didYouMean(name, blockNames)}`,
    fix: `Use one of: ${blockNames.join(', ')}.`,
  }),
  'block-misplaced/line': (name: BlockName) => ({
    fact: `The block ${name} stands on lines of its own, but it belongs within a line.`,
    fix: `Write ${openingOf(name)}${blockEntry(name).content === 'given' ? '' : `words</${name}>`} inside a sentence.`,
  }),
  'block-misplaced/inside': (name: string, children: number) => ({
    fact: `The block ${name} stands inside a line of text.`,
    fix:
      children > 0
        ? `Put <${name}> and </${name}> on lines of their own, with an empty line before and after the text between them.`
        : 'Put it on a line of its own, with an empty line before and after.',
  }),
  'expression-in-body/property': (name: string) => ({
    fact: `The block ${name} has a value between braces { }, which would run as code.`,
    fix: 'Write the value between straight double quotes.',
  }),
  'property-unknown': (name: string, key: string, known: string[]) => ({
    fact: `The block ${name} has no property \`${key}\`.${didYouMean(key, known)}`,
    fix: known.length
      ? `Rename or remove it; the block takes ${known.map((word) => `\`${word}\``).join(', ')}.`
      : 'Remove it; the block takes none.',
    ...offer(key, nearestOf(key, known)),
  }),
  'property-value/twice': (key: string, name: string) => ({
    fact: `\`${key}\` of the block ${name} is written twice.`,
    fix: 'Keep one of the two.',
  }),
  'property-value/both': (name: string, key: string, other: string) => ({
    fact: `The block ${name} has \`${key}\` beside \`${other}\`, which brings it.`,
    fix: 'Keep one of the two.',
  }),
  'property-missing': (name: string, key: string, type: Property['type']) => ({
    fact: `The block ${name} needs \`${key}\`.`,
    fix: `Add ${Array.isArray(type) ? type.map((one) => `${key}="${String(one)}"`).join(' or ') : `${key}="…"`} to the tag.`,
  }),
  'property-value/flag': (name: string, block: string) => ({
    fact: `\`${name}\` of the block ${block} stands alone and takes no value.`,
    fix: `Write only ${name}.`,
  }),
  'property-value/empty': (name: string, block: string) => ({
    fact: `\`${name}\` of the block ${block} is empty.`,
    fix: `Write ${name}="…", or leave it out.`,
  }),
  'property-value/date': (name: string, block: string, given: string) => ({
    fact: `\`${name}\` of the block ${block} is “${given}”, which is no day, no month and no year.`,
    fix: `Write ${name}="${daysMeant(given)[0] ?? '2026-05-01'}" or ${name}="${/[12]\d{3}/.exec(given)?.[0] ?? '2026'}".`,
    ...offer(`"${given}"`, quotedIf(daysMeant(given)[0])),
  }),
  'property-value/choice': (name: string, block: string, given: string, known: readonly string[]) => ({
    fact: `\`${name}\` of the block ${block} is “${given}”, which is not in the list.${didYouMean(given, known)}`,
    fix: `Choose one of: ${known.join(', ')}.`,
    ...offer(`"${given}"`, quotedIf(nearestOf(given, known))),
  }),
  'picture-remote': (url: string) => ({
    fact: `The picture “${url}” lies on another site, which would learn who reads the page.`,
    fix: 'Ask for leave to use it, put the file into this folder and credit it in facts.yml.',
  }),
} satisfies Messages;
