/** Looks for what gives people away in what writers hand in, before anything is made of it. */
import { createHash } from 'node:crypto';
import { cached } from '../../formats/cache.ts';
import { contentFolder, publicFolder, readFolder } from '../../load/disk.ts';
import { mostListBytes } from '../../model/text/depth.ts';
import { isDropping } from '../../model/files/droppings.ts';
import { endingOf, pictureEnding } from '../../model/files/file-type.ts';
import { passagesOf, type Passage } from '../../model/text/passages.ts';
import { pictureProblem } from '../../model/files/private-files.ts';
import type { Problem } from '../../model/problems.ts';
import { entryFault, type SourceFile } from '../../model/files/sources.ts';
import { readCopied } from '../copied.ts';
import { fault } from './fault.ts';
import { fileFaults, newLook } from './file.ts';
import { strayName } from './names.ts';
import { peopleIn } from './people.ts';
import { problem, type Messages } from '../../model/messages.ts';

const messages = {
  'file-private/file': (member: string, what: string) => ({
    fact: `The file is published as it is and holds ${[member, what].filter(Boolean).join(': ')}.`,
    fix: 'Save it anew without that, or take the file away. If you have committed it, amend that commit before you push.',
  }),
  'file-private/line': (name: string, quoted: string) => ({
    fact: `The line gives something away: ${name} ${quoted}${name === 'e-mail address' ? ', which is not the publisher’s' : ''}.`,
    fix: `Take it out${name === 'e-mail address' ? '; the publisher’s own address stands in src/site.ts' : ''}. If you have committed it, amend that commit before you push.`,
  }),
  'private-perhaps': (name: string, quoted: string) => ({
    fact: `The line may lead to a person: ${name} ${quoted}.`,
    fix: name.startsWith('telephone')
      ? 'Leave it only if somebody called it this week and it is meant for everyone.'
      : 'Take it out, unless it is nobody’s.',
  }),
} satisfies Messages;

/**
 * Reads the texts for addresses of people and paths of machines, and the files that are copied as they are for anything at all.
 * Pictures of documents are judged with their documents.
 * @param content folder of the texts
 * @param copied folder that is copied as it is; there may be none
 */
export async function privateProblems(content = contentFolder(), copied = publicFolder()): Promise<Problem[]> {
  const texts = (await readFolder(content)).filter(
    (file) =>
      !entryFault(file) &&
      !isDropping(file.path) &&
      /\.(mdx|ya?ml)$/.test(file.path) &&
      file.bytes.length <= mostListBytes,
  );
  const problems: Problem[] = [];
  for (const text of texts) problems.push(...(await knownProblems(text)));
  const look = newLook([]);
  for (const file of await readCopied(copied)) {
    if (entryFault(file)) continue; // told by whoever judges the names
    const { path, bytes } = file;
    const picture = pictureEnding[endingOf(path)] && pictureProblem({ path, bytes });
    if (picture) {
      problems.push(picture);
      continue;
    }
    const stray = strayName(path);
    for (const { member, what } of [...(stray ? [fault(stray)] : []), ...(await fileFaults(path, bytes, look))]) {
      problems.push(problem(messages, 'file-private/file', { path }, member, what));
    }
  }
  return problems;
}

/** Judges a text, or finds how it was judged: each is parsed for this, and an edit changes one. Not from a store: a gate takes nobody's word. */
async function knownProblems({ path, bytes }: SourceFile): Promise<Problem[]> {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const found = await cached(
    { private: createHash('sha256').update(text).digest('hex'), path },
    'src/publish/privacy/writers.ts',
    () => Promise.resolve(new TextEncoder().encode(JSON.stringify(textProblems(path, text)))),
    'here',
  );
  return JSON.parse(new TextDecoder().decode(found)) as Problem[];
}

/** Judges a text twice: as a reader will see it, and line by line as it stands in the file, which may be public too. */
function textProblems(path: string, source: string): Problem[] {
  const rows: Passage[] = source
    .split('\n')
    .map((text, index) => ({ text, position: (at) => ({ line: index + 1, column: at + 1 }) }));
  const found = new Map<string, Problem>();
  for (const { text, position } of [...passagesOf(path, source), ...rows]) {
    for (const { at, name, quoted, certain } of peopleIn(text)) {
      const where = position(at);
      const key = `${where.line} ${name} ${quoted.replace(/\\+/g, '\\')}`;
      if (found.has(key)) continue;
      found.set(
        key,
        certain
          ? problem(messages, 'file-private/line', { path, ...where }, name, quoted)
          : problem(messages, 'private-perhaps', { path, ...where }, name, quoted),
      );
    }
  }
  return [...found.values()];
}
