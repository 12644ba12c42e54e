/** The rules of style by which a list of documents gets shorter without a script. */
import type { Choices } from '../views/filter.ts';

/** Writes the rules: what a choice leaves out disappears, and where two choices leave nothing the page says so. A browser without `:has()` shows everything. */
export function filterRules(
  { topics, cities }: Choices,
  rows: readonly { readonly classes: readonly string[] }[],
): string {
  const groups = [topics.map((topic) => `on-${topic}`), cities.map(({ id }) => `in-${id}`)];
  const hide = groups.flat().map((id) => `main:has(#${id}:checked) .documents>li:not(.${id}){display:none}`);
  const pairs = groups.flatMap((ones, index) =>
    groups.slice(index + 1).flatMap((others) => ones.flatMap((one) => others.map((other) => [one, other] as const))),
  );
  const empty = pairs
    .filter(([one, other]) => !rows.some(({ classes }) => classes.includes(one) && classes.includes(other)))
    .map(([one, other]) => `main:has(#${one}:checked):has(#${other}:checked) #none{display:block}`);
  return [...hide, ...empty].join('');
}
