/** What the fonts cannot draw, found before anything is drawn: the same for the check and for a build. */
import { isReviewed } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { ProblemError, type Problem } from '../model/problems.ts';
import { sheetsOf } from '../model/sheets.ts';
import { planCards } from './card/card.ts';
import { missingIn } from './sheet/glyphcheck.ts';

/** Lists every character that stands on a sheet or a card and that no font has; one that both lack is told of the sheet. */
export function glyphProblems(library: Library): Problem[] {
  const onPaper = library.documents
    .filter((document) => sheetsOf(document).length > 0)
    .flatMap(({ editions }) => editions.filter(isReviewed).flatMap(missingIn));
  const onCards = planCards(library).flatMap(({ check }): Problem[] => {
    try {
      check();
      return [];
    } catch (error) {
      if (error instanceof ProblemError) return [error.problem];
      throw error;
    }
  });
  return [...new Map([...onPaper, ...onCards].map((problem) => [JSON.stringify(problem), problem])).values()];
}
