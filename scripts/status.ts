/** npm run status: one line a document, how each of its editions stands. With `-- --share`, also which captions the press made. */
import { languageTags } from '../src/i18n/languages.ts';
import { loadRemembered } from '../src/load/remembered.ts';
import { editionIn, type Edition } from '../src/model/document.ts';
import { formatReport } from '../src/model/problems.ts';
import { shareNotes } from '../src/model/share.ts';
import { countsOf, isCurrent } from '../src/model/translation/freshness.ts';
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

await command(
  async () => {
    const { library } = await loadRemembered();
    const rows = [
      ['document', 'checked', ...languageTags],
      ...library.documents.map((document) => [
        `${document.kind}/${document.id}`,
        document.facts.checked,
        ...languageTags.map((language) => standing(editionIn(document, language))),
      ]),
    ];
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    for (const row of rows)
      console.log(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      );
    const notes = shareNotes(library);
    if (process.argv.includes('--share')) console.log(`\n${formatReport(notes)}`);
    else if (notes.length)
      console.log(
        `\nThe press made the captions of ${notes.length} editions; list them with: npm run status -- --share`,
      );
  },
  () => 'Nothing is known of how the texts stand.',
);
