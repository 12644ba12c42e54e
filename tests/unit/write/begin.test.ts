/** What the commands begin: every kind, in every language, checks as a text that only wants its words. */
import { describe, expect, test } from 'vitest';
import { monthsIn, numbersIn } from '../../../src/i18n/number-words.ts';
import { languageTags } from '../../../src/i18n/languages.ts';
import { speeches } from '../../../src/i18n/speech.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { codes } from '../../../src/model/codes.ts';
import { editionIn } from '../../../src/model/document.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import { kindNames } from '../../../src/model/kinds.ts';
import { alignFlows } from '../../../src/model/translation/align.ts';
import { factsOf, textOf, type Beginning } from '../../../src/write/begin.ts';
import { withOtherName } from '../../../src/write/rename.ts';
import { translationOf } from '../../../src/write/translate.ts';
import { wordDiff } from '../../../src/write/word-diff.ts';

const file = (path: string, text: string): SourceFile => ({
  path: `content/${path}`,
  bytes: new TextEncoder().encode(text),
});

describe.each(kindNames.flatMap((kind) => speeches.map((speech) => [kind, speech] as const)))(
  'A new document of the kind %s, begun in %s',
  (kind, speech) => {
    const beginning: Beginning = {
      kind,
      id: 'pan',
      title: 'Pan y papeles: ¡ya!',
      code: 'PYP-1',
      day: '2026-03-01',
      original: 'es',
    };
    const made = (change: (text: string) => string): ReturnType<typeof buildLibrary> =>
      buildLibrary(
        [
          file(`${kind}/pan/facts.yml`, factsOf(beginning, speech)),
          ...languageTags.map((tag) => file(`${kind}/pan/${tag}.mdx`, change(textOf(beginning, tag)))),
        ],
        'content',
      );
    const errors = ({ problems }: ReturnType<typeof buildLibrary>): string[] =>
      problems.filter(({ code }) => codes[code] === 'error').map(({ code }) => code);

    test('is refused for its hints and for nothing else', () => {
      const { library, problems } = made((text) => text);
      expect(
        [...new Set(errors({ library, problems } as ReturnType<typeof buildLibrary>))].filter(
          (code) => code !== 'source-undated',
        ),
      ).toEqual(['placeholder-left']);
    });

    test('is a text of its kind when the marks are gone, with the same parts in each language', () => {
      const built = made((text) => text.replace(/[⟦⟧]/g, ''));
      expect(errors(built).filter((code) => code !== 'source-undated')).toEqual([]);
      const [document] = built.library.documents;
      const [one, other] = languageTags.map((tag) => editionIn(document!, tag)!.body.flow);
      expect(alignFlows(one!, other!).even).toBe(true);
    });
  },
);

describe('A translation that is begun', () => {
  const english = `---\ntitle: "The gate: a day"\nsummary: It opens.\nslug: the-gate\nrevised: 2026-03-01\n---\n\nThe **gate** opens.[^a]\n\n<Ask title="Come">\n\n- a lamp\n- a friend\n\n</Ask>\n\n<Hotline />\n\n## At night\n\n[^a]: Harbor board, “Hours”, 2026. [example.org](https://example.org)\n`;
  const facts =
    'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n';
  const source = buildLibrary(
    [file('leaflets/gate/facts.yml', facts), file('leaflets/gate/en.mdx', english)],
    'content',
  ).library.documents[0]!.editions[0]!;
  const begun = translationOf(source, english, 'es');

  test('has the fields and blocks of its source, whose words stand where its own are to stand', () => {
    expect(begun).toContain('title: "⟦The gate: a day⟧"\n');
    expect(begun).toContain('slug: the-gate-es\ntranslation:\n  of: en\n  status: draft\n---\n');
    expect(begun).not.toContain('revised');
    expect(begun).toContain(
      '<Ask title="⟦Come⟧">\n\n- ⟦a lamp⟧\n- ⟦a friend⟧\n\n</Ask>\n\n<Hotline />\n\n## ⟦At night⟧\n',
    );
  });

  test('is whole when the marks are gone', () => {
    const { problems } = buildLibrary(
      [
        file('leaflets/gate/facts.yml', facts),
        file('leaflets/gate/en.mdx', english),
        file('leaflets/gate/es.mdx', begun.replace(/[⟦⟧]/g, '')),
      ],
      'content',
    );
    expect(problems.filter(({ code }) => codes[code] === 'error')).toEqual([]);
  });
});

test('A document’s other name is written where it is named, and nowhere else', () => {
  const text =
    'related: [pan, pan-y-sal, "pan"] # pan\ndocument: pan\nid: pan\n- pan\n  - pan-y-sal\n[a](doc:pan) [b](doc:pan#x) [c](doc:pan-y-sal) pan\n';
  expect(withOtherName(text, 'pan', 'bread')).toBe(
    'related: [bread, pan-y-sal, "bread"] # bread\ndocument: bread\nid: pan\n- bread\n  - pan-y-sal\n[a](doc:bread) [b](doc:bread#x) [c](doc:pan-y-sal) pan\n',
  );
});

test('Old and new words stand beside each other', () => {
  expect(wordDiff('Bring a friend and a lamp.', 'Bring two friends and a lamp.')).toBe(
    'Bring [−a friend−] [+two friends+] and a lamp.',
  );
  expect(wordDiff('', 'All new.')).toBe('[+All new.+]');
});

describe('Numbers', () => {
  const said = (text: string, language: 'en' | 'es'): string =>
    numbersIn(text, language)
      .map(({ digits }) => digits)
      .join(' ');
  test.each([
    [
      'five of 1,240 boats, thirty-five keepers and fifty thousand lamps',
      'cinco de 1,240 barcas, treinta y cinco guardianes y cincuenta mil faroles',
    ],
    ['$8 billion and 1.3 million, two hundred fifty', '8 mil millones y 1.3 millones, doscientos cincuenta'],
    ['at 6:30 p.m., one boat', 'a las 18:30, una barca'],
    ['twenty-two, 73.6%', 'veintidós, 73.6 %'],
    ['50,000', '50 mil'],
  ])('of “%s” are those of «%s»', (english, spanish) => {
    expect(said(english, 'en')).toBe(said(spanish, 'es'));
    expect(said(english, 'en')).not.toBe('');
  });

  test('are months only beside a figure', () => {
    expect(monthsIn('It may open on May 4, 2026.', 'en')).toEqual([5]);
    expect(monthsIn('el 4 de mayo de 2026', 'es')).toEqual([5]);
  });
});
