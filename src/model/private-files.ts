/** Tells a writer, before anything is published or pushed, what a picture's file gives away. */
import { picturesTell, tellTales } from './exif.ts';
import type { Problem } from './problems.ts';
import type { SourceFile } from './sources.ts';

/** The press takes all notes out of what it publishes; but the texts are public too, and so is their whole history. */
export function pictureProblems(pictures: readonly SourceFile[]): Problem[] {
  return pictures.flatMap(({ path, bytes }): Problem[] => {
    const found = picturesTell(bytes).map((tell) => tellTales[tell]);
    if (found.length === 0) return [];
    return [{ code: 'file-private', path, fact: `The picture’s file says more than the picture: ${list(found)}.`, fix: stripPicture(path) }];
  });
}

/** How to take notes out of a picture, and out of a history that is not public yet. */
export function stripPicture(path: string): string {
  return `Run \`exiftool -all= ${path.split('/').at(-1) ?? ''}\`, or put a screenshot of the picture here instead. If you have committed it, amend that commit before you push: what was pushed once can no longer be taken back.`;
}

function list(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join('; ')}; and ${words.at(-1) ?? ''}` : (words[0] ?? '');
}
