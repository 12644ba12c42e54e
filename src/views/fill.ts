/** A model text with its blanks, each with the words around it. */
import { openText, type Opened } from '../formats/text/open.ts';
import type { OpenText } from '../model/open-text.ts';
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { toolPath } from '../model/tools.ts';
import { wordFilePath } from './files.ts';

/** A blank to be filled in. */
interface OpenBlank {
  /** What is to be written there. */
  readonly says: string;
  /** The words before and after it in its line: a text may ask for several dates. */
  readonly before: string;
  readonly after: string;
}

export interface OpenModel extends Pick<Opened, 'paper' | 'aloud'> {
  readonly title: string;
  readonly fields: readonly OpenBlank[];
  /** Address of the Word file with the same blanks. */
  readonly word: string;
  /** Where a committee's link is made. */
  readonly link: string;
}

/** So many words before a blank, and after it, tell where it stands. */
const around = { before: 6, after: 5 };

/** Finds what the page needs to fill in an edition. @throws when it has no Word file, which every model resolution has */
export function openModel(library: Library, edition: Edition): OpenModel {
  const word = wordFilePath(library, edition);
  if (!word) throw new Error(`${edition.path} has no Word file.`);
  const { blanks, paper, aloud } = openText(library, edition);
  const fields = blanks.map((says, number) => {
    const at = aloud.indexOf(number);
    return { says, before: lastWords(aloud[at - 1]), after: firstWords(aloud[at + 1]) };
  });
  return { title: edition.words.title, fields, paper, aloud, word, link: toolPath('link', edition.language) };
}

function lastWords(part: OpenText[number] = ''): string {
  const line = (String(part).split('\n').at(-1) ?? '').replace(/^[\s,;.:]+|\s+$/g, '');
  const words = line.split(/\s+/);
  return words.length > around.before ? `… ${words.slice(-around.before).join(' ')}` : line;
}

function firstWords(part: OpenText[number] = ''): string {
  const [line = ''] = String(part).split('\n');
  const words = line.split(/(?<=\s)(?=\S)/);
  return words.length > around.after ? `${words.slice(0, around.after).join('').trimEnd()} …` : line.trimEnd();
}
