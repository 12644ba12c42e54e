/** The printer test sheet, which belongs to no text: both sides of one paper, which tell how a printer turns it. One for each language and everyday paper. */
import { readFile } from 'node:fs/promises';
import { languageTags, words, type Language } from '../../i18n/languages.ts';
import { type } from '../../look/tokens.ts';
import { homePath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { stored } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { startEngine } from './engine.ts';
import { addHints } from './hints.ts';
import { papers, type PaperName } from './papers.ts';
import { stackOf } from './scripts.ts';

/** The papers that the test is made for: what a printer does with one it does with all. */
const tested = ['letter', 'a4'] as const satisfies PaperName[];

/** The day of this design, which the file says of itself: year, month, day. */
const date = [2026, 11, 29];

export interface TestSheetOutput extends Output {
  readonly language: Language;
  readonly paper: (typeof tested)[number];
}

/** The format. It needs no library: the test is the same on every site. */
export const testSheets: Format = { name: 'test sheet', plan: () => planTestSheets() };

const planned = languageTags.flatMap((language) =>
  tested.map((paper): TestSheetOutput => {
    const t = words(language);
    return output({
      path: `${homePath(language)}${t.print.test.slug}-${t.sheets.papers[paper].slug}.pdf`,
      type: 'application/pdf',
      language,
      paper,
      make: () => {
        const data = dataOf(language, paper);
        return stored({ data }, 'src/formats/sheet/testsheet.ts', async () => {
          const files = {
            '/test.json': JSON.stringify(data),
            '/testsheet.typ': await readFile('src/formats/sheet/testsheet.typ'),
          };
          const engine = await startEngine();
          // How the printer turns the paper is what the sheet asks, so it does not say it.
          return addHints(
            await engine.compile({ main: '/testsheet.typ', files, inputs: {} }, (layout) => layout.pdf()),
          );
        });
      },
    });
  }),
);

/** Lists the test sheets of every language. */
export function planTestSheets(): readonly TestSheetOutput[] {
  return planned;
}

function dataOf(language: Language, paper: PaperName) {
  const t = words(language);
  const { test } = t.print;
  return {
    language,
    date,
    author: site.publisher.name,
    title: `${test.title}, ${t.sheets.papers[paper].name}`,
    words: test,
    foot: `${t.siteName} · ${site.origin.replace(/^https?:\/\//, '')}`,
    width: papers[paper].widthPt,
    height: papers[paper].heightPt,
    display: stackOf(type.display, language),
    sans: stackOf(type.sans, language),
  };
}
