/** What the words of an edition need to become a part of a page: where their links lead, what their terms mean, what their pictures are. */
import { drawingOf } from '../formats/drawing/drawing.ts';
import { pictureSize, pictureWidths } from '../formats/picture/picture.ts';
import { renderContext, type Link } from '../formats/render.ts';
import type { Language } from '../i18n/languages.ts';
import type { DrawingName } from '../look/names.ts';
import type { ClaimFigure } from '../model/claim-note.ts';
import type { Edition, PictureFile } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { memoize } from '../model/memo.ts';
import type { Flow } from '../model/nodes.ts';
import { blocksNamed } from '../model/outline.ts';
import type { Meaning } from '../model/registers/glossary.ts';
import { picturePath } from '../model/urls.ts';
import { everywhere, inlinesIn, wholeOf } from '../model/visit.ts';
import { drawnPicture, type DrawnPicture } from './pictures.ts';

/** A picture file of the document's folder. */
export interface Photograph {
  readonly credit: string;
  /** Absent where the file cannot be read. */
  readonly shown?: {
    readonly path: string;
    /** In each width, as `srcset` has it. */
    readonly paths: string;
    /** px, of the smaller one */
    readonly width: number;
    /** px */
    readonly height: number;
  };
}

/** What stands behind the words of one edition. Only what they use is in it. */
export interface TextData {
  readonly language: Language;
  /** True where a text that is drawn from the tree has its page for itself, as in the dev server. */
  readonly alone?: true;
  /** True where the marks of notes are left out: a voice would read each number. */
  readonly withoutNotes?: true;
  /** Where links to documents of ours lead, by the document's id; without one that is not there. */
  readonly links: Readonly<Record<string, Link>>;
  /** What the words of the glossary mean, by the term's id. */
  readonly meanings: Readonly<Record<string, Meaning>>;
  /** What the register of claims has for calls within a line, by the claim's id. */
  readonly values: Readonly<Record<string, string>>;
  /** What it has for large figures, by the claim's id. */
  readonly figures: Readonly<Record<string, ClaimFigure>>;
  /** By the name of the file. */
  readonly photographs: Readonly<Record<string, Photograph>>;
  /** By what is drawn. */
  readonly drawings: Readonly<Partial<Record<DrawingName, DrawnPicture>>>;
  /** What the blocks WhyNow say, by the topic that they name, or an empty string: the text that Astro compiles does not have it. */
  readonly whyNow: Readonly<Partial<Record<string, readonly Flow[]>>>;
}

/** A note of a text, as a page lists it. */
export interface NoteData {
  readonly number: number;
  readonly children: readonly Flow[];
  /** How often it is called. */
  readonly calls: number;
}

/** The words of an edition as a tree, for a screen that does not wait for Astro to compile them. */
export interface TextTree {
  readonly flow: readonly Flow[];
  readonly notes: readonly NoteData[];
}

/** Takes the words of an edition as a tree. */
export function textTree(edition: Edition): TextTree {
  return { flow: edition.body.flow, notes: noteData(edition) };
}

/** Gathers what the words of an edition need. */
export async function textData(library: Library, edition: Edition): Promise<TextData> {
  const { document, language, body } = edition;
  const { resolve, meaning } = renderContext(library, edition, '');
  const whole = wholeOf(body);
  const inlines = [...inlinesIn(whole, everywhere)];
  const figures = blocksNamed(whole, 'Figure').map(({ properties }) => properties);
  const targets = inlines.flatMap((node) =>
    node.type === 'link' && node.target.to === 'document' ? node.target.id : [],
  );
  const terms = inlines.flatMap((node) => (node.type === 'term' ? node.id : []));
  const files = document.pictures.filter(({ file }) => figures.some(({ picture }) => picture === file));
  return {
    language,
    links: table(targets, (id) => resolve({ to: 'document', id })),
    meanings: table(terms, meaning),
    values: Object.fromEntries(
      inlines.flatMap((node) => (node.type === 'text' && node.claim !== undefined ? [[node.claim, node.value]] : [])),
    ),
    figures: Object.fromEntries(
      blocksNamed(whole, 'Fact').flatMap(({ properties: { claim, figure, source, date } }) =>
        claim === undefined ? [] : [[claim, { figure, source, date }]],
      ),
    ),
    photographs: Object.fromEntries(
      await Promise.all(files.map(async (file) => [file.file, await photograph(edition, file)] as const)),
    ),
    drawings: table(
      figures.flatMap(({ drawing }) => drawing ?? []),
      (name) => drawnPicture(drawingOf(document, 'figure', name)),
    ),
    whyNow: Object.fromEntries(
      blocksNamed(whole, 'WhyNow').map(({ properties: { topic }, children }) => [topic ?? '', children] as const),
    ),
  };
}

/** Lists the notes of an edition with the number of calls for each. */
export function noteData({ body }: Edition): NoteData[] {
  const called = [...inlinesIn(wholeOf(body), everywhere)].flatMap((node) => (node.type === 'note' ? node.number : []));
  return body.notes.map(({ number, children }) => ({
    number,
    children,
    calls: called.filter((other) => other === number).length,
  }));
}

async function photograph({ document }: Edition, picture: PictureFile): Promise<Photograph> {
  const { file, credit } = picture;
  const [small] = pictureWidths;
  const size = await sizeOf(picture);
  const paths = pictureWidths.map((width) => `${picturePath(document, file, width)} ${width}w`).join(', ');
  return { credit, ...(size ? { shown: { path: picturePath(document, file, small), paths, ...size } } : {}) };
}

const sizeOf = memoize((picture: PictureFile) => pictureSize(picture, pictureWidths[0]));

/** Writes down each answer once, in the order of the names; what has none is left out. */
function table<Name extends string, Value>(
  names: readonly Name[],
  answer: (name: Name) => Value | undefined,
): Record<Name, Value> {
  const found = [...new Set(names)].sort().flatMap((name) => {
    const value = answer(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found) as Record<Name, Value>;
}
