/** Renders every planned file into the cache, a few at once, and gathers what stands in the way. */
import { peek, type Made } from '../formats/cache.ts';
import type { Format, Output } from '../formats/format.ts';
import type { Library } from '../model/library.ts';
import { pagesOf } from '../model/parts.ts';
import { ProblemError, type Problem } from '../model/problems.ts';
import { yieldSometimes } from './event-loop.ts';
import { isWorthPool, MakePool } from './make-pool.ts';
import type { Progress } from './progress.ts';
import type { Shard } from './shard.ts';
import { toldOnce } from './told-once.ts';

/** sharp draws on libuv's threads; four at once keep two cores busy (measured: 1.9 times one). */
const atOnce = 4;

/** So many files are looked for at once, because a store may be far. */
const lookedForAtOnce = 16;

/** More missing files than this are not drawn for a library that is refused already: one text in two languages, with every sheet, makes about 150. */
const worthDrawing = 300;

/** Says whether so much is missing that whoever has mistakes to mend should hear of them before it is drawn. */
export async function isMuchMissing(formats: readonly Format[], library: Library, shard?: Shard): Promise<boolean> {
  let missing = 0;
  for (const format of formats) {
    const outputs = format.plan(library).filter((output) => shard?.makes(output) ?? true);
    for (const part of pagesOf(outputs, worthDrawing)) {
      missing += (await missingOf(part)).length;
      if (missing > worthDrawing) return true;
    }
  }
  return false;
}

/** How all is rendered. */
interface Rendering {
  /** Puts each file where the site will have it. */
  readonly keep?: ((path: string, made: Made) => Promise<void>) | undefined;
  /** The part that is rendered, if not all. */
  readonly shard?: Shard | undefined;
  /** Is told what is missing of a format, before it is made, where it is so little that this process makes it alone. */
  readonly whenFew?: (missing: readonly Output[]) => void;
  /** Is told when more is missing of a format than that: other processes begin, and want the cores and the memory. */
  readonly whenMany?: () => Promise<void>;
}

/** What one format made. */
export interface Rendered {
  readonly format: string;
  readonly files: number;
  /** How many of them had to be made. */
  readonly made: number;
  readonly bytes: number;
}

/**
 * Renders all outputs of all formats, or those of a shard.
 * @param keep puts each file where the site will have it
 * @returns counts by format, and the problems of those outputs that could not be made
 * @throws what is not a writer's to mend
 */
export async function renderAll(
  formats: readonly Format[],
  library: Library,
  progress: Progress,
  { keep, shard, whenFew, whenMany }: Rendering = {},
): Promise<{ rendered: Rendered[]; problems: Problem[] }> {
  const rendered: Rendered[] = [];
  const problems: Problem[] = [];
  const pool = new MakePool();
  try {
    for (const format of formats) {
      const stage = progress.stage(`${format.name}s`);
      const outputs = format.plan(library).filter((output) => shard?.makes(output) ?? true);
      const missing = await missingOf(outputs);
      if (isWorthPool(missing)) await whenMany?.();
      else if (missing.length > 0) whenFew?.(missing);
      const refused = await pool.make(missing, (done, total) => stage.tick(done, total));
      problems.push(...[...refused.values()].flat());
      const rest = outputs.filter(({ path }) => !refused.has(path));
      const bytes = await renderFormat(rest, problems, keep, (done) => stage.tick(done, outputs.length));
      rendered.push({ format: format.name, files: outputs.length, made: missing.length, bytes });
      stage.end(`${outputs.length} files, ${(bytes / 1e6).toFixed(2)} MB`);
    }
  } finally {
    await pool.close();
  }
  return { rendered, problems: toldOnce(problems) };
}

/** Lists what no earlier build made. What cannot be made is not in it: to make it says why. */
async function missingOf(outputs: readonly Output[]): Promise<Output[]> {
  const missing = new Set<Output>();
  const waiting = [...outputs];
  const look = async (): Promise<void> => {
    for (let output = waiting.pop(); output; output = waiting.pop()) {
      const one = output;
      await yieldSometimes();
      if (!(await peek(() => one.make()).catch(() => true))) missing.add(output);
    }
  };
  await Promise.all(Array.from({ length: lookedForAtOnce }, look));
  return outputs.filter((output) => missing.has(output));
}

async function renderFormat(
  outputs: readonly Output[],
  problems: Problem[],
  keep: ((path: string, made: Made) => Promise<void>) | undefined,
  tick: (done: number) => void,
): Promise<number> {
  let next = 0;
  let done = 0;
  let bytes = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let output = outputs[next++]; output && !failed; output = outputs[next++]) {
      try {
        const made = await output.make();
        await keep?.(output.path, made);
        bytes += made.bytes; // not in one line: another worker adds while this one waits
      } catch (error) {
        failed ||= !(error instanceof ProblemError);
        if (!(error instanceof ProblemError))
          throw new Error(`${output.path} could not be made: ${(error as Error).message}`, { cause: error });
        problems.push(...error.problems);
      }
      done += 1;
      tick(done);
      await new Promise((resume) => setImmediate(resume)); // engines that work in one go let go of their memory here
    }
  };
  // All have laid down their work before a fault is told: none may write into a staging folder that is cleared already.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return bytes;
}
