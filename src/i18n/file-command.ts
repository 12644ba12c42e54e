/** A command for one file, as a writer types it in whatever language. */

/** @param path goes into quotation marks where a shell would take it apart */
export function fileCommand(name: 'audio' | 'picture', path: string): string {
  return `npm run ${name} -- ${/^[\w./-]+$|^<file>$/.test(path) ? path : `"${path}"`}`;
}
