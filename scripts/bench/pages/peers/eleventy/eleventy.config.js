// In the manner of Eleventy's base blog: navigation, a feed, alternate languages, one style put into the page.
import { EleventyHtmlBasePlugin, EleventyI18nPlugin } from '@11ty/eleventy';
import navigation from '@11ty/eleventy-navigation';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';

export default function (config) {
  config.addPlugin(navigation);
  config.addPlugin(EleventyHtmlBasePlugin);
  config.addPlugin(EleventyI18nPlugin, { defaultLanguage: 'en', errorMode: 'allow-fallback' });
  config.addPlugin(feedPlugin, { type: 'atom', outputPath: '/feed/feed.xml', collection: { name: 'posts', limit: 10 }, metadata: { language: 'en', title: 'One class, one fight', base: 'https://example.org/', author: { name: 'Class Struggle Action Network' } } });
  config.addBundle('css');
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
}
