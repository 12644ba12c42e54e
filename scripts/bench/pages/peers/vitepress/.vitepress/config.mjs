// VitePress as it comes, in two languages, with its own search.
import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'One class, one fight',
  ignoreDeadLinks: true,
  locales: { en: { label: 'English', lang: 'en', link: '/en/' }, es: { label: 'Español', lang: 'es', link: '/es/' } },
  themeConfig: { search: { provider: 'local' } },
});
