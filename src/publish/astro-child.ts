/** The process in which Astro lays out the pages that the press asks for (load/asked.ts). */
import { flushCompileCache } from 'node:module';
import { build, type AstroIntegration } from 'astro';
import type { AstroAnswer } from './astro.ts';

process.once('disconnect', () => process.exit(0)); // the press is dead

const told = new Promise<unknown>((resume) => process.once('message', resume));

/**
 * Between bundling and pages: waits for the press, which may not know their data yet. What Node keeps of sources is written before the
 * bundle is loaded, which is another one each time and would be kept for nobody; at its end the process is killed, and writes nothing.
 */
const waiting: AstroIntegration = {
  name: 'wait-for-the-press',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((own) => ({
        ...own,
        setup: async () => {
          flushCompileCache();
          await told;
          await own.setup?.();
        },
      })),
  },
};

function answer(words: AstroAnswer): void {
  process.send?.(words);
}

const { PRESS_OUT: outDir = '', PRESS_ASTRO: cacheDir = '' } = process.env;
build({ root: process.cwd(), outDir, cacheDir, logLevel: 'error', integrations: [waiting] }).then(
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
