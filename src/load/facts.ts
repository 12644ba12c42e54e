/** What finished files tell of themselves: made, or taken from the cache, and looked into. */
import type { Output } from '../formats/format.ts';
import { localKinds } from '../formats/sheet/local/box.ts';
import { readTable } from '../formats/sheet/local/table.ts';
import { pageCount } from '../formats/sheet/pagecount.ts';
import type { Library } from '../model/library.ts';
import type { FileFacts, ViewContext } from '../views/context.ts';

/**
 * Makes a file and measures it.
 * @throws ProblemError when a writer can mend what stands in the way
 */
export async function measureFile(output: Output): Promise<FileFacts> {
  const file = await output.render();
  if (output.type !== 'application/pdf') return { bytes: file.length };
  const boxes = new Set(readTable(file)?.slots.map(([kind]) => kind));
  return { bytes: file.length, pages: await pageCount(file), room: localKinds.filter((kind) => boxes.has(kind)) };
}

/** Makes the context of a library’s views; each file is measured once, since many pages name the same. */
export function measuringContext(library: Library, measure = measureFile): ViewContext {
  const measured = new Map<string, Promise<FileFacts>>();
  return {
    library,
    facts(output) {
      const known = measured.get(output.path) ?? measure(output);
      measured.set(output.path, known);
      return known;
    },
  };
}
