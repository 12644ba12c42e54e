/** Breaks paragraphs into lines and lines into pages. Pure: how wide words are is told. */

/** A paragraph of a plain text, and how it is set. */
export interface SetParagraph {
  readonly words: string;
  readonly role: 'title' | 'heading' | 'text';
}

export interface SetLine {
  readonly words: string;
  readonly role: SetParagraph['role'];
  /** The room above it, in pt; at the head of a page there is none. */
  readonly above: number;
  /** From its own top to that of the next line, in pt. */
  readonly height: number;
}

/** Size of type and room above a paragraph, in pt. */
export const set: Readonly<Record<SetParagraph['role'], { readonly size: number; readonly above: number }>> = {
  title: { size: 17, above: 0 },
  heading: { size: 13, above: 16 },
  text: { size: 11.5, above: 7 },
};

const leading = 1.32;

/** Parts a plain text: its first paragraph is its title, and one after two empty lines a heading (formats/text/writer.ts). */
export function paragraphsOf(text: string): SetParagraph[] {
  return text.split('\n\n').flatMap((paragraph, at) => {
    const role = at === 0 ? 'title' : paragraph.startsWith('\n') ? 'heading' : 'text';
    const words = paragraph.replace(/^\n+/, '');
    return words ? [{ words, role } as const] : [];
  });
}

/**
 * Breaks paragraphs into lines.
 * @param wide room, in pt
 * @param width of words in a role, in pt
 */
export function linesOf(
  paragraphs: readonly SetParagraph[],
  wide: number,
  width: (words: string, role: SetParagraph['role']) => number,
): SetLine[] {
  return paragraphs.flatMap(({ words, role }) => {
    const { size, above } = set[role];
    const fits = (line: string): boolean => width(line, role) <= wide;
    const lines = words.split('\n').flatMap((line) => broken(line, fits));
    return lines.map((line, at) => ({ words: line, role, above: at ? 0 : above, height: size * leading }));
  });
}

/** Breaks at spaces, and within a word that is longer than a line: an address. */
function broken(words: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const letter of word) {
      if (!fits(line + letter) && line) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line || !lines.length ? [...lines, line] : lines;
}

/** Lays lines onto pages: a heading stays with what follows it. @param high room of a page, in pt */
export function pagesOf(lines: readonly SetLine[], high: number): SetLine[][] {
  const pages: SetLine[][] = [[]];
  let used = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const after = line.role === 'heading' && next ? next.above + next.height : 0;
    const page = pages.at(-1)!;
    const above = page.length ? line.above : 0;
    if (page.length && used + above + line.height + after > high) {
      pages.push([line]);
      used = line.height;
    } else {
      page.push(line);
      used += above + line.height;
    }
  }
  return pages;
}
