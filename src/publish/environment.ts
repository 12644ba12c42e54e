/** What stands in a build's way outside the texts: the machine's faults, told from our own. */

/** Thrown when the machine, not a text, stands in the way: exit code 2. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** Faults of a disk or a system that no change of ours would mend, in words. */
const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Fix: free some space and build again.',
  EDQUOT: 'Your share of the disk is full. Fix: free some space and build again.',
  EROFS: 'The disk can only be read. Fix: mount it so that it can be written, or name another place in PRESS_SITE.',
  EACCES: 'The system refuses access. Fix: check who owns the file.',
  EPERM: 'The system refuses access. Fix: check who owns the file.',
  EIO: 'The disk cannot be read or written. Fix: look after the disk, and build again.',
  EMFILE: 'Too many files are open. Fix: raise the limit with ulimit -n, or end other programs.',
  ENFILE: 'Too many files are open on this machine. Fix: end other programs.',
  ENOMEM: 'The memory is full. Fix: end other programs and build again.',
};

/** Finds the machine's fault behind an error; undefined when there is none, so that it is our own. */
export function environmentFault(error: unknown): EnvironmentError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof EnvironmentError) return cause;
    const { code, path } = cause as NodeJS.ErrnoException;
    const words = code === undefined ? undefined : causes[code];
    if (words) return new EnvironmentError(`${words.replace('. Fix:', ` (${code ?? ''}${path ? `, ${path}` : ''}). Fix:`)}`, { cause: error });
  }
  return undefined;
}
