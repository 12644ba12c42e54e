/** The lists of what people ask. The list of synonyms: a word in it must lead to a text, not to itself and not in a circle; and what no text answers must not be what a title says. */
import { searchWords } from '../../i18n/search-words.ts';
import { languages, languageTags, words, type Language } from '../../i18n/languages.ts';
import { wordForms, wordsOf } from '../../search/words.ts';
import { problem, type Messages } from '../messages.ts';
import { allEditions, type Library } from '../library.ts';
import { flowText, type Position } from '../nodes.ts';
import { headingsIn } from '../outline.ts';
import { didYouMean, type Problem } from '../problems.ts';
import { nearestOf } from '../nearest.ts';
import { offer } from '../repair.ts';
import type { SearchLists, Synonym } from '../registers/synonyms.ts';

const messages = {
  'reference-unknown/synonym': (id: string, known: readonly string[]) => ({
    fact: `\`texts\` names “${id}”, which is no document.${didYouMean(id, known)}`,
    fix: 'Write the name of the document’s folder; `term/…` before the id of a word of the glossary.',
    ...offer(id, nearestOf(id, known)),
  }),
  'reference-unknown/asked': (id: string, known: readonly string[]) => ({
    fact: `Questions stand below “${id}”, which is no document.${didYouMean(id, known)}`,
    fix: 'Write the name of the document’s folder; `term/…` before the id of a word of the glossary.',
  }),
  'synonym-nowhere': (word: string, language: Language) => ({
    fact: `No text in ${languages[language].name} says “${word}”, so it leads to nothing.`,
    fix: 'Write a word of the texts, or take it out.',
  }),
  'synonym-itself': (word: string) => ({
    fact: `“${word}” stands in \`asked\` and in \`means\`: it leads to itself.`,
    fix: 'Take it out of one of the two.',
  }),
  'synonym-circle': (way: readonly string[]) => ({
    fact: `These words lead in a circle: ${way.join(' → ')}.`,
    fix: 'Put them into one entry, or let each lead to a word of the texts.',
  }),
  'synonym-duplicate': (word: string, line: number | undefined) => ({
    fact: `“${word}” is asked already, on line ${line ?? 1}.`,
    fix: 'Keep one of the two.',
  }),
  'question-answered': (asked: string, title: string) => ({
    fact: `“${asked}” is listed as what no text answers, and “${title}” says it in its title, its summary or a heading.`,
    fix: 'Take it out of `unanswered`, so that search finds the text.',
  }),
} satisfies Messages;

/** Checks `synonyms.yml`. @param path of the list, if there is one */
export function checkSynonyms(library: Library, path: string | undefined): Problem[] {
  const lists = library.synonyms;
  if (!path || !lists) return [];
  return languageTags.flatMap((language) => {
    const speech = speechOf(library, language);
    return [
      ...lists[language].synonyms.flatMap((synonym) => [
        ...unknownTexts(synonym, library, path),
        ...nowhere(synonym, speech, path),
        ...itself(synonym, speech, path),
      ]),
      ...duplicates(lists[language], path),
      ...circles(lists[language], speech, path),
      ...answered(lists[language], speech, path),
    ];
  });
}

/** What the texts of a language say. */
interface Speech {
  readonly language: Language;
  /** The stems of a phrase, small words left out. */
  stems(phrase: string): readonly string[];
  /** The same with the small words. */
  whole(phrase: string): string;
  readonly said: ReadonlySet<string>;
  readonly headlines: readonly { readonly title: string; readonly said: string }[];
}

function speechOf(library: Library, language: Language): Speech {
  const forms = wordForms(searchWords(language));
  const stems = (text: string): string[] =>
    wordsOf(text).flatMap(({ folded }) => (forms.isStop(folded) ? [] : [forms.stem(folded)]));
  const whole = (text: string): string =>
    ` ${wordsOf(text)
      .map(({ folded }) => forms.stem(folded))
      .join(' ')} `;
  const editions = allEditions(library).filter((edition) => edition.language === language);
  const t = words(language);
  const texts = [
    ...editions.map(({ words: { title, summary }, body }) => `${title} ${summary} ${flowText(body.flow)}`),
    ...library.glossary.terms.map(({ in: { [language]: said } }) => `${said.term} ${said.meaning}`),
    ...Object.values(t.kinds).map(({ many, summary }) => `${many} ${summary}`),
    `${t.share.gallery.title} ${t.keep.title} ${t.map.title}`,
  ];
  return {
    language,
    stems,
    whole,
    said: new Set(texts.flatMap(stems)),
    headlines: editions.flatMap(({ words: { title, summary }, body }) =>
      [title, summary, ...headingsIn(body.flow).map(({ text }) => text)].map((line) => ({ title, said: whole(line) })),
    ),
  };
}

function at(path: string, position: Position | undefined): { path: string } & Partial<Position> {
  return { path, ...position };
}

/** What a list can name as an answer. */
function answersIn(library: Library): string[] {
  return [...library.documents.map(({ id }) => id), ...library.glossary.terms.map(({ id }) => `term/${id}`)];
}

/** Checks `asked.yml`. @param path of the list, if there is one */
export function checkAsked(library: Library, path: string | undefined): Problem[] {
  if (!path || !library.asked) return [];
  const known = answersIn(library);
  return languageTags.flatMap((tag) =>
    library.asked![tag].flatMap(({ text, position }) =>
      known.includes(text) ? [] : [problem(messages, 'reference-unknown/asked', at(path, position), text, known)],
    ),
  );
}

function unknownTexts({ texts, positions }: Synonym, library: Library, path: string): Problem[] {
  const known = answersIn(library);
  return texts.flatMap((id, index) =>
    known.includes(id) || id.startsWith('page/')
      ? []
      : [problem(messages, 'reference-unknown/synonym', at(path, positions[`texts.${index}`]), id, known)],
  );
}

function nowhere({ means, positions }: Synonym, { language, stems, said }: Speech, path: string): Problem[] {
  return means.flatMap((word, index) =>
    stems(word).some((stem) => said.has(stem))
      ? []
      : [problem(messages, 'synonym-nowhere', at(path, positions[`means.${index}`]), word, language)],
  );
}

/** A word that leads to itself and to a text as well is no fault: it names the text. */
function itself({ asked, means, texts, positions }: Synonym, { stems }: Speech, path: string): Problem[] {
  const meant = means.map((word) => stems(word).join(' '));
  return asked.flatMap((word, index) =>
    texts.length === 0 && meant.length === 1 && meant[0] === stems(word).join(' ')
      ? [problem(messages, 'synonym-itself', at(path, positions[`asked.${index}`]), word)]
      : [],
  );
}

function duplicates({ synonyms, unanswered }: SearchLists, path: string): Problem[] {
  const seen = new Map<string, Position | undefined>();
  const all = [
    ...synonyms.flatMap(({ asked, positions }) =>
      asked.map((word, index) => ({ word, position: positions[`asked.${index}`] })),
    ),
    ...unanswered.map(({ words: word, position }) => ({ word, position })),
  ];
  return all.flatMap(({ word, position }) => {
    const key = wordsOf(word)
      .map(({ folded }) => folded)
      .join(' ');
    if (seen.has(key)) return [problem(messages, 'synonym-duplicate', at(path, position), word, seen.get(key)?.line)];
    seen.set(key, position);
    return [];
  });
}

/** Circles of words that lead to words alone. */
function circles({ synonyms }: SearchLists, { stems }: Speech, path: string): Problem[] {
  const leads = new Map<
    string,
    { readonly to: readonly string[]; readonly word: string; readonly position: Position | undefined }
  >();
  for (const { asked, means, texts, positions } of synonyms)
    if (texts.length === 0)
      asked.forEach((word, index) =>
        leads.set(stems(word).join(' '), {
          to: means.map((one) => stems(one).join(' ')),
          word,
          position: positions[`asked.${index}`],
        }),
      );
  const found: Problem[] = [];
  const done = new Set<string>();
  const follow = (key: string, way: readonly string[]): void => {
    if (way.includes(key)) {
      const circle = [...way.slice(way.indexOf(key)), key];
      if (circle.length > 2 && !circle.some((one) => done.has(one)))
        found.push(
          problem(
            messages,
            'synonym-circle',
            at(path, leads.get(key)?.position),
            circle.map((one) => leads.get(one)?.word ?? one),
          ),
        );
      for (const one of circle) done.add(one);
      return;
    }
    for (const next of leads.get(key)?.to ?? []) if (leads.has(next)) follow(next, [...way, key]);
  };
  for (const key of leads.keys()) if (!done.has(key)) follow(key, []);
  return found;
}

function answered({ unanswered }: SearchLists, { whole, headlines }: Speech, path: string): Problem[] {
  return unanswered.flatMap(({ words: asked, position }) => {
    const said = whole(asked); // once: a campaign has a thousand headlines
    const where = headlines.find((line) => line.said.includes(said));
    return where ? [problem(messages, 'question-answered', at(path, position), asked, where.title)] : [];
  });
}
