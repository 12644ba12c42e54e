/** Reads one folder into a document: facts, words, texts and pictures, and how they fit together. */
import type { Day } from '../../i18n/dates.ts';
import type { Claim } from '../claim.ts';
import type { Language } from '../../i18n/languages.ts';
import { scanBody } from '../text/body.ts';
import { claimsNamed, type ClaimsIn } from '../text/claim-calls.ts';
import { Report } from '../report.ts';
import type { Document, Edition, PictureFile } from '../document.ts';
import { Memory } from '../memory.ts';
import { readFacts, type Facts } from '../fields/facts.ts';
import { compareWithRecord, isSealBroken } from '../translation/record.ts';
import { recordingFile, recordingProblems } from './audio/recordings.ts';
import { sizeProblems } from './picture-limits.ts';
import { pictureProblems } from './private-files.ts';
import { didYouMean, type Problem } from '../problems.ts';
import { codes } from '../codes.ts';
import { isRemote } from '../text/properties.ts';
import type { Text } from './text.ts';
import type { SourceFolder, SourceText } from './sources.ts';
import { checkPlaceholders } from './placeholders.ts';
import { readWords, type Words } from '../fields/front-matter.ts';
import { claimsSaid } from '../claim-note.ts';
import { problem, type Messages } from '../messages.ts';
import { mend } from '../repair.ts';

const messages = {
  'body-empty/file': {
    fact: 'The file is empty.',
    fix: 'Write the fields and the text, or remove the file until there is one.',
  },
  'front-matter-unreadable/end': {
    fact: 'The fields begin with a line of three dashes, but no second such line ends them.',
    fix: 'Write --- on a line of its own after the last field.',
  },
  'front-matter-unreadable/start': {
    fact: 'There is an empty line or a space before the three dashes that begin the fields.',
    fix: 'Remove it: the file begins with ---.',
  },
  'front-matter-missing/dashes': (dashes: string) => ({
    fact: `The file begins with “${dashes}”, which a program made of the three dashes that begin the fields.`,
    fix: 'Write ---, three plain dashes, alone on the line.',
    ...mend(dashes, '---'),
  }),
  'front-matter-unreadable/dashes': (dashes: string) => ({
    fact: `The line “${dashes}” does not end the fields: a program made it of three dashes.`,
    fix: 'Write ---, three plain dashes, alone on the line.',
    ...mend(dashes, '---'),
  }),
  'front-matter-missing': {
    fact: 'The file does not begin with its fields.',
    fix: 'Begin with a line ---, then title, summary and slug, then a line ---.',
  },
  'picture-missing/text': (file: string, pictures: string[]) => ({
    fact: `The text shows “${file}”, but the folder has no such file.${didYouMean(file, pictures)}`,
    fix: 'Put the file into the folder, or mend the name.',
  }),
  'picture-missing/facts': (file: string, names: string[]) => ({
    fact: `\`pictures\` names “${file}”, but the folder has no such file.${didYouMean(file, names)}`,
    fix: 'Put the file into the folder, or mend the name.',
  }),
  'picture-credit-missing': (name: string) => ({
    fact: 'The picture has no credit, so nobody can tell who made it and whether we may print it.',
    fix: `Add it to facts.yml: pictures: [{ file: ${name}, credit: "who made it" }]`,
  }),
} satisfies Messages;

/** What is read with a folder. */
interface Beside {
  /** The day against which its dates are held. */
  readonly today?: Day | undefined;
  /** The claims that its texts call, by id; what else is in the register is nothing to them. */
  readonly claims?: ReadonlyMap<string, Claim>;
  /** What was made of texts that are the same. */
  readonly memory?: Memory;
}

/**
 * Reads one folder.
 * @param beside what is read with the folder
 * @returns the facts that could be read, the document when it could be read whole, and every text that could be read in part, for the checks that follow
 */
export function readDocument(
  folder: SourceFolder,
  problems: Problem[],
  beside: Beside = {},
): { facts?: Facts; document?: Document; texts: Text[] } {
  const factsReport = new Report(folder.facts?.path ?? folder.path, beside.today);
  if (folder.facts) checkPlaceholders(folder.facts.text, factsReport);
  const facts = folder.facts && readFacts(folder.facts.text, folder.kind, factsReport);
  const texts = folder.editions.map(({ language, source }) => readText(folder, language, source, problems, beside));
  checkShown(folder, texts, problems);
  const refused = pictureProblems(folder.pictures);
  problems.push(...refused, ...sizeProblems(folder.pictures));
  const named = folder.editions.flatMap(({ source }) => audioNamed(source.text));
  problems.push(...recordingProblems(folder, named));
  const pictures = (facts ? creditPictures(folder, facts, factsReport, problems) : []).map((picture) =>
    withoutBytes(picture, refused),
  );
  problems.push(...factsReport.problems);
  const read = texts.flatMap(({ language, path, words, body, sound }) =>
    words && body && sound ? [{ language, path, words, body }] : [],
  );
  if (!facts || read.length === 0) return { ...(facts ? { facts } : {}), texts };
  const document: Document = { id: folder.id, kind: folder.kind, facts, pictures, editions: [] };
  const editions = read.map((edition): Edition => {
    const source = read.find((other) => other !== edition && other.language === edition.words.translation?.of);
    const recording = recordingFile(edition, folder, problems);
    const freshness =
      source && edition.words.translation && compareWithRecord(source, edition.words.translation.blocks);
    return {
      document,
      ...edition,
      ...(recording ? { recording } : {}),
      ...(freshness ? { freshness } : {}),
      ...(isSealBroken(edition) ? { sealBroken: true } : {}),
    };
  });
  return { facts, document: Object.assign(document, { editions }), texts };
}

/** Reads one `.mdx` file: front matter between two lines of dashes, then the body. */
function readText(
  { id, kind }: SourceFolder,
  language: Language,
  { path, text }: SourceText,
  problems: Problem[],
  { today, claims = new Map(), memory = new Memory() }: Beside,
): Text {
  const report = new Report(path, today);
  checkPlaceholders(text, report);
  const parts = splitText(text, report);
  /** All that the reading of a body depends on: its words and language, the rows that it calls, and the day. */
  const madeFrom = (body: string): string => {
    const called = claimsNamed(body).map((id) => claims.get(id) ?? id);
    return [today ?? '', language, JSON.stringify(called), body].join('\n');
  };
  const words = parts && withClaims(readWords(parts.fields, language, kind, report), { language, claims });
  const read =
    parts &&
    memory.note(`body ${path}`, madeFrom(parts.body), () => scanned(parts.body, path, today, { language, claims }));
  const scan = read?.scan;
  problems.push(...report.problems, ...(read?.problems ?? []));
  return {
    id,
    language,
    path,
    sound: scan?.sound ?? false,
    ...(words ? { words } : {}),
    ...(scan ? { body: scan.body } : {}),
  };
}

/** Answers the claims of the caption. */
function withClaims(words: Words | undefined, { language, claims }: ClaimsIn): Words | undefined {
  const called = words?.share?.claims;
  if (!words || !called) return words;
  const shared = claimsSaid(
    called.flatMap((id) => claims.get(id) ?? []),
    language,
  );
  return shared ? { ...words, shared } : words;
}

/** Reads a body by itself. */
function scanned(
  body: string,
  path: string,
  today: Day | undefined,
  register: ClaimsIn,
): { scan: ReturnType<typeof scanBody>; problems: readonly Problem[] } {
  const report = new Report(path, today);
  return { scan: scanBody(body, report, register), problems: report.problems };
}

/** Parts the fields from the body, which keeps its position in the file: the fields are blanked, not cut. */
function splitText(text: string, report: Report): { fields: string; body: string } | undefined {
  if (text.trim() === '') {
    report.add(messages, 'body-empty/file', undefined);
    return undefined;
  }
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(text);
  const fields = match?.[1] ?? '';
  if (match && !holdsText(fields))
    return { fields, body: match[0].replace(/[^\n]/g, ' ') + text.slice(match[0].length) };
  const start = { line: 1, column: 1 };
  const rows = text.split('\n');
  const end = rows.findIndex((row, index) => index > 0 && (isDashes(row) || /^---[ \t]*$/.test(row)));
  const isBegun = /^---[ \t]*$/.test(rows[0] ?? '');
  if (isDashes(rows[0]) || (isBegun && isDashes(rows[end]))) {
    // Both lines are told at once: a program makes the same of both.
    if (!isBegun) report.add(messages, 'front-matter-missing/dashes', start, (rows[0] ?? '').trim());
    if (isDashes(rows[end]))
      report.add(messages, 'front-matter-unreadable/dashes', { line: end + 1, column: 1 }, (rows[end] ?? '').trim());
  } else if (/^---[ \t]*\n/.test(text)) {
    const gap = text.split('\n').findIndex((row) => row.trim() === '');
    report.add(messages, 'front-matter-unreadable/end', gap > 0 ? { line: gap + 1, column: 1 } : start);
  } else if (/^\s+---[ \t]*\n/.test(text)) report.add(messages, 'front-matter-unreadable/start', start);
  else report.add(messages, 'front-matter-missing', start);
  return undefined;
}

/** Says whether a line holds nothing but dashes, and not the three plain ones: —, –––, −−−, ‐‐‐, ----. */
function isDashes(row = ''): boolean {
  return /^\s*(?:[\u2010-\u2015\u2212\ufe58\ufe63\uff0d-]\s?)+\s*$/.test(row) && !/^---\s*$/.test(row);
}

/** Says whether what seem to be fields run on into the text: the line that should have ended them is missing, and a rule of dashes further down was taken for it. */
function holdsText(fields: string): boolean {
  const gap = fields.search(/\n[ \t]*\n/);
  return (
    gap !== -1 &&
    fields
      .slice(gap)
      .split('\n')
      .some((row) => row.trim() !== '' && !/^(\s|#(?!#)|- |\p{L}[\p{L}\w-]*:(\s|$))/u.test(row))
  );
}

/** Reports pictures that a text shows and the folder does not hold. */
function checkShown(folder: SourceFolder, texts: readonly Text[], problems: Problem[]): void {
  const pictures = namesOf(folder);
  for (const { path, body } of texts) {
    for (const { file, position } of body?.pictures ?? []) {
      // A remote picture and a file refused for its name have been reported already.
      if (pictures.includes(file) || folder.names.includes(file) || isRemote(file)) continue;
      problems.push(problem(messages, 'picture-missing/text', { path, ...position }, file, pictures));
    }
  }
}

/** The recordings that the fields of a text name, also of one whose fields cannot be read whole. */
function audioNamed(text: string): string[] {
  return [...text.matchAll(/^audio:[ \t]*["']?([^\s"']+)/gm)].map(([, name = '']) => name);
}

/** What is no picture as its name says is never unpacked, for that is where a reader of pictures can be fooled: one byte stands for it. */
function withoutBytes(picture: PictureFile, refused: readonly Problem[]): PictureFile {
  const unread = refused.some(
    ({ code, path }) => path === picture.path && code !== 'file-private' && codes[code] === 'error',
  );
  return unread ? { ...picture, bytes: new Uint8Array(1) } : picture;
}

/** Matches picture files with the credits in the facts. */
function creditPictures(folder: SourceFolder, facts: Facts, factsReport: Report, problems: Problem[]): PictureFile[] {
  const names = namesOf(folder);
  facts.pictures.forEach(({ file }, index) => {
    if (!folder.names.includes(file))
      factsReport.add(messages, 'picture-missing/facts', facts.positions[`pictures.${index}`], file, names);
  });
  return folder.pictures.flatMap((file, index): PictureFile[] => {
    const name = names[index] ?? '';
    const fact = facts.pictures.find((picture) => picture.file === name);
    if (fact) return [{ ...fact, path: file.path, bytes: file.bytes }];
    // A slip in the name of its entry has been reported there.
    if (facts.pictures.some((picture) => !names.includes(picture.file) && didYouMean(picture.file, [name]))) return [];
    problems.push(problem(messages, 'picture-credit-missing', { path: file.path }, name));
    return [];
  });
}

function namesOf(folder: SourceFolder): string[] {
  return folder.pictures.map((file) => file.path.slice(folder.path.length + 1));
}
