/** What the page may ask, each by its method and address below `/api/`. */
import { dirname } from 'node:path';
import { makeRepairs } from '../write/fix.ts';
import { tellBlocks } from './answers/blocks.ts';
import { commit, tellChanges } from './answers/changes.ts';
import { comment, comments, settle } from './answers/comments.ts';
import { field, form } from './answers/form.ts';
import { tellDesk } from './answers/list.ts';
import { paste, picture } from './answers/bring.ts';
import { tellProblems } from './answers/problems.ts';
import { drawSheet, tellSheets } from './answers/sheets.ts';
import { tellTwin } from './answers/twin.ts';
import { textPlace } from './places.ts';
import { DeskRefusal } from './refusal.ts';
import { saidWords as words, type Route } from './request.ts';
import { openText, saveText } from './texts.ts';
import type { ToldOpen } from './told.ts';

const open: Route = async ({ root, journal, tabs }, { query }): Promise<ToldOpen> => {
  const path = await textPlace(root, query.get('path'));
  const text = await openText(path);
  const own = query.get('tab');
  const unsaved = (await journal.of(path))
    .filter(({ tab }) => tab !== own)
    .map(({ tab, text: left, hash, time }) => ({ tab, text: left, hash, time, open: tabs.has(tab) }));
  return { path, ...text, unsaved };
};

const save: Route = async ({ root, journal, tabs }, { said }) => {
  const path = await textPlace(root, said.path);
  const hash = await saveText(path, words(said, 'text'), words(said, 'hash'));
  await journal.drop(path, words(said, 'tab'));
  tabs.tell({ news: 'disk', path }, words(said, 'tab'));
  return { hash };
};

const keep: Route = async ({ root, journal }, { said }) => {
  const path = await textPlace(root, said.path);
  const [tab, text, hash] = [words(said, 'tab'), words(said, 'text'), words(said, 'hash')];
  await journal.keep({ path, tab, text, hash, time: Date.now() });
  return {};
};

const drop: Route = async ({ root, journal }, { said }) => {
  await journal.drop(await textPlace(root, said.path), words(said, 'tab'));
  return {};
};

/** The problems of a text's folder, or of a list by itself. */
const problems: Route = async ({ root, reading }, { query }) => {
  const path = await textPlace(root, query.get('path'));
  const folder = dirname(path);
  const isDocument = folder.split('/').length === root.split('/').length + 2;
  return { problems: tellProblems(await reading.problemsOf(isDocument ? folder : path, query.has('drawn'))) };
};

/** Makes a repair that is another name for a file. */
const rename: Route = async ({ root, reading, tabs }, { said }) => {
  const path = words(said, 'path');
  const { problems: found } = await reading.read();
  const meant = found.filter(
    (one) => one.path === path && one.code === said.code && one.repair && 'rename' in one.repair,
  );
  if (!path.startsWith(`${root}/`) || meant.length === 0) throw new DeskRefusal('not-there', path);
  if ((await makeRepairs(meant)).length === 0) throw new DeskRefusal('taken', path);
  tabs.tell({ news: 'texts' });
  return {};
};

export const routes: Readonly<Record<string, Route>> = {
  'GET /api/desk': tellDesk,
  'GET /api/open': open,
  'POST /api/save': save,
  'POST /api/keep': keep,
  'POST /api/drop': drop,
  'GET /api/problems': problems,
  'POST /api/rename': rename,
  'GET /api/blocks': () => Promise.resolve({ blocks: tellBlocks() }),
  'GET /api/page': async ({ pages }) => ({ url: `http://localhost:${await pages.port()}` }),
  'GET /api/sheets': async (desk, { query }) => ({
    sheets: await tellSheets(desk, await textPlace(desk.root, query.get('path'))),
  }),
  'GET /api/sheet': async (desk, { query }) =>
    drawSheet(desk, await textPlace(desk.root, query.get('path')), query.get('sheet') ?? ''),
  'GET /api/twin': async (desk, { query }) => tellTwin(desk, await textPlace(desk.root, query.get('path'))),
  'POST /api/form': form,
  'POST /api/field': field,
  'POST /api/paste': paste,
  'POST /api/picture': picture,
  'GET /api/comments': comments,
  'POST /api/comment': comment,
  'POST /api/settle': settle,
  'GET /api/changes': tellChanges,
  'POST /api/commit': commit,
};
