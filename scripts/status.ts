/** npm run status: one line a document, how each of its editions stands, and what nobody has read. With `-- --share`, also which captions the press made; with `-- --claims`, how the facts of the register stand; with `-- --words`, instead the length, reading ease, hedges and repetition of each text. */
import { languageTags } from '../src/i18n/languages.ts';
import { loadRemembered } from '../src/load/remembered.ts';
import type { Claim } from '../src/model/claim.ts';
import { usersOf } from '../src/model/claim-users.ts';
import { editionIn, type Edition } from '../src/model/document.ts';
import { compare, type Library } from '../src/model/library.ts';
import { unreadLines } from '../src/model/readers.ts';
import { scales } from '../src/i18n/reading-scales.ts';
import { formatReport } from '../src/model/problems.ts';
import { shareNotes } from '../src/model/share.ts';
import { countsOf, isCurrent } from '../src/model/translation/freshness.ts';
import { sharedPercent, wordAims, wordFigures, type LanguageFigures } from '../src/model/word-figures.ts';
import { command } from '../src/publish/command.ts';

function standing(edition: Edition | undefined): string {
  if (!edition) return '—';
  const { translation } = edition.words;
  if (!translation) return 'original';
  if (translation.status !== 'reviewed') return translation.status;
  if (!edition.freshness || edition.freshness.unknown) return 'reviewed, no record';
  if (isCurrent(edition.freshness)) return 'reviewed, current';
  const counts = countsOf(edition.freshness);
  const said = [
    counts.changed && `${counts.changed} changed`,
    counts.added && `${counts.added} new`,
    counts.gone && `${counts.gone} gone`,
  ].filter(Boolean);
  return `behind: ${said.join(', ')}`;
}

/** Says which facts are to be looked at again, and in which texts they stand; on demand also all others. */
function claimReport({ claims, documents }: Library, all: boolean): string {
  const row = (claim: Claim): string => {
    const users = usersOf(claim, documents);
    const when = claim.recheck === undefined ? '' : `, again by ${claim.recheck}`;
    const where = users.length > 0 ? users.map((path) => `\n    ${path}`).join('') : '\n    in no text';
    return `  ${claim.id}   checked ${claim.checked}${when}, confidence ${claim.confidence}${where}`;
  };
  const part = (head: string, of: readonly Claim[]): string[] =>
    of.length > 0 ? [`\n${head}\n${of.map(row).join('\n')}`] : [];
  const due = claims.filter((claim) => claim.due);
  const rest = claims.filter((claim) => !claim.due).sort((a, b) => compare(a.recheck ?? '9', b.recheck ?? '9'));
  const used = (claim: Claim): boolean => usersOf(claim, documents).length > 0;
  return [
    ...part('Facts that were to be looked at again:', due),
    ...(all ? part('Facts that stand, the next to be looked at first:', rest.filter(used)) : []),
    ...(all
      ? part(
          'Facts that no text calls:',
          rest.filter((claim) => !used(claim)),
        )
      : []),
    ...(all && claims.length === 0 ? ['\nThe register of claims is empty.'] : []),
    ...(!all && claims.length > 0
      ? [`\n${claims.length} facts in the register; list them with: npm run status -- --claims`]
      : []),
  ].join('\n');
}

/** Prints rows in columns; what begins with a figure stands on the right. */
function table(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          /^\d+(?:\.\d+)?\*?(?: %\*?)?$/.test(cell)
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    );
}

/** One line an edition: what a person may want to change has a star. */
function wordTable({ language, editions }: LanguageFigures): void {
  table([
    [`document, ${language}`, 'words', scales[language]?.name ?? '', 'hedges', 'shared'],
    ...editions.map(({ edition, words, ease, hard, hedges, strings }) => {
      const shared = sharedPercent(strings);
      return [
        `${edition.document.kind}/${edition.document.id}`,
        String(words),
        ease === undefined ? '—' : `${ease.toFixed(1)}${hard ? '*' : ''}`,
        String(hedges),
        `${shared.toFixed(1)} %${Number(shared.toFixed(1)) > wordAims.shared ? '*' : ''}`,
      ];
    }),
  ]);
}

/** What all texts of a language come to, beside what is aimed at. */
function wordTotals({ language, words, hedges, strings, leaflets, hard }: LanguageFigures): string {
  const scale = scales[language];
  const wish = scale && ('most' in scale.aim ? `at most ${scale.aim.most}` : `at least ${scale.aim.least}`);
  return [
    `${language}: ${words} words`,
    `${sharedPercent(strings).toFixed(1)} % of their nine-word strings shared (aim: at most ${wordAims.shared} %)`,
    `${hedges} hedges (aim: fewer than ${wordAims.hedges})`,
    ...(scale ? [`${leaflets - hard} of ${leaflets} leaflets with ${scale.name} ${wish}`] : []),
  ].join('; ');
}

function words(figures: readonly LanguageFigures[]): void {
  for (const one of figures) {
    wordTable(one);
    console.log();
  }
  console.log(`${figures.map(wordTotals).join('\n')}\nA star: a leaflet harder to read than that, or more shared.`);
}

await command(
  async () => {
    const { library } = await loadRemembered();
    if (process.argv.includes('--words')) {
      words(wordFigures(library));
      return;
    }
    const rows = [
      ['document', 'checked', ...languageTags],
      ...library.documents.map((document) => [
        `${document.kind}/${document.id}`,
        document.facts.checked,
        ...languageTags.map((language) => standing(editionIn(document, language))),
      ]),
    ];
    table(rows);
    const unread = unreadLines(library);
    if (unread.length) console.log(`\n${unread.join('\n')}`);
    const claims = claimReport(library, process.argv.includes('--claims'));
    if (claims) console.log(claims);
    const notes = shareNotes(library);
    if (process.argv.includes('--share')) console.log(`\n${formatReport(notes)}`);
    else if (notes.length)
      console.log(
        `\nThe press made the captions of ${notes.length} editions; list them with: npm run status -- --share`,
      );
  },
  () => 'Nothing is known of how the texts stand.',
);
