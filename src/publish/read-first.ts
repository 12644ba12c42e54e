/** Lets another process read texts for the first time: the parser leaves the memory that it took in pieces which nothing gives back. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../load/disk.ts';
import { isNoted } from '../load/remembered.ts';

/** Of so many files what is left over is worth a process: of 2,000 texts the press held 840 MB after it had read them itself, and 390 after it had found them read. */
const worthIt = 1000;

/** Has all texts read, where they are many and no build before this one has read them. What keeps the other process from it costs only memory: the press reads them itself. */
export async function readFirst(folder = contentFolder()): Promise<void> {
  if ((await readdir(folder, { recursive: true }).catch(() => [])).length < worthIt || (await isNoted(folder))) return;
  const child = fork(fileURLToPath(new URL('note-texts.ts', import.meta.url)), { stdio: 'ignore' });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  await once(child, 'exit').catch(() => undefined);
  process.removeListener('exit', end);
}
