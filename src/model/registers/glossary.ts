/** The glossary: words that need a meaning, and words that the house does not use. */
import { isMap } from 'yaml';
import { collator } from '../../i18n/dates.ts';
import { languageTags, type Language } from '../../i18n/languages.ts';
import type { Report } from '../report.ts';
import { readYaml, type Positions, type Reader } from '../fields/fields.ts';
import { inEvery, inLanguages } from '../fields/in-languages.ts';
import { isPlainName, nameFault, plainName } from '../names.ts';
import { group, list, oneOf, printed, text } from '../fields/values.ts';
import type { Position } from '../nodes.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'slug-unreadable/term': (id: string, offer: string) => ({
    fact: `The \`id\` of a term is “${id}”, ${nameFault(id)}; it cannot be part of an address.`,
    fix: offer ? `Write id: ${offer}` : 'Write it with lower-case letters without accents, digits and single dashes.',
  }),
  'term-duplicate/id': (id: string, line: number | undefined) => ({
    fact: `The glossary already has a term “${id}”, on line ${line ?? 1}.`,
    fix: 'Keep one of the two.',
  }),
  'term-duplicate/words': (term: string) => ({
    fact: `The glossary already says what “${term}” means, under another id.`,
    fix: 'Keep one of the two, and mend the texts that call the other.',
  }),
} satisfies Messages;

/** A word as one language has it. */
export interface Meaning {
  readonly term: string;
  readonly meaning: string;
  /** The language these words are in: another than the reader's where nobody has written them in theirs yet. */
  readonly language: Language;
}

export interface Term {
  /** Permanent id, by which texts call it. */
  readonly id: string;
  readonly in: Readonly<Record<Language, Meaning>>;
  readonly positions: Positions;
}

/** A word we do not use, and what we say instead. */
export interface HouseRule {
  readonly language: Language;
  /** Words or phrases, compared whole and without regard to capitals. */
  readonly avoid: readonly string[];
  readonly use: string;
  readonly because: string;
  /** Phrases in which it may stand. */
  readonly except: readonly string[];
}

/** A name that no headline breaks within. */
export interface KeptName {
  readonly name: string;
  readonly position: Position | undefined;
}

export interface Glossary {
  readonly terms: readonly Term[];
  /** Of people, bodies and places, in any language; the terms and the cities are such names too. */
  readonly names?: readonly KeptName[];
  /** Words that are right, and in no dictionary. */
  readonly spelling?: readonly string[];
  readonly house: readonly HouseRule[];
}

const meaning = group({ term: { read: printed(60), required: true }, meaning: { read: printed(260), required: true } });

const term: Reader<Term> = (value, report) => {
  const positions: Record<string, Positions[string]> = {};
  const read = group({ id: { read: text(40), required: true }, ...inLanguages({ read: meaning }) })(
    { ...value, positions, name: isMap(value.node) ? '' : value.name },
    report,
  ) as ({ id?: string } & Partial<Record<Language, { term?: string; meaning?: string }>>) | undefined;
  if (read?.id && !isPlainName(read.id)) {
    const offer = plainName(read.id);
    report.add(messages, 'slug-unreadable/term', positions.id, read.id, offer);
    return undefined;
  }
  if (!read?.id || languageTags.some((tag) => read[tag] && (!read[tag].term || !read[tag].meaning))) return undefined;
  const said = inEvery(read, { is: 'term', id: read.id }, positions.id, report);
  return (
    said && {
      id: read.id,
      positions,
      in: Object.fromEntries(
        languageTags.map((tag) => [tag, { ...said[tag].value, language: said[tag].language }]),
      ) as Record<Language, Meaning>,
    }
  );
};

const rule: Reader<HouseRule> = (value, report) => {
  const read = group({
    language: { read: oneOf(languageTags), required: true },
    avoid: { read: list(text(60)), required: true },
    use: { read: text(120), required: true },
    because: { read: text(200), required: true },
    except: { read: list(text(80)) },
  })({ ...value, positions: {}, name: isMap(value.node) ? '' : value.name }, report);
  if (!read?.language || !read.avoid?.length || !read.use || !read.because) return undefined;
  return {
    language: read.language,
    avoid: read.avoid,
    use: read.use,
    because: read.because,
    except: read.except ?? [],
  };
};

/** Reads `glossary.yml`. Adds what is wrong to the report, a term that stands there twice included. */
export function readGlossary(yaml: string, report: Report): Glossary {
  const { read, positions } =
    readYaml(
      yaml,
      1,
      {
        terms: { read: list(term) },
        names: { read: list(printed(60)) },
        spelling: { read: list(text(60)) },
        house: { read: list(rule) },
      },
      report,
      'facts-unreadable',
    ) ?? {};
  const terms: Term[] = [];
  for (const one of read?.terms ?? []) {
    const byId = terms.find(({ id }) => id === one.id);
    const tag = languageTags.find((language) =>
      terms.some((other) => other.in[language].term.toLowerCase() === one.in[language].term.toLowerCase()),
    );
    if (byId) report.add(messages, 'term-duplicate/id', one.positions.id, one.id, byId.positions.id?.line);
    else if (tag) report.add(messages, 'term-duplicate/words', one.positions[`${tag}.term`], one.in[tag].term);
    else terms.push(one);
  }
  const names = read?.names?.map((name, index) => ({ name, position: positions?.[`names.${index}`] }));
  return {
    terms,
    ...(names ? { names } : {}),
    ...(read?.spelling ? { spelling: read.spelling } : {}),
    house: read?.house ?? [],
  };
}

/** Sorts the terms of a language as its readers look them up. */
export function sortedTerms({ terms }: Glossary, language: Language): Term[] {
  const compare = collator(language);
  return [...terms].sort((a, b) => compare(a.in[language].term, b.in[language].term));
}
