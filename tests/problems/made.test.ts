/** Messages for files that a disk, git or an editor would spoil: they are made here, byte by byte. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../src/model/build.ts';
import { formatReport } from '../../src/model/problems.ts';
import { facts, file, folder, front, report } from './harbor.ts';
import { chunk } from '../unit/png.ts';

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, mark: boolean): Uint8Array {
  return Uint8Array.from([
    ...(mark ? [0xff, 0xfe] : []),
    ...[...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]),
  ]);
}

describe('The check of a file’s bytes', () => {
  test('names the byte and the line where a Latin-1 file stops being UTF-8', () => {
    expect(report(file('en.mdx', latin1(`${front}The café opens at six.\n`)))).toBe(
      [
        `${folder}/en.mdx:7:8   not-utf8`,
        '  The file is not UTF-8: byte 125, on line 7, belongs to another encoding.',
        '  Fix: Open it in your editor and choose “Save with encoding: UTF-8”.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test.each([true, false])('recognizes UTF-16, with its mark or without (mark: %s)', (mark) => {
    expect(report(file('en.mdx', utf16(`${front}The gate opens at six.\n`, mark)))).toBe(
      [
        `${folder}/en.mdx:1:1   not-utf8`,
        '  The file is not UTF-8: it looks like UTF-16, which some editors call “Unicode”.',
        '  Fix: Open it in your editor and choose “Save with encoding: UTF-8”.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('finds a null character', () => {
    expect(report(file('en.mdx', `${front}The gate\u0000 opens at six.\n`))).toBe(
      [
        `${folder}/en.mdx:7:9   character-forbidden`,
        '  There is a hidden control character (U+0000, the null character), which can make a text read differently from what it says.',
        '  Fix: Delete it and type the words around it again.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('finds a change of direction in fields and in the text, and says each kind once', () => {
    expect(
      report(file('en.mdx', `${front.replace('A day', 'A \u202eday')}The gate\u202e opens\u202e at six.\u2066\n`)),
    ).toBe(
      [
        `${folder}/en.mdx:2:10   character-forbidden`,
        '  There is a hidden control character (U+202E, a right-to-left override) here and in 2 places more (the last on line 7), which can make a text read differently from what it says.',
        '  Fix: Delete it and type the words around it again.',
        '',
        `${folder}/en.mdx:7:25   character-forbidden`,
        '  There is a hidden control character (U+2066, a left-to-right isolate), which can make a text read differently from what it says.',
        '  Fix: Delete it and type the words around it again.',
        '',
        '2 problems in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('finds a change of direction that hides behind a code', () => {
    expect(
      report(
        file(
          'en.mdx',
          `${front.replace('A day at the harbor', '"A day\\u202e at the harbor"')}The gate&#x202e; opens at six.\n`,
        ),
      ),
    ).toBe(
      [
        `${folder}/en.mdx:2:8   character-forbidden`,
        '  A code here stands for a hidden control character (U+202E, a right-to-left override), which can make a text read differently from what it says.',
        '  Fix: Delete the code.',
        '',
        `${folder}/en.mdx:7:1   character-forbidden`,
        '  A code here stands for a hidden control character (U+202E, a right-to-left override), which can make a text read differently from what it says.',
        '  Fix: Delete the code.',
        '',
        '2 problems in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('finds the sign that stands where a letter was lost', () => {
    expect(report(file('en.mdx', `${front}The caf\ufffd opens at six.\n`))).toBe(
      [
        `${folder}/en.mdx:7:8   character-forbidden`,
        '  There is the sign \ufffd, which a program leaves where it lost a letter.',
        '  Fix: Type the lost letter again.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('asks a person to look at characters that cannot be seen, and publishes', () => {
    expect(report(file('en.mdx', `${front}The gate\u200b opens at\u200b six.\n`))).toBe(
      [
        `${folder}/en.mdx:7:9   invisible-character   (review)`,
        '  There is an invisible character (U+200B, a zero-width space) here and in 1 place more (the last on line 7), often left by copying from a page; it is left out wherever the words are shown.',
        '  Fix: Delete it.',
      ].join('\n'),
    );
  });

  test('leaves alone, and asks a person to look at, a sign that joins letters of some scripts', () => {
    expect(report(file('en.mdx', `${front}The gate\u200d opens.\n`))).toBe(
      [
        `${folder}/en.mdx:7:9   invisible-character   (review)`,
        '  There is an invisible character (U+200D, a zero-width joiner), often left by copying from a page.',
        '  Fix: Delete it, unless you meant it.',
      ].join('\n'),
    );
  });

  test('refuses blanks that count as letters, and private signs, by name', () => {
    expect(report(file('en.mdx', `${front}The\u2800gate\u3164 opens\ue123.\n`))).toBe(
      [
        `${folder}/en.mdx:7:4   character-forbidden`,
        '  There is a sign that shows as a blank or a box (U+2800, a blank of Braille).',
        '  Fix: Delete it and type the words around it again.',
        '',
        `${folder}/en.mdx:7:9   character-forbidden`,
        '  There is a sign that shows as a blank or a box (U+3164, a filler of Hangul).',
        '  Fix: Delete it and type the words around it again.',
        '',
        `${folder}/en.mdx:7:16   character-forbidden`,
        '  There is a sign that shows as a blank or a box (U+E123, a private sign, which means something in one font only).',
        '  Fix: Delete it and type the words around it again.',
        '',
        '3 problems in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('says truly what a code stands for that stands for no character', () => {
    expect(report(file('en.mdx', `${front}The &#0; gate.\n\nIt &#xD800; opens.\n`))).toBe(
      [
        `${folder}/en.mdx:7:1   character-forbidden`,
        '  The code &#0; stands for no character, and a reader would see \ufffd.',
        '  Fix: Delete the code, or write the letter itself.',
        '',
        `${folder}/en.mdx:9:1   character-forbidden`,
        '  The code &#xD800; stands for no character, and a reader would see \ufffd.',
        '  Fix: Delete the code, or write the letter itself.',
        '',
        '2 problems in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('refuses marks that are piled up on a letter', () => {
    expect(report(file('en.mdx', `${front}The g${'\u0301\u0323'.repeat(6)}ate.\n`))).toContain(
      `${folder}/en.mdx:7:5   character-forbidden\n  A letter bears more marks than any language writes`,
    );
  });

  test('refuses a word in which a letter of another script passes for a Latin one', () => {
    expect(report(file('en.mdx', `${front}Do n\u043et open the door. \u0421orner. Москва, π, kΩ.\n`))).toBe(
      [
        `${folder}/en.mdx:7:4   letter-lookalike`,
        '  In “nоt” the “о” is a Cyrillic letter that looks like the Latin “o” (U+043E): the word cannot be searched for, and may lead elsewhere than it says.',
        '  Fix: Type the word again with Latin letters.',
        '',
        `${folder}/en.mdx:7:23   letter-lookalike`,
        '  In “Сorner” the “С” is a Cyrillic letter that looks like the Latin “C” (U+0421): the word cannot be searched for, and may lead elsewhere than it says.',
        '  Fix: Type the word again with Latin letters.',
        '',
        '2 problems in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('prints plain letters for signs that only look like them, and says so', () => {
    expect(report(file('en.mdx', `${front}\u{1d403}\u{1d428} not.\n`))).toBe(
      [
        `${folder}/en.mdx:7:1   sign-replaced   (review)`,
        '  The letters “\u{1d403}\u{1d428}” are signs that only look like letters (U+1D403, a letter of mathematics), which nobody can search for or hear read; “Do” is printed.',
        '  Fix: Type Do; for bold letters write **Do**.',
      ].join('\n'),
    );
    expect(report(file('en.mdx', `${front}Bring \u{1d7cf}.\n`))).toMatch(/Fix: Type 1\.$/);
  });

  test('asks a person to look at words that run from right to left in a text that does not', () => {
    expect(report(file('en.mdx', `${front}The gate (بوابة الميناء) opens at six.\n`))).toBe(
      [
        `${folder}/en.mdx:7:11   direction-mixed   (review)`,
        '  The words “بوابة الميناء” run from right to left in a text that runs from left to right.',
        '  Fix: Look at the page and the sheet, and see that the words around them stand in the right order.',
      ].join('\n'),
    );
  });

  test('goes on after a hidden character, so that other mistakes are said in the same breath', () => {
    expect(report(file('en.mdx', `${front}The gate\u0000 opens.[^hours]\n`))).toContain('note-unknown');
  });

  test('reads a byte-order mark and CRLF as if they were not there, and hashes the same', () => {
    const text = `${front}The gate opens at six.\n\nBring a friend\nand a lamp.\n`;
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(report(file('en.mdx', windows))).toBe('');
    const hashes = [text, windows].map(
      (source) =>
        buildLibrary([file('facts.yml', facts), file('en.mdx', source)], 'content').library.documents[0]?.editions[0]
          ?.body.hashes,
    );
    expect(hashes[0]).toHaveLength(2);
    expect(hashes[1]).toEqual(hashes[0]);
  });

  test('places a mistake on the same line and column in a file with CRLF', () => {
    expect(report(file('en.mdx', `${front}The gate opens.\n\nIt { closes.\n`.replaceAll('\n', '\r\n')))).toContain(
      `${folder}/en.mdx:9:4   expression-in-body`,
    );
  });
});

describe('The check of names and places', () => {
  test('refuses a link, to a file or to a folder, and does not follow it', () => {
    const english = file('en.mdx', `${front}The gate opens at six.\n`);
    expect(
      report(
        english,
        { path: `${folder}/gate.jpg`, bytes: new Uint8Array(), link: true },
        { path: 'content/leaflets/elsewhere', bytes: new Uint8Array(), link: true },
      ),
    ).toBe(
      [
        'content/leaflets/elsewhere   link-in-content',
        '  This is a link to another place on the disk, and what lies there could be anything.',
        '  Fix: Put the file itself here.',
        '',
        `${folder}/gate.jpg   link-in-content`,
        '  This is a link to another place on the disk, and what lies there could be anything.',
        '  Fix: Put the file itself here.',
        '',
        '2 problems in 2 files. Nothing was published.',
      ].join('\n'),
    );
  });

  test.each([
    ['d\u00eda-del-puerto', 'which has an accent', 'dia-del-puerto'],
    ['con', 'a name that computers keep for themselves', 'con-1'],
  ])('refuses the folder “%s”, says why once for all its files, and offers a name', (name, why, offer) => {
    const inside = [file('facts.yml', facts), file('en.mdx', `${front}The gate opens at six.\n`)].map((one) => ({
      ...one,
      path: one.path.replace('harbor-day', name),
    }));
    expect(formatReport(buildLibrary(inside, 'content').problems)).toBe(
      [
        `content/leaflets/${name}   file-name-forbidden`,
        `  The folder’s name is “${name}”, ${why}; it cannot be part of an address.`,
        `  Fix: Rename it ${offer}.`,
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('sees that two names differ only in capitals', () => {
    expect(
      report(file('en.mdx', `${front}The gate opens at six.\n`), file('EN.mdx', `${front}The gate opens at six.\n`)),
    ).toBe(
      [
        `${folder}/EN.mdx   file-name-forbidden`,
        '  The names “EN.mdx” and “en.mdx” differ only in capitals or in how an accent is stored; some disks keep only one of the two files.',
        '  Fix: Keep one of the two, under a name of lower-case letters without accents.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('sees that two names look the same and store their accent differently', () => {
    const said = report(
      file('en.mdx', `${front}The gate opens at six.\n`),
      file('caf\u00e9.jpg', 'x'),
      file('cafe\u0301.jpg', 'x'),
    );
    expect(said.match(/differ only in capitals or in how an accent is stored/g)).toHaveLength(2);
    expect(said).toMatch(/2 problems in 2 files\. Nothing was published\.$/);
  });

  test('refuses a backslash in a name, which is a folder on another system', () => {
    expect(report(file('en.mdx', `${front}The gate opens at six.\n`), file('old\\gate.jpg', 'x'))).toBe(
      [
        `${folder}/old\\gate.jpg   file-name-forbidden`,
        '  The file’s name is “old\\gate.jpg”, which has the sign \\; some disks and addresses cannot hold it.',
        '  Fix: Rename it old-gate.jpg.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test('does not call missing what it has refused for its name', () => {
    expect(report(file('EN.MDX', `${front}The gate opens at six.\n`))).toMatch(
      /^[^\n]*EN\.MDX {3}file-name-forbidden\n[^\n]*\n[^\n]*Rename it en\.mdx\.\n\n1 problem/,
    );
  });
});

/** A PNG of black dots, one bit each. */
function blackPng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const rows = deflateSync(new Uint8Array(height * (1 + Math.ceil(width / 8))));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', rows),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

describe('The check of pictures', () => {
  const english = file('en.mdx', `${front}The gate opens at six.\n\n![The gate of the harbor](gate.png)\n`);
  const credited = file('facts.yml', `${facts}pictures: [{ file: gate.png, credit: Nobody, licence: CC0 }]\n`);

  test('asks a person to look at one that is larger than anything shows', () => {
    expect(report(credited, english, file('gate.png', blackPng(6001, 4000)))).toBe(
      [
        `${folder}/gate.png   picture-large   (review)`,
        '  The picture is 6001 × 4000 pixels, more than any page or sheet shows.',
        '  Fix: Run `npm run picture -- content/leaflets/harbor-day/gate.png`, which makes its longer side 6000 pixels.',
      ].join('\n'),
    );
    expect(report(credited, english, file('gate.png', blackPng(6000, 6000)))).toBe('');
  });

  test('refuses one that cannot be unpacked', () => {
    expect(report(credited, english, file('gate.png', blackPng(20_000, 20_000)))).toBe(
      [
        `${folder}/gate.png   picture-too-large`,
        '  The picture is 20000 × 20000 pixels, more than can be unpacked.',
        '  Fix: Save it with at most 6000 pixels on its longer side.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });
});

describe('The check of recordings', () => {
  test('refuses one that no listener can load', () => {
    const english = file('en.mdx', `${front}The gate opens at six.\n`);
    expect(report(file('facts.yml', facts), english, file('en.mp3', 'x'.repeat(22_100_000)))).toBe(
      [
        `${folder}/en.mp3   audio-large`,
        '  The recording has 22.1 million bytes; at most 22 fit.',
        '  Fix: Export it as MP3 with one channel and 64 kbit/s, or part the text in two.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });
});

describe('The check of what is too much', () => {
  const many = (count: number, one: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => one(index)).join('');
  test('refuses a text of more than a million bytes', () => {
    expect(report(file('en.mdx', front + 'The gate opens at six.\n\n'.repeat(50_000)))).toBe(
      [
        `${folder}/en.mdx   text-too-long`,
        '  The file has 1.2 million bytes; at most 1 fit.',
        '  Fix: Part it into several documents, and take out what a program may have left in it.',
        '',
        '1 problem in 1 file. Nothing was published.',
      ].join('\n'),
    );
  });

  test.each([
    ['quotations', `${'>'.repeat(5000)} a`],
    ['quotations with blanks', `${'> '.repeat(150)}a`],
    ['lists on one line', `${'- '.repeat(150)}a`],
    ['numbered lists on one line', `${'1. '.repeat(150)}a`],
    ['lists that step in', many(400, (index) => `${'  '.repeat(index)}- x\n`)],
    ['lists in quotations', `${'> - '.repeat(80)}a`],
    ['blocks', `${'<Callout tone="note" title="x">\n\n'.repeat(1000)}x\n\n${'</Callout>\n\n'.repeat(1000)}`],
    ['blocks never closed', '<Callout tone="note" title="x">\n\n'.repeat(1000)],
    ['words of the glossary', `${'<Term id="x">'.repeat(1000)}x${'</Term>'.repeat(1000)}`],
    ['tags of another language', `${'<b>'.repeat(20_000)}`],
  ])('refuses %s that stand within each other too deep', (_, text) => {
    expect(report(file('en.mdx', `${front}The gate opens at six.\n\n${text}\n`))).toMatch(
      /^content\/leaflets\/harbor-day\/en\.mdx:\d+:\d+ {3}text-too-deep\n {2}Lists, quotations or blocks stand within each other more than 100 levels deep here\.\n {2}Fix: .*\n\n1 problem in 1 file/,
    );
  });

  test.each([
    ['brackets', '['.repeat(50_000)],
    ['brackets of links', '[a]('.repeat(20_000)],
    ['stars', `${'*a **b '.repeat(5000)}${' b** a*'.repeat(5000)}`],
    ['lines', '_a '.repeat(20_000)],
    ['strokes', '~~a '.repeat(20_000)],
    ['code signs', many(1000, (index) => `${'`'.repeat(index % 900)} `)],
  ])('refuses a paragraph full of %s', (_, text) => {
    expect(report(file('en.mdx', `${front}${text}\n`))).toContain(
      `${folder}/en.mdx:7:1   text-too-deep\n  The paragraph has more than 500 stars, brackets or other marks.\n  Fix: `,
    );
  });

  test('refuses one run of stars that is longer than any paragraph has marks', () => {
    expect(report(file('en.mdx', `${front}${'*'.repeat(40_000)}a${'*'.repeat(40_000)}\n`))).toContain('text-too-deep');
  });
});
