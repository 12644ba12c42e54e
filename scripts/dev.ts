/** npm run dev: shows pages, sheets and cards live at their final addresses, made anew when a text is saved; each page says what is wrong with it. */
import { dev, type AstroIntegration } from 'astro';
import { requireContentFolder } from '../src/load/disk.ts';
import { command } from '../src/publish/command.ts';

/** Puts above each page what must be mended in its text, and shows all blocks below `/blocks/`. */
const saying: AstroIntegration = {
  name: 'press-problems',
  hooks: {
    'astro:config:setup': ({ addMiddleware, injectRoute }) => {
      addMiddleware({ entrypoint: new URL('../src/dev/middleware.ts', import.meta.url), order: 'pre' });
      injectRoute({
        pattern: '/blocks',
        entrypoint: new URL('../src/dev/blocks.astro', import.meta.url),
        prerender: true,
      });
    },
  },
};

console.log('Starting. It takes some seconds; then the address is said here.');
const asked = process.argv.indexOf('--port');
await command(
  async () => {
    await requireContentFolder();
    await dev({
      root: process.cwd(),
      integrations: [saying],
      ...(asked > 0 ? { server: { port: Number(process.argv[asked + 1]) } } : {}),
    });
  },
  () => 'Nothing is shown.',
);
