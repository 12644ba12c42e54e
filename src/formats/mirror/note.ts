/** `mirror.txt`: how to copy the site in one line, how to check the copy, and how to serve it. */
import { languages, languageTags, words, type Language } from '../../i18n/languages.ts';
import { site } from '../../site.ts';
import { sumsName } from './sums.ts';

/** What a whole copy takes, in MB, said so that nobody begins on a full stick. Measured on the campaign of November 2026: 205. */
const megabytes = 300;

/** Writes the note in every language; the mark at its head tells Windows that it is UTF-8. */
export function mirrorNote(): string {
  return `\uFEFF${languageTags.map(part).join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function part(language: Language): string {
  const t = words(language).copies;
  const fill = (text: string, word: string | number): string => text.replace('%1', String(word));
  return [
    words(language).siteName.toLocaleUpperCase(languages[language].locale),
    site.origin,
    '',
    t.why,
    '',
    fill(t.mirror.copy, megabytes),
    '',
    `  wget -q ${site.origin}/${sumsName} && sed 's#^[0-9a-f]*  #${site.origin}/#' ${sumsName} | wget -q -x -nH -i - ; wget -q ${site.origin}/${sumsName}.minisig`,
    '',
    t.mirror.check,
    '',
    '  sh ../verify.sh -d .',
    '',
    t.mirror.keyed,
    '',
    `  sh ../verify.sh -d . -p ${site.minisignKey ?? 'RW…'} -s 1`,
    '',
    fill(t.mirror.page, 'verify.html'),
    t.mirror.serve,
    t.mirror.fresh,
    fill(t.mirror.rights, site.licence.words.name),
    site.publisher.email,
    '',
  ].join('\n');
}
