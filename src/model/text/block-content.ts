/** What stands inside a block and at the head of a table: whether it is of the form that the block asks for. */
import type { Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { blockEntry, type BlockName } from '../vocabulary.ts';
import { positionOf } from './allow.ts';
import type { Report } from '../report.ts';
import type { Position } from '../nodes.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'block-content/steps': (name: string) => ({
    fact: `The block ${name} should hold one numbered list and nothing else.`,
    fix: 'Write 1. 2. 3. before the steps; put other text before or after the block.',
  }),
  'block-content/table': (name: string) => ({
    fact: `The block ${name} should hold one table and nothing else.`,
    fix: 'Put other text before or after the block.',
  }),
  'block-content/nothing': (name: BlockName) => ({
    fact: `The block ${name} has text inside, but it takes none.`,
    fix: `Write <${name}${Object.keys(blockEntry(name).properties).length > 0 ? ' …' : ''} /> and put the text after it.`,
  }),
  'block-content/flow': (name: string) => ({
    fact: `The block ${name} is empty.`,
    fix: 'Write its text between the two tags, or remove it.',
  }),
  'block-content/rows': {
    fact: 'The table has heads and no rows.',
    fix: 'Write its rows below the row of dashes, or remove it.',
  },
  'table-head-empty/all': {
    fact: 'No column of the table has a head.',
    fix: 'Say in the first row what each column holds, or write the rows as a list.',
  },
  'table-head-empty/some': (columns: readonly number[]) => ({
    fact: `The head of column ${columns.join(' and ')} is empty, so that nobody can hear what stands in it.`,
    fix: 'Say in one or two words what the column holds; only the first may be empty, where it names the rows.',
  }),
} satisfies Messages;

/** Checks that a block holds what its entry in the vocabulary says it takes. */
export function checkContent(
  name: BlockName,
  node: MdxJsxFlowElement | MdxJsxTextElement,
  position: Position,
  report: Report,
): void {
  const kinds = node.children.map((child) => child.type);
  switch (blockEntry(name).content) {
    case 'steps': {
      const only = node.children[0];
      if (node.children.length !== 1 || only?.type !== 'list' || !only.ordered)
        report.add(messages, 'block-content/steps', position, name);
      return;
    }
    case 'table':
      if (kinds.length !== 1 || kinds[0] !== 'table') report.add(messages, 'block-content/table', position, name);
      return;
    case 'nothing':
    case 'given':
      if (kinds.length > 0) report.add(messages, 'block-content/nothing', position, name);
      return;
    case 'words': // stands within a line, and is read there
      return;
    case 'flow':
      if (kinds.length === 0) report.add(messages, 'block-content/flow', position, name);
  }
}

/** A column without a head tells a listener nothing; only the corner may be empty, where the first column heads the rows. */
export function checkHeads({ children: [header, ...rows], ...node }: Table, report: Report): void {
  const empty = (header?.children ?? []).flatMap((cell, index) => (cell.children.length === 0 ? [index] : []));
  const columns = header?.children.length ?? 0;
  if (rows.length === 0) report.add(messages, 'block-content/rows', positionOf(node));
  else if (empty.length === columns) report.add(messages, 'table-head-empty/all', positionOf(node));
  else if (empty.some((index) => index > 0))
    report.add(
      messages,
      'table-head-empty/some',
      positionOf(node),
      empty.filter((index) => index > 0).map((index) => index + 1),
    );
}
