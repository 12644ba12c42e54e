/** Which texts call a claim, in their lines or in what is posted of them. */
import type { Claim } from './claim.ts';
import type { Document } from './document.ts';

/** Paths of the texts that call a claim. */
export function usersOf({ id }: Claim, documents: readonly Document[]): string[] {
  return documents.flatMap(({ editions }) =>
    editions
      .filter(({ body, words }) => body.claims.some((call) => call.id === id) || words.share?.claims?.includes(id))
      .map(({ path }) => path),
  );
}
