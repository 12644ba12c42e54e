/** `Intl` answers in the language of the machine when it is asked for one that it does not know, or for none. So it is asked in few places, which ask for the right one. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every file of ours that runs in the build, on the site or for writers. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(`src/${name}`, 'utf8') }));

const spoken =
  /\bIntl\.(DateTimeFormat|NumberFormat|ListFormat|Collator|DisplayNames|PluralRules|RelativeTimeFormat)\(/;

test('`Intl` is asked by `i18n` alone, and by what names English or has a locale handed over', () => {
  expect(
    files
      .filter(({ text }) => spoken.test(text))
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    // Handed over by the page, and else English.
    'browser/tools/bench.ts',
    'browser/tools/event.ts',
    'i18n/counted.ts',
    'i18n/date-forms.ts',
    'i18n/dates.ts',
    'i18n/locale.ts',
    'i18n/size.ts',
    // No words: names of zones and their distance from UTC.
    'model/fields/event.ts',
    'model/fields/zones.ts',
  ]);
});

test('Nothing is written as the machine would write it', () => {
  const machine =
    /\.toLocale\w*\(\s*\)|\.toLocale\w*\(\s*undefined|\.localeCompare\(|Intl\.Segmenter\(\s*(undefined|\))/;
  expect(files.filter(({ text }) => machine.test(text)).map(({ name }) => name)).toEqual([]);
});
