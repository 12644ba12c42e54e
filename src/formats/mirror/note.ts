/** `mirror.txt`: how to copy the site and bring the copy up to date, how to check it, and how to serve it. */
import { languageTags, words, type Language } from '../../i18n/languages.ts';
import { capitals } from '../../i18n/locale.ts';
import { site } from '../../site.ts';
import { mirrorScriptPath } from '../../model/urls.ts';

/** What a whole copy takes, in MB, said so that nobody begins on a full stick. Measured on the campaign of November 2026: 205. */
const megabytes = 300;

/** The folder that the script makes, beside itself. */
const siteHostname = new URL(site.origin).hostname;

/** Writes the note in every language; the mark at its head tells Windows that it is UTF-8. */
export function mirrorNote(): string {
  return `\uFEFF${languageTags.map(part).join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function part(language: Language): string {
  const t = words(language).copies;
  const script = site.origin + mirrorScriptPath;
  const fill = (text: string, word: string | number): string => text.replace('%1', String(word));
  return [
    capitals(words(language).siteName, language),
    site.origin,
    '',
    t.why,
    '',
    fill(t.mirror.copy, megabytes),
    '',
    `  wget -q -O mirror.sh ${script} && sh mirror.sh`,
    `  curl -fsSo mirror.sh ${script} && sh mirror.sh`,
    '',
    fill(t.mirror.again, siteHostname),
    '',
    t.mirror.check,
    '',
    `  sh verify.sh -d ${siteHostname}`,
    '',
    t.mirror.keyed,
    '',
    `  sh verify.sh -d ${siteHostname} -p ${site.minisignKey ?? 'RW…'} -s 1`,
    '',
    fill(t.mirror.page, 'verify.html'),
    t.mirror.serve,
    t.mirror.fresh,
    fill(t.mirror.rights, site.licence.words.name),
    site.publisher.email,
    '',
  ].join('\n');
}
