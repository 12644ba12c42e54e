// Starlight as it comes, in two languages.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({ title: 'One class, one fight', defaultLocale: 'en', locales: { en: { label: 'English', lang: 'en' }, es: { label: 'Español', lang: 'es' } } })],
});
