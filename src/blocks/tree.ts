/** Where the links of a text lead, and the names of its places, which two languages on one page must not share. */
import type { Link } from '../formats/render.ts';
import type { Language } from '../i18n/languages.ts';
import type { LinkTarget } from '../model/nodes.ts';
import { outsideAddress } from '../model/text/links.ts';
import type { TextData } from '../views/text.ts';

/** Looks a name up in a table; a writer may call a thing by a word that every object knows, such as `constructor`. */
export function entryOf<Value>(entries: Readonly<Partial<Record<string, Value>>>, name: string): Value | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Says where a link in the plain tree leads; undefined for a document that is not there: then the words stand without a link. */
export function linkOf(text: TextData, target: LinkTarget): Link | undefined {
  switch (target.to) {
    case 'anchor':
      return { url: `#${headingId(text, target.anchor)}` };
    case 'document': {
      const link = entryOf(text.links, target.id);
      return link && { ...link, url: `${link.url}${target.anchor ? `#${target.anchor}` : ''}` };
    }
    default:
      return { url: outsideAddress(target) };
  }
}

/** Names the place of a heading: `es-what-to-do`; without the language where no other stands on the page. */
export function headingId({ language, alone }: TextData, anchor: string): string {
  return alone ? anchor : `${language}-${anchor}`;
}

/** Names the place of a note: `fn-es-3`. */
export function noteId(language: Language, number: number): string {
  return `fn-${language}-${number}`;
}

/** Names the place in the text that calls a note: `fnref-es-3`, the second time `fnref-es-3-2`. */
export function callId(language: Language, number: number, time: number): string {
  return `fnref-${language}-${number}${time > 1 ? `-${time}` : ''}`;
}
