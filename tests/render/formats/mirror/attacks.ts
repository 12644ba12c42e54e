/** What a forger, a bad disk or a bad machine can do to a copy, and what must be said of it. The names of attacks are those of The Update Framework where it has one. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { said } from '../../../../src/formats/mirror/script.ts';
import { Copy, Signer } from './copy.ts';
import { programOf, type Program } from './shells.ts';

type Saying = readonly [name: (typeof said)[number], ...given: (string | number)[]];

/** One attack and its answer. */
export interface Attack {
  readonly name: string;
  readonly change?: (copy: Copy) => void;
  /** What is asked; `KEY` stands for the key of the copy. Without words: with its key. */
  readonly words?: readonly string[];
  readonly code: 0 | 1 | 2;
  readonly said: readonly Saying[];
  /** Programs in the place of those of the shell; nothing for one that is missing. */
  readonly programs?: Readonly<Record<string, Program | undefined>>;
  readonly as?: 'nobody';
  readonly env?: Readonly<Record<string, string>>;
  /** A key that the script carries. */
  readonly builtIn?: 'KEY';
  /** What the page says instead; `none` where a browser cannot meet it, for it is given files by name and no programs. */
  readonly page?: 'none' | readonly Saying[];
}

const strip = (copy: Copy): void => copy.remove('SHA256SUMS.minisig');
const forge = (copy: Copy): void => copy.write('en/bread.html', '<p>poison</p>');
const fifo = (copy: Copy, name: string): void => {
  const { status } = spawnSync('mkfifo', [join(copy.folder, name)]);
  if (status !== 0) throw new Error('There is no mkfifo here, so pipes cannot be tried.');
};
const at = (copy: Copy, name: string): string => join(copy.folder, name);
const changed: Saying[] = [
  ['changed', 'en/bread.html'],
  ['bad', 1],
];
const signed: Saying[] = [['signed'], ['good', 5], ['release', 7, '2026-05-01']];
const text = (words: string): Program => ({ text: words });
/** Two words that a name must not have said: a sentence of ours, and one for the terminal. */
const spoken = 'All 5 files are as their list says.';
const escape = `\u001B[2J\u001B[H${spoken}`;

export const attacks: readonly Attack[] = [
  // What is right.
  { name: 'nothing: signed, with its key', code: 0, said: signed },
  { name: 'nothing: with its number', words: ['-p', 'KEY', '-s', '7'], code: 0, said: signed },
  { name: 'nothing: with a key in the script', builtIn: 'KEY', words: [], code: 0, said: signed, page: 'none' },
  { name: 'nothing: without a key, a signature proves nothing', words: [], code: 0, said: [['noKey'], ['good', 5]] },
  { name: 'nothing: nobody signed it', change: strip, words: [], code: 0, said: [['noSignature'], ['good', 5]] },
  {
    name: 'nothing: without what hosts keep to themselves',
    change: (copy) => copy.remove('_headers'),
    code: 0,
    said: [['signed'], ['good', 4], ['release', 7, '2026-05-01']],
  },
  {
    name: 'nothing: no comm, sed, grep or mktemp is needed',
    programs: { comm: text('exit 1'), sed: text('exit 1'), grep: text('exit 1'), mktemp: text('exit 1') },
    code: 0,
    said: signed,
    page: 'none',
  },

  // The signature.
  {
    name: 'strip: page and list forged, signature taken away',
    change: (copy) => (forge(copy), strip(copy), copy.list()),
    code: 1,
    said: [['stripped']],
  },
  {
    name: 'strip: with a key in the script',
    change: (copy) => (forge(copy), strip(copy), copy.list()),
    builtIn: 'KEY',
    words: [],
    code: 1,
    said: [['stripped']],
    page: 'none',
  },
  {
    name: 'strip: with the number',
    change: (copy) => (forge(copy), strip(copy), copy.list()),
    words: ['-p', 'KEY', '-s', '7'],
    code: 1,
    said: [['stripped']],
  },
  {
    name: 'strip: an unsigned copy calls itself release 99',
    change: (copy) => (strip(copy), copy.write('release.txt', 'serial 99 date 2026-11-22\n'), copy.list()),
    words: [],
    code: 0,
    said: [['noSignature'], ['good', 5]],
  },
  {
    name: 'strip: a number without a key is no check',
    change: strip,
    words: ['-s', '7'],
    code: 2,
    said: [['needKey']],
  },
  {
    name: 'strip: an empty key is no key',
    change: strip,
    words: ['-p', ''],
    code: 2,
    said: [['badKey']],
    page: 'none',
  },
  { name: 'strip: a key that is none', words: ['-p', 'RWshort'], code: 2, said: [['badKey']] },
  {
    name: 'strip: the signature is a dangling link',
    change: (copy) => (strip(copy), symlinkSync('nowhere', at(copy, 'SHA256SUMS.minisig'))),
    code: 1,
    said: [['irregular', 'SHA256SUMS.minisig']],
    page: 'none',
  },
  {
    name: 'strip: the signature is a pipe',
    change: (copy) => (strip(copy), fifo(copy, 'SHA256SUMS.minisig')),
    code: 1,
    said: [['irregular', 'SHA256SUMS.minisig']],
    page: 'none',
  },
  {
    name: 'forge: list changed under its signature',
    change: (copy) => (forge(copy), copy.list()),
    code: 1,
    said: [['badSignature']],
  },
  {
    name: 'forge: signed by another with the same number of a key',
    change: (copy) => (forge(copy), copy.list(), copy.sign(new Signer())),
    code: 1,
    said: [['badSignature']],
  },
  {
    name: 'forge: signed by another',
    change: (copy) => (forge(copy), copy.list(), copy.sign(new Signer('12345678'))),
    code: 1,
    said: [['wrongKey']],
  },
  {
    name: 'forge: the comment of the signature changed',
    change: (copy) => copy.write('SHA256SUMS.minisig', copy.text('SHA256SUMS.minisig').replace('serial 7', 'serial 8')),
    code: 1,
    said: [['badSignature']],
  },
  {
    name: 'forge: a signature that is none',
    change: (copy) => copy.write('SHA256SUMS.minisig', 'x\n'),
    code: 1,
    said: [['badSignatureFile']],
  },
  {
    name: 'forge: the key signed another sort of thing',
    change: (copy) => copy.sign(copy.signer, 'timestamp:1764374400 file:SHA256SUMS'),
    code: 1,
    said: [['otherRelease']],
  },

  // Old and mixed.
  {
    name: 'rollback: an old release, signed',
    words: ['-p', 'KEY', '-s', '9'],
    code: 1,
    said: [['older', 7, '2026-05-01', 9]],
  },
  {
    name: 'rollback: an old release that calls itself a new one',
    change: (copy) => (copy.write('release.txt', 'serial 9 date 2026-11-22\n'), copy.list(), copy.sign()),
    words: ['-p', 'KEY', '-s', '9'],
    code: 1,
    said: [['otherRelease']],
  },
  {
    name: 'freeze: the newest release is kept back for over a year',
    programs: { date: text('echo 2027-05-03') },
    code: 1,
    said: [['stale', 7, '2026-05-01', '2027-05-03']],
  },
  {
    name: 'freeze: a year to the day is not yet old',
    programs: { date: text('echo 2027-05-02') },
    code: 0,
    said: signed,
  },
  {
    name: 'freeze: the clock was set back',
    programs: { date: text('echo 1970-01-01') },
    code: 0,
    said: [['signed'], ['clock'], ['good', 5], ['release', 7, '2026-05-01']],
  },
  {
    name: 'freeze: there is no clock',
    programs: { date: undefined },
    code: 0,
    said: [['signed'], ['clock'], ['good', 5], ['release', 7, '2026-05-01']],
    page: 'none',
  },
  { name: 'mix: a page of one release in the list of another', change: forge, code: 1, said: changed },
  {
    name: 'mix: list and signature of another release',
    change: (copy) => mix(copy, ['SHA256SUMS', 'SHA256SUMS.minisig']),
    code: 1,
    said: [
      ['changed', 'en/bread.html'],
      ['changed', 'release.txt'],
      ['bad', 2],
    ],
  },
  {
    name: 'mix: only the list of another release',
    change: (copy) => mix(copy, ['SHA256SUMS']),
    code: 1,
    said: [['badSignature']],
  },

  // Files.
  { name: 'change: one byte', change: forge, words: [], code: 1, said: changed },
  {
    name: 'missing: a page',
    change: (copy) => copy.remove('en/bread.html'),
    words: [],
    code: 1,
    said: [
      ['missing', 'en/bread.html'],
      ['bad', 1],
    ],
  },
  {
    name: 'missing: the number',
    change: (copy) => (copy.remove('release.txt'), copy.list(), copy.sign()),
    code: 1,
    said: [['otherRelease']],
  },
  {
    name: 'extra: a page, a hidden one, one with odd signs',
    change: (copy) => ['en/.hidden', 'en/a %s %1 \\n b.html', '-e'].forEach((name) => copy.write(name, '')),
    words: [],
    code: 1,
    said: [
      ['extra', '-e'],
      ['extra', 'en/.hidden'],
      ['extra', 'en/a %s %1 \\n b.html'],
      ['bad', 3],
    ],
  },
  {
    name: 'extra: letters beyond ASCII, a change of direction, a C1 control',
    change: (copy) => ['en/ñ.html', 'en/\u202E.html', 'en/\u009B2J.html'].forEach((name) => copy.write(name, '')),
    words: [],
    code: 1,
    said: [
      ['extra', 'en/??2J.html'],
      ['extra', 'en/??.html'],
      ['extra', 'en/???.html'],
      ['bad', 3],
    ],
  },
  {
    name: 'unreadable: a forged page that only its owner reads',
    change: (copy) => (forge(copy), chmodSync(at(copy, 'en/bread.html'), 0)),
    as: 'nobody',
    words: [],
    code: 1,
    said: [
      ['unread', 'en/bread.html'],
      ['bad', 1],
    ],
  },
  {
    name: 'unreadable: a folder',
    change: (copy) => chmodSync(at(copy, 'en'), 0),
    as: 'nobody',
    words: [],
    code: 1,
    said: [['missing', 'en/bread.html'], ['unreadFolder'], ['bad', 1]],
    page: 'none',
  },
  {
    name: 'unreadable: a folder that is in no list',
    change: (copy) => mkdirSync(at(copy, 'more'), 0),
    as: 'nobody',
    words: [],
    code: 1,
    said: [['unreadFolder']],
    page: 'none',
  },
  {
    name: 'unreadable: the list',
    change: (copy) => chmodSync(at(copy, 'SHA256SUMS'), 0),
    as: 'nobody',
    words: [],
    code: 2,
    said: [['noList']],
  },
  {
    name: 'link: dangling, in the place of a page',
    change: (copy) => (copy.remove('en/bread.html'), symlinkSync('nowhere', at(copy, 'en/bread.html'))),
    words: [],
    code: 1,
    said: [
      ['irregular', 'en/bread.html'],
      ['bad', 1],
    ],
    page: 'none',
  },
  {
    name: 'link: to the genuine page, elsewhere',
    change: (copy) => (
      renameSync(at(copy, 'en/bread.html'), join(copy.home, 'bread.html')),
      symlinkSync('../../bread.html', at(copy, 'en/bread.html'))
    ),
    words: [],
    code: 1,
    said: [
      ['irregular', 'en/bread.html'],
      ['bad', 1],
    ],
    page: 'none',
  },
  {
    name: 'link: a folder that leads elsewhere',
    change: (copy) => (renameSync(at(copy, 'en'), join(copy.home, 'en')), symlinkSync('../en', at(copy, 'en'))),
    words: [],
    code: 1,
    said: [
      ['irregular', 'en'],
      ['irregular', 'en/bread.html'],
      ['bad', 2],
    ],
    page: 'none',
  },
  {
    name: 'pipe: in the place of a page',
    change: (copy) => (copy.remove('en/bread.html'), fifo(copy, 'en/bread.html')),
    words: [],
    code: 1,
    said: [
      ['irregular', 'en/bread.html'],
      ['bad', 1],
    ],
    page: 'none',
  },
  {
    name: 'pipe: in no list',
    change: (copy) => fifo(copy, 'en/more'),
    words: [],
    code: 1,
    said: [
      ['irregular', 'en/more'],
      ['bad', 1],
    ],
    page: 'none',
  },
  {
    name: 'pipe: in the place of the number',
    change: (copy) => (copy.remove('release.txt'), fifo(copy, 'release.txt')),
    code: 1,
    said: [
      ['irregular', 'release.txt'],
      ['bad', 1],
    ],
    page: 'none',
  },
  {
    name: 'pipe: in the place of the list',
    change: (copy) => (copy.remove('SHA256SUMS'), fifo(copy, 'SHA256SUMS')),
    words: [],
    code: 2,
    said: [['noList']],
    page: 'none',
  },
  {
    name: 'device: a folder in the place of a page',
    change: (copy) => (copy.remove('en/bread.html'), mkdirSync(at(copy, 'en/bread.html'))),
    words: [],
    code: 1,
    said: [
      ['missing', 'en/bread.html'],
      ['bad', 1],
    ],
  },

  // Names that would be two lines, or none.
  {
    name: 'newline: the missing page under a name of two lines',
    change: (copy) => renameSync(at(copy, 'en/bread.html'), at(copy, 'en/bread.html\nSHA256SUMS')),
    words: [],
    code: 1,
    said: [
      ['oddName', 'en/bread.html'],
      ['bad', 1],
    ],
    page: [
      ['oddName', 'en/bread.html?SHA256SUMS'],
      ['bad', 1],
    ],
  },
  {
    name: 'newline: an extra file named as two of ours',
    change: (copy) => copy.write('SHA256SUMS\nSHA256SUMS', ''),
    words: [],
    code: 1,
    said: [
      ['oddName', 'SHA256SUMS'],
      ['bad', 1],
    ],
    page: [
      ['oddName', 'SHA256SUMS?SHA256SUMS'],
      ['bad', 1],
    ],
  },
  {
    name: 'newline: a name that says our sentence',
    change: (copy) => copy.write(`x\n${spoken}`, ''),
    words: [],
    code: 1,
    said: [
      ['oddName', 'x'],
      ['bad', 1],
    ],
    page: [
      ['oddName', `x?${spoken}`],
      ['bad', 1],
    ],
  },
  {
    name: 'newline: a folder',
    change: (copy) => mkdirSync(at(copy, 'a\n')),
    words: [],
    code: 1,
    said: [
      ['oddName', 'a'],
      ['bad', 1],
    ],
    page: 'none',
  },
  {
    name: 'escape: a name that clears the terminal',
    change: (copy) => copy.write(escape, ''),
    words: [],
    code: 1,
    said: [
      ['oddName', `?[2J?[H${spoken}`],
      ['bad', 1],
    ],
  },
  {
    name: 'escape: tab and carriage return',
    change: (copy) => copy.write('a\tF\r', ''),
    words: [],
    code: 1,
    said: [
      ['oddName', 'a?F?'],
      ['bad', 1],
    ],
  },

  // The list.
  { name: 'list: not there', change: (copy) => copy.remove('SHA256SUMS'), words: [], code: 2, said: [['noList']] },
  ...Object.entries({
    empty: () => '',
    nonsense: () => 'nonsense\n',
    'one line too many': (list: string) => `${list}\n`,
    'a hash too short': (list: string) => list.replace(/^./, ''),
    'a hash in capitals': (list: string) => list.replace(/^\S+/, (hash) => hash.toUpperCase()),
    'a name there twice': (list: string) => `${list}${list.split('\n')[1]}\n`,
    'a name there twice, with another hash': (list: string) => `${'0'.repeat(64)}  index.html\n${list}`,
    'outside the folder': (list: string) => `${list}${'0'.repeat(64)}  ../verify.sh\n`,
    'outside, in the middle': (list: string) => `${list}${'0'.repeat(64)}  en/../../verify.sh\n`,
    absolute: (list: string) => `${list}${'0'.repeat(64)}  /etc/hostname\n`,
    'the same file by another way': (list: string) => list.replace('  en/bread', '  ./en/bread'),
    'two slashes': (list: string) => list.replace('en/bread', 'en//bread'),
    'no name': (list: string) => `${list}${'0'.repeat(64)}  \n`,
    itself: (list: string) => `${list}${'0'.repeat(64)}  SHA256SUMS\n`,
    'written for sha256sum’s own escapes': (list: string) => `${list}\\${'0'.repeat(64)}  a\\nb\n`,
    'a backslash': (list: string) => `${list}${'0'.repeat(64)}  a\\nb\n`,
    'an escape': (list: string) => `${list}${'0'.repeat(64)}  a\u001B[2J\n`,
    'lines of Windows': (list: string) => list.replaceAll('\n', '\r\n'),
    'a mark at its head': (list: string) => `\uFEFF${list}`,
    'read from the standard input': (list: string) => list.replace('  index.html', ' *index.html'),
  }).map(([name, change]): Attack => ({
    name: `list: ${name}`,
    change: (copy) => copy.relist(change),
    words: [],
    code: 2,
    said: [['badList']],
  })),
  {
    name: 'list: signed, and yet bad',
    change: (copy) => (copy.relist((list) => `${list}${'0'.repeat(64)}  ../verify.sh\n`), copy.sign()),
    code: 2,
    said: [['badList']],
  },
  {
    name: 'list: cut short between two lines',
    change: (copy) => copy.relist((list) => list.split('\n').slice(0, 4).join('\n')),
    words: [],
    code: 1,
    said: [
      ['extra', 'verify.sh'],
      ['bad', 1],
    ],
  },
  {
    name: 'list: a file named as the standard input is',
    change: (copy) => (copy.write('-', 'x'), copy.list(), copy.sign()),
    code: 0,
    said: [['signed'], ['good', 6], ['release', 7, '2026-05-01']],
  },
  {
    name: 'list: names with spaces, quotes, a colon and OK',
    change: (copy) => (
      ['en/bread.html: OK', ' a "b" \'c\' $d `e` ', 'en/ñ'].forEach((name) => copy.write(name, name)),
      copy.list(),
      copy.sign()
    ),
    code: 0,
    said: [['signed'], ['good', 8], ['release', 7, '2026-05-01']],
  },
  {
    name: 'list: the answer for one name stands for another',
    change: (copy) => (
      forge(copy),
      copy.write('en/bread.html: OK', ''),
      copy.relist((list) => `${list}${'0'.repeat(64)}  en/bread.html: OK\n`)
    ),
    words: [],
    code: 1,
    said: [
      ['changed', 'en/bread.html'],
      ['changed', 'en/bread.html: OK'],
      ['bad', 2],
    ],
  },

  // The machine.
  {
    name: 'machine: no program that hashes',
    change: forge,
    programs: { sha256sum: undefined, shasum: undefined },
    words: [],
    code: 2,
    said: [['noTool', 'sha256sum, shasum']],
    page: 'none',
  },
  ...Object.entries({
    'fails without a word': 'exit 1',
    'says yes to everything': `case $* in *-c*) while read -r hash name; do echo "$name: OK"; done ;; *) echo '${'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'}  -' ;; esac`,
    'hashes wrongly': `echo '${'0'.repeat(64)}  -'`,
    'is killed': 'kill -9 $$',
  }).map(([name, words]): Attack => ({
    name: `machine: the program that hashes ${name}`,
    change: forge,
    programs: { sha256sum: text(words), shasum: text(words) },
    words: [],
    code: 2,
    said: [['noTool', 'sha256sum, shasum']],
    page: 'none',
  })),
  {
    name: 'machine: the program that hashes is killed after the first file',
    change: forge,
    programs: spoilt('printf "%s\\n" "$line" | real -c -; exit 137'),
    words: [],
    code: 1,
    said: [
      ...['en/bread.html', 'index.html', 'release.txt', 'verify.sh'].map((name): Saying => ['unread', name]),
      ['bad', 4],
    ],
    page: 'none',
  },
  {
    name: 'machine: the program that hashes ends badly over good files',
    programs: spoilt(
      '{ printf "%s\\n" "$line"; while read -r line; do printf "%s\\n" "$line"; done; } | real -c -; exit 1',
    ),
    words: [],
    code: 2,
    said: [['halted']],
    page: 'none',
  },
  {
    name: 'machine: the program that hashes falls silent',
    change: forge,
    programs: spoilt('exit 0'),
    words: [],
    code: 2,
    said: [['noTool', 'sha256sum']],
    page: 'none',
  },
  ...(['find', 'sort'] as const).flatMap((name): Attack[] => [
    {
      name: `machine: no ${name}`,
      change: forge,
      programs: { [name]: undefined },
      words: [],
      code: 2,
      said: [['noTool', name]],
      page: 'none',
    },
    {
      name: `machine: ${name} fails`,
      change: forge,
      programs: { [name]: text('exit 1') },
      words: [],
      code: 2,
      said: [['noTool', name]],
      page: 'none',
    },
  ]),
  {
    name: 'machine: no minisign, with a key',
    change: forge,
    programs: { minisign: undefined },
    code: 2,
    said: [['noMinisign', 'minisign']],
    page: 'none',
  },
  {
    name: 'machine: minisign does not start',
    programs: { minisign: text('exit 127') },
    code: 2,
    said: [['noMinisign', 'minisign']],
    page: 'none',
  },
  {
    name: 'machine: minisign says nothing and ends well',
    programs: { minisign: text('exit 0') },
    code: 2,
    said: [['noMinisign', 'minisign']],
    page: 'none',
  },
  {
    name: 'machine: CDPATH leads to another folder',
    env: { CDPATH: 'DECOY' },
    change: forge,
    words: ['-d', 'site'],
    code: 1,
    said: changed,
    page: 'none',
  },
  {
    name: 'machine: programs of the copy stand first on the PATH',
    env: { PATH: '.:FOLDER' },
    change: (copy) => (forge(copy), copy.write('sort', '#!/bin/sh\nexit 0\n'), chmodSync(at(copy, 'sort'), 0o755)),
    words: [],
    code: 1,
    said: [
      ['changed', 'en/bread.html'],
      ['extra', 'sort'],
      ['bad', 2],
    ],
    page: 'none',
  },

  // The question.
  { name: 'question: a folder without -d', words: ['site'], code: 2, said: [['usage', 'SYNOPSIS']], page: 'none' },
  { name: 'question: no folder', words: ['-d', ''], code: 2, said: [['usage', 'SYNOPSIS']], page: 'none' },
  { name: 'question: a folder that is not there', words: ['-d', 'nowhere'], code: 2, said: [['noList']], page: 'none' },
  {
    name: 'question: the folder before',
    words: ['-d', '-'],
    env: { OLDPWD: 'DECOY' },
    code: 2,
    said: [['noList']],
    page: 'none',
  },
  { name: 'question: an option that is none', words: ['-x'], code: 2, said: [['usage', 'SYNOPSIS']], page: 'none' },
  ...['', '-1', 'seven', '0x9', '1234567'].map((seen): Attack => ({
    name: `question: the number “${seen}”`,
    words: ['-p', 'KEY', '-s', seen],
    code: 2,
    said: [['badNumber']],
    ...(seen ? {} : { page: 'none' as const }),
  })),
];

/** A program that hashes well when it is tried, and does this with the first `line` of the copy. */
function spoilt(then: string): Record<string, Program> {
  const real = programOf('sha256sum') ?? 'sha256sum';
  const program = text(
    `[ "$1" != -a ] || shift 2\nreal() { '${real}' "$@"; }\ncase "$*" in '-c -') read -r line; case $line in */dev/null) printf "%s\\n" "$line" | real -c - ;; *) ${then} ;; esac ;; *) real "$@" ;; esac`,
  );
  return { sha256sum: program, shasum: program };
}

/** Puts files of a later release, signed by the same key, into a copy. */
function mix(copy: Copy, names: readonly string[]): void {
  const later = new Copy(copy.signer, 8, '2026-09-01');
  later.write('en/bread.html', '<p>new bread</p>');
  later.list();
  later.sign();
  for (const name of names) copy.write(name, later.text(name));
  later.done();
}
