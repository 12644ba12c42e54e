/** What finished files tell of themselves: made, or taken from the cache, and looked into. */
import { cached, peek } from '../formats/cache.ts';
import type { Output } from '../formats/format.ts';
import { localKinds } from '../formats/sheet/local/box.ts';
import { readTable } from '../formats/sheet/local/table.ts';
import { pageCount } from '../formats/sheet/pagecount.ts';
import type { Library } from '../model/library.ts';
import { ProblemError } from '../model/problems.ts';
import type { FileFacts, ViewContext } from '../views/context.ts';

/** Pages say sizes in whole kilobytes: they need not change with a byte that they do not show. */
const shown = 1000;

/**
 * Makes a file, or finds it made, and says what it tells. A file that was looked into once is not read again.
 * @throws ProblemError when a writer can mend what stands in the way
 */
export async function measureFile(output: Output): Promise<FileFacts & { readonly bytes: number }> {
  const { sha256, read, ...made } = await output.make();
  const bytes = Math.ceil(made.bytes / shown) * shown;
  if (output.type !== 'application/pdf') return { bytes };
  const told = await cached({ facts: sha256 }, 'src/load/facts.ts', async () =>
    new TextEncoder().encode(JSON.stringify(await lookInto(await read()))),
  );
  return { bytes, ...(JSON.parse(new TextDecoder().decode(told)) as Omit<FileFacts, 'bytes'>) };
}

/**
 * Says what is known of a file without making it: nothing of one that is not made yet, or that a writer must mend first. Of a kit never
 * anything: what is in it would have to be looked for file by file.
 */
export async function findFacts(output: Output): Promise<FileFacts> {
  if (output.type === 'application/zip') return {};
  try {
    return (await peek(() => measureFile(output))) ?? {};
  } catch (error) {
    if (error instanceof ProblemError) return {};
    throw error;
  }
}

async function lookInto(pdf: Uint8Array): Promise<Omit<FileFacts, 'bytes'>> {
  const panels = readTable(pdf)?.panels ?? [];
  return {
    pages: await pageCount(pdf),
    room: localKinds.filter((kind) => panels.some(({ labels }) => labels[kind] !== undefined)),
  };
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
