/** What is new since the last commit, words for it, and the commit. */
import { languages, isLanguage } from '../../i18n/languages.ts';
import { deskWords } from '../../i18n/desk.ts';
import { speeches, firstSpeech } from '../../i18n/speech.ts';
import { findDocument, type Library } from '../../model/library.ts';
import type { Desk } from '../desk.ts';
import type { Change } from '../history.ts';
import { DeskRefusal } from '../refusal.ts';
import { saidWords, type Route } from '../request.ts';
import type { ToldChanges } from '../told.ts';

/** Says what changed, document by document: “Keep the door shut: Español, facts”. */
function wordsFor(changes: readonly Change[], library: Library, root: string, speech: string): string {
  const tongue = speeches.find((one) => one === speech) ?? firstSpeech;
  const { list, commit } = deskWords[tongue];
  const folders = Map.groupBy(changes, ({ path }) =>
    path
      .slice(root.length + 1)
      .split('/')
      .slice(0, 2)
      .join('/'),
  );
  return [...folders]
    .map(([folder, some]) => {
      const id = folder.split('/')[1] ?? folder;
      const title = findDocument(library, id)?.editions[0]?.words.title ?? id;
      const files = some.map(({ path, what }) => {
        const name = path.split('/').at(-1) ?? '';
        const tag = name.replace(/\.mdx$/, '');
        const said = isLanguage(tag) ? languages[tag].name : name === 'facts.yml' ? list.facts : name;
        return what === 'changed' ? said : `${said} (${commit.what[what]})`;
      });
      return folder.includes('/') ? `${title}: ${files.join(', ')}` : files.join(', ');
    })
    .join('\n');
}

export const tellChanges: Route = async (desk: Desk, { query }): Promise<ToldChanges> => {
  const changes = await desk.history.changes();
  const { library } = await desk.reading.read();
  return {
    changes,
    words: wordsFor(changes, library, desk.root, query.get('speech') ?? ''),
    remote: await desk.history.hasRemote(),
  };
};

/** Commits, and sends if that was asked for. What was committed stays committed when it cannot be sent. */
export const commit: Route = async ({ history, journal }, { said }) => {
  // Words that only the journal has would seem to be handed in, and are not.
  const changed = new Set((await history.changes()).map(({ path }) => path));
  const open = (await journal.all()).find(({ path }) => changed.has(path));
  if (open) throw new DeskRefusal('unsaved', open.path);
  await history.commit(saidWords(said, 'words'));
  if (said.push !== true) return { pushed: false };
  await history.push();
  return { pushed: true };
};
