/** Sheets and cards of a text, drawn for the desk by the same code as in a build. */
import { planCards } from '../../formats/card/card.ts';
import type { Output } from '../../formats/format.ts';
import { frontOf } from '../../formats/sheet/front.ts';
import { planSheets } from '../../formats/sheet/sheet.ts';
import { firstSpeech } from '../../i18n/speech.ts';
import { formatProblem, ProblemError } from '../../model/problems.ts';
import type { Desk } from '../desk.ts';
import { DeskRefusal } from '../refusal.ts';
import type { Picture } from '../request.ts';
import type { ToldSheet } from '../told.ts';

/** Width of what is shown, in px; type of a sheet can be read at it. */
const width = 900;

async function outputsOf({ reading }: Desk, path: string): Promise<Output[]> {
  const { library } = await reading.read();
  const sheets = planSheets(library).filter(({ editions }) => editions.length === 1 && editions[0]?.path === path);
  return [...sheets, ...planCards(library).filter(({ edition }) => edition?.path === path)];
}

/** Lists what there is of a text. */
export async function tellSheets(desk: Desk, path: string): Promise<ToldSheet[]> {
  return (await outputsOf(desk, path)).map((output) => ({
    path: output.path,
    name: output.path.split('/').at(-1) ?? output.path,
  }));
}

/** Draws the first page of one of them. @throws DeskRefusal with what a writer can mend */
export async function drawSheet(desk: Desk, path: string, wanted: string): Promise<Picture> {
  const output = (await outputsOf(desk, path)).find((one) => one.path === wanted);
  if (!output) throw new DeskRefusal('no-preview', wanted);
  try {
    const bytes = await output.render();
    return output.type === 'application/pdf'
      ? { type: 'image/webp', bytes: await frontOf(bytes, width) }
      : { type: output.type, bytes };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const why = error.problems.map((one) => formatProblem(one, firstSpeech)).join('\n\n');
    throw new DeskRefusal('no-preview', wanted, { why });
  }
}
