/** Which texts call a claim. */
import type { Claim } from './claim.ts';
import type { Document } from './document.ts';

/** Paths of the texts that call a claim. */
export function usersOf({ id }: Claim, documents: readonly Document[]): string[] {
  return documents.flatMap(({ editions }) =>
    editions.filter(({ body }) => body.claims.some((call) => call.id === id)).map(({ path }) => path),
  );
}
