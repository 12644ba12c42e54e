/** What stands in the way of a page’s sheets and pictures: they are drawn while nobody waits for a page, and what was found is said from then on. */
import type { Output } from '../formats/format.ts';
import { measureFile } from '../load/facts.ts';
import { ProblemError, type Problem } from '../model/problems.ts';
import { giveBack } from './give-back.ts';

/** Files of one page that are drawn, or were. */
interface Look {
  /** All that their text says. */
  readonly from: string;
  /** What was found so far, each thing once. */
  readonly found: Map<string, Problem>;
  /** Whether some are still to be drawn. */
  late: boolean;
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
 * Says what was found so far when files were drawn; begins to draw them where that was not done for these words.
 * @param from all that the text says
 */
export function drawnProblems(
  page: string,
  from: string,
  outputs: readonly Output[],
): { readonly problems: readonly Problem[]; readonly late: boolean } {
  const known = looks.get(page);
  const look = known?.from === from ? known : { from, found: new Map<string, Problem>(), late: outputs.length > 0 };
  if (look !== known) {
    looks.set(page, look);
    void draw(outputs, look, () => looks.get(page) === look);
  }
  return { problems: [...look.found.values()], late: look.late };
}

/** How long to wait before asking again whether somebody waits for a page, in ms. */
const pause = 50;

/** Draws files one after the other, each when no page is waited for: an engine at work holds up everything else. Ends when the text is another. */
async function draw(outputs: readonly Output[], look: Look, wanted: () => boolean): Promise<void> {
  for (const output of outputs) {
    do await new Promise((done) => setTimeout(done, pause));
    while (open > 0);
    if (!wanted()) return;
    try {
      await measureFile(output);
    } catch (error) {
      if (!(error instanceof ProblemError)) continue; // the file's own address says what broke
      look.found.set(JSON.stringify(error.problem), error.problem);
    }
  }
  look.late = false;
  giveBack();
}
