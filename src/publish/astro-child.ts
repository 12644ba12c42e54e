/** The process in which Astro lays out the pages that the press asks for (load/asked.ts). */
import { build } from 'astro';
import type { AstroAnswer } from './astro.ts';

process.once('disconnect', () => process.exit(0)); // the press is dead

/** Answers the press; the process ends when it is told to, or with the press. */
function answer(words: AstroAnswer): void {
  process.send?.(words);
}

const { PRESS_OUT: outDir = '', PRESS_ASTRO: cacheDir = '' } = process.env;
build({ root: process.cwd(), outDir, cacheDir, logLevel: 'error' }).then(
  () => answer({}),
  (error: NodeJS.ErrnoException) =>
    answer({
      fault: {
        message: error.message,
        ...(error.code ? { code: error.code } : {}),
        ...(error.stack ? { stack: error.stack } : {}),
      },
    }),
);
