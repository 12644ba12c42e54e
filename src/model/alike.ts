/** Brings together problems that say the same in many places, so that the one important line does not drown. */

/** What is compared of a problem. */
interface Worded {
  readonly code: string;
  readonly fact: string;
  readonly fix: string;
}

/** Fewer than this are each said by themselves: each is a place to go to. */
const worthGrouping = 4;

/** Of what a list lacks in one language, the names may differ: 32 terms are one thing to do. */
const byLanguage = 'translation-missing';

/**
 * Groups problems that say the same.
 * @param sorted in the order in which they are said
 * @returns each group at the place of its first, alone where there are few
 */
export function alike<P extends Worded>(sorted: readonly P[]): [P, ...P[]][] {
  const groups = new Map<string, P[]>();
  for (const problem of sorted) {
    const key = keyOf(problem);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return sorted.flatMap((problem): [P, ...P[]][] => {
    const group = groups.get(keyOf(problem)) ?? [];
    if (group.length < worthGrouping) return [[problem]];
    const [first, ...more] = group;
    return first === problem ? [[first, ...more]] : [];
  });
}

function keyOf({ code, fact, fix }: Worded): string {
  const names = code === byLanguage ? fact.replace(/“[^”]*”|`[^`]*`/g, '“”') : fact;
  return JSON.stringify([code, names, fix]);
}
