/** Opens a desk over a content folder: its texts, its journal, its server, and an eye on the disk. */
import { watch } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import { requireContentFolder } from '../load/disk.ts';
import type { Speech } from '../i18n/speech.ts';
import { DeskReading } from './reading.ts';
import type { Desk } from './desk.ts';
import { History } from './history.ts';
import { Journal } from './journal.ts';
import { Pages } from './pages.ts';
import { pageFiles } from './page-files.ts';
import { listen, type Listening } from './server.ts';
import { Tabs } from './tabs.ts';

/** An open desk. */
export interface OpenDesk extends Listening {
  readonly desk: Desk;
  readonly close: () => Promise<void>;
}

/** How long to wait for the next change before tabs are told, in ms: an editor saves in several steps. */
const settle = 80;

/**
 * @param folder the content folder
 * @param given the folder for the journal, the first port to try, and the language in which the page begins
 * @throws ContentFolderError when the content folder is not there
 */
export async function openDesk(
  folder: string,
  given: { readonly own: string; readonly port: number; readonly speech: Speech },
): Promise<OpenDesk> {
  const root = posix.normalize(folder.split(sep).join('/')).replace(/\/$/, '');
  await requireContentFolder(root);
  const journal = new Journal(given.own);
  await journal.begin();
  const tabs = new Tabs();
  const desk: Desk = {
    root,
    journal,
    tabs,
    history: new History(root),
    reading: new DeskReading(root, journal.drafts),
    pages: new Pages(root, resolve(journal.drafts)),
  };
  const listening = await listen(desk, await pageFiles(given.speech), given.port);
  const waiting = new Map<string, NodeJS.Timeout>();
  const watching = watch(root, { recursive: true }, (_, name) => {
    const path = posix.join(
      root,
      String(name ?? '')
        .split(sep)
        .join('/'),
    );
    if (path.endsWith('~')) return;
    clearTimeout(waiting.get(path));
    waiting.set(
      path,
      setTimeout(() => {
        waiting.delete(path);
        tabs.tell({ news: 'disk', path });
      }, settle),
    );
  });
  // Where a disk cannot be watched, the hash of the file still keeps every save from writing over other words.
  watching.on('error', () => watching.close());
  const close = async (): Promise<void> => {
    watching.close();
    for (const timer of waiting.values()) clearTimeout(timer);
    tabs.end();
    desk.pages.end();
    listening.server.closeAllConnections();
    await new Promise((closed) => listening.server.close(closed));
    await listening.answered(); // words may still be on their way into the journal
    await Promise.all([desk.reading.end(), journal.end()]);
  };
  return { ...listening, desk, close };
}

/** Where the journal lies: beside the cache, which no history and no site ever takes in. */
export function deskFolder(): string {
  return join('.press', 'desk');
}
