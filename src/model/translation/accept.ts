/** Writes into a translation's file what it was made from, and the seal on its own words. */

/**
 * Returns the file's text with the record set, everything else untouched.
 * @param text a whole `.mdx` file whose front matter has a `translation:` group
 * @param hashes the source's fields and parts, as `recordOf` gives them
 * @param seal of the words that a second person has read; without one, none is written
 * @throws when the file has no such group
 */
export function withBlocks(text: string, hashes: readonly string[], seal?: string): string {
  // A file that Windows wrote keeps its line ends, or git would show every line of it as changed.
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const end = text.indexOf(`${lineEnd}---`, 3);
  const head = text.slice(0, end).split(lineEnd);
  const start = head.findIndex((line) => /^translation:\s*$/.test(line));
  if (end < 0 || start < 0) throw new Error('The file has no `translation:` group in its fields.');
  let stop = start + 1;
  while (stop < head.length && /^\s+\S/.test(head[stop] ?? '')) stop += 1;
  const group = head.slice(start + 1, stop);
  const kept = without(without(group, 'blocks'), 'sealed');
  const record = [
    ...(seal ? [`  sealed: ${seal}`] : []),
    '  blocks: >-',
    ...wrap(hashes, 7).map((line) => `    ${line}`),
  ];
  return [...head.slice(0, start + 1), ...kept, ...record, ...head.slice(stop)].join(lineEnd) + text.slice(end);
}

/** Leaves out a field of a group, with the lines that belong to it. */
function without(group: readonly string[], name: string): string[] {
  const at = group.findIndex((line) => line.startsWith(`  ${name}:`));
  if (at < 0) return [...group];
  const next = group.findIndex((line, index) => index > at && /^ {2}\S/.test(line));
  return [...group.slice(0, at), ...(next < 0 ? [] : group.slice(next))];
}

/** Sets hashes in lines of a few, so that a change shows as a small change. */
function wrap(hashes: readonly string[], perLine: number): string[] {
  return Array.from({ length: Math.ceil(hashes.length / perLine) }, (_, row) =>
    hashes.slice(row * perLine, (row + 1) * perLine).join(' '),
  );
}
