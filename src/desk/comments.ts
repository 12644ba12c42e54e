/** What writers say to each other about a text: a file beside it, which the press passes over and which never publishes. */
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { replaceFile } from '../load/replace.ts';
import { DeskRefusal } from './refusal.ts';
import type { ToldComment } from './told.ts';

/** Signs of a comment. */
const longest = { who: 40, says: 2000, line: 200 } as const;

/** Reads the comments of a folder; of a file that is none of ours, none. */
export async function openComments(path: string): Promise<ToldComment[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]');
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as ToldComment[]).filter(({ id, says }) => Boolean(id) && Boolean(says)) : [];
  } catch {
    return [];
  }
}

/** Adds a comment. @throws DeskRefusal where nothing is said */
export async function addComment(path: string, given: Partial<ToldComment>, day: string): Promise<ToldComment[]> {
  const { who = '', says = '', file = '', line } = given;
  if (typeof says !== 'string' || says.trim() === '' || says.length > longest.says || String(who).length > longest.who)
    throw new DeskRefusal('not-asked');
  const comment: ToldComment = {
    id: randomUUID().slice(0, 8),
    who: String(who).trim(),
    says: says.trim(),
    file: String(file),
    ...(typeof line === 'string' && line.trim() ? { line: line.trim().slice(0, longest.line) } : {}),
    day,
  };
  return write(path, [...(await openComments(path)), comment]);
}

/** Takes a comment away that is settled; the history keeps it. */
export async function settleComment(path: string, id: string): Promise<ToldComment[]> {
  return write(
    path,
    (await openComments(path)).filter((one) => one.id !== id),
  );
}

async function write(path: string, comments: ToldComment[]): Promise<ToldComment[]> {
  const text = `${JSON.stringify(comments, undefined, 2)}\n`;
  if (comments.length === 0) await rm(path, { force: true });
  else await replaceFile(path, new TextEncoder().encode(text));
  return comments;
}
