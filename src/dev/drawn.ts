/** What stands in the way of a page’s sheets and pictures: they are drawn while nobody waits for a page, and what was found is said from then on. */
import type { Output } from '../formats/format.ts';
import { measureFile } from '../load/facts.ts';
import { ProblemError, type Problem } from '../model/problems.ts';

/** Files of one page that are drawn, or were. */
interface Look {
  /** All that their text says. */
  readonly from: string;
  /** Absent until all of them are drawn. */
  problems?: readonly Problem[];
}

const looks = new Map<string, Look>();

/** Pages that are being answered now. */
let open = 0;

/** Counts a page as being answered until it is. */
export async function answering<T>(answer: () => Promise<T>): Promise<T> {
  open += 1;
  try {
    return await answer();
  } finally {
    open -= 1;
  }
}

/**
 * Says what was found when files were drawn; begins to draw them where that was not done for these words.
 * @param from all that the text says
 * @returns nothing while they are still being drawn
 */
export function drawnProblems(page: string, from: string, outputs: readonly Output[]): readonly Problem[] | undefined {
  const known = looks.get(page);
  if (known?.from === from) return known.problems;
  if (outputs.length === 0) return [];
  const look: Look = { from };
  looks.set(page, look);
  void draw(outputs, () => looks.get(page) === look).then((problems) => {
    if (problems) look.problems = problems;
  });
  return undefined;
}

/** How long to wait before asking again whether somebody waits for a page, in ms. */
const pause = 50;

/** Draws files one after the other, each when no page is waited for: an engine at work holds up everything else. @returns nothing when the text changed meanwhile */
async function draw(outputs: readonly Output[], wanted: () => boolean): Promise<Problem[] | undefined> {
  const found = new Map<string, Problem>();
  for (const output of outputs) {
    do await new Promise((done) => setTimeout(done, pause));
    while (open > 0);
    if (!wanted()) return undefined;
    try {
      await measureFile(output);
    } catch (error) {
      if (!(error instanceof ProblemError)) continue; // the file's own address says what broke
      found.set(JSON.stringify(error.problem), error.problem);
    }
  }
  return [...found.values()];
}
