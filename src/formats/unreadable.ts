/** What every format says of a picture it cannot read: the same words, so that one damaged file is one problem. */
import { ProblemError } from '../model/problems.ts';

/** Makes the error. @param path the picture, from the project's root */
export function unreadablePicture(path: string, cause: unknown): ProblemError {
  return new ProblemError(
    { code: 'picture-unreadable', path, fact: 'The picture cannot be read; it is damaged, cut short, or no picture at all.', fix: 'Open it in a picture program, save it again as JPEG or PNG, and replace the file.' },
    { cause },
  );
}
