/** The choices of a print page in its address, after `#`, where no server sees them, beside what else is kept there. */
import type { Choices, Group } from '../formats/sheet/choice/questions.ts';

/** What may be chosen. */
type Lists = readonly { readonly name: Group; readonly answers: readonly { readonly value: string }[] }[];

/** Reads the choices that an address carries; what cannot be chosen on this page is passed over. */
export function choicesIn(hash: string, lists: Lists): Partial<Choices> {
  const given = new URLSearchParams(hash.slice(1));
  return Object.fromEntries(
    lists.flatMap(({ name, answers }) =>
      answers.some(({ value }) => value === given.get(name)) ? [[name, given.get(name)]] : [],
    ),
  );
}

/** Writes choices into what an address has after `#`, without the sign; all else that has a value stays. */
export function hashWith(choices: Choices, hash: string): string {
  const kept = [...new URLSearchParams(hash.slice(1))].filter(([name, value]) => value && !(name in choices));
  return String(new URLSearchParams([...Object.entries(choices), ...kept]));
}
