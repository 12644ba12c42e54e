/** `licences.txt`: who made what the site hands out besides our words, and the licences that ask to go along with every copy. */
import { readFileSync } from 'node:fs';
import { languageTags, words, type Language } from '../../i18n/languages.ts';
import { site } from '../../site.ts';

/** A typeface whose subset lies in `src/fonts/`: its package, and the copyright as the font itself says it. */
export interface Typeface {
  readonly package: string;
  readonly copyright: string;
  /** The name of our subset, where the licence reserves the original's. */
  readonly renamed?: string;
}

/** The typefaces of pages, of details that are written into PDFs, and of pictures that readers make. All under the SIL Open Font License 1.1. */
export const typefaces: readonly Typeface[] = [
  {
    package: '@fontsource/barlow-condensed',
    copyright: 'Copyright 2017 The Barlow Project Authors (https://github.com/jpt/barlow)',
  },
  {
    package: '@fontsource-variable/public-sans',
    copyright: 'Copyright 2015 The Public Sans Project Authors (https://github.com/uswds/public-sans)',
  },
  {
    package: '@fontsource-variable/source-serif-4',
    copyright: '© 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.',
    renamed: 'Press Serif',
  },
];

/** Packages whose code reaches a reader's browser, with what they are made of, and the file of their licence. */
export const programs: Readonly<Record<string, string>> = {
  '@cantoo/pdf-lib': 'node_modules/@cantoo/pdf-lib/LICENSE.md',
  '@noble/hashes': 'node_modules/@noble/hashes/LICENSE',
  '@shuding/opentype.js': 'node_modules/@shuding/opentype.js/LICENSE',
  culori: 'node_modules/culori/LICENSE',
  fflate: 'node_modules/fflate/LICENSE',
  'html-entities': 'node_modules/html-entities/LICENSE',
  'node-html-better-parser': 'node_modules/node-html-better-parser/LICENSE',
  pagefind: 'node_modules/pagefind/LICENSE/LICENSE',
  pako: 'node_modules/pako/LICENSE',
  'string.prototype.codepointat': 'node_modules/string.prototype.codepointat/LICENSE-MIT.txt',
  tslib: 'node_modules/tslib/LICENSE.txt',
  uqr: 'node_modules/uqr/LICENSE',
};

/** The licence of a program, with its copyright. An author's e-mail is left out: no file of the site holds one but ours. */
export function programLicence(name: string): string {
  return tidy(readFileSync(programs[name]!, 'utf8')).replaceAll(/ <[^<>@\s]+@[^<>\s]+>/g, '');
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

const line = '-'.repeat(72);

/** Writes the file; the mark at its head tells Windows that it is UTF-8. */
export function notices(): string {
  const head = (part: (t: ReturnType<typeof words>['licences']) => string): string =>
    languageTags.map((tag: Language) => part(words(tag).licences)).join('\n');
  const parts = [
    [head((t) => t.title), head((t) => t.about)],
    [head((t) => t.words), `${site.publisher.name}\n${site.licence.words.name}: ${site.licence.words.url}`],
    [
      head((t) => t.fonts),
      typefaces
        .map(
          (face) =>
            `${face.package.replace(/^.*\//, '')}${face.renamed ? ` (“${face.renamed}”)` : ''}\n${face.copyright}`,
        )
        .join('\n\n'),
      tidy(readFileSync('LICENSES/OFL-1.1.txt', 'utf8')),
    ],
    [head((t) => t.code), tidy(readFileSync('LICENSE', 'utf8'))],
    ...Object.keys(programs).map((name, index) => [
      ...(index === 0 ? [head((t) => t.programs)] : []),
      name,
      programLicence(name),
    ]),
  ];
  return `\uFEFF${parts.map((part) => part.join('\n\n')).join(`\n\n${line}\n\n`)}\n`;
}
