/** Tells a writer, before anything is published or pushed, what a picture's file is and what it gives away. */
import { endingOf, fileType, pictureEnding, type FileType } from './file-type.ts';
import { picturesTell, tellsOnlySaving } from './picture/tells.ts';
import { tellTales, type TellTale } from './picture/tell-tales.ts';
import { pictureNotes } from './picture/walk.ts';
import { convert, inWords, stripPicture, damageMessages } from './picture-repair.ts';
import type { Problem } from '../problems.ts';
import type { SourceFile } from './sources.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'picture-mismatch/kept': (path: string, type: FileType) => ({
    fact: `The file’s name ends in .${endingOf(path)}, but it holds ${inWords[type]}.`,
    fix: convert(type, path),
  }),
  'picture-time': (path: string) => ({
    fact: 'The picture’s file says when it was saved; what is published does not, but the texts’ history is public too.',
    fix: stripPicture(path),
  }),
  'file-private': (tells: readonly TellTale[], path: string) => ({
    fact: `The picture’s file says more than the picture: ${list(gravest(tells))}.`,
    fix: stripPicture(path),
  }),
} satisfies Messages;

/** What was found in the pictures read last: to follow a large one takes a second, and the dev server reads all for each page. */
const judged = new Map<string, { readonly bytes: Uint8Array; readonly problem: Problem | undefined }>();

/** The press takes all notes out of what it publishes; but the texts are public too, and so is their whole history. */
export function pictureProblems(pictures: readonly SourceFile[]): Problem[] {
  return pictures.flatMap((picture) => {
    const before = judged.get(picture.path);
    const found =
      before && sameBytes(before.bytes, picture.bytes)
        ? before
        : { bytes: picture.bytes, problem: pictureProblem(picture, false) };
    judged.set(picture.path, found);
    return found.problem ?? [];
  });
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/**
 * Judges one picture by its bytes: it is what its name says, can be read, and holds nothing but the picture.
 * @param asItIs whether the file itself is published; of others a copy is, without notes, and when such a file was saved is only worth a look
 */
export function pictureProblem({ path, bytes }: SourceFile, asItIs = true): Problem | undefined {
  const type = fileType(bytes);
  const promised = pictureEnding[endingOf(path)];
  if (type !== undefined && promised !== undefined && type !== promised) {
    return problem(messages, 'picture-mismatch/kept', { path }, path, type);
  }
  const read = pictureNotes(bytes);
  if (!read?.whole) return problem(damageMessages, 'picture-unreadable', { path });
  const tells = picturesTell(read);
  if (tells.length === 0) return undefined;
  if (!asItIs && tellsOnlySaving(read)) return problem(messages, 'picture-time', { path }, path);
  return problem(messages, 'file-private', { path }, tells, path);
}

function gravest(tells: readonly TellTale[]): string[] {
  const said = tells.map((tell) => tellTales[tell]);
  return said.length > 6 ? [...said.slice(0, 5), `${said.length - 5} things more`] : said;
}

function list(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join('; ')}; and ${words.at(-1) ?? ''}` : (words[0] ?? '');
}
