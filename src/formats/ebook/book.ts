/** Gathers one book: every written file in its order, and which pictures go with them. Pure. */
import { words } from '../../i18n/languages.ts';
import type { DrawingName } from '../../look/names.ts';
import type { Edition } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { firstHeadings } from '../../model/outline.ts';
import { renderContext } from '../render.ts';
import { element, escapeXml } from '../xml.ts';
import { drawingFile, pictureFile } from './images.ts';
import { termsFile } from './inline.ts';
import { ncxDocument } from './ncx.ts';
import { contentsFile, packageDocument, type Item } from './package.ts';
import { aboutPage, coverPage, navPage, page, termsPage, titlePage, type NavEntry } from './pages.ts';
import { placesOf, sectionsOf, type HeadingPlace, type Section } from './sections.ts';
import { bookFonts, bookStyle, fontFile } from './style.ts';
import { BookWriter } from './tree.ts';

export interface Book {
  /** Text files by their path in `EPUB/`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of the document's pictures that the text shows. */
  readonly pictures: readonly string[];
  readonly drawings: readonly DrawingName[];
}

export const coverImage = 'images/cover.png';

/** Writes all text of a book. @param identifier URN that stays with this edition */
export function writeBook(library: Library, edition: Edition, identifier: string): Book {
  const { language, body } = edition;
  const t = words(language);
  const sections = sectionsOf(body);
  const places = placesOf(sections);
  const first = sections[0]?.file ?? '';
  const writer = new BookWriter({
    ...renderContext(library, edition),
    placeOf: (anchor) => places.get(anchor),
  });
  const flows = sections.map((section) => writer.write(section.file, section.flow));
  const notes = writer.notes(body.notes);
  const texts = new Map<string, string>([
    ['cover.xhtml', coverPage(edition, coverImage)],
    ['title.xhtml', titlePage(library, edition)],
  ]);
  const whole = sections.length === 1;
  sections.forEach((section, index) => {
    texts.set(section.file, sectionPage(edition, section, places, flows[index] ?? '', notes.get(section.file) ?? []));
  });
  if (writer.inlines.terms.size > 0) texts.set(termsFile, termsPage(language, writer.inlines.terms));
  texts.set('about.xhtml', aboutPage(edition));
  const entries: NavEntry[] = [
    { href: 'title.xhtml', text: edition.words.title },
    ...firstHeadings(body).flatMap(({ anchor, text }) => {
      const place = places.get(anchor);
      return place ? [{ href: `${place.file}#${place.id}`, text }] : [];
    }),
    ...(whole && notes.size > 0 ? [{ href: `${first}#notes`, text: t.document.sources }] : []),
    ...(writer.inlines.terms.size > 0 ? [{ href: termsFile, text: t.blocks.termsUsed }] : []),
    { href: 'about.xhtml', text: t.files.book.about },
  ];
  // The contents are read after the title; a Map keeps the order in which it was filled.
  const spine = [...texts.keys()].flatMap((href) => (href === first ? ['nav.xhtml', href] : [href]));
  texts.set('nav.xhtml', navPage(language, entries, first));
  texts.set(contentsFile, ncxDocument(edition, identifier, entries));
  texts.set('book.css', bookStyle(language));
  const [pictures, drawings] = [[...writer.pictures], [...writer.drawings]];
  const items: Item[] = [
    ...spine.map((href) => ({ href, inSpine: true, ...(href === 'nav.xhtml' ? { properties: 'nav' as const } : {}) })),
    { href: contentsFile },
    { href: 'book.css' },
    ...Object.keys(bookFonts).map((weight) => ({ href: fontFile(weight) })),
    { href: coverImage, properties: 'cover-image' },
    ...pictures.map((file) => ({ href: pictureFile(file) })),
    ...drawings.map((name) => ({ href: drawingFile(name) })),
  ];
  texts.set('package.opf', packageDocument(edition, identifier, items));
  return { texts, pictures, drawings };
}

/** One part of the text, its notes below it. */
function sectionPage(
  { language, words: said }: Edition,
  { heading }: Section,
  places: ReadonlyMap<string, HeadingPlace>,
  flow: string,
  notes: readonly string[],
): string {
  const { sources } = words(language).document;
  const rank = heading ? 'h3' : 'h2';
  const below = notes.length
    ? element(
        'section',
        { class: 'notes', 'epub:type': 'footnotes', 'aria-labelledby': 'notes' },
        element(rank, { id: 'notes' }, escapeXml(sources)),
        ...notes.map((note) => `\n${note}`),
      )
    : '';
  const attributes = heading
    ? { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': places.get(heading.anchor)?.id }
    : { 'epub:type': 'bodymatter' };
  return page(language, heading?.text ?? said.title, element('section', attributes, flow, below ? `\n${below}` : ''));
}
