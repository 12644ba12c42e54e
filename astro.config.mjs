// How Astro presents what the press has made. Everything else is in src/.
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { pageProcessor } from './src/markdown.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.origin,
  srcDir: 'src',
  outDir: process.env.PRESS_OUT ?? 'dist',
  cacheDir: '.press/astro',
  // In a build the press copies these itself, so that nothing comes along that was not looked at.
  publicDir: process.env.PRESS_FILES === 'made' ? '.press/nothing' : (process.env.PRESS_PUBLIC ?? 'public'),
  // Files have no slash at the end and pages do; 'always' would refuse the files in `npm run dev`.
  trailingSlash: 'ignore',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false, processor: unified(pageProcessor) },
  integrations: [mdx()],
  vite: {
    // The engines bring their own binaries and WASM; bundling would tear them apart.
    ssr: {
      external: [
        '@myriaddreamin/typst-ts-node-compiler',
        '@myriaddreamin/typst.ts',
        '@myriaddreamin/typst-ts-web-compiler',
        'sharp',
        'satori',
        'rolldown',
      ],
    },
    build: {
      cssMinify: 'lightningcss',
      // Every script is a file of its own: the pages' policy allows none inside a page.
      assetsInlineLimit: 0,
      // withastro/astro#18087: MDX modules carry a directive that Rolldown remarks on, once for each text.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
