/** The dialect that screen and press share. */
import type { Element, Root as HtmlRoot } from 'hast';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Link } from 'mdast';
import { describe, expect, test } from 'vitest';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { localisePage, pageProcessor, parseDialect } from '../../src/markdown.ts';
import { plainNoteName } from '../../src/markdown/note-names.ts';

describe('The dialect', () => {
  test('has the tables, notes, tasks, struck words and bare addresses of GFM', () => {
    const types = JSON.stringify(
      parseDialect('| a |\n| - |\n| b |\n\n- [x] c\n\n~~d~~ e[^f] https://example.org\n\n[^f]: g'),
    );
    for (const type of ['table', 'footnoteReference', 'footnoteDefinition', 'delete', 'link'])
      expect(types).toContain(`"type":"${type}"`);
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

/** The links of a text, each with what follows it up to the next. */
function linksOf(text: string): { url: string; words: string; then: string }[] {
  const [paragraph] = parseDialect(text).children;
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const at = nodes.flatMap((node, index) => (node.type === 'link' ? [index] : []));
  return at.map((from, index) => {
    const link = nodes[from] as Link;
    const after = nodes
      .slice(from + 1, at[index + 1])
      .map((node) =>
        node.type === 'text' ? node.value : node.type === 'footnoteReference' ? `[^${node.identifier}]` : '',
      );
    return {
      url: link.url,
      words: link.children.map((child) => ('value' in child ? child.value : '')).join(''),
      then: after.join(''),
    };
  });
}

describe('A bare address', () => {
  const address = 'https://example.org/guia';
  test.each([
    '»',
    '».',
    '”',
    '’',
    '…',
    ' —',
    '—y',
    '—',
    ';',
    ')',
    '),',
    '.»)',
    '’s',
    '›',
    '!',
    '?',
    '】',
    '\u3002',
    '\u00a0',
    '*',
    '"',
    "'s",
  ])('ends before %s', (mark) => {
    expect(linksOf(`Vea «${address}${mark}`)).toEqual([{ url: address, words: address, then: mark }]);
    expect(linksOf(`Vea https://example.org${mark} y www.example.org${mark}`).map(({ url }) => url)).toEqual([
      'https://example.org',
      'https://www.example.org',
    ]);
  });

  test('ends before the call of a note', () => {
    expect(linksOf(`Vea ${address}».[^a] y ${address}.[^a]\n\n[^a]: b`)).toEqual([
      { url: address, words: address, then: '».[^a] y ' },
      { url: address, words: address, then: '.[^a]' },
    ]);
  });

  test('keeps what is its own', () => {
    for (const own of [
      'https://example.org/a_(b)',
      'https://example.org/a;b?c=d&e[]=f#g',
      'https://example.org/ñandú/',
      'https://example.org/a,b.c',
      'https://es.wikipedia.org/wiki/L%C3%ADnea',
      'https://example.org/1–2/x',
      'https://example.org:8080/x',
    ])
      expect(linksOf(`(${own}) x`)[0]?.url).toBe(own);
  });

  test('behind an escaped sign ends all the same, and has a place', () => {
    const [paragraph] = parseDialect('One line\nhttps\\://example.org/guia» and x').children;
    const link = paragraph?.type === 'paragraph' ? paragraph.children.find(({ type }) => type === 'link') : undefined;
    expect(link).toMatchObject({ url: 'https://example.org/guia' });
    expect(link?.position).toBeDefined();
  });

  test('is left alone where a writer made a link of it', () => {
    expect(linksOf('[https://example.org/a»](https://example.org/b)')).toEqual([
      { url: 'https://example.org/b', words: 'https://example.org/a»', then: '' },
    ]);
  });
});

describe('The name of a note', () => {
  const named = async (name: string): Promise<string> => {
    const processor = await createMarkdownProcessor({ ...pageProcessor, syntaxHighlight: false } as Parameters<
      typeof createMarkdownProcessor
    >[0]);
    return (await processor.render(`One.[^${name}] Two.[^${name}]\n\n[^${name}]: Three.`)).code;
  };

  test.each([
    'año',
    'vergüenza',
    '100%',
    '100%25',
    '%zz',
    'a.b',
    '§8',
    'constructor',
    '__proto__',
    'ß',
    '漢字',
    'a-2',
    "it's",
    'a"b',
    'a&b',
  ])('%s leads to its note and back', async (name) => {
    const html = await named(name);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)]
      .map(([, target]) => target)
      .filter((target) => target !== '-');
    expect(targets).toHaveLength(4);
    for (const target of targets) {
      expect(target).toMatch(/^fn(ref)?-[a-z0-9._-]+$/);
      expect(ids).toContain(target);
    }
  });

  test('stays what it was where it is plain, and is no other’s', () => {
    for (const name of ['forms', 'i9', 'first_note', 'first-note']) expect(plainNoteName(name)).toBe(name);
    const names = [
      'a',
      'a-2',
      'a.2',
      'año',
      'ano',
      'aXf1Xo'.toLowerCase(),
      'c:lamps',
      'c:lamps-2',
      'c-lamps',
      '100%',
      '100%25',
      '%',
      '%25',
    ];
    expect(new Set(names.map(plainNoteName)).size).toBe(names.length);
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
      element(
        'sup',
        {},
        element(
          'a',
          { dataFootnoteRef: true, ariaDescribedBy: ['footnote-label'], href: '#fn-x', id: 'fnref-x' },
          { type: 'text', value: '3' },
        ),
      ),
      element('a', { dataFootnoteBackref: '', ariaLabel: 'Back to reference 3' }),
      element('a', { dataFootnoteBackref: '', ariaLabel: 'Back to reference 3-2' }),
    );
    expect(heading?.children).toEqual([{ type: 'text', value: t.sources }]);
    expect(call?.properties).toEqual({ id: 'fnref-x' });
    expect((call?.children as Element[]).map(({ tagName, properties }) => [tagName, properties])).toEqual([
      ['a', { href: '#fn-x', ariaLabel: t.note('3') }],
      ['button', { type: 'button', value: '3', popoverTarget: 'fn-x', ariaLabel: t.note('3') }],
    ]);
    expect(back?.properties.ariaLabel).toBe(t.backToText('3'));
    expect(again?.properties.ariaLabel).toBe(t.backToText('3-2'));
  });

  test('aligns the cells of a table without a style, and says which way a heading cell heads', () => {
    const [cell] = localised(element('th', { align: 'right' }));
    expect(cell?.properties).toEqual({ className: ['align-right'], scope: 'col' });
  });
});

describe('A table on a page', () => {
  const cell = (name: string, words: string): Element =>
    element(name, {}, ...(words ? [{ type: 'text' as const, value: words }] : []));
  const row = (name: string, ...cells: string[]): Element =>
    element('tr', {}, ...cells.map((words) => cell(name, words)));
  const drawn = (corner: string): (string | undefined)[][] => {
    const table = element(
      'table',
      {},
      element('thead', {}, row('th', corner, 'Monday')),
      element('tbody', {}, row('td', 'Morning', 'open'), row('td', '', 'open')),
    );
    localisePage()({ type: 'root', children: [table] }, { path: `content/leaflets/x/${languageTags[0] ?? ''}.mdx` });
    const rows = (table.children as Element[]).flatMap(({ children }) => children as Element[]);
    return rows.map(({ children }) =>
      (children as Element[]).map(({ tagName, properties }) => [tagName, properties.scope].filter(Boolean).join(' ')),
    );
  };

  test('has an empty corner that heads nothing, and heads its rows with the first column', () => {
    expect(drawn('')).toEqual([
      ['td', 'th col'],
      ['th row', 'td'],
      ['td', 'td'],
    ]);
  });

  test('heads no rows where the first column has a head of its own', () => {
    expect(drawn('Part')).toEqual([
      ['th col', 'th col'],
      ['td', 'td'],
      ['td', 'td'],
    ]);
  });
});

test('A page in a language that is not in the list is left as it is', () => {
  const heading = element('h2', { id: 'footnote-label' }, { type: 'text', value: 'Footnotes' });
  localisePage()({ type: 'root', children: [heading] }, { path: 'content/leaflets/x/fr.mdx' });
  expect(heading.children).toEqual([{ type: 'text', value: 'Footnotes' }]);
});
