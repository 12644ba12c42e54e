/** `verify.sh`: checks a copy of the site with what every Linux and Mac has, and with minisign where there is a key. The script itself is verify.sh, beside this file. */
import { readFileSync } from 'node:fs';
import { languageTags, words, type Language } from '../../i18n/languages.ts';
import { keptByHosts, staleDays } from './sums.ts';

/** The sentences that the script says. */
export const said = [
  'usage',
  'badNumber',
  'noTool',
  'noMinisign',
  'noList',
  'badList',
  'badKey',
  'needKey',
  'halted',
  'stripped',
  'noSignature',
  'noKey',
  'badSignature',
  'badSignatureFile',
  'wrongKey',
  'otherRelease',
  'changed',
  'missing',
  'extra',
  'unread',
  'irregular',
  'oddName',
  'unreadFolder',
  'bad',
  'signed',
  'good',
  'release',
  'older',
  'stale',
  'clock',
] as const;

/**
 * Writes the script.
 * @param key the public key it checks with when none is given; with one, a copy without a signature is refused
 */
export function verifyScript(key: string): string {
  // A checkout on Windows may have its line ends, which no sh reads.
  return readFileSync('src/formats/mirror/verify.sh', 'utf8')
    .replaceAll('\r\n', '\n')
    .replaceAll('@languages@', languageTags.join('|'))
    .replace('@key@', () => key)
    .replace('@kept@', keptByHosts.join(' | '))
    .replace('@days@', String(staleDays))
    .replace('@sentences@', sentences);
}

/** The sentences of each language, as variables of the shell; the first language is for everyone else. */
function sentences(): string {
  const cases = languageTags
    .map((_, index) => languageTags.at(-1 - index)!)
    .map((tag) => `  ${tag === languageTags[0] ? '*' : tag})\n${assign(tag)}\n    ;;`);
  return `case $language in\n${cases.join('\n')}\nesac`;
}

function assign(language: Language): string {
  const t = words(language).copies;
  return said.map((name) => `    say_${name}='${shell(t[name])}'`).join('\n');
}

/** Makes of a sentence a form for printf, in single quotes. What is filled in keeps its order: `%1` stands before `%2`. */
function shell(sentence: string): string {
  return sentence
    .replaceAll('\\', '\\\\')
    .replaceAll(/%(?![1-9])/g, '%%')
    .replaceAll(/%[1-9]/g, '%s')
    .replaceAll("'", "'\\''");
}
