/** The print kits and share kits as pages list them: each packed once for a library, to know its size. */
import type { KitOutput } from '../../formats/kit/kit.ts';
import { kits, shareKits } from '../../formats/registry.ts';
import type { ShareKitOutput } from '../../formats/sharekit/sharekit.ts';
import type { Library } from '../../model/library.ts';
import { made } from '../made.ts';

/** A kit with what only the packed file tells. */
export type Packed<Kit> = Kit & { readonly bytes: number };

const printKits = new WeakMap<Library, Promise<readonly Packed<KitOutput>[]>>();
const pictureKits = new WeakMap<Library, Promise<readonly Packed<ShareKitOutput>[]>>();

/** Lists all print kits of a library, each with its size. */
export function kitFiles(library: Library): Promise<readonly Packed<KitOutput>[]> {
  return once(printKits, library, () => packAll(kits.plan(library)));
}

/** Lists all share kits of a library, each with its size. */
export function shareKitFiles(library: Library): Promise<readonly Packed<ShareKitOutput>[]> {
  return once(pictureKits, library, () => packAll(shareKits.plan(library)));
}

function once<T>(known: WeakMap<Library, Promise<T>>, library: Library, make: () => Promise<T>): Promise<T> {
  const made = known.get(library) ?? make();
  known.set(library, made);
  return made;
}

async function packAll<Kit extends KitOutput | ShareKitOutput>(planned: readonly Kit[]): Promise<readonly Packed<Kit>[]> {
  const files: Packed<Kit>[] = [];
  for (const kit of planned) files.push({ ...kit, bytes: (await made(kit)).length });
  return files;
}
