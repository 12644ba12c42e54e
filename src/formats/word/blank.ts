/** What the library has no words for: blanks to type over, and second calls of a footnote. */
import { BuilderElement, TextRun, type ParagraphChild, type XmlComponent } from 'docx';
import { blankGround } from './styles.ts';

/** Word refuses to open a file with a longer title or tag of a control. */
const longestName = 64;

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });
}

/**
 * Makes a blank: a content control that shows its placeholder (ECMA-376, part 1, sections 17.5.2 and 17.5.2.39), which Word and
 * LibreOffice select with one click and replace with what is typed. Other programs show the words in brackets as text. It is a control
 * of rich text: LibreOffice 7.4 takes one of plain text (`w:text`) for an input field, and loses its ground and its placeholder.
 * @param number from 1, unique in the file
 * @param name what the control is called aloud
 * @param says what is to be written there, without brackets
 */
export function blank(number: number, name: string, says: string): ParagraphChild {
  const properties = element('w:sdtPr', {}, [
    element('w:alias', { 'w:val': name.slice(0, longestName) }),
    element('w:tag', { 'w:val': `blank-${number}` }),
    element('w:id', { 'w:val': String(number) }),
    element('w:showingPlcHdr'),
  ]);
  const content = element('w:sdtContent', {}, [
    new TextRun({ text: `[${says}]`, style: 'PlaceholderText', shading: blankGround }),
  ]);
  return element('w:sdt', {}, [properties, content]) as unknown as ParagraphChild; // it may stand wherever a run may
}

/** Name of the bookmark around the first call of a note. */
export function noteBookmark(number: number): string {
  return `note${number}`;
}

/** Calls a footnote that was called before: a field that follows its number when the notes change (ECMA-376, part 1, section 17.16.5). */
export function noteAgain(number: number): ParagraphChild {
  return element('w:fldSimple', { 'w:instr': ` NOTEREF ${noteBookmark(number)} \\f \\h ` }, [
    new TextRun({ text: String(number), style: 'FootnoteReference' }),
  ]) as unknown as ParagraphChild;
}
