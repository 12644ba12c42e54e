/** Judges the names of files: hidden ones and source maps do not belong on a site or in an archive. */

/** Says what is wrong with a path, part by part. @param office whether it lies in a Word file, where `_rels/.rels` is a rule of the format */
export function strayName(path: string, office = false): string | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const hidden = parts.find(
    (part, index) =>
      part.startsWith('.') &&
      part !== '.well-known' &&
      !(part === '.nojekyll' && index === parts.length - 1) &&
      !(office && part === '.rels'),
  );
  if (hidden) return `“${hidden}”, a hidden name`;
  if (parts.some((part) => /^(__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(part)))
    return 'a file that a desktop left behind';
  if (/\.(map|swp|bak|orig)$|~$/i.test(path))
    return /\.map$/i.test(path) ? 'a source map' : 'a file that an editor left behind';
  return undefined;
}
