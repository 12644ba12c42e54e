/** Tells a writer, before anything is published or pushed, what a picture's file is and what it gives away. */
import { endingOf, fileType, pictureEnding, type FileType } from './file-type.ts';
import { picturesTell, tellsOnlySaving, tellTales } from './picture/tells.ts';
import { pictureNotes } from './picture/walk.ts';
import type { Problem } from './problems.ts';
import type { SourceFile } from './sources.ts';

/** What was found in the pictures read last: to follow a large one takes a second, and the dev server reads all for each page. */
const judged = new Map<string, { readonly bytes: Uint8Array; readonly problem: Problem | undefined }>();

/** The press takes all notes out of what it publishes; but the texts are public too, and so is their whole history. */
export function pictureProblems(pictures: readonly SourceFile[]): Problem[] {
  return pictures.flatMap((picture) => {
    const before = judged.get(picture.path);
    const found = before && sameBytes(before.bytes, picture.bytes) ? before : { bytes: picture.bytes, problem: pictureProblem(picture, false) };
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
    return { code: 'picture-mismatch', path, fact: `The file’s name ends in .${endingOf(path)}, but it holds ${inWords[type]}.`, fix: convert(type, path) };
  }
  const read = pictureNotes(bytes);
  if (!read?.whole) return { code: 'picture-unreadable', path, ...unreadable };
  const tells = picturesTell(read);
  if (tells.length === 0) return undefined;
  if (!asItIs && tellsOnlySaving(read)) return { code: 'picture-time', path, fact: 'The picture’s file says when it was saved; what is published does not, but the texts’ history is public too.', fix: stripPicture(path) };
  const said = tells.map((tell) => tellTales[tell]);
  const gravest = said.length > 6 ? [...said.slice(0, 5), `${said.length - 5} things more`] : said;
  return { code: 'file-private', path, fact: `The picture’s file says more than the picture: ${list(gravest)}.`, fix: stripPicture(path) };
}

/** What is said of a picture that is damaged; the same wherever it is found. */
export const unreadable = {
  fact: 'The picture cannot be read; it is damaged, cut short, or no picture at all.',
  fix: 'Open it in a picture program, save it again as JPEG or PNG, and replace the file.',
} as const;

/** How to take notes out of a picture, and out of a history that is not public yet. */
export function stripPicture(path: string): string {
  return `Run \`${pictureCommand(path)}\`, which takes all of that out and turns the picture upright. If you have committed it, amend that commit before you push: what was pushed once can no longer be taken back.`;
}

/** The command that mends a picture's file. */
export function pictureCommand(path: string): string {
  return `npm run picture -- ${/^[\w./-]+$|^<file>$/.test(path) ? path : `"${path}"`}`;
}

/** What a file really is, as it is said to a writer. */
export const inWords: Readonly<Record<FileType, string>> = {
  'JPEG': 'a JPEG picture', 'PNG': 'a PNG picture', 'WebP': 'a WebP picture', 'GIF': 'a GIF picture', 'HEIC': 'a HEIC picture, as phones save photos',
  'AVIF': 'an AVIF picture', 'TIFF': 'a TIFF picture', 'BMP': 'a BMP picture', 'JPEG XL': 'a JPEG XL picture', 'JPEG 2000': 'a JPEG 2000 picture',
  'ICO': 'an icon', 'PSD': 'a Photoshop file', 'SVG': 'an SVG drawing', 'HTML': 'a web page', 'PDF': 'a PDF', 'ZIP': 'a ZIP or an office file', 'video': 'a film',
  'WOFF2': 'a font', 'WOFF': 'a font', 'TrueType': 'a font', 'OpenType': 'a font',
};

/** Kinds that `npm run picture` reads. */
export const convertible: readonly FileType[] = ['JPEG', 'PNG', 'WebP', 'GIF', 'AVIF', 'TIFF'];

/** How a picture of another kind becomes one that we print. @param path where it lies, under a name that says one of ours */
export function convert(type: FileType, path = '<file>'): string {
  if (convertible.includes(type)) return `Run \`${pictureCommand(path)}\`, which makes it what its name says.`;
  if (type === 'HEIC') return 'On the phone choose the setting that saves JPEG (iPhone: Settings › Camera › Formats › Most Compatible; Android: camera settings, high efficiency pictures off) and take or send the picture anew, or open it on a computer and export it as JPEG.';
  if (type === 'SVG' || type === 'PDF') return 'Open it in a drawing program, export it as PNG, and replace the file.';
  if (type === 'HTML') return 'Save the picture itself and not the page that shows it, and replace the file.';
  if (type === 'video') return 'Save one picture of it as JPEG, and replace the file.';
  return 'Open it in a picture program, save it as JPEG or PNG, and replace the file.';
}

function list(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join('; ')}; and ${words.at(-1) ?? ''}` : (words[0] ?? '');
}
