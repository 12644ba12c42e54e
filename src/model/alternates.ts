/** Which pages say the same in other languages. */
import { memoize } from './memo.ts';
import type { PageAddress } from './urls.ts';

/** The same page in every language that has it, in the order of the list. */
export function alternates(page: PageAddress, pages: readonly PageAddress[]): PageAddress[] {
  return inAllLanguages(pages).get(samenessOf(page)) ?? [];
}

/** Each page is asked for its others: to go through all pages for each of them would take the square of their number. */
const inAllLanguages = memoize((pages: readonly PageAddress[]) => Map.groupBy(pages, samenessOf));

/** What a page has in common with those that say the same in other languages, and with no others. */
function samenessOf({ route, kind, edition, tool, part }: PageAddress): string {
  return [route, kind, edition?.document.id, tool, part?.key].join(' ');
}
