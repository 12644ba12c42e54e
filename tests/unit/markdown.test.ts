/** The dialect that screen and press share. */
import type { Element, Root as HtmlRoot } from 'hast';
import { describe, expect, test } from 'vitest';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { localisePage, parseDialect } from '../../src/markdown.ts';

describe('The dialect', () => {
  test('has the tables, notes, tasks, struck words and bare addresses of GFM', () => {
    const types = JSON.stringify(parseDialect('| a |\n| - |\n| b |\n\n- [x] c\n\n~~d~~ e[^f] https://example.org\n\n[^f]: g'));
    for (const type of ['table', 'footnoteReference', 'footnoteDefinition', 'delete', 'link']) expect(types).toContain(`"type":"${type}"`);
    expect(types).toContain('"checked":true');
  });

  test('takes one tilde for a tilde', () => {
    expect(JSON.stringify(parseDialect('~a~'))).not.toContain('"delete"');
  });

  test('shows a picture in one way, at the top, in a block and in a list', () => {
    const tree = JSON.stringify(parseDialect('![a](b.jpg)\n\n<More>\n\n![a](b.jpg)\n\n</More>\n\n- ![a](b.jpg)'));
    expect(tree.match(/"name":"Figure"/g)).toHaveLength(3);
    expect(tree).not.toContain('"type":"image"');
  });

  test('leaves a picture within a sentence as it is, for the allow-list to refuse', () => {
    expect(JSON.stringify(parseDialect('a ![b](c.jpg)'))).toContain('"type":"image"');
  });
});

function element(tagName: string, properties: Element['properties'], ...children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

describe.each(languageTags)('A page in «%s»', (language) => {
  const localised = (...children: Element[]): Element[] => {
    const tree: HtmlRoot = { type: 'root', children };
    localisePage()(tree, { path: `/anywhere/content/leaflets/x/${language}.mdx` });
    return tree.children as Element[];
  };
  const t = words(language).document;

  test('heads its notes and leads back from them in its own words', () => {
    const [heading, call, back, again] = localised(
      element('h2', { id: 'footnote-label', className: ['sr-only'] }, { type: 'text', value: 'Footnotes' }),
      element('a', { dataFootnoteRef: true, ariaDescribedBy: ['footnote-label'] }, { type: 'text', value: '3' }),
      element('a', { dataFootnoteBackref: '', ariaLabel: 'Back to reference 3' }),
      element('a', { dataFootnoteBackref: '', ariaLabel: 'Back to reference 3-2' }),
    );
    expect(heading?.children).toEqual([{ type: 'text', value: t.sources }]);
    expect(call?.properties).toEqual({ ariaLabel: t.note('3') });
    expect(back?.properties.ariaLabel).toBe(t.backToText('3'));
    expect(again?.properties.ariaLabel).toBe(t.backToText('3-2'));
  });

  test('aligns the cells of a table without a style, and says which way a heading cell heads', () => {
    const [cell] = localised(element('th', { align: 'right' }));
    expect(cell?.properties).toEqual({ className: ['align-right'], scope: 'col' });
  });
});

test('A page in a language that is not in the list is left as it is', () => {
  const heading = element('h2', { id: 'footnote-label' }, { type: 'text', value: 'Footnotes' });
  localisePage()({ type: 'root', children: [heading] }, { path: 'content/leaflets/x/fr.mdx' });
  expect(heading.children).toEqual([{ type: 'text', value: 'Footnotes' }]);
});
