/** Translations: whether the editions of one document agree on which is the original, and how each stands to its source. */
import { languages, languageTags } from '../../i18n/languages.ts';
import { editionIn, isReviewed, type Document, type Edition } from '../document.ts';
import type { Facts } from '../fields/facts.ts';
import { isCurrent } from '../translation/freshness.ts';
import type { Glossary } from '../registers/glossary.ts';
import { didYouMean, type Problem } from '../problems.ts';
import type { Text } from '../files/text.ts';
import type { SourceFolder } from '../files/sources.ts';

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
      {
        code: 'language-mismatch',
        path: folder.facts?.path ?? folder.path,
        ...facts.positions.original,
        fact: `\`original\` says “${original}”, but the folder has no ${original}.mdx.`,
        fix: `Add ${original}.mdx, or write the language of the edition that came first.`,
      },
    ];
  }
  for (const { language, path, words } of texts) {
    if (!words) continue;
    const { translation, positions } = words;
    const report = (code: Problem['code'], field: string, fact: string, fix: string): void =>
      void problems.push({ code, path, ...(positions[field] ?? { line: 1, column: 1 }), fact, fix });
    if (!positions.translation) {
      if (language !== original)
        report(
          'field-missing',
          '',
          `\`translation\` is missing: facts.yml says that the document was first written in “${original}”.`,
          `Add the group \`translation:\` with \`of: ${original}\` and \`status: draft\`.`,
        );
    } else if (!translation)
      continue; // its own fault has been reported
    else if (language === original)
      report(
        'language-mismatch',
        'translation',
        `This edition says that it is a translation, but facts.yml says that it is the original (“${original}”).`,
        'Remove the group `translation`, or mend `original` in facts.yml.',
      );
    else if (translation.of === language)
      report(
        'language-mismatch',
        'translation.of',
        `\`translation.of\` says “${language}”, which is the language of this edition itself.`,
        `Write the language it was translated from: of: ${original}`,
      );
    else if (!folder.names.includes(`${translation.of}.mdx`))
      report(
        'language-mismatch',
        'translation.of',
        `\`translation.of\` says “${translation.of}”, but the folder has no ${translation.of}.mdx.`,
        `Write the language it was translated from: of: ${original}`,
      );
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
    .map((language): Problem => ({
      code: 'translation-missing',
      path: folder.path,
      fact: `There is no edition in ${languages[language].name}; its readers are shown another one, marked as such.`,
      fix: `Write ${language}.mdx when somebody can.`,
    }));
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
  return lost.map(({ id, position }): Problem => ({
    code: 'term-missing',
    path,
    fact: `The source explains the term “${id}” (${words.translation?.of ?? ''}.mdx, line ${position.line}), and this translation does not.`,
    fix: `Write <Term id="${id}">…</Term> where the word first stands.`,
  }));
}

function standing(edition: Edition): Problem | undefined {
  const { path, words, freshness, document, language } = edition;
  if (language === document.facts.original) return undefined;
  const status = words.positions['translation.status'];
  if (!isReviewed(edition))
    return {
      code: 'translation-unreviewed',
      path,
      ...status,
      fact: `${words.translation?.status === 'machine' ? 'A machine made the translation, and nobody has reviewed it' : 'The translation has not been reviewed'}; it stays out of search, sheets and cards.`,
      fix: 'Let a second person read it, then write `status: reviewed`, who read it and when.',
    };
  const unreadable = freshness?.unknown && words.positions['translation.blocks'] !== undefined;
  return freshness && !unreadable && !isCurrent(freshness) ? behind(edition) : undefined;
}

function behind(edition: Edition): Problem {
  const { document, language, path, words, freshness } = edition;
  const position = words.positions['translation.blocks'] ?? words.positions.translation;
  const accept = `run \`npm run accept -- ${document.id} ${language}\``;
  if (!freshness || freshness.unknown)
    return {
      code: 'translation-behind',
      path,
      ...position,
      fact: 'The translation does not say which text it was made from.',
      fix: `Compare the two, then ${accept}.`,
    };
  const source = words.translation && editionIn(document, words.translation.of);
  const lines = freshness.changed.flatMap((index) => source?.body.positions[index]?.line ?? []);
  const parts = [
    ...(lines.length > 0
      ? [
          `${plural(lines.length, 'block')} ${lines.length > freshness.removed ? 'changed or added' : 'changed'} (${words.translation?.of ?? ''}.mdx, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`,
        ]
      : []),
    // What changed is gone in its old words; only what is gone beyond that was removed.
    ...(freshness.removed > lines.length ? [`${plural(freshness.removed - lines.length, 'block')} removed`] : []),
  ];
  return {
    code: document.facts.legal ? 'rights-text-behind' : 'translation-behind',
    path,
    ...position,
    fact: `The translation${document.facts.legal ? ' of a rights text' : ''} is behind its source: ${parts.join(', ')}.`,
    fix: `Bring the translation up to date, then ${accept}.`,
  };
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
