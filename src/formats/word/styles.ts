/** The styles of a Word file: the built-in ones by their own names, so that a person who edits finds them where they always are. */
import {
  BorderStyle,
  LineRuleType,
  ShadingType,
  TabStopType,
  type ICharacterStyleOptions,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { paperInks } from '../../look/tokens.ts';

/** A twip is a twentieth of a point; an inch has 1,440 (ECMA-376, part 1, section 22.9.2.14). */
const inch = 1440;

/**
 * US Letter, for both languages: both are read and printed in the United States, where es-US is written and offices have no A4.
 * In twips, with margins of 1 inch.
 */
export const page = { width: 8.5 * inch, height: 11 * inch, margin: inch } as const;

/** Width of the text in twips. */
export const measure = page.width - 2 * page.margin;

/** How far each rank of a list is set in, in twips. */
export const listStep = 420;

/**
 * The faces of the file stand in for the house's own (Barlow Condensed, Public Sans, Source Serif 4), which whoever edits it does not
 * have. They are on every Windows and macOS with Office, and LibreOffice has a metric twin of each, so that pages break alike.
 * Naming the house fonts with stand-ins in the font table (w:altName) works in Word only: LibreOffice 7.4 passes it over and takes
 * whatever the system offers, and embedded fonts would make the file twenty times as heavy.
 */
export const faces = { display: 'Arial Narrow', sans: 'Arial', serif: 'Times New Roman', code: 'Courier New' } as const;

/** What is tried next where even these are missing (ECMA-376, part 1, section 17.8.3.1), and of which family they are. */
export const fontTable = {
  display: { instead: 'Liberation Sans Narrow', family: 'swiss', pitch: 'variable' },
  sans: { instead: 'Liberation Sans', family: 'swiss', pitch: 'variable' },
  serif: { instead: 'Liberation Serif', family: 'roman', pitch: 'variable' },
  code: { instead: 'Liberation Mono', family: 'modern', pitch: 'fixed' },
} as const satisfies Record<keyof typeof faces, unknown>;

/** Lines as high as their type asks for; without it LibreOffice sets large type into lines of the height of small. */
const auto = LineRuleType.AUTO;

const ink = paperInks.ink.slice(1);
const red = paperInks.red.slice(1);
/** Behind a blank that nobody has filled in: pale, so that black words on it stay well above 7:1. */
export const blankGround = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFEFA8' } as const;

const rule = { style: BorderStyle.SINGLE, size: 12, space: 6, color: red } as const;

/** Lines above and below what stands apart from the text; a writer of the file sees where it ends. */
export const frames = {
  Callout: { top: rule, bottom: rule },
  Ask: { top: { ...rule, size: 24 }, bottom: { ...rule, size: 24 } },
  Card: { top: { ...rule, color: ink, size: 6 }, bottom: { ...rule, color: ink, size: 6 } },
} as const;
export type FrameName = keyof typeof frames;

type ParagraphPart = IParagraphStyleOptions['paragraph'] & Pick<IParagraphOptions, 'tabStops'>;
type RunPart = NonNullable<IParagraphStyleOptions['run']>;

function style(
  id: string,
  name: string,
  paragraph: ParagraphPart,
  run: RunPart = {},
  rest: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, run, ...rest };
}

/** What stands after a tab in heads and feet ends at the right margin. */
const rightTab = { tabStops: [{ type: TabStopType.RIGHT, position: measure }] } as const;

/** A heading; sizes in half-points. */
function headingStyle(size: number, before: number): { paragraph: ParagraphPart; run: RunPart } {
  return {
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 100, line: 240, lineRule: auto } },
    run: { font: faces.display, bold: true, size, color: ink },
  };
}

/**
 * Makes the styles of one file.
 * @param font family of the reading text
 * @param locale BCP 47 tag of the language in which the file is spelt and read aloud
 */
export function styles(font: string, locale: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 22, color: ink, language: { value: locale } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: auto } },
      },
      title: {
        paragraph: { keepNext: true, spacing: { before: 0, after: 120, line: 240, lineRule: auto } },
        run: { font: faces.display, bold: true, size: 52, color: red },
      },
      heading1: headingStyle(34, 360),
      heading2: headingStyle(28, 280),
      heading3: headingStyle(24, 220),
      hyperlink: { run: { color: ink, underline: {} } },
      footnoteText: { paragraph: { spacing: { after: 40, line: 240, lineRule: auto } }, run: { size: 18 } },
      footnoteReference: { run: { superScript: true } },
      caption: {
        paragraph: { keepNext: true, spacing: { before: 120, after: 80 } },
        run: { bold: true, size: 20, color: ink },
      },
      listParagraph: { paragraph: { spacing: { after: 100 } } },
    },
    paragraphStyles: [
      style('Subtitle', 'Subtitle', { spacing: { after: 240 } }, { size: 24 }),
      style('ListNumber', 'List Number', { spacing: { after: 110 } }),
      style('ListBullet', 'List Bullet', { spacing: { after: 80 } }),
      style('Quote', 'Quote', { indent: { left: 480, right: 480 } }, { italics: true }),
      style('QuoteBy', 'Quote Source', { indent: { left: 480, right: 480 } }),
      style(
        'FactFigure',
        'Fact Figure',
        { keepNext: true, spacing: { before: 240, after: 0, line: 240, lineRule: auto } },
        { font: faces.display, bold: true, size: 96 },
      ),
      style(
        'FactWords',
        'Fact Words',
        { keepNext: true, spacing: { after: 60 } },
        { font: faces.display, bold: true, size: 30 },
      ),
      style('FactSource', 'Fact Source', { spacing: { after: 240 } }, { size: 18 }),
      style(
        'Label',
        'Label',
        { keepNext: true, spacing: { before: 200, after: 80 } },
        { font: faces.display, bold: true, size: 26 },
      ),
      style('TableText', 'Table Text', { spacing: { before: 40, after: 40, line: 250, lineRule: auto } }, { size: 20 }),
      style('Imprint', 'Imprint', { spacing: { after: 40, line: 250, lineRule: auto } }, { size: 18 }),
      style(
        'Header',
        'header',
        { ...rightTab, spacing: { after: 0, line: 240, lineRule: auto } },
        { size: 16 },
        { quickFormat: false },
      ),
      style(
        'Footer',
        'footer',
        { ...rightTab, spacing: { after: 0, line: 240, lineRule: auto } },
        { size: 16 },
        { quickFormat: false },
      ),
    ],
    characterStyles: [placeholder, { id: 'Code', name: 'HTML Code', run: { font: faces.code } }],
  };
}

/** Words that stand for what is to be written there: Word's own name for it, with a ground that also shows in print. */
const placeholder: ICharacterStyleOptions = {
  id: 'PlaceholderText',
  name: 'Placeholder Text',
  basedOn: 'DefaultParagraphFont',
  run: { color: ink, shading: blankGround },
};
