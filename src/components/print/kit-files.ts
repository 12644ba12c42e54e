/** The print kits as pages list them: each packed once for a library, to know its size. */
import type { KitOutput } from '../../formats/kit/kit.ts';
import { kits } from '../../formats/registry.ts';
import type { Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import { made } from '../made.ts';

/** A kit with what only the packed file tells. */
export type Packed<Kit> = Kit & { readonly bytes: number };

/** Lists all print kits of a library, each with its size. */
export const kitFiles = memoize((library: Library): Promise<readonly Packed<KitOutput>[]> =>
  packAll(kits.plan(library)),
);

async function packAll(planned: readonly KitOutput[]): Promise<readonly Packed<KitOutput>[]> {
  const files: Packed<KitOutput>[] = [];
  for (const kit of planned) files.push({ ...kit, bytes: (await made(kit)).length });
  return files;
}
