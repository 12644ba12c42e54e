/** Line ends and the byte-order mark of a file: an editor shows words without them, and what is saved has them again as they were. */

const mark = '\ufeff';
const lineEnd = /\r\n?|\n/;

/** The words as an editor has them: each line ended by LF, no byte-order mark. */
export function shownWords(file: string): string {
  return (file.startsWith(mark) ? file.slice(1) : file).split(lineEnd).join('\n');
}

/**
 * Gives edited words the line ends and the mark of their file. Each line that stayed keeps its own end; a new one takes the one that most have.
 * @param file as it stands on the disk
 * @param words as the editor has them now
 * @returns the very same file where the words are those that it shows
 */
export function storedWords(file: string, words: string): string {
  const head = file.startsWith(mark) ? mark : '';
  const ends = file.match(/\r\n?|\n/g) ?? [];
  const usual = mostFrequent(ends) ?? '\n';
  const before = shownWords(file).split('\n');
  const now = words.split('\n');
  if (ends.every((end) => end === usual)) return head + now.join(usual);
  let top = 0;
  while (top < before.length && top < now.length && before[top] === now[top]) top += 1;
  let foot = 0;
  while (
    foot < before.length - top &&
    foot < now.length - top &&
    before[before.length - 1 - foot] === now[now.length - 1 - foot]
  )
    foot += 1;
  const endOf = (index: number): string => {
    if (index < top) return ends[index] ?? usual;
    const fromEnd = now.length - index;
    return fromEnd <= foot ? (ends[before.length - fromEnd] ?? usual) : usual;
  };
  return head + now.map((line, index) => (index < now.length - 1 ? line + endOf(index) : line)).join('');
}

function mostFrequent(ends: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
