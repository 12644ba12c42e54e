/** What is wrong with a document as it is written now, in each language in which it is said. */
import { firstSpeech } from '../../i18n/speech.ts';
import { codes } from '../../model/codes.ts';
import { sortProblems, type Problem } from '../../model/problems.ts';
import type { ToldProblem } from '../told.ts';

function tellProblem({ code, path, line, column, fact, fix, repair, in: others }: Problem): ToldProblem {
  return {
    code,
    path,
    level: codes[code],
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    said: { [firstSpeech]: { fact, fix }, ...others },
    ...(repair ? { repair } : {}),
  };
}

/** Tells problems in the order of the text. */
export function tellProblems(problems: readonly Problem[]): ToldProblem[] {
  return sortProblems(problems).map(tellProblem);
}
