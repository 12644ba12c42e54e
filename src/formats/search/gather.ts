/** What search can find: every reviewed text of a language, the words of the glossary, and the pages that people ask for by name. Made from the tree of each text, so that nothing that a page puts around it is found; what its notes say is left to the engine that knows every line (decision 59). */
import { searchWords, type FileName } from '../../i18n/search-words.ts';
import { words, type Language } from '../../i18n/languages.ts';
import { isReviewed, type Edition } from '../../model/document.ts';
import { shelfKinds, type KindName, type SheetProduct } from '../../model/kinds.ts';
import { allEditions, findCity, type Library } from '../../model/library.ts';
import { memoizeWith } from '../../model/memo.ts';
import { flowText, propertyTexts } from '../../model/nodes.ts';
import { headingsIn } from '../../model/outline.ts';
import { editionPath, galleryPath, glossaryPath, keepPath, kindPath, mapPath } from '../../model/urls.ts';
import { everywhere, visit } from '../../model/visit.ts';
import { pack, type Entry, type Head, type PackedWords } from '../../search/pack.ts';
import { fold } from '../../search/words.ts';
import { weighWords, type Source } from '../../search/weigh.ts';
import type { Output } from '../format.ts';

/** A file as the formats plan it; sheets say which product they are. */
export type PlannedFile = Pick<Output, 'path' | 'type' | 'edition'> & { readonly product?: SheetProduct };

/** What people call each product on paper. */
const productNames: Readonly<Partial<Record<SheetProduct, FileName>>> = {
  card: 'card',
  'fold-card': 'card',
  poster: 'poster',
  tabs: 'poster',
  sign: 'sign',
  flyer: 'flyer',
  half: 'flyer',
  quarter: 'flyer',
  stickers: 'sticker',
  labels: 'sticker',
  booklet: 'booklet',
  'pocket-booklet': 'booklet',
  trifold: 'trifold',
  zine: 'zine',
  reading: 'pdf',
};

/** How much each kind counts beside others that fit as well: what to do and what is asked before news and long reading. */
const kindWeights: Readonly<Partial<Record<KindName, number>>> = {
  bulletins: 0.72,
  analysis: 0.85,
  pamphlets: 0.8,
  pages: 0.85,
  events: 0.9,
};
const termWeight = 0.72;
const pageWeight = 0.6;
/** Pages that are an answer by themselves: all pictures, and what to keep. */
const doorWeight = 0.95;

/** Writes the index of a language. @param files every file that is planned, sheets of one product in the order in which they are offered */
export function writeIndex(library: Library, language: Language, files: readonly PlannedFile[]): string {
  const t = searchWords(language);
  const endings: string[] = [];
  const byEdition = Map.groupBy(
    files.filter(({ edition }) => edition?.language === language),
    ({ edition }) => edition,
  );
  const filesOf = (edition: Edition): Entry['files'] => {
    const found = new Map<FileName, number>();
    const root = editionPath(edition) + edition.words.slug;
    for (const { path, type, product } of byEdition.get(edition) ?? []) {
      const name = product ? productNames[product] : byType(type);
      if (!name || found.has(name) || !path.startsWith(root)) continue;
      const ending = path.slice(root.length);
      const known = endings.indexOf(ending);
      found.set(name, known === -1 ? endings.push(ending) - 1 : known);
    }
    return [...found];
  };
  const texts = textsIn(library, language).map((edition) => textEntry(edition, filesOf(edition)));
  const phrases = (text: string): string[] => text.split(', ');
  const head: Head = {
    stop: t.stop,
    endings: t.endings,
    sounds: t.sounds,
    files: endings,
    fileWords: Object.fromEntries(Object.entries(t.files).map(([name, text]) => [name, phrases(text)])),
    synonyms: (library.synonyms?.[language].synonyms ?? []).map(({ asked, means, texts }) => ({
      asked: asked.map(fold),
      means: means.map(fold),
      texts,
    })),
    unanswered: (library.synonyms?.[language].unanswered ?? []).map(({ words: said }) => fold(said)),
    entries: [...texts, ...otherSources(library, language).map(({ entry }) => entry)],
  };
  return pack(head, wordsIn(library, language));
}

/** The words of all entries of a language; the index of the site and those of the kits differ in their files alone. */
const wordsIn = memoizeWith((library: Library, language: Language): PackedWords => {
  const asked = new Map(library.asked?.[language].map(({ text, questions }) => [text, questions.join('\n')]));
  const sources = [
    ...textsIn(library, language).map((edition) => textSource(library, edition)),
    ...otherSources(library, language),
  ];
  return weighWords(
    searchWords(language),
    sources.map((source) => ({ ...source, asked: asked.get(source.entry.id) ?? '' })),
  );
});

/** The texts of a language that can be found. */
function textsIn(library: Library, language: Language): Edition[] {
  return allEditions(library).filter((edition) => edition.language === language && isReviewed(edition));
}

/** The words of the glossary, and the pages that people ask for by name. */
function otherSources(library: Library, language: Language): Source[] {
  return [
    ...library.glossary.terms
      .filter((term) => term.in[language].language === language)
      .map(({ id, in: said }) =>
        plainSource(
          `term/${id}`,
          `${glossaryPath(language)}#${id}`,
          said[language].term,
          said[language].meaning,
          termWeight,
        ),
      ),
    ...pageSources(library, language),
  ];
}

function byType(type: string): FileName | undefined {
  if (type === 'application/epub+zip') return 'epub';
  if (type === 'application/vnd.openxmlformats-officedocument.wordprocessingml.document') return 'word';
  if (type === 'text/plain') return 'text';
  return type === 'image/png' ? 'picture' : undefined;
}

function textEntry(edition: Edition, files: Entry['files']): Entry {
  const { document, words: said, body } = edition;
  const { kind, facts } = document;
  return {
    id: document.id,
    path: editionPath(edition),
    title: said.title,
    summary: said.summary,
    kind,
    topics: facts.topics,
    ...(facts.place ? { place: facts.place } : {}),
    weight: kindWeights[kind] ?? 1,
    headings: headingsIn(body.flow).map(({ anchor, text }) => [anchor, text] as const),
    files,
  };
}

function textSource(library: Library, edition: Edition): Source {
  const { document, body, language } = edition;
  const { kind, facts } = document;
  const t = words(language);
  const city = findCity(library, facts.place);
  // What a block says beside the text: the words of pictures, figures and quotations.
  const beside = [...visit(body.flow, everywhere)].flatMap(({ node }) =>
    node.type === 'block' ? propertyTexts(node, 'unseen').map(({ text }) => text) : [],
  );
  return {
    entry: textEntry(edition, []),
    about: [
      t.kinds[kind].one,
      t.kinds[kind].many,
      ...facts.topics.map((topic) => t.topics[topic]),
      city?.names[language] ?? '',
      facts.code,
    ].join('\n'),
    body: [flowText(body.flow), ...beside].join('\n'),
  };
}

function plainSource(id: string, path: string, title: string, summary: string, weight: number): Source {
  return { entry: { id, path, title, summary, weight, headings: [], files: [] }, about: '', body: '' };
}

/** The pages that list or hold something, by their titles and summaries. */
function pageSources(library: Library, language: Language): Source[] {
  const t = words(language);
  const shelves = shelfKinds
    .filter((kind) => library.documents.some((document) => document.kind === kind))
    .map((kind) =>
      plainSource(`page/${kind}`, kindPath(kind, language), t.kinds[kind].many, t.kinds[kind].summary, pageWeight),
    );
  const lists = [
    ['gallery', galleryPath(language), t.share.gallery, doorWeight],
    ['keep', keepPath(language), t.keep, doorWeight],
    ['everything', mapPath(language), t.map],
    ...(library.glossary.terms.length ? [['glossary', glossaryPath(language), t.glossary] as const] : []),
  ] as const satisfies readonly (readonly [
    string,
    string,
    { readonly title: string; readonly summary: string },
    number?,
  ])[];
  return [
    ...shelves,
    ...lists.map(([id, path, { title, summary }, weight = pageWeight]) =>
      plainSource(`page/${id}`, path, title, summary, weight),
    ),
  ];
}
