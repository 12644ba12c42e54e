/** Writes an edition as plain Markdown that every generator reads alike, so that peers build the same article. */
import { words } from '../../../src/i18n/languages.ts';
import type { Edition } from '../../../src/model/document.ts';
import type { Flow, Inline, LinkTarget } from '../../../src/model/nodes.ts';

/**
 * Writes the text of an edition without its title. Blocks become what plain Markdown has for them: headings, quotations, lists.
 * Notes are a list at the end, with links to it and no footnote syntax, which not every peer knows.
 */
export function markdownOf({ body, language }: Edition): string {
  const notes = body.notes.map(
    ({ number, children }) => `${number}. <a id="note-${number}"></a>${flow(children).replaceAll('\n', ' ')}`,
  );
  return `${flow(body.flow)}\n\n## ${words(language).document.sources}\n\n${notes.join('\n')}\n`;
}

function flow(nodes: readonly Flow[]): string {
  return nodes.map(node).filter(Boolean).join('\n\n');
}

function node(one: Flow): string {
  switch (one.type) {
    case 'paragraph':
      return inline(one.children);
    case 'heading':
      return `${'#'.repeat(one.depth)} ${inline(one.children)}`;
    case 'list':
      return one.items
        .map(
          ({ children }, index) =>
            `${one.ordered ? `${one.start + index}.` : '-'} ${flow(children).replaceAll('\n', '\n   ')}`,
        )
        .join('\n');
    case 'quotation':
      return quoted(flow(one.children));
    case 'table':
      return [one.header, one.header.map(() => [{ type: 'text', value: '---' }] as const), ...one.rows]
        .map((row) => `| ${row.map(inline).join(' | ')} |`)
        .join('\n');
    case 'rule':
      return '---';
    case 'block': {
      if (one.name === 'More' || one.name === 'Columns') return flow(one.children);
      if (one.name === 'Figure') return [one.properties.alt, one.properties.caption].filter(Boolean).join('. ');
      const title = 'title' in one.properties ? one.properties.title : undefined;
      return quoted([title && `**${title}**`, flow(one.children)].filter(Boolean).join('\n\n'));
    }
  }
}

function inline(nodes: readonly Inline[]): string {
  return nodes.map(inlineNode).join('');
}

function inlineNode(one: Inline): string {
  switch (one.type) {
    case 'text':
      return one.value.replace(/\s*\n\s*/g, ' ').replace(/[\\*_[\]<{]/g, '\\$&');
    case 'code':
      return `\`${one.value}\``;
    case 'break':
      return '\\\n';
    case 'strong':
      return `**${inline(one.children)}**`;
    case 'emphasis':
      return `*${inline(one.children)}*`;
    case 'link':
      return `[${inline(one.children)}](${address(one.target)})`;
    case 'note':
      return `[${one.number}](#note-${one.number})`;
    case 'delete':
    case 'term':
    case 'blank':
      return inline(one.children);
  }
}

function address(target: LinkTarget): string {
  switch (target.to) {
    case 'web':
      return target.url;
    case 'mail':
      return `mailto:${target.address}`;
    case 'phone':
      return `tel:${target.number}`;
    case 'document':
    case 'anchor':
      return '#'; // a peer holds this one article
  }
}

function quoted(text: string): string {
  return text && text.replace(/^/gm, '> ');
}
