/** Names of headings beside the names of the page's own parts: on no page may two parts have one name. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Element, Root as HtmlRoot } from 'hast';
import { describe, expect, test } from 'vitest';
import { callId, noteId } from '../../../src/blocks/tree.ts';
import { languageTags } from '../../../src/i18n/languages.ts';
import { localisePage } from '../../../src/markdown.ts';
import { Anchors, isPagesOwn, pageParts } from '../../../src/markdown/anchors.ts';
import { readBody } from '../../../src/model/text/body.ts';
import { Report } from '../../../src/model/report.ts';

/** A template and all that it draws with. */
function templates(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/import \w+ from '(\.[^']+\.astro)'/g))
    templates(join(dirname(file), name), seen);
  return seen;
}

const page = [...templates('src/layouts/DocumentPage.astro')].map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

describe('The page of a document', () => {
  test('gives its parts no name that is not kept from headings', () => {
    const names = page.flatMap(({ text }) => [...text.matchAll(/\sid="([^"]+)"/g)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !isPagesOwn(name))).toEqual([]);
  });

  test('counts names in no template but those whose families are kept from headings', () => {
    const counting = page.filter(({ text }) => /\sid=\{/.test(text)).map(({ file }) => file);
    // The tree, which the dev server draws, has the headings themselves (FlowWords), notes and their calls; the page compiles these from its text.
    expect(counting.sort()).toEqual([
      'src/blocks/FlowWords.astro',
      'src/blocks/InlineWords.astro',
      'src/blocks/NoteList.astro',
      'src/blocks/Term.astro',
    ]);
    for (const name of [noteId('es', 3), callId('es', 3, 2)]) expect(isPagesOwn(name)).toBe(true);
  });

  test.each(['fn-michigan', 'fnref-michigan-2', 'term-1', 'footnote-label'])('keeps %s for itself', (name) =>
    expect(isPagesOwn(name)).toBe(true),
  );

  test('keeps no name for itself that it does not use', () => {
    const used = page.map(({ text }) => text).join('\n');
    expect(pageParts.filter((name) => name !== 'footnote-label' && !used.includes(`id="${name}"`))).toEqual([]);
  });
});

describe('A heading', () => {
  test('is named after its words, and numbered when they come again', () => {
    const names = new Anchors();
    expect(['What happened', 'What happened', 'Qué pasó'].map((words) => names.next(words))).toEqual([
      'what-happened',
      'what-happened-1',
      'qué-pasó',
    ]);
  });

  test.each(pageParts)('is not called %s', (part) => {
    const names = new Anchors();
    expect([names.next(part), names.next(part), names.next(`text ${part}`)]).toEqual([
      `text-${part}`,
      `text-${part}-1`,
      `text-${part}-2`,
    ]);
  });

  test('is not called as a note is, also when it comes twice', () => {
    const names = new Anchors();
    const given = ['fn', 'fn', 'fn michigan', 'term', 'term', 'fnref a'].map((words) => names.next(words));
    expect(given).toEqual(['fn', 'text-fn', 'text-fn-michigan', 'term', 'text-term', 'text-fnref-a']);
  });

  test.each(languageTags)('has the same name on the page in «%s» as in the checks', (language) => {
    const words = ['Share', 'Share', 'What *is* so', 'Words', 'fn 1', 'Two\nlines', 'Qué  pasó'];
    const report = new Report('x.mdx');
    const body = readBody(
      words.map((one) => (one.includes('\n') ? `${one}\n---\n\nText.` : `## ${one}\n\nText.`)).join('\n\n'),
      report,
    );
    const heading = (value: string): Element => ({
      type: 'element',
      tagName: 'h2',
      properties: {},
      children: [{ type: 'text', value: value.replaceAll('*', '') }],
    });
    const tree: HtmlRoot = { type: 'root', children: words.map(heading) };
    localisePage()(tree, { path: `content/leaflets/x/${language}.mdx` });
    expect((tree.children as Element[]).map(({ properties }) => properties.id)).toEqual(body?.anchors);
  });
});
