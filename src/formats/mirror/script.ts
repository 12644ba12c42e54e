/** `verify.sh` checks a copy of the site with what every Linux and Mac has, and with minisign where there is a key; `mirror.sh` makes a copy and brings it up to date. The scripts themselves lie beside this file. */
import { readFileSync } from 'node:fs';
import type { Dictionary } from '../../i18n/en.ts';
import { languageTags, words } from '../../i18n/languages.ts';
import { keptByHosts, staleDays } from './sums.ts';

/** The sentences that the check says. */
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
  return scriptFrom('verify.sh', ({ copies }) => Object.fromEntries(said.map((name) => [name, copies[name]])))
    .replace('@key@', () => key)
    .replace('@kept@', keptByHosts.join(' | '))
    .replace('@days@', String(staleDays));
}

/**
 * Writes the script that copies the site.
 * @param origin where from, unless it is told another place: scheme and host with the folder of the site, without a slash at the end
 */
export function mirrorScript(origin: string): string {
  return scriptFrom('mirror.sh', ({ copies }) => copies.mirror.script)
    .replace('@origin@', () => origin)
    .replace('@name@', () => new URL(origin).hostname)
    .replace('@kept@', keptByHosts.join(' | '));
}

/** Reads a script that lies beside this file, and fills in the languages and its sentences. */
function scriptFrom(name: string, pick: (words: Dictionary) => Readonly<Record<string, string>>): string {
  // A checkout on Windows may have its line ends, which no sh reads.
  return readFileSync(`src/formats/mirror/${name}`, 'utf8')
    .replaceAll('\r\n', '\n')
    .replaceAll('@languages@', languageTags.join('|'))
    .replace('@sentences@', () => sentences(pick));
}

/** The sentences of each language, as variables of the shell; the first language is for everyone else. */
function sentences(pick: (words: Dictionary) => Readonly<Record<string, string>>): string {
  const cases = languageTags
    .map((_, index) => languageTags.at(-1 - index)!)
    .map((tag) => `  ${tag === languageTags[0] ? '*' : tag})\n${assign(pick(words(tag)))}\n    ;;`);
  return `case $language in\n${cases.join('\n')}\nesac`;
}

function assign(sentences: Readonly<Record<string, string>>): string {
  return Object.entries(sentences)
    .map(([name, sentence]) => `    say_${name}='${shell(sentence)}'`)
    .join('\n');
}

/** Makes of a sentence a form for printf, in single quotes. What is filled in keeps its order: `%1` stands before `%2`. */
function shell(sentence: string): string {
  return sentence
    .replaceAll('\\', '\\\\')
    .replaceAll(/%(?![1-9])/g, '%%')
    .replaceAll(/%[1-9]/g, '%s')
    .replaceAll("'", "'\\''");
}
