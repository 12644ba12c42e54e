/** The one list of the tools that work on a reader's own device, and where each has its page; the dictionaries have their words. */
import type { Dictionary } from '../i18n/en.ts';
import { words, type Language } from '../i18n/languages.ts';

/** In the order in which they are offered. */
export const tools = [
  'packet',
  'card',
  'event',
  'link',
  'impose',
  'photo',
  'listen',
] as const satisfies (keyof Dictionary['tools']['pages'])[];
/** Those that work on one text and have a page below it. */
type TextTool = 'fill' & keyof Dictionary['tools']['pages'];
/** Those with a page of their own. */
export type PagedTool = (typeof tools)[number];
export type ToolName = PagedTool | TextTool;

/** The list of them: `/es/herramientas/` */
export function toolsPath(language: Language): string {
  return `/${language}/${words(language).tools.slug}/`;
}

/** `/es/herramientas/paquete/` */
export function toolPath(tool: PagedTool, language: Language): string {
  return `${toolsPath(language)}${words(language).tools.pages[tool].slug}/`;
}

/** Lists their pages in one language, the list of them first. */
export function toolAddresses(language: Language) {
  return [
    { path: toolsPath(language), route: 'tools' as const, language },
    ...tools.map((tool) => ({ path: toolPath(tool, language), route: 'tool' as const, language, tool })),
  ];
}
