/** A lock that a process holds for as long as it lives: a file with its number, and when it began, because a number may be given again. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Taken, perhaps from an owner that was killed; or held by another process. */
export type Lock = { readonly taken: true; readonly left: boolean } | { readonly taken: false; readonly owner: number };

/** How often it is looked whether a turn has come, in ms. */
const pause = 200;
/** How often a lock that names nobody is read again, and after how many ms. */
const again = { times: 10, pause: 20 };

/**
 * Takes a lock, or says who holds it. The folder must be there.
 * @throws what the file system throws when the file cannot be written
 */
export async function takeLock(file: string): Promise<Lock> {
  const own = `${process.pid} ${await beganAt(process.pid)}`;
  let owner = { pid: 0, began: '' };
  // Between its making and its writing a lock is empty, and given back it is gone: only one that goes on naming nobody was left so.
  for (let turn = 0; turn < again.times && owner.pid === 0; turn += 1) {
    if (turn > 0) await sleep(again.pause);
    try {
      await writeFile(file, own, { flag: 'wx' });
      return { taken: true, left: false };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    owner = await ownerOf(file);
  }
  if (
    owner.pid !== process.pid &&
    isAlive(owner.pid) &&
    (owner.began === '' || owner.began === (await beganAt(owner.pid)))
  )
    return { taken: false, owner: owner.pid };
  // Two processes may find the same dead owner: the later one wins, and the other sees it.
  await writeFile(file, own);
  await sleep(50);
  const after = await ownerOf(file);
  return after.pid === process.pid ? { taken: true, left: true } : { taken: false, owner: after.pid };
}

/**
 * Waits until nobody else holds a lock, does some work, and gives it back.
 * @param wait told once whom it waits for, by the number of the process
 */
export async function inTurn<T>(file: string, wait: (owner: number) => void, work: () => Promise<T>): Promise<T> {
  let lock = await takeLock(file);
  if (!lock.taken) wait(lock.owner);
  for (; !lock.taken; lock = await takeLock(file)) await sleep(pause);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function ownerOf(file: string): Promise<{ pid: number; began: string }> {
  const [pid = '', began = ''] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
  return { pid: Number(pid), began };
}

/** When a process began, in the system's own count; empty where it does not say (all but Linux). */
async function beganAt(pid: number): Promise<string> {
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets, which may hold spaces; the 22nd is the beginning.
  return told.slice(told.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
