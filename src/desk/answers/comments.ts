/** Comments of a document, read and written. */
import { dirname } from 'node:path';
import { commentsFile } from '../../model/files/sidecar.ts';
import { addComment, openComments, settleComment } from '../comments.ts';
import { textPlace } from '../places.ts';
import { saidWords, type Route } from '../request.ts';

async function fileOf(root: string, path: unknown): Promise<string> {
  return textPlace(root, `${dirname(await textPlace(root, path))}/${commentsFile}`);
}

export const comments: Route = async ({ root }, { query }) => ({
  comments: await openComments(await fileOf(root, query.get('path'))),
});

export const comment: Route = async ({ root, tabs }, { said }) => {
  const path = await fileOf(root, said.path);
  const day = new Date().toISOString().slice(0, 10);
  const file = saidWords(said, 'path').split('/').at(-1) ?? '';
  const line = typeof said.line === 'string' ? { line: said.line } : {};
  const given = { who: saidWords(said, 'who'), says: saidWords(said, 'says'), file, ...line };
  const all = await addComment(path, given, day);
  tabs.tell({ news: 'texts' });
  return { comments: all };
};

export const settle: Route = async ({ root, tabs }, { said }) => {
  const all = await settleComment(await fileOf(root, said.path), saidWords(said, 'id'));
  tabs.tell({ news: 'texts' });
  return { comments: all };
};
