/** npm run dev: shows pages, sheets and cards live at their final addresses, made anew when a text is saved; each page says what is wrong with it. */
import { resolve, sep } from 'node:path';
import { dev, type AstroIntegration } from 'astro';
import { giveBack } from '../src/dev/give-back.ts';
import { languageTags } from '../src/i18n/languages.ts';
import { contentFolder, requireContentFolder } from '../src/load/disk.ts';
import { homePath } from '../src/model/urls.ts';
import { command } from '../src/publish/command.ts';

/** Puts above each page what must be mended in its text, shows all blocks below `/blocks/`, and loads open pages again when a text is saved. */
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
    'astro:server:setup': ({ server }) => {
      // The desk's words that are not saved yet count as saved ones here.
      const folders = [contentFolder(), process.env.PRESS_DRAFTS].flatMap((one) => (one ? [resolve(one)] : []));
      server.watcher.add(folders);
      server.watcher.on('all', (_, path) => {
        if (!folders.some((folder) => resolve(path).startsWith(folder + sep))) return;
        // Astro lists the addresses of pages once, until it hears that a text is another.
        for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
        server.environments.client.hot.send({ type: 'full-reload', path: '*' });
      });
    },
  },
};

/** Says how long the press has been at work. */
function tell(words: string): void {
  console.log(`${(performance.now() / 1000).toFixed(1)} s  ${words}`);
}

process.on('disconnect', () => process.exit()); // the desk that began it has ended

const asked = process.argv.indexOf('--port');
await command(
  async () => {
    tell('The server is being started; nothing is built, each page and file is made when it is asked for.');
    await requireContentFolder();
    const { address } = await dev({
      root: process.cwd(),
      integrations: [saying],
      ...(asked > 0 ? { server: { port: Number(process.argv[asked + 1]) } } : {}),
    });
    tell('The texts are being read, and a first page is made.');
    const [language] = languageTags;
    const home = language ? homePath(language) : '/';
    await (await fetch(`http://localhost:${address.port}${home}`)).text();
    giveBack();
    process.send?.({ port: address.port });
    tell(`Open http://localhost:${address.port}${home}. A text that you save is shown at once.`);
  },
  () => 'Nothing is shown.',
);
