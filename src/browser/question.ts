/** What a reader asks of search, and how an address keeps it after the `#`, where no server sees it. Pure, for the page and for tests. */

/** More signs than these are not looked for. */
export const longestQuery = 200;

export interface Question {
  readonly query: string;
  /** What is chosen in each filter, by its name. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Whether it is meant as it was typed, slips and all. */
  readonly typed?: boolean;
}

/** Makes any text fit to be looked for: one line, no control signs, no halves of signs, not too long. */
export function cleanQuery(text: string): string {
  const line = text
    .slice(0, 4 * longestQuery)
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim();
  return [...line].slice(0, longestQuery).join('').trim();
}

/** Writes the part of the address from the `#` on; nothing when nothing is asked. */
export function hashOf({ query, chosen, typed }: Question): string {
  const parts = new URLSearchParams();
  if (query) parts.set('q', query);
  for (const [name, value] of Object.entries(chosen)) if (value) parts.set(name, value);
  if (query && typed) parts.set('typed', '1');
  return parts.size ? `#${parts}` : '';
}

/**
 * Reads what the address asks.
 * @param filters each filter with its values; others are passed over
 * @returns nothing when the address names a place on the page instead
 */
export function questionIn(hash: string, filters: Readonly<Record<string, readonly string[]>>): Question | undefined {
  const parts = new URLSearchParams(hash.slice(1));
  const names = ['q', ...Object.keys(filters)];
  if (parts.size && !names.some((name) => parts.has(name))) return undefined;
  const chosen = Object.entries(filters).flatMap(([name, values]) => {
    const value = parts.get(name);
    return value && values.includes(value) ? [[name, value] as const] : [];
  });
  const query = cleanQuery(parts.get('q') ?? '');
  return { query, chosen: Object.fromEntries(chosen), ...(query && parts.get('typed') ? { typed: true } : {}) };
}
