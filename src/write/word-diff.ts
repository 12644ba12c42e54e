/** Shows what became of some words, word by word. */

/** How what is gone and what is new are marked. */
export interface Marks {
  readonly gone: (words: string) => string;
  readonly fresh: (words: string) => string;
}

/** For a file, a pipe, and whoever cannot tell red from green. */
export const plainMarks: Marks = { gone: (words) => `[−${words}−]`, fresh: (words) => `[+${words}+]` };

/** For a terminal: the same marks, in colour too. */
export const colourMarks: Marks = {
  gone: (words) => `\u001b[31m${plainMarks.gone(words)}\u001b[0m`,
  fresh: (words) => `\u001b[32m${plainMarks.fresh(words)}\u001b[0m`,
};

/** Words of two texts that can be compared each with each. */
const mostPairs = 4_000_000;

/** Writes the newer words with what was taken out and put in between. */
export function wordDiff(before: string, now: string, { gone, fresh }: Marks = plainMarks): string {
  const [old, late] = [before, now].map((text) => text.split(/\s+/).filter(Boolean)) as [string[], string[]];
  if (old.length * late.length > mostPairs) return `${gone(before)} ${fresh(now)}`;
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(late.length + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = late.length - 1; j >= 0; j -= 1)
      longest[i]![j] = old[i] === late[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const said: string[] = [];
  let [out, put]: [string[], string[]] = [[], []];
  const close = (): void => {
    if (out.length > 0) said.push(gone(out.join(' ')));
    if (put.length > 0) said.push(fresh(put.join(' ')));
    [out, put] = [[], []];
  };
  for (let i = 0, j = 0; i < old.length || j < late.length;) {
    if (i < old.length && j < late.length && old[i] === late[j]) {
      close();
      said.push(old[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= late.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) out.push(old[i++] ?? '');
    else put.push(late[j++] ?? '');
  }
  close();
  return said.join(' ');
}
