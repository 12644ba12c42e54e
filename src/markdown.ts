/** The one Markdown dialect: CommonMark, GFM and the blocks, the same for screen and press. */
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Image, Nodes, Paragraph, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { clauseLead } from './i18n/clauses.ts';
import { isLanguage, words, type Language } from './i18n/languages.ts';
import { endAddresses } from './markdown/addresses.ts';
import { Anchors } from './markdown/anchors.ts';
import { mendSignsOf } from './markdown/mend-signs.ts';
import { plainNoteNames } from './markdown/note-names.ts';
import { fillPositions } from './markdown/positions.ts';

/** GFM as we read it: `~` alone is only a tilde. */
const gfm = { singleTilde: false } as const;

/** Turns a Markdown picture on a line of its own, also inside a block or a list, into a Figure block, so that there is one way to show a picture, and names its file as the folder does. */
function picturesToFigures() {
  return (tree: Root): void => replacePictures(tree);
}

function replacePictures(parent: Parents): void {
  parent.children.forEach((node, index) => {
    const image = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
    if (image?.type === 'image') (parent.children as Nodes[])[index] = figureOf(image, node as Paragraph);
    else if ('children' in node) replacePictures(node);
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure')
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'picture' && typeof attribute.value === 'string')
          attribute.value = fileName(attribute.value);
  });
}

/** A file of the text's own folder may be written `./gate.jpg`. */
function fileName(written: string): string {
  return written.trim().replace(/^\.\//, '');
}

function figureOf(image: Image, paragraph: Paragraph): MdxJsxFlowElement {
  const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute' as const, name, value });
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [
      attribute('picture', fileName(image.url)),
      attribute('alt', image.alt ?? ''),
      ...(image.title ? [attribute('caption', image.title)] : []),
    ],
    children: [],
    ...(paragraph.position ? { position: paragraph.position } : {}),
  };
}

const parser = unified().use(remarkParse).use(remarkGfm, gfm).use(remarkMdx).use(endAddresses).use(mendSignsOf);

/**
 * Parses the text of an edition for the press.
 * @throws VFileMessage with line and column where a tag or a brace cannot be read
 */
export function parseDialect(text: string): Root {
  const tree = parser.runSync(parser.parse(text)) as Root;
  fillPositions(tree, text);
  picturesToFigures()(tree);
  return tree;
}

/** Language of a source file by its name: `…/es.mdx` is Spanish. */
function languageOfFile(path: string): Language | undefined {
  const name = /([a-z-]+)\.mdx$/i.exec(path)?.[1] ?? '';
  return isLanguage(name) ? name : undefined;
}

/** Says footnote headings and ways back in the edition's language, and keeps alignment as a class (our CSP allows no style attributes). */
export function localisePage() {
  return (tree: HtmlRoot, file: { readonly path?: string }): void => {
    const language = languageOfFile(file.path ?? '');
    if (language === undefined) return;
    const t = words(language).document;
    introduceClauses(tree, language);
    const anchors = new Anchors();
    visitElements(tree, (element) => {
      const properties = element.properties;
      // Astro would name headings itself, and knows nothing of the page around the text.
      if (/^h[1-6]$/.test(element.tagName) && properties.id === undefined)
        properties.id = anchors.next(textOf(element));
      if (properties.id === 'footnote-label') {
        element.children = [{ type: 'text', value: t.sources }];
        properties.className = [];
      }
      if (element.tagName === 'sup') openInPlace(element, t.note);
      if (element.tagName === 'section' && properties.dataFootnotes !== undefined) makePopovers(element, t.closeNote);
      if (properties.dataFootnoteBackref !== undefined) {
        const [, number = '', again] = /(\d+)(?:-(\d+))?$/.exec(String(properties.ariaLabel ?? '')) ?? [];
        properties.ariaLabel = t.backToText(again ? `${number}-${again}` : number);
        properties.className = ['back'];
        delete properties.dataFootnoteBackref;
      }
      if (element.tagName === 'input') {
        // A box nobody can tick is a picture of one; as an input it would want a label.
        const { done, open } = words(language).blocks.task;
        element.tagName = 'span';
        element.properties = {
          className: ['box', ...(properties.checked ? ['done'] : [])],
          role: 'img',
          ariaLabel: properties.checked ? done : open,
        };
        return;
      }
      if (/^t[dh]$/.test(element.tagName) && properties.align !== undefined) {
        properties.className = [`align-${String(properties.align)}`];
        delete properties.align;
      }
      if (element.tagName === 'th') properties.scope ??= 'col';
      if (element.tagName === 'table') headRows(element);
    });
  };
}

/** Where the corner of a table is empty, it heads nothing, and the first column heads the rows. */
function headRows(table: Element): void {
  const rows = (group: string): Element[] => childrenNamed(table, group).flatMap((part) => childrenNamed(part, 'tr'));
  const [corner, ...heads] = rows('thead').flatMap((row) => childrenNamed(row, 'th'));
  if (!corner || heads.length === 0 || corner.children.length > 0) return;
  corner.tagName = 'td';
  for (const row of rows('tbody')) {
    const [first] = childrenNamed(row, 'td');
    if (first && first.children.length > 0)
      Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } });
  }
}

function childrenNamed(element: Element, name: string): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element' && child.tagName === name);
}

/** Puts beside the link to a note a button that opens it where the reader is; the browser shows one of the two. Neither leaves a step in its history then (decision 62). */
function openInPlace(mark: Element, label: (number: string) => string): void {
  const link = childrenNamed(mark, 'a').find(({ properties }) => properties.dataFootnoteRef !== undefined);
  if (!link) return;
  const { href, id } = link.properties;
  const number = textOf(link);
  const ariaLabel = label(number);
  // A link that is not shown is no place to come back to.
  mark.properties = { ...mark.properties, ...(id === undefined ? {} : { id }) };
  link.properties = { ...(href === undefined ? {} : { href }), ariaLabel };
  link.children = [{ type: 'text', value: number }];
  const popoverTarget = decodeURIComponent(String(href).slice(1));
  // Its number is written by the style: without it, the link says it already.
  mark.children.push(button({ value: number, popoverTarget, ariaLabel }));
}

/** Lets each note open as a popover, and ends it with the button that closes it and takes the focus meanwhile. */
function makePopovers(section: Element, label: string): void {
  for (const item of childrenNamed(section, 'ol').flatMap((list) => childrenNamed(list, 'li'))) {
    const popoverTarget = String(item.properties.id);
    item.properties.popover = '';
    item.children.push(
      button({ className: ['close'], popoverTarget, popoverTargetAction: 'hide', autoFocus: true, ariaLabel: label }),
    );
  }
}

function button(properties: Element['properties']): Element {
  return { type: 'element', tagName: 'button', properties: { type: 'button', ...properties }, children: [] };
}

/** Puts before each clause of a resolution the words that introduce it, as text, so that they are copied and read aloud with it. */
function introduceClauses(parent: { readonly children: readonly unknown[] }, language: Language): void {
  for (const child of parent.children as (ElementContent | MdxJsxFlowElementHast)[]) {
    if (!('children' in child)) continue;
    const name = child.type === 'mdxJsxFlowElement' ? child.name : null;
    if (name !== 'Whereas' && name !== 'Resolved') {
      introduceClauses(child, language);
      continue;
    }
    const items = (child.children as ElementContent[])
      .flatMap((list) => (list.type === 'element' ? list.children : []))
      .filter((item) => item.type === 'element' && item.tagName === 'li');
    (items as Element[]).forEach((item, index) => {
      const lead: Element = {
        type: 'element',
        tagName: 'b',
        properties: { className: ['lead'] },
        children: [{ type: 'text', value: clauseLead(name, index, language) }],
      };
      const first = item.children.find((part) => part.type === 'element' && part.tagName === 'p') as
        Element | undefined;
      (first ?? item).children.unshift(lead, { type: 'text', value: ' ' });
    });
  }
}

function visitElements(parent: { readonly children: readonly unknown[] }, visit: (element: Element) => void): void {
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element') visit(child);
    if ('children' in child) visitElements(child as { children: unknown[] }, visit);
  }
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

/** Settings for Astro's own processor, so that pages are compiled from the same dialect. */
export const pageProcessor = {
  gfm: false,
  smartypants: false,
  remarkPlugins: [[remarkGfm, gfm], endAddresses, mendSignsOf, picturesToFigures, plainNoteNames],
  rehypePlugins: [localisePage],
  remarkRehype: { clobberPrefix: '' },
} satisfies { remarkPlugins: unknown[] } & Record<string, unknown>;
