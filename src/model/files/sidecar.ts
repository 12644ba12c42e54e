/** What lies beside a text for its writers alone: the press passes over it, and nothing of it is ever published. */

/** What writers say to each other about a text, as the desk keeps it. */
export const commentsFile = 'comments.json';

/** Says whether a file is one of these. @param below its path from the content folder, with forward slashes */
export function isSidecar(below: string): boolean {
  const parts = below.split('/');
  return parts.length === 3 && parts[2] === commentsFile;
}
