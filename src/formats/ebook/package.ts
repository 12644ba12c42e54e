/** Writes the package document of a book (EPUB 3.3, section 5): what it is, what is in it, and in which order it is read. */
import { languages, words } from '../../i18n/languages.ts';
import { changedOn, type Edition } from '../../model/document.ts';
import { site } from '../../site.ts';
import { noon } from '../instant.ts';
import { element, escapeXml, xmlDeclaration } from '../xml.ts';

/** The contents for programs made for EPUB 2. */
export const contentsFile = 'toc.ncx';

/** One file of the book as the package lists it. */
export interface Item {
  /** Address from the package. */
  readonly href: string;
  /** For XHTML: place in the reading order. */
  readonly inSpine?: boolean;
  readonly properties?: 'nav' | 'cover-image';
}

/** Media types of what a book may hold, by ending; all are core media types (EPUB 3.3, section 3.2). */
const mediaTypes: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  ncx: 'application/x-dtbncx+xml',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** What holds for every book (schema.org accessibility terms 1.1): none needs sight, and each meaningful picture has its words. */
const accessibility = {
  'schema:accessMode': ['textual', 'visual'],
  'schema:accessModeSufficient': ['textual,visual', 'textual'],
  'schema:accessibilityFeature': [
    'alternativeText',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
    'unlocked',
  ],
  'schema:accessibilityHazard': ['none'],
} as const;

/**
 * Writes the package.
 * No `dcterms:conformsTo` stands in it: EPUB Accessibility 1.1, 3.5, wants the name of who evaluated the book, and no person has.
 * @param identifier URN that stays with this edition
 */
export function packageDocument(edition: Edition, identifier: string, items: readonly Item[]): string {
  const { language, words: said, document } = edition;
  const { publisher, licence } = site;
  const t = words(language);
  const named = { 'xml:lang': publisher.nameLanguage };
  const meta = (property: string, value: string, attributes: Readonly<Record<string, string>> = {}): string =>
    element('meta', { property, ...attributes }, escapeXml(value));
  const dc = (name: string, value: string, attributes: Readonly<Record<string, string>> = {}): string =>
    element(`dc:${name}`, attributes, escapeXml(value));
  const role = (id: string, code: string): string => meta('role', code, { refines: `#${id}`, scheme: 'marc:relators' });
  const metadata = [
    dc('identifier', identifier, { id: 'identifier' }),
    dc('title', said.title),
    dc('language', language),
    dc('creator', publisher.name, { id: 'creator', ...named }),
    role('creator', 'aut'),
    dc('publisher', publisher.name, named),
    ...said.translators.flatMap((name, index) => [
      dc('contributor', name, { id: `translator-${index + 1}` }),
      role(`translator-${index + 1}`, 'trl'),
    ]),
    dc('date', document.facts.published),
    dc('description', said.summary),
    ...document.facts.topics.map((topic) => dc('subject', t.topics[topic])),
    dc('rights', `${t.files.book.rights(licence.words.name)} ${licence.words.url}`),
    meta('dcterms:modified', noon(changedOn(edition))),
    ...Object.entries(accessibility).flatMap(([property, values]) => values.map((value) => meta(property, value))),
    meta('schema:accessibilitySummary', t.files.book.accessibility),
    // Programs made for EPUB 2 know neither `cover-image` nor `nav` (EPUB 3.3, section 5.10 and appendix: legacy features).
    ...items
      .filter(({ properties }) => properties === 'cover-image')
      .map((item) => element('meta', { name: 'cover', content: idOf(item) })),
  ];
  const manifest = items.map((item) =>
    element('item', {
      id: idOf(item),
      href: item.href,
      'media-type': mediaTypes[item.href.split('.').at(-1) ?? ''],
      properties: item.properties,
    }),
  );
  const turning = languages[language].direction === 'rtl' ? { 'page-progression-direction': 'rtl' } : {};
  const spine = items.filter(({ inSpine }) => inSpine).map((item) => element('itemref', { idref: idOf(item) }));
  const root = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'identifier',
    'xml:lang': language,
  };
  return `${xmlDeclaration}${element(
    'package',
    root,
    lines('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata),
    lines('manifest', {}, manifest),
    lines('spine', { toc: idOf({ href: contentsFile }), ...turning }, spine),
  )}\n`;
}

function lines(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[]): string {
  return `\n${element(name, attributes, ...children.map((child) => `\n${child}`), '\n')}`;
}

function idOf({ href }: Item): string {
  return `item-${href.replaceAll(/[^a-z0-9-]/gi, '-')}`;
}

/** Tells a reading program where the package is (EPUB 3.3, section 4.2.6.3.1). */
export const container = `${xmlDeclaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;
