/** The list of documents, each text with how it stands and how many problems it has. */
import { access, readFile } from 'node:fs/promises';
import { languages, languageTags, words } from '../../i18n/languages.ts';
import { speeches } from '../../i18n/speech.ts';
import { codes, type Level } from '../../model/codes.ts';
import type { Edition } from '../../model/document.ts';
import { kindNames } from '../../model/kinds.ts';
import { findDocument } from '../../model/library.ts';
import { registerNames } from '../../model/files/sources.ts';
import { editionPath } from '../../model/urls.ts';
import { isCurrent } from '../../model/translation/freshness.ts';
import { documentFolders, type Checked } from '../../write/check.ts';
import { commentsFile } from '../../model/files/sidecar.ts';
import { openComments } from '../comments.ts';
import type { Desk } from '../desk.ts';
import type { Standing, ToldDesk, ToldDocument, ToldText } from '../told.ts';

/** Says how an edition stands, and how much of its source changed. */
function standingOf(edition: Edition): { readonly standing: Standing; readonly behind: number } {
  const { translation } = edition.words;
  const { freshness } = edition;
  const behind =
    freshness && !freshness.unknown && !isCurrent(freshness)
      ? freshness.fields.length + freshness.counts.changed + freshness.counts.added + freshness.counts.gone
      : 0;
  if (!translation) return { standing: 'original', behind: 0 };
  if (behind > 0) return { standing: 'behind', behind };
  if (edition.sealBroken) return { standing: 'unsealed', behind };
  return { standing: translation.status, behind };
}

async function there(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function tellDocument(folder: string, { library, problems }: Checked): Promise<ToldDocument> {
  const [kind = '', id = ''] = folder.split('/').slice(-2);
  const document = findDocument(library, id);
  const count = (path: string, level: Level): number =>
    problems.filter((one) => one.path === path && codes[one.code] === level).length;
  const texts = languageTags.map(async (language): Promise<ToldText> => {
    const path = `${folder}/${language}.mdx`;
    const edition = document?.editions.find((one) => one.language === language);
    const unread: Standing = (await there(path)) ? 'unread' : 'missing';
    return {
      path,
      language,
      ...(edition ? standingOf(edition) : { standing: unread, behind: 0 }),
      errors: count(path, 'error'),
      reviews: count(path, 'review'),
      ...(edition ? { page: editionPath(edition) } : {}),
    };
  });
  const told = await Promise.all(texts);
  const own = new Set(told.map(({ path }) => path));
  const inFolder = problems.filter(
    ({ path, code }) => codes[code] === 'error' && (path === folder || path.startsWith(`${folder}/`)) && !own.has(path),
  );
  const title =
    document?.editions[0]?.words.title ??
    (await titleIn(told.find(({ standing }) => standing !== 'missing')?.path)) ??
    id;
  return {
    id,
    kind,
    folder,
    title,
    texts: told,
    errors: inFolder.length,
    remarks: (await openComments(`${folder}/${commentsFile}`)).length,
  };
}

/** The title of a text that cannot be read whole. */
async function titleIn(path: string | undefined): Promise<string | undefined> {
  const text = path && (await readFile(path, 'utf8').catch(() => ''));
  return (text && /^title:[ \t]*["']?(.+?)["']?\s*$/m.exec(text)?.[1]) || undefined;
}

/** Tells all that the page begins with. */
export async function tellDesk({ root, reading, journal, history, tabs }: Desk): Promise<ToldDesk> {
  const checked = await reading.read();
  const folders = await documentFolders(root);
  const registers = await Promise.all(
    registerNames.map(async (name) => {
      const path = `${root}/${name}`;
      const errors = checked.problems.filter((one) => one.path === path && codes[one.code] === 'error').length;
      return (await there(path)) ? [{ path, errors }] : [];
    }),
  );
  return {
    documents: await Promise.all(folders.map((folder) => tellDocument(folder, checked))),
    registers: registers.flat(),
    languages: languageTags.map((tag) => ({ tag, name: languages[tag].name, direction: languages[tag].direction })),
    kinds: Object.fromEntries(
      kindNames.map((kind) => [kind, Object.fromEntries(speeches.map((tag) => [tag, words(tag).kinds[kind].many]))]),
    ),
    git: await history.isThere(),
    unsaved: (await journal.all()).filter(({ tab }) => !tabs.has(tab)).map(({ path, time }) => ({ path, time })),
  };
}
