/** The print kits as pages list them: each packed once for a library, to know its size. */
import type { KitOutput } from '../formats/kit/kit.ts';
import { kits } from '../formats/registry.ts';
import type { Library } from '../model/library.ts';

/** A kit with what only the packed file tells. */
export interface KitFile extends KitOutput {
  readonly bytes: number;
}

const packed = new WeakMap<Library, Promise<readonly KitFile[]>>();

/** Lists all kits of a library, each with its size. */
export function kitFiles(library: Library): Promise<readonly KitFile[]> {
  const files = packed.get(library) ?? packAll(library);
  packed.set(library, files);
  return files;
}

async function packAll(library: Library): Promise<readonly KitFile[]> {
  const files: KitFile[] = [];
  for (const kit of kits.plan(library)) files.push({ ...kit, bytes: (await kit.render()).length });
  return files;
}
