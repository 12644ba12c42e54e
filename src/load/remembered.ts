/** Loads the library with what an earlier process made of texts that are the same: to read a text takes much longer than to find it read. */
import { deserialize, serialize } from 'node:v8';
import { find, keep } from '../formats/cache.ts';
import { Memory, type Notes } from '../model/memory.ts';
import { contentFolder, loadLibrary } from './disk.ts';
import { Rereading } from './reread.ts';

/** This file, which reaches all that reads texts: other code finds no notes. */
const self = 'src/load/remembered.ts';

/**
 * Begins with what was noted of the texts of a folder. What cannot be read only costs time.
 * @param folder from the project's root
 */
export async function remembered(folder = contentFolder()): Promise<Rereading> {
  const noted = await find({ folder }, self, 'here')
    .then((made) => made?.read())
    .then((bytes) => bytes && (deserialize(bytes) as Notes))
    .catch(() => undefined);
  return new Rereading(new Memory(noted));
}

/** Says whether an earlier process noted what it made of the texts of a folder; some of them may be others since. */
export async function isNoted(folder = contentFolder()): Promise<boolean> {
  return (await find({ folder }, self, 'here')) !== undefined;
}

/** Loads the library as `loadLibrary` does, and notes what it made of the texts. @throws ContentFolderError as that does */
export async function loadRemembered(folder = contentFolder()): ReturnType<typeof loadLibrary> {
  const before = await remembered(folder);
  const built = await loadLibrary(folder, before);
  await noteTexts(before, folder);
  return built;
}

/** Writes down what a reading made of the texts, for the next process. */
export async function noteTexts({ memory }: Rereading, folder = contentFolder()): Promise<void> {
  if (!memory.hasNews) return;
  const notes = serialize(memory.notes);
  memory.writtenDown(); // before the wait, in which another reading may note more
  await keep({ folder }, self, notes, 'here');
}
