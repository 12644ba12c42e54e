/** npm run accept -- <id> <language>: after showing what changed in the source, records that a translation says all of it. */
import { readFile } from 'node:fs/promises';
import { languageTags } from '../src/i18n/languages.ts';
import { loadLibrary, writeWhole } from '../src/load/disk.ts';
import { findDocument } from '../src/model/library.ts';
import { editionIn } from '../src/model/document.ts';
import { withBlocks } from '../src/model/translation/accept.ts';
import { command } from '../src/publish/command.ts';

await command(
  async () => {
    const [id = '', tag = ''] = process.argv.slice(2);
    const { library } = await loadLibrary();
    const document = findDocument(library, id);
    const language = languageTags.find((known) => known === tag);
    const edition = document && language && editionIn(document, language);
    const source = edition?.words.translation && editionIn(edition.document, edition.words.translation.of);

    if (id === '' || id.startsWith('-')) {
      console.error(
        `npm run accept -- <document> <language>\n\n  records that a translation says all that its source says now, such as: npm run accept -- ${library.documents[0]?.id ?? 'my-leaflet'} ${languageTags.at(-1) ?? ''}\n  npm run status says which translations are behind.`,
      );
      process.exitCode = 1;
    } else if (!edition || !source) {
      console.error(
        document
          ? `There is no translation of ${id} in “${tag}”. Fix: name one of ${
              document.editions
                .filter((other) => other.words.translation)
                .map((other) => other.language)
                .join(', ') || 'none yet'
            }; its front matter needs \`translation:\` with \`of:\` and \`status:\`.`
          : `There is no document “${id}”. Fix: name one of ${library.documents.map((other) => other.id).join(', ')}.`,
      );
      process.exitCode = 1;
    } else {
      const lines = (await readFile(source.path, 'utf8')).replace(/\r\n?/g, '\n').split('\n');
      const { changed, removed, unknown } = edition.freshness ?? { changed: [], removed: 0, unknown: true };
      if (unknown) console.log(`${edition.path} had no record yet.`);
      for (const index of changed) {
        const from = source.body.positions[index]?.line ?? 1;
        console.log(`new or changed, ${source.path}:${from}\n  ${lines[from - 1]?.slice(0, 100) ?? ''}`);
      }
      if (removed) console.log(`${removed} blocks of the source are gone.`);
      await writeWhole(edition.path, withBlocks(await readFile(edition.path, 'utf8'), source.body.hashes));
      console.log(`Recorded: ${edition.path} says what ${source.path} says now (${source.body.hashes.length} blocks).`);
    }
  },
  () => 'Nothing was recorded.',
);
