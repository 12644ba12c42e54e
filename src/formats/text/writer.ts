/** Writes the tree of a text as plain lines: one paragraph a line, so that a message, a narrow window and a screen reader each break it as they need. */
import { clauseLead } from '../../i18n/clauses.ts';
import { dayOrYear } from '../../i18n/dates.ts';
import { words } from '../../i18n/languages.ts';
import { writeBlock, type BlockWriters, type ShownOf } from '../../model/block-writers.ts';
import type { Meaning } from '../../model/registers/glossary.ts';
import { inlineText, type Block, type Flow, type Inline, type LinkTarget, type Row } from '../../model/nodes.ts';
import { typedAddress } from '../imprint.ts';
import { creditLine, meaningsOf, type RenderContext } from '../render.ts';

/** Joins paragraphs with an empty line between them; those without words are left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/**
 * A heading stands in a line of its own after two empty lines. It is not underlined, because a screen reader reads the line of
 * signs aloud and a telephone breaks it; nor set in capitals, which are spelt out letter by letter when a word is short.
 */
export function heading(text: string): string {
  return `\n${text}`;
}

/** The line for something to be written by hand. */
const line = '____________________';

/** What a plain text shows of each block. */
type Shown = {
  Callout: 'tone' | 'title';
  Steps: 'title';
  Quote: 'by';
  Fact: 'figure' | 'source' | 'date';
  Figure: 'picture' | 'alt' | 'caption' | 'decorative';
  Ask: 'title';
  Card: 'side';
  Resolution: 'title';
};
/** Whose drawing it is and in which language a card is read cannot be seen in it; which bulletin a topic asks for, and what a row of the register says, the model has found. */
type LeftOut = { Figure: 'drawing'; Card: 'audience'; WhyNow: 'topic'; Fact: 'claim' };

/** How what is not plain words is written. */
interface Manner {
  /** Writes a blank. @param says what goes there */
  blank(says: string): string;
  /** True for what is read out: no marks of notes, no addresses. */
  readonly aloud: boolean;
}

const written: Manner = { blank: (says) => `[${says}]`, aloud: false };

export class PlainWriter {
  private readonly context: RenderContext;
  private readonly manner: Manner;
  private readonly terms = new Set<string>();

  constructor(context: RenderContext, manner = written) {
    this.context = context;
    this.manner = manner;
  }

  flow(nodes: readonly Flow[]): string {
    return paragraphs(nodes.map((node) => this.node(node)));
  }

  /** The words of the glossary that were met so far, in order. */
  termsUsed(): Meaning[] {
    return meaningsOf(this.context, this.terms);
  }

  private node(node: Flow): string {
    switch (node.type) {
      case 'paragraph':
        return this.inline(node.children);
      case 'heading':
        return heading(this.inline(node.children));
      case 'list':
        return this.list(node);
      case 'quotation':
        return indent(this.flow(node.children));
      case 'table':
        return this.table(node);
      case 'rule':
        return '* * *';
      case 'block':
        return writeBlock(this.blocks, node);
    }
  }

  /** @param lead words before each item, by its position from 0 */
  private list({ ordered, start, items }: Flow & { type: 'list' }, lead?: (index: number) => string): string {
    const task = words(this.context.language).blocks.task;
    const lines = items.map(({ checked, children }, index) => {
      const sign = ordered ? `${start + index}.` : '-';
      const done = checked === undefined ? '' : `${checked ? task.done : task.open}: `;
      const [first = '', ...rest] = this.flow(children).split('\n');
      return [
        `${sign} ${lead ? `${lead(index)} ` : ''}${done}${first}`,
        ...rest.map((one) => (one ? `${' '.repeat(sign.length + 1)}${one}` : one)),
      ].join('\n');
    });
    // Items of one line stand close together; longer ones and clauses need air between them.
    return lines.join(
      lead || items.some(({ children }) => children.filter(({ type }) => type === 'paragraph').length > 1)
        ? '\n\n'
        : '\n',
    );
  }

  /**
   * A row becomes one group of lines, each with the head of its column: a table read aloud cell by cell tells nothing.
   * An empty cell is a dash, because a head with nothing after it would read as the answer.
   */
  private table({ header, rows, caption }: Flow & { type: 'table' }): string {
    const heads = header.map((cell) => this.inline(cell));
    const row = (cells: Row): string =>
      heads
        .map((head, index) => [head, this.inline(cells[index] ?? []) || (head && '—')].filter(Boolean).join(': '))
        .filter(Boolean)
        .join('\n');
    return paragraphs([caption ?? '', ...rows.map(row)]);
  }

  /** One entry for each block: a new block does not compile until it can be written plainly. */
  private readonly blocks: BlockWriters<Shown, LeftOut, string> = {
    Callout: ({ properties: { tone = 'note', title }, children }) =>
      under(title ?? words(this.context.language).blocks[tone], this.flow(children)),
    Steps: ({ properties: { title }, children }) => under(title, this.flow(children)),
    Quote: ({ properties: { by }, children }) =>
      indent(paragraphs([this.flow(children), by ? `— ${words(this.context.language).blocks.quoteBy(by)}` : ''])),
    Fact: ({ properties: { figure, source, date }, children }) => {
      const { language } = this.context;
      return indent(
        [figure, this.flow(children), words(language).blocks.factSource(source, dayOrYear(date, language))].join('\n'),
      );
    },
    Figure: ({ properties }) => this.figure(properties),
    Ask: ({ properties: { title }, children }) => under(title, this.flow(children)),
    Hotline: () => {
      const t = words(this.context.language).blocks;
      return `${t.hotlineLabel}: ${line}\n${t.hotlineScreen}`;
    },
    WhyNow: ({ children }) => this.flow(children),
    Columns: ({ children }) => this.flow(children),
    Card: ({ properties: { side }, children }) => {
      const { cardFront, cardBack } = words(this.context.language).blocks;
      return under(side === 'back' ? cardBack : cardFront, this.flow(children));
    },
    More: ({ children }) => this.flow(children),
    Resolution: ({ properties: { title }, children }) => paragraphs([heading(title), this.flow(children)]),
    Whereas: (block) => this.clauses(block, 'Whereas'),
    Resolved: (block) => this.clauses(block, 'Resolved'),
  };

  private clauses({ children }: Pick<Block, 'children'>, list: 'Whereas' | 'Resolved'): string {
    const lead = (index: number): string => clauseLead(list, index, this.context.language);
    return paragraphs(children.map((child) => (child.type === 'list' ? this.list(child, lead) : this.node(child))));
  }

  private figure({ picture, alt, caption, decorative }: ShownOf<'Figure', Shown>): string {
    const { document } = words(this.context.language);
    return [alt && !decorative ? `[${document.pictureCredit}: ${alt}]` : '', caption, creditLine(this.context, picture)]
      .filter(Boolean)
      .join('\n');
  }

  private inline(nodes: readonly Inline[]): string {
    return nodes.map((node) => this.inlineNode(node)).join('');
  }

  private inlineNode(node: Inline): string {
    switch (node.type) {
      case 'text':
        return node.value.replace(/\s*\n\s*/g, ' ');
      case 'code':
        return node.value;
      case 'strong':
      case 'emphasis':
      case 'delete':
        return this.inline(node.children);
      case 'break':
        return '\n';
      case 'link':
        return this.link(node.target, this.inline(node.children));
      case 'term':
        this.terms.add(node.id);
        return this.inline(node.children);
      case 'blank':
        return this.manner.blank(inlineText(node.children));
      case 'note':
        return this.manner.aloud ? '' : `[${node.number}]`;
    }
  }

  /** Words, then the address between signs that no program takes for part of it (RFC 3986, appendix C); once where the words are the address. */
  private link(target: LinkTarget, said: string): string {
    const address = this.context.resolve(target)?.url.replace(/^(mailto|tel):/, '');
    if (address === undefined || said === address || this.manner.aloud) return said;
    return bare(said) === bare(address) ? `<${address}>` : `${said} <${address}>`;
  }
}

function bare(address: string): string {
  return typedAddress(address).replace(/^[+\d\s().-]+$/, (number) => number.replace(/\D/g, ''));
}

/** A label with what belongs to it right below. */
function under(label: string | undefined, rest: string): string {
  return [label, rest].filter(Boolean).join('\n');
}

function indent(lines: string): string {
  return lines.replace(/^(?=.)/gm, '    ');
}
