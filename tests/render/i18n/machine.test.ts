/** What is printed does not depend on the language of the machine that builds. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => JSON.stringify(pathToFileURL(resolve(path)).href);

/** Says dates, lists, sizes and capitals in every language, the ones that ICU does not know included. */
const script = `
import * as dates from ${at('src/i18n/dates.ts')};
import { languageTags } from ${at('src/i18n/languages.ts')};
import { capitals, figure } from ${at('src/i18n/locale.ts')};
import { ownForms } from ${at('src/i18n/own-forms.ts')};
import { htForms } from ${at('tests/fixtures/languages/i18n/ht.ts')};
const own = ownForms(htForms);
const [from, to] = [new Date('2026-12-03T18:30:00Z'), new Date('2026-12-03T20:00:00Z')];
console.log(JSON.stringify([
  ...languageTags.map((tag) => [
    dates.longDate('2026-12-03', tag), dates.monthAndYear('2026-12-03', tag), dates.eventDay('2026-12-03T18:30', tag),
    dates.dayAndTime('2026-12-03T18:30', '2026-12-03T20:00', tag), dates.eventHours('2026-12-03T18:30', '2026-12-03T20:00', tag),
    dates.sentenceList(['a', 'b', 'c'], tag), dates.choiceList(['a', 'b'], tag), dates.languageName('es', tag), dates.zoneName('America/Chicago', tag),
    dates.withSize('PDF', 1234567, tag), figure(1234.5, tag), capitals('immigrant ß', tag), dates.monthNames(tag), ['z', 'ä', 'a'].sort(dates.collator(tag)),
  ]),
  [own.date(from), own.moment(from, to), own.and(['a', 'b']), own.languageName('en')],
]));
`;

function saidUnder(locale: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { PATH: process.env.PATH, LC_ALL: locale, LANG: locale, LANGUAGE: locale.slice(0, 2) },
    encoding: 'utf8',
  });
}

test('Under a German or a Turkish machine every word is the same', () => {
  const plain = saidUnder('C');
  expect(plain).toContain('3 de diciembre de 2026');
  expect(plain).toContain('3 desanm 2026');
  expect(saidUnder('de_DE.UTF-8')).toBe(plain);
  expect(saidUnder('tr_TR.UTF-8')).toBe(plain);
});

test('A language that ICU does not know is refused where its dictionary brings nothing', () => {
  const refused = `
import { languages } from ${at('src/i18n/languages.ts')};
import { longDate } from ${at('src/i18n/dates.ts')};
Object.assign(languages, { ht: { ...languages.en, locale: 'ht-HT' } });
try { console.log(longDate('2026-12-03', 'ht')); } catch (error) { console.log(error.message); }
`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', refused], {
    env: { PATH: process.env.PATH, LC_ALL: 'de_DE.UTF-8' },
    encoding: 'utf8',
  });
  expect(said).toContain('ICU does not know the language “ht-HT”');
});
