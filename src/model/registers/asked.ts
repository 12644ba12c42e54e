/** What people ask, as they say it, by the text that answers it: search counts these words as words of that text. */
import { isMap, isScalar } from 'yaml';
import { languageTags, type Language } from '../../i18n/languages.ts';
import { readMap, readYaml, type Reader } from '../fields/fields.ts';
import { inLanguages } from '../fields/in-languages.ts';
import { group, list, text } from '../fields/values.ts';
import type { Position } from '../nodes.ts';
import type { Report } from '../report.ts';

/** The questions that one text answers. */
export interface AskedOf {
  /** Id of the document; `term/…` for a word of the glossary. */
  readonly text: string;
  readonly questions: readonly string[];
  readonly position: Position | undefined;
}

/** The names below a language are the writer's own: those of texts. */
const byText: Reader<Readonly<Record<string, readonly string[]>>> = (value, report) => {
  const { node } = value;
  const questions = { read: list(text(200)), required: true };
  if (!isMap(node)) return group({ 'keep-the-door-shut': questions })(value, report) as undefined;
  const names = node.items.flatMap(({ key }) => (isScalar(key) ? String(key.value) : []));
  return readMap(node, value, Object.fromEntries(names.map((name) => [name, questions])), report) as Record<
    string,
    string[]
  >;
};

/** Reads `asked.yml`. */
export function readAsked(yaml: string, report: Report): Record<Language, readonly AskedOf[]> | undefined {
  const result = readYaml(yaml, 1, inLanguages({ read: byText }), report, 'facts-unreadable');
  if (!result) return undefined;
  const { read, positions } = result;
  const of = (tag: Language): AskedOf[] =>
    Object.entries(read[tag] ?? {}).map(([id, questions]) => ({
      text: id,
      questions,
      position: positions[`${tag}.${id}`],
    }));
  return Object.fromEntries(languageTags.map((tag) => [tag, of(tag)])) as Record<Language, AskedOf[]>;
}
