/** The catalogue of e-books for reading programs: an OPDS 1.2 acquisition feed in each language. */
import { languageTags, words, type Language } from '../../i18n/languages.ts';
import { changedOn, type Edition } from '../../model/document.ts';
import { compare, libraryDate, type Library } from '../../model/library.ts';
import { editionPath, homePath, opdsPath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { urnOf } from '../identifier.ts';
import { noon } from '../instant.ts';
import { element, leaf, xmlDeclaration } from '../xml.ts';

/** What a catalogue must know of a book. Books come from another format; the registry hands them over. */
export interface CatalogueBook extends Output {
  readonly edition: Edition;
  readonly identifier: string;
  readonly cover: string;
}

/** OPDS 1.2, section 2.2: the type of an acquisition feed. */
export const opdsType = 'application/atom+xml;profile=opds-catalog;kind=acquisition';

/** Makes the format. @param listBooks lists every e-book of a library */
export function opdsFormat(listBooks: (library: Library) => readonly CatalogueBook[]): Format {
  return {
    name: 'opds',
    plan(library) {
      const newest = libraryDate(library);
      if (newest === undefined) return []; // a feed must say when it changed, and nothing ever did
      return languageTags.map((language) =>
        output({
          path: opdsPath(language),
          type: opdsType,
          make: () => Promise.resolve(madeOf(writeCatalogue(language, listBooks(library), newest))),
        }),
      );
    },
  };
}

/** @param newest the day that an empty catalogue gives as its own */
function writeCatalogue(language: Language, books: readonly CatalogueBook[], newest: string): string {
  const t = words(language);
  const own = books
    .filter(({ edition }) => edition.language === language)
    .sort((a, b) => compare(changedOn(b.edition), changedOn(a.edition)) || compare(a.path, b.path));
  const first = own[0];
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/terms/', 'xml:lang': language };
  const address = site.origin + opdsPath(language);
  const parts = [
    leaf('id', urnOf('opds', language)),
    leaf('title', t.feeds.title(t.siteName, t.feeds.books)),
    leaf('updated', noon(first ? changedOn(first.edition) : newest)),
    author(),
    link('self', address, opdsType),
    link('start', address, opdsType),
    link('alternate', site.origin + homePath(language), 'text/html'),
    ...own.map(entry),
  ];
  return `${xmlDeclaration}${element('feed', root, ...parts.map((part) => `\n${part}`), '\n')}\n`;
}

/** OPDS 1.2, section 5: one book with its metadata, the book itself, its cover, and its page. */
function entry({ edition, identifier, path, type, cover }: CatalogueBook): string {
  const { document, language, words: said } = edition;
  const t = words(language);
  const parts = [
    leaf('id', identifier),
    leaf('title', said.title),
    leaf('updated', noon(changedOn(edition))),
    leaf('published', noon(document.facts.published)),
    author(),
    leaf('dc:language', language),
    leaf('dc:publisher', site.publisher.name),
    leaf('dc:issued', document.facts.published),
    ...document.facts.topics.map((topic) => element('category', { term: topic, label: t.topics[topic] })),
    leaf('rights', `${site.licence.words.name}. ${site.licence.words.url}`),
    leaf('summary', said.summary),
    link('http://opds-spec.org/acquisition/open-access', site.origin + path, type),
    link('http://opds-spec.org/image', site.origin + cover, 'image/png'),
    link('alternate', site.origin + editionPath(edition), 'text/html'),
  ];
  return element('entry', {}, ...parts.map((part) => `\n${part}`), '\n');
}

function link(rel: string, href: string, type: string): string {
  return element('link', { rel, href, type });
}

function author(): string {
  return element(
    'author',
    {},
    leaf('name', site.publisher.name),
    leaf('uri', `${site.origin}/`),
    leaf('email', site.publisher.email),
  );
}
