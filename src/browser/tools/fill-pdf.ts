/** Sets a filled text as a PDF to print and hand out. What is typed may be longer than any blank, so the text is set anew and not written into a sheet of ours. Loaded when files are made. */
import { StandardFonts } from '@cantoo/pdf-lib';
import { alphabetOf, glyphString, type DetailFont } from '../../formats/sheet/local/letters.ts';
import { papers, type PaperName } from '../../formats/sheet/papers.ts';
import font from '../../fonts/details.json';
import { ToolError } from './bench.ts';
import { linesOf, pagesOf, paragraphsOf, set, type SetLine, type SetParagraph } from './page-lines.ts';
import { PdfFile, type ReadingFont } from './pdf.ts';

/** A fault that has a sentence: letters that no typeface here draws. */
export type SetFault = 'letters';

/** In pt. */
const margin = 64;
const foot = { size: 9, up: 34 };

/**
 * Makes the PDF.
 * @param text plain, as `formats/text` writes it, with its blanks filled
 * @param title of the file
 * @throws ToolError `letters` with those that cannot be drawn
 */
export async function setPdf(
  text: string,
  paper: PaperName,
  title: string,
  language: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { widthPt: width, heightPt: height } = papers[paper];
  const file = await PdfFile.create();
  const [body, head] = [file.readingFont(StandardFonts.TimesRoman), file.readingFont(StandardFonts.TimesRomanBold)];
  const details = font as DetailFont;
  const alphabet = alphabetOf(details);
  const faceOf = (role: SetParagraph['role']): ReadingFont => (role === 'text' ? body : head);
  const widthOf = (letter: string, face: ReadingFont): number =>
    face.width(letter) ?? (alphabet.get(letter)?.width ?? 0) / 1000;
  const paragraphs = paragraphsOf(text);
  const missing = new Set([...text].filter((letter) => letter !== '\n' && !widthOf(letter, body)));
  if (missing.size) throw new ToolError<SetFault>('letters', [...missing].join(' '));
  const measure = (words: string, role: SetParagraph['role']): number =>
    [...words].reduce((sum, letter) => sum + widthOf(letter, faceOf(role)), 0) * set[role].size;
  const pages = pagesOf(linesOf(paragraphs, width - 2 * margin, measure), height - 2 * margin);
  const fonts = new Map([
    ['B', body.ref],
    ['H', head.ref],
    ...([...text].some((letter) => letter !== '\n' && body.width(letter) === undefined)
      ? [['D', file.detailFont(details)] as const]
      : []),
  ]);
  /** The operators that write a line: letters that the reading face lacks come from that of local details. */
  const draw = (words: string, face: ReadingFont, name: string, size: number, x: number, y: number): string => {
    const runs = words.match(/./gsu)?.reduce<{ own: boolean; words: string }[]>((all, letter) => {
      const own = face.width(letter) !== undefined;
      const last = all.at(-1);
      if (last?.own === own) last.words += letter;
      else all.push({ own, words: letter });
      return all;
    }, []);
    const shows = (runs ?? []).map(({ own, words: run }) =>
      own ? `/${name} ${size} Tf ${face.encode(run)} Tj` : `/D ${size} Tf <${glyphString(run, alphabet)}> Tj`,
    );
    return `BT 0 g 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${shows.join(' ')} ET`;
  };
  const page = (lines: readonly SetLine[], number: number): string => {
    let top = height - margin;
    const drawn = lines.map(({ words, role, above, height: high }, at) => {
      top -= (at ? above : 0) + high;
      return draw(words, faceOf(role), role === 'text' ? 'B' : 'H', set[role].size, margin, top + high * 0.26);
    });
    const count = `${number} / ${pages.length}`;
    return [...drawn, ...(pages.length > 1 ? [draw(count, body, 'B', foot.size, margin, foot.up)] : [])].join('\n');
  };
  for (const [at, lines] of pages.entries()) file.addSheet({ width, height }, page(lines, at + 1), new Map(), fonts);
  return file.save({ title, language });
}
