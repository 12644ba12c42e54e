/** What every format says of a picture it cannot read: the same words, so that one damaged file is one problem. */
import { damageMessages } from '../model/files/picture-repair.ts';
import { problem } from '../model/messages.ts';
import { ProblemError } from '../model/problems.ts';

/** Makes the error. @param path the picture, from the project's root */
export function unreadablePicture(path: string, cause: unknown): ProblemError {
  return new ProblemError(problem(damageMessages, 'picture-unreadable', { path }), { cause });
}
