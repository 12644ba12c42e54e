/** What sheets, cards and the places where people post would refuse, found before anything is drawn: the same for the check and for a build. */
import { isReviewed } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { Problem } from '../model/problems.ts';
import { sheetsOf } from '../model/sheets.ts';
import { planCards } from './card/card.ts';
import { cardRefusals } from './card/refusals.ts';
import { captionRefusals } from './sharekit/refusals.ts';
import { missingIn } from './sheet/glyphcheck.ts';

/** Codes of what is found here; drawing finds them again. */
export const refusedEarly: ReadonlySet<string> = new Set(['glyph-missing', 'card-overflow', 'card-alt-too-long']);

/** Lists every character that stands on a sheet or a card and that no font has, one that both lack as the sheet's; and all words that do not fit on a card or in a post. */
export async function refusals(library: Library): Promise<Problem[]> {
  const onPaper = library.documents
    .filter((document) => sheetsOf(document).length > 0)
    .flatMap(({ editions }) => editions.filter(isReviewed))
    .map((edition) => ({ edition, missing: missingIn(edition) }));
  const told = new Map(
    onPaper.map(({ edition, missing }) => [edition, missing.flatMap(({ characters }) => characters)]),
  );
  return [
    ...onPaper.flatMap(({ missing }) => missing.map(({ problem }) => problem)),
    ...captionRefusals(library),
    ...(await cardRefusals(planCards(library), told)),
  ];
}
