/** What stands in a command's way outside the texts: the machine's faults, told from our own. Every command reads this one map. */
import { StoreAddressError } from '../formats/store.ts';
import { ContentFolderError } from '../load/disk.ts';

/** Thrown when the machine, not a text, stands in the way: exit code 2. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

const full = 'The disk is full. Fix: free some space and build again.';
const refused = 'The system refuses access. Fix: check who owns the file.';
const sick = 'The disk cannot be read or written. Fix: look after the disk, and build again.';
const memory = 'The memory is full. Fix: end other programs and build again.';

/** Faults of a disk or a system that no change of ours would mend, in words. */
const causes: Readonly<Record<string, string>> = {
  PRESS_TODAY: 'PRESS_TODAY names no day. Fix: write it like 2026-05-01, or leave it out.',
  ENOSPC: full,
  EDQUOT: 'Your share of the disk is full. Fix: free some space and build again.',
  EFBIG:
    'A file would become larger than this machine or this disk allows. Fix: raise the limit (ulimit -f unlimited), or put the site on a disk that takes large files, which FAT does not, with PRESS_SITE.',
  EROFS: 'The disk can only be read. Fix: mount it so that it can be written, or name another place in PRESS_SITE.',
  EACCES: refused,
  EPERM: refused,
  EIO: sick,
  ESTALE: sick,
  ENOTCONN: sick,
  EMFILE: 'Too many files are open. Fix: raise the limit with ulimit -n, or end other programs.',
  ENFILE: 'Too many files are open on this machine. Fix: end other programs.',
  ENOMEM: memory,
  ERR_WORKER_OUT_OF_MEMORY: memory,
  EBUSY: 'Another program holds the file. Fix: close it there, and build again.',
  ETXTBSY: 'Another program holds the file. Fix: close it there, and build again.',
  ENAMETOOLONG: 'The path is longer than this system allows. Fix: move the project to a folder with a shorter path.',
  ELOOP: 'Links on the disk lead in a circle. Fix: name the folder itself, not a link to it.',
};

/** The same in the numbers of Linux, by which engines that are no JavaScript tell them. */
const numbers: Readonly<Record<string, string>> = {
  5: 'EIO',
  12: 'ENOMEM',
  13: 'EACCES',
  16: 'EBUSY',
  24: 'EMFILE',
  27: 'EFBIG',
  28: 'ENOSPC',
  30: 'EROFS',
  36: 'ENAMETOOLONG',
  40: 'ELOOP',
  116: 'ESTALE',
  122: 'EDQUOT',
};

/** Finds the machine's fault behind an error; undefined when there is none, so that it is our own. */
export function environmentFault(error: unknown): EnvironmentError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof EnvironmentError) return cause;
    if (cause instanceof ContentFolderError || cause instanceof StoreAddressError)
      return new EnvironmentError(cause.message, { cause: error });
    const { path } = cause as NodeJS.ErrnoException;
    const code = codeOf(cause);
    const words = code === undefined ? undefined : causes[code];
    if (words)
      return new EnvironmentError(`${words.replace('. Fix:', ` (${code ?? ''}${path ? `, ${path}` : ''}). Fix:`)}`, {
        cause: error,
      });
    const inside =
      cause instanceof AggregateError
        ? cause.errors.map(environmentFault).find((found) => found !== undefined)
        : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** The system's code for a fault; where an engine packed the fault into an error of its own, as its words tell it. */
function codeOf(error: Error): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && Object.hasOwn(causes, code)) return code;
  const told =
    /(?:^|\s)(E[A-Z]{2,14}): /.exec(error.message)?.[1] ??
    numbers[/\(os error (\d{1,3})\)/.exec(error.message)?.[1] ?? ''];
  return told !== undefined && Object.hasOwn(causes, told) ? told : undefined;
}
