/** Which template shows the pages of a route. */
import type { View } from '../views/views.ts';

/** The template of each route; what a page is made of besides its data is read from there. */
export const templates: Readonly<Record<View['route'], string>> = {
  home: 'src/layouts/HomePage.astro',
  emergency: 'src/layouts/EmergencyPage.astro',
  kind: 'src/layouts/KindPage.astro',
  search: 'src/layouts/SearchPage.astro',
  titles: 'src/layouts/TitlesPage.astro',
  words: 'src/layouts/WordsPage.astro',
  glossary: 'src/layouts/GlossaryPage.astro',
  map: 'src/layouts/MapPage.astro',
  gallery: 'src/layouts/GalleryPage.astro',
  tools: 'src/layouts/ToolsPage.astro',
  tool: 'src/layouts/ToolPage.astro',
  keep: 'src/layouts/KeepPage.astro',
  document: 'src/layouts/DocumentPage.astro',
  both: 'src/layouts/BothPage.astro',
  print: 'src/layouts/PrintPage.astro',
  share: 'src/layouts/SharePage.astro',
  door: 'src/layouts/DoorPage.astro',
  notFound: 'src/layouts/NotFoundPage.astro',
  code: 'src/layouts/CodePage.astro',
  short: 'src/layouts/ShortPage.astro',
  shortIn: 'src/layouts/ShortPageIn.astro',
};
