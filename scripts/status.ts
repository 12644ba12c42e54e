/** npm run status: one line a document, how each of its editions stands, and what nobody has read. With a language, only what is still needed in it; with `-- --share`, also which captions the press made; with `-- --claims`, how the facts of the register stand; with `-- --words`, instead the length, reading ease, hedges and repetition of each text. */
import { commandWords } from '../src/i18n/commands.ts';
import { isLanguage, languages, languageTags, type Language } from '../src/i18n/languages.ts';
import { speeches } from '../src/i18n/speech.ts';
import { loadRemembered } from '../src/load/remembered.ts';
import { speech } from '../src/load/speech.ts';
import type { Claim } from '../src/model/claim.ts';
import { usersOf } from '../src/model/claim-users.ts';
import { editionIn, type Edition } from '../src/model/document.ts';
import { compare, type Library } from '../src/model/library.ts';
import { unreadLines } from '../src/model/readers.ts';
import { scales } from '../src/i18n/reading-scales.ts';
import { formatReport } from '../src/model/problems.ts';
import { shareNotes } from '../src/model/share.ts';
import { isCurrent } from '../src/model/translation/freshness.ts';
import { sharedPercent, wordAims, wordFigures, type LanguageFigures } from '../src/model/word-figures.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { needKinds, needsIn, type Need } from '../src/write/needs.ts';
import { readOptions } from '../src/write/options.ts';

const { names, options, unknown } = readOptions(process.argv.slice(2), ['claims', 'share', 'words']);
const [asked] = names;
// What is needed in a language is said in it, where the press speaks it.
const tongue = speeches.find((tag) => tag === asked) ?? speech();
const words = commandWords[tongue];
const say = words.status;

function standing(edition: Edition | undefined): string {
  if (!edition) return '—';
  const { translation } = edition.words;
  if (!translation) return say.original;
  if (translation.status !== 'reviewed') return say.states[translation.status] ?? translation.status;
  if (edition.sealBroken) return say.changed;
  if (!edition.freshness || edition.freshness.unknown) return say.noRecord;
  if (isCurrent(edition.freshness)) return say.current;
  const { counts, fields } = edition.freshness;
  const parts = [
    fields.length > 0 && say.parts.fields(fields.join(', ')),
    counts.changed > 0 && say.parts.changed(counts.changed),
    counts.added > 0 && say.parts.added(counts.added),
    counts.gone > 0 && say.parts.gone(counts.gone),
  ];
  return say.behind(parts.filter((part) => typeof part === 'string'));
}

/** Says what is needed in a language, kind by kind. */
function needReport(library: Library, language: Language): string {
  const needs = needsIn(library, language);
  if (needs.length === 0) return say.needs.none(languages[language].name);
  const row = ({ document: { kind, id, facts }, fields = [], source, lines = [] }: Need): string =>
    [
      `  ${kind}/${id}`,
      ...(facts.legal ? [say.needs.legal] : []),
      ...fields,
      ...(source && lines.length > 0 ? [say.needs.lines(`${source}.mdx`, lines)] : []),
    ].join('   ');
  return needKinds
    .map((kind) => needs.filter((need) => need.kind === kind))
    .filter((some) => some.length > 0)
    .map((some) => [say.needs.heads[some[0]!.kind], ...some.map(row)].join('\n'))
    .join('\n\n');
}

/** Says which facts are to be looked at again, and in which texts they stand; on demand also all others. */
function claimReport({ claims, documents }: Library, all: boolean): string {
  const row = (claim: Claim): string => {
    const users = usersOf(claim, documents);
    const where = users.length > 0 ? users : [say.claims.noText];
    const head = say.claims.row(claim.id, claim.checked, claim.recheck, claim.confidence);
    return `  ${head}${where.map((path) => `\n    ${path}`).join('')}`;
  };
  const part = (head: string, of: readonly Claim[]): string[] =>
    of.length > 0 ? [`\n${head}\n${of.map(row).join('\n')}`] : [];
  const due = claims.filter((claim) => claim.due);
  const rest = claims.filter((claim) => !claim.due).sort((a, b) => compare(a.recheck ?? '9', b.recheck ?? '9'));
  const used = (claim: Claim): boolean => usersOf(claim, documents).length > 0;
  return [
    ...part(say.claims.due, due),
    ...(all ? part(say.claims.stand, rest.filter(used)) : []),
    ...(all
      ? part(
          say.claims.unused,
          rest.filter((claim) => !used(claim)),
        )
      : []),
    ...(all && claims.length === 0 ? [`\n${say.claims.empty}`] : []),
    ...(!all && claims.length > 0 ? [`\n${say.claims.many(claims.length)}`] : []),
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
    say.words.head(language, scales[language]?.name ?? ''),
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
  const count = say.words;
  return [
    count.words(language, words),
    count.shared(sharedPercent(strings).toFixed(1), wordAims.shared),
    count.hedges(hedges, wordAims.hedges),
    ...(scale
      ? [
          'most' in scale.aim
            ? count.ease(leaflets - hard, leaflets, scale.name, true, scale.aim.most)
            : count.ease(leaflets - hard, leaflets, scale.name, false, scale.aim.least),
        ]
      : []),
  ].join('; ');
}

function tellWords(figures: readonly LanguageFigures[]): void {
  for (const one of figures) {
    wordTable(one);
    console.log();
  }
  console.log(`${figures.map(wordTotals).join('\n')}\n${say.words.star}`);
}

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

await command(
  async () => {
    if (options.has('help')) return console.log(say.usage(languageTags.join(', ')));
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    if (asked !== undefined && !isLanguage(asked))
      return refuse(words.translate.noLanguage(asked, languageTags.join(', ')));
    const { library } = await loadRemembered();
    if (asked !== undefined) return console.log(needReport(library, asked));
    if (options.has('words')) return tellWords(wordFigures(library));
    table([
      [...say.head, ...languageTags],
      ...library.documents.map((document) => [
        `${document.kind}/${document.id}`,
        document.facts.checked,
        ...languageTags.map((language) => standing(editionIn(document, language))),
      ]),
    ]);
    const unread = unreadLines(library, tongue);
    if (unread.length) console.log(`\n${unread.join('\n')}`);
    const claims = claimReport(library, options.has('claims'));
    if (claims) console.log(claims);
    const notes = shareNotes(library);
    if (options.has('share')) console.log(`\n${formatReport(notes, undefined, tongue)}`);
    else if (notes.length) console.log(`\n${say.made(notes.length)}`);
  },
  () => say.nothing,
);
