/** What people ask with other words than ours, and what no text answers: search takes the one for the other, and says an honest nothing of the last. */
import { isMap } from 'yaml';
import { languageTags, type Language } from '../../i18n/languages.ts';
import type { Report } from '../report.ts';
import { readYaml, type Positions, type Reader } from '../fields/fields.ts';
import { inLanguages } from '../fields/in-languages.ts';
import { group, list, text } from '../fields/values.ts';
import type { Position } from '../nodes.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'field-missing/meaning': (asked: string | undefined) => ({
    fact: `${asked === undefined ? 'The words' : `“${asked}”`} in \`asked\` lead to nothing: there is neither \`means\` nor \`texts\`.`,
    fix: 'Add means: [words of our texts], or texts: [id of the text that answers it].',
  }),
} satisfies Messages;

/** Words that people ask with, and what is looked for instead of them or beside them. */
export interface Synonym {
  readonly asked: readonly string[];
  /** Words of our texts. */
  readonly means: readonly string[];
  /** Ids of the documents that answer it; `term/…` for a word of the glossary. */
  readonly texts: readonly string[];
  readonly positions: Positions;
}

/** The lists of one language. */
export interface SearchLists {
  readonly synonyms: readonly Synonym[];
  /** Words for what no text of ours answers. */
  readonly unanswered: readonly { readonly words: string; readonly position: Position | undefined }[];
}

const synonym: Reader<Synonym> = (value, report) => {
  const positions: Record<string, Positions[string]> = {};
  const words = { read: list(text(60)) };
  const read = group({ asked: { ...words, required: true }, means: words, texts: { read: list(text(80)) } })(
    { ...value, positions, name: isMap(value.node) ? '' : value.name },
    report,
  );
  if (!read?.asked?.length) return undefined;
  const { asked, means = [], texts = [] } = read;
  if (means.length || texts.length) return { asked, means, texts, positions };
  if (!positions.means && !positions.texts) report.add(messages, 'field-missing/meaning', value.position, asked[0]);
  return undefined;
};

/** Reads `synonyms.yml`. */
export function readSynonyms(yaml: string, report: Report): Record<Language, SearchLists> | undefined {
  const lists = { read: group({ synonyms: { read: list(synonym) }, unanswered: { read: list(text(60)) } }) };
  const result = readYaml(yaml, 1, inLanguages(lists), report, 'facts-unreadable');
  if (!result) return undefined;
  const { read, positions } = result;
  const listsOf = (tag: Language): SearchLists => ({
    synonyms: read[tag]?.synonyms ?? [],
    unanswered: (read[tag]?.unanswered ?? []).map((words, index) => ({
      words,
      position: positions[`${tag}.unanswered.${index}`],
    })),
  });
  return Object.fromEntries(languageTags.map((tag) => [tag, listsOf(tag)])) as Record<Language, SearchLists>;
}
