/** Translations: whether the editions of one document agree on which is the original, and how each stands to its source. */
import { languages, languageTags, type Language } from '../../i18n/languages.ts';
import type { Change, Named } from '../../i18n/messages/translation.ts';
import { editionIn, isReviewed, type Document, type Edition } from '../document.ts';
import type { Facts } from '../fields/facts.ts';
import { isCurrent } from '../translation/freshness.ts';
import type { Glossary } from '../registers/glossary.ts';
import { didYouMean, type Problem } from '../problems.ts';
import type { Text } from '../files/text.ts';
import type { SourceFolder } from '../files/sources.ts';
import { problem, type Messages, type Place } from '../messages.ts';
import { insert, mend } from '../repair.ts';

const messages = {
  'language-mismatch/original': (original: string) => ({
    fact: `\`original\` says “${original}”, but the folder has no ${original}.mdx.`,
    fix: `Add ${original}.mdx, or write the language of the edition that came first.`,
  }),
  'field-missing/translation': (original: string) => ({
    fact: `\`translation\` is missing: facts.yml says that the document was first written in “${original}”.`,
    fix: `Add the group \`translation:\` with \`of: ${original}\` and \`status: draft\`.`,
    ...insert(`translation:\n  of: ${original}\n  status: draft\n`, { line: 2, column: 1 }),
  }),
  'language-mismatch/translated': (original: string) => ({
    fact: `This edition says that it is a translation, but facts.yml says that it is the original (“${original}”).`,
    fix: 'Remove the group `translation`, or mend `original` in facts.yml.',
  }),
  'language-mismatch/itself': (language: string, original: string) => ({
    fact: `\`translation.of\` says “${language}”, which is the language of this edition itself.`,
    fix: `Write the language it was translated from: of: ${original}`,
    ...mend(language, original),
  }),
  'language-mismatch/source': (source: string, original: string) => ({
    fact: `\`translation.of\` says “${source}”, but the folder has no ${source}.mdx.`,
    fix: `Write the language it was translated from: of: ${original}`,
    ...mend(source, original),
  }),
  'translation-missing': (language: Language) => ({
    fact: `There is no edition in ${languages[language].name}; its readers are shown another one, marked as such.`,
    fix: `Write ${language}.mdx when somebody can.`,
  }),
  'term-missing': (id: string, source: string | undefined, line: number) => ({
    fact: `The source explains the term “${id}” (${source ?? ''}.mdx, line ${line}), and this translation does not.`,
    fix: `Write <Term id="${id}">…</Term> where the word first stands.`,
  }),
  'translation-unreviewed': (status: string | undefined) => ({
    fact: `${status === 'machine' ? 'A machine made the translation, and nobody has reviewed it' : 'The translation has not been reviewed'}; it stays out of search, sheets and cards.`,
    fix: 'Let a second person read it, then write `status: reviewed`, who read it and when.',
  }),
  'translation-unreviewed/changed': (on: string, edition: Named) => ({
    fact: `The words were changed after a second person read them (${on}); the text stays out of search, sheets and cards.`,
    fix: `Let that person read what was changed, write the day in \`reviewedOn\`, and ${acceptCommand(edition)}.`,
  }),
  'translation-behind/unknown': (edition: Named) => ({
    fact: 'The translation does not say which text it was made from.',
    fix: `Compare the two, then ${acceptCommand(edition)}.`,
  }),
  'rights-text-behind': (change: Change, edition: Named) => ({
    fact: `The translation of a rights text is behind its source: ${partsOf(change).join(', ')}.`,
    fix: `Bring the translation up to date, then ${acceptCommand(edition)}.`,
  }),
  'translation-behind/source': (change: Change, edition: Named) => ({
    fact: `The translation is behind its source: ${partsOf(change).join(', ')}.`,
    fix: `Bring the translation up to date, then ${acceptCommand(edition)}.`,
  }),
} satisfies Messages;

/** Checks what the front matters say of their source against the files there are. */
export function checkTranslations(folder: SourceFolder, facts: Facts, texts: readonly Text[]): Problem[] {
  const { original } = facts;
  const problems: Problem[] = [];
  // A file that is refused for the capitals in its name has been reported.
  if (
    folder.names.some((name) => name.toLowerCase() === `${original}.mdx`) &&
    !folder.names.includes(`${original}.mdx`)
  )
    return problems;
  if (!folder.names.includes(`${original}.mdx`) && texts.length > 0) {
    return [
      problem(
        messages,
        'language-mismatch/original',
        { path: folder.facts?.path ?? folder.path, ...facts.positions.original },
        original,
      ),
    ];
  }
  for (const { language, path, words } of texts) {
    if (!words) continue;
    const { translation, positions } = words;
    const at = (field: string): Place => ({ path, ...(positions[field] ?? { line: 1, column: 1 }) });
    if (!positions.translation) {
      if (language !== original) problems.push(problem(messages, 'field-missing/translation', at(''), original));
    } else if (!translation)
      continue; // its own fault has been reported
    else if (language === original)
      problems.push(problem(messages, 'language-mismatch/translated', at('translation'), original));
    else if (translation.of === language)
      problems.push(problem(messages, 'language-mismatch/itself', at('translation.of'), language, original));
    else if (!folder.names.includes(`${translation.of}.mdx`))
      problems.push(problem(messages, 'language-mismatch/source', at('translation.of'), translation.of, original));
  }
  return problems;
}

/** Reports languages that a document lacks and translations that a person should look at. */
export function reviewTranslations(document: Document, folder: SourceFolder, glossary: Glossary): Problem[] {
  const missing = languageTags
    .filter(
      (language) =>
        language !== document.facts.original &&
        !editionIn(document, language) &&
        !folder.names.some((name) => name.toLowerCase().startsWith(`${language}.`)),
    )
    .map((language): Problem => problem(messages, 'translation-missing', { path: folder.path }, language));
  return [
    ...missing,
    ...document.editions.flatMap((edition) => [
      ...[standing(edition) ?? []].flat(),
      ...missingTerms(edition, glossary),
    ]),
  ];
}

/** Reports words of the glossary that the source explains and the translation does not. */
function missingTerms({ document, path, words, body }: Edition, glossary: Glossary): Problem[] {
  const source = words.translation && editionIn(document, words.translation.of);
  const known = glossary.terms.map(({ id }) => id);
  // A misspelt id, here or there, has been reported as unknown.
  const misspelt = body.terms.filter(({ id }) => !known.includes(id));
  const lost =
    source?.body.terms.filter(
      ({ id }) =>
        known.includes(id) &&
        !body.terms.some((term) => term.id === id) &&
        !misspelt.some((term) => didYouMean(term.id, [id])),
    ) ?? [];
  return lost.map(({ id, position }): Problem =>
    problem(messages, 'term-missing', { path }, id, words.translation?.of, position.line),
  );
}

function standing(edition: Edition): Problem | undefined {
  const { path, words, freshness, document, language } = edition;
  if (language === document.facts.original) return undefined;
  const status = words.positions['translation.status'];
  if (edition.sealBroken)
    return problem(
      messages,
      'translation-unreviewed/changed',
      { path, ...words.positions['translation.sealed'] },
      words.translation?.reviewedOn ?? '—',
      named(edition),
    );
  if (!isReviewed(edition))
    return problem(messages, 'translation-unreviewed', { path, ...status }, words.translation?.status);
  const unreadable = freshness?.unknown && words.positions['translation.blocks'] !== undefined;
  return freshness && !unreadable && !isCurrent(freshness) ? behind(edition) : undefined;
}

function behind(edition: Edition): Problem {
  const { document, path, words, freshness } = edition;
  const position = words.positions['translation.blocks'] ?? words.positions.translation;
  if (!freshness || freshness.unknown)
    return problem(messages, 'translation-behind/unknown', { path, ...position }, named(edition));
  const change: Change = {
    ...freshness.counts,
    fields: freshness.fields,
    source: words.translation?.of ?? '',
    lines: [...new Set(freshness.changed.flatMap((index) => freshness.positions[index]?.line ?? []))],
  };
  return document.facts.legal
    ? problem(messages, 'rights-text-behind', { path, ...position }, change, named(edition))
    : problem(messages, 'translation-behind/source', { path, ...position }, change, named(edition));
}

function partsOf({ fields, source, lines, changed, added, gone }: Change): string[] {
  const done = [
    ...(changed > 0 ? [`${plural(changed, 'block')} changed`] : []),
    ...(added > 0 ? [`${plural(added, 'block')} added`] : []),
  ].join(', ');
  return [
    ...(fields.length > 0 ? [`${fields.map((name) => `\`${name}\``).join(', ')} changed`] : []),
    ...(lines.length > 0
      ? [`${done} (${source}.mdx, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`]
      : []),
    ...(gone > 0 ? [`${plural(gone, 'block')} removed`] : []),
  ];
}

function named({ document, language }: Edition): Named {
  return { id: document.id, language };
}

/** How to say that a translation says all of its source again. */
function acceptCommand({ id, language }: Named): string {
  return `run \`npm run accept -- ${id} ${language}\``;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
