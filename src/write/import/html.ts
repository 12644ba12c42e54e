/** Reads HTML, from a file or from a clipboard: of Word, Google Docs and web pages the words and what marks them, and nothing of how they looked. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Gathering, joined, plainText, type Span, type Taken } from './parts.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Tag = DefaultTreeAdapterTypes.Element;

const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'template',
  'noscript',
  'svg',
  'button',
  'select',
  'nav',
]);
const holders = new Set([
  'html',
  'body',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'figure',
  'center',
  'form',
  'fieldset',
  'details',
  'dl',
  'dd',
  'dt',
  'address',
  'tbody',
  'o:p',
  'span',
  'b',
  'font',
  'figcaption',
  'summary',
]);
const lines = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'hr',
  'img',
  ...holders,
]);

export function readHtml(text: string): Taken {
  const found = new Gathering();
  // Word writes what only Word reads into comments, and its bullets into the words.
  blocks(parse(text).childNodes as Node[], found, { level: -1, ordered: false, quoted: false });
  return found.taken();
}

interface Around {
  /** Of the list, from 0; -1 outside of one. */
  readonly level: number;
  readonly ordered: boolean;
  readonly quoted: boolean;
}

const isElement = (node: Node): node is Tag => 'tagName' in node;
const attribute = (node: Tag, name: string): string | undefined => node.attrs.find((one) => one.name === name)?.value;

/** Whether something that may stand within a line holds paragraphs: Google Docs puts all words into a `<b>`. */
function holdsLines(node: Tag): boolean {
  return node.childNodes.some(
    (child) =>
      isElement(child) &&
      lines.has(child.tagName) &&
      (!holders.has(child.tagName) || child.tagName === 'div' || holdsLines(child)),
  );
}

function blocks(nodes: readonly Node[], found: Gathering, around: Around): void {
  let open: Node[] = [];
  const close = (): void => {
    say(open, found, around);
    open = [];
  };
  for (const node of nodes) {
    if (!isElement(node)) {
      if (node.nodeName === '#text') open.push(node);
      continue;
    }
    if (silent.has(node.tagName)) continue;
    const rank = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (rank) {
      close();
      const spans = tidy(inline(node.childNodes, found, {}));
      if (plainText(spans).trim()) found.parts.push({ type: 'heading', level: Number(rank), spans });
    } else if (node.tagName === 'ul' || node.tagName === 'ol') {
      close();
      blocks(node.childNodes, found, { ...around, level: around.level + 1, ordered: node.tagName === 'ol' });
    } else if (node.tagName === 'table') {
      close();
      table(node, found);
    } else if (node.tagName === 'blockquote') {
      close();
      blocks(node.childNodes, found, { ...around, quoted: true });
    } else if (
      node.tagName === 'p' ||
      node.tagName === 'li' ||
      node.tagName === 'pre' ||
      (holders.has(node.tagName) && (!['span', 'b', 'font'].includes(node.tagName) || holdsLines(node)))
    ) {
      close();
      const listed = /MsoList|mso-list/.test(`${attribute(node, 'class') ?? ''} ${attribute(node, 'style') ?? ''}`);
      const inside = listed
        ? {
            ...around,
            level: Math.max(0, Number(/level(\d)/.exec(attribute(node, 'style') ?? '')?.[1] ?? 1) - 1),
            ordered: false,
          }
        : around;
      if (listed) sayItem(node, found, inside);
      else blocks(node.childNodes, found, node.tagName === 'li' ? around : inside);
    } else open.push(node);
  }
  close();
}

/** Word writes the bullet or the number of an item into its words. */
function sayItem(node: Tag, found: Gathering, around: Around): void {
  const spans = tidy(inline(node.childNodes, found, {}));
  const [mark = ''] = /^\s*(?:[·•o§▪–-]|\d{1,3}[.)]|[a-z][.)])[\s\u00a0]+/u.exec(plainText(spans)) ?? [];
  let left = mark.length;
  const cut = spans.map((span) => {
    const text = span.text.slice(left);
    left = Math.max(0, left - span.text.length);
    return { ...span, text };
  });
  if (plainText(cut).trim())
    found.parts.push({ type: 'item', level: around.level, ordered: /\d/.test(mark), spans: tidy(cut) });
}

function say(nodes: readonly Node[], found: Gathering, { level, ordered, quoted }: Around): void {
  const spans = tidy(inline(nodes, found, {}));
  if (!plainText(spans).trim()) return;
  if (level >= 0) found.parts.push({ type: 'item', level, ordered, spans });
  else found.parts.push({ type: quoted ? 'quotation' : 'paragraph', spans });
}

/** One space for many, none at the ends. */
function tidy(spans: readonly Span[]): Span[] {
  const all = joined(spans.map((span) => ({ ...span, text: span.text.replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n') })));
  return joined(
    all.map((span, index) => ({
      ...span,
      text: span.text
        .replace(index === 0 ? /^\s+/ : /(?!)/, '')
        .replace(index === all.length - 1 ? /\s+$/ : /(?!)/, ''),
    })),
  );
}

function inline(nodes: readonly Node[], found: Gathering, look: Omit<Span, 'text' | 'note'>): Span[] {
  return nodes.flatMap((node): Span[] => {
    if (node.nodeName === '#text')
      return [{ ...look, text: (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ') }];
    if (!isElement(node) || silent.has(node.tagName)) return [];
    const style = attribute(node, 'style') ?? '';
    const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
    const isBold = weight ? /^(bold|[6-9]00)$/.test(weight) : ['b', 'strong'].includes(node.tagName);
    const isPlain = weight !== undefined && !isBold;
    const { bold, ...rest } = look;
    const own = {
      ...rest,
      ...(isBold || (bold && !isPlain) ? { bold: true } : {}),
      ...(/font-style:\s*italic/.test(style) ||
      (['i', 'em'].includes(node.tagName) && !/font-style:\s*normal/.test(style))
        ? { italic: true }
        : {}),
    };
    if (node.tagName === 'br') return [{ ...look, text: '\n' }];
    if (node.tagName === 'img') {
      found.lose('pictures');
      return [];
    }
    const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
    const inside = inline(
      node.childNodes,
      found,
      href && /^(?:https?:|mailto:|tel:)/.test(href) ? { ...own, href: cleaned(href) } : own,
    );
    return lines.has(node.tagName) && !holders.has(node.tagName) ? [{ text: ' ' }, ...inside, { text: ' ' }] : inside;
  });
}

/** Google Docs leads every link through its own address. */
function cleaned(href: string): string {
  const through = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)?.[1];
  return through ? decodeURIComponent(through) : href;
}

function table(node: Tag, found: Gathering): void {
  const rowsIn = (of: Tag): Tag[] =>
    of.childNodes
      .filter(isElement)
      .flatMap((child) =>
        child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsIn(child) : [],
      );
  const rows = rowsIn(node).map((row) =>
    row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell) => tidy(inline(cell.childNodes, found, {}))),
  );
  if (rows.length > 0) found.parts.push({ type: 'table', rows });
}
