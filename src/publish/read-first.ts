/** Lets another process read texts and sources for the first time: parsers leave the memory that they took in pieces which nothing gives back. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../load/disk.ts';

/**
 * Of so many files what is left over is worth a process, which takes a second or two where nothing is left to do: of 2,000 texts the press held 840 MB after it had read them
 * itself, and 390 after it had found them read; the parser of sources holds 150 more.
 */
const worthIt = 1000;

/** Has all texts read that no build before this one has read, where they are many. What keeps the other process from it costs only memory: the press reads them itself. */
export async function readFirst(folder = contentFolder()): Promise<void> {
  if ((await readdir(folder, { recursive: true }).catch(() => [])).length < worthIt) return;
  const child = fork(fileURLToPath(new URL('note-texts.ts', import.meta.url)), { stdio: 'ignore' });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  await once(child, 'exit').catch(() => undefined);
  process.removeListener('exit', end);
}
