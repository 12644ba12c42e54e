/** Writes an event's flyer and its sign-up sheet. Loaded when files are made. */
import { alphabetOf, missingIn, type DetailFont } from '../../formats/sheet/local/letters.ts';
import { papers, type PaperName } from '../../formats/sheet/papers.ts';
import font from '../../fonts/details.json';
import { ToolError } from './bench.ts';
import { flyerContent, signUpContent, type Announced, type SignUp } from './event-pages.ts';
import { PdfFile } from './pdf.ts';

/** A fault that has a sentence: letters that the typeface does not draw. */
export type EventFault = 'letters';

/** Makes both files. @throws ToolError `letters`, with those that cannot be drawn */
export async function eventPdfs(
  flyer: Announced,
  sheet: SignUp,
  paper: PaperName,
  language: string,
): Promise<{ readonly flyer: Uint8Array<ArrayBuffer>; readonly sheet: Uint8Array<ArrayBuffer> }> {
  const { widthPt: width, heightPt: height } = papers[paper];
  const details = font as DetailFont;
  const alphabet = alphabetOf(details);
  const typed = [flyer.title, flyer.place, flyer.by, ...flyer.more].join('');
  const missing = missingIn(typed, alphabet);
  if (missing.length) throw new ToolError<EventFault>('letters', missing.join(' '));
  const write = async (content: string, title: string): Promise<Uint8Array<ArrayBuffer>> => {
    const file = await PdfFile.create();
    file.addSheet({ width, height }, content, new Map(), new Map([['F', file.detailFont(details)]]));
    return file.save({ title, language });
  };
  return {
    flyer: await write(flyerContent({ width, height }, flyer, alphabet), flyer.title),
    sheet: await write(signUpContent({ width, height }, sheet, alphabet), `${sheet.title}: ${flyer.title}`),
  };
}
