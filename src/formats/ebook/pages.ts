/** Writes the pages of a book around its text: cover, title, words used, colophon, contents. */
import { languages, words, type Language } from '../../i18n/languages.ts';
import type { Edition } from '../../model/document.ts';
import type { Meaning } from '../../model/registers/glossary.ts';
import { findCity, type Library } from '../../model/library.ts';
import { asSentence } from '../../model/sentences.ts';
import { editionPath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { codeAddress, editionCode, historyOf, legalStatus, voiceLine } from '../imprint.ts';
import { element, escapeXml, xmlDeclaration, type Attributes } from '../xml.ts';

/** One line of the contents. */
export interface NavEntry {
  readonly href: string;
  readonly text: string;
}

/** Wraps a body as a whole XHTML file. @param title in plain words */
export function page(language: Language, title: string, ...body: readonly string[]): string {
  const head = element(
    'head',
    {},
    element('title', {}, escapeXml(title)),
    element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
  );
  const root = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: language,
    'xml:lang': language,
    dir: languages[language].direction,
  };
  return `${xmlDeclaration}<!DOCTYPE html>\n${element('html', root, head, '\n', element('body', {}, '\n', ...body, '\n'))}\n`;
}

/** Says what is on the cover, then what is drawn. */
function coverAlt({ words: said, language, document }: Edition): string {
  const t = words(language);
  return t.cards.alt(asSentence(said.title), t.drawings[document.facts.picture]);
}

/** Kind, first topic and place in one line. */
export function kickerOf(library: Library, { document, language }: Edition): string {
  const t = words(language);
  const city = findCity(library, document.facts.place);
  return [
    t.kinds[document.kind].one,
    ...document.facts.topics.slice(0, 1).map((topic) => t.topics[topic]),
    ...(city ? [city.names[language]] : []),
  ].join(' · ');
}

export function coverPage(edition: Edition, image: string): string {
  const { cover } = words(edition.language).files.book;
  return page(
    edition.language,
    cover,
    element(
      'section',
      { 'epub:type': 'cover', class: 'cover', 'aria-label': cover },
      element('img', { src: image, alt: coverAlt(edition), role: 'doc-cover' }),
    ),
  );
}

export function titlePage(library: Library, edition: Edition): string {
  const { language, words: said } = edition;
  return page(
    language,
    said.title,
    element(
      'section',
      { 'epub:type': 'titlepage', 'aria-labelledby': 'title' },
      element('p', { class: 'kicker' }, escapeXml(kickerOf(library, edition))),
      element('h1', { id: 'title', 'epub:type': 'title' }, escapeXml(said.title)),
      element('p', { class: 'summary' }, escapeXml(said.summary)),
      element('p', {}, publisher(language)),
      ...[voiceLine(edition) ?? []].flat().map((said) => element('p', { class: 'status' }, escapeXml(said))),
      ...status(edition),
    ),
  );
}

/** The words of the glossary that the text calls, with what they mean. */
export function termsPage(language: Language, terms: ReadonlyMap<string, Meaning>): string {
  const { termsUsed } = words(language).blocks;
  const entries = [...terms].map(
    ([id, { term, meaning }]) =>
      element('dt', { id: `term-${id}`, 'epub:type': 'glossterm' }, element('dfn', {}, escapeXml(term))) +
      element('dd', { 'epub:type': 'glossdef' }, escapeXml(meaning)),
  );
  return page(
    language,
    termsUsed,
    element(
      'section',
      { 'epub:type': 'glossary', role: 'doc-glossary', 'aria-labelledby': 'terms' },
      element('h2', { id: 'terms' }, escapeXml(termsUsed)),
      element('dl', {}, ...entries),
    ),
  );
}

/** Who published it and when, who checked and translated it, what may be done with it, and where it lives. */
export function aboutPage(edition: Edition): string {
  const { language } = edition;
  const t = words(language);
  const link = (url: string, text = url): string => element('a', { href: url }, escapeXml(text));
  const rows: readonly (readonly [label: string, ...markup: string[]])[] = [
    [t.footer.publisher, publisher(language)],
    ...historyOf(edition).map(({ label, text }) => [label, escapeXml(text)] as const),
    [t.document.code, editionCode(edition)],
    [t.files.book.address, link(site.origin + editionPath(edition)), link(codeAddress(edition))],
    [t.document.contact, link(`mailto:${site.publisher.email}`, site.publisher.email)],
    [t.document.pictureCredit, escapeXml(t.document.drawnPicture)],
  ];
  return page(
    language,
    t.files.book.about,
    element(
      'section',
      { 'epub:type': 'colophon', role: 'doc-colophon', 'aria-labelledby': 'about' },
      element('h2', { id: 'about' }, escapeXml(t.files.book.about)),
      element(
        'dl',
        {},
        ...rows.map(
          ([label, ...markup]) =>
            element('dt', {}, escapeXml(label.replace(/:$/, ''))) +
            markup.map((part) => element('dd', {}, part)).join(''),
        ),
      ),
      element('p', {}, `${escapeXml(t.files.book.rights(site.licence.words.name))} ${link(site.licence.words.url)}`),
      ...status(edition),
    ),
  );
}

/** The contents and, for the reading program, the landmarks of the book. */
export function navPage(language: Language, entries: readonly NavEntry[], start: string): string {
  const t = words(language);
  const list = (items: readonly (NavEntry & { readonly type?: string })[]): string =>
    element(
      'ol',
      {},
      ...items.map(({ href, text, type }) =>
        element('li', {}, element('a', { 'epub:type': type, href }, escapeXml(text))),
      ),
    );
  const landmarks = [
    { type: 'cover', href: 'cover.xhtml', text: t.files.book.cover },
    { type: 'toc', href: '#contents', text: t.nav.contents },
    { type: 'bodymatter', href: start, text: t.files.book.start },
  ];
  const nav = (type: string, attributes: Attributes, ...inside: readonly string[]): string =>
    element('nav', { 'epub:type': type, ...attributes }, ...inside);
  return page(
    language,
    t.nav.contents,
    nav(
      'toc',
      { id: 'contents', role: 'doc-toc', 'aria-labelledby': 'contents-title' },
      element('h2', { id: 'contents-title' }, escapeXml(t.nav.contents)),
      list(entries),
    ),
    nav('landmarks', { hidden: 'hidden' }, list(landmarks)),
  );
}

/** The publisher keeps its English name in every language. */
function publisher(language: Language): string {
  const { name, nameLanguage } = site.publisher;
  return nameLanguage === language
    ? escapeXml(name)
    : element('span', { lang: nameLanguage, 'xml:lang': nameLanguage }, escapeXml(name));
}

/** What a rights text must say of itself. */
function status(edition: Edition): string[] {
  const says = legalStatus(edition);
  return says ? [element('p', { class: 'status' }, escapeXml(says))] : [];
}
