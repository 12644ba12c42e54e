/** Fields of a claim's sources: what may be said once for all languages, and the address. */
import { isMap } from 'yaml';
import { languageTags } from '../../i18n/languages.ts';
import type { Said } from '../claim.ts';
import type { Messages } from '../messages.ts';
import { checkWebLink } from '../text/link-private.ts';
import { linkTarget } from '../text/links.ts';
import type { Reader } from './fields.ts';
import { inLanguages } from './in-languages.ts';
import { group, text } from './values.ts';

const messages = {
  'markup-unread/address': (name: string, found: string) => ({
    fact: `\`${name}\` holds “${found}”, which a page would make a link of.`,
    fix: 'Write the address as `address`, and here the name of what is found there.',
  }),
  'link-unsafe/claim': (url: string) => ({
    fact: `\`address\` is “${url}”, which leads to no page on the web.`,
    fix: 'Write the address of the page, with https://.',
  }),
} satisfies Messages;

/** Reads words that stand in a note. @param longest most characters */
export function inNote(longest: number): Reader<string> {
  const read = text(longest);
  return (value, report) => {
    const words = read(value, report);
    const [found] = /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+/i.exec(words ?? '') ?? [];
    if (found !== undefined) report.add(messages, 'markup-unread/address', value.position, value.name, found);
    return words;
  };
}

/** Reads words that are the same in every language, or a group with those of each. @param longest most characters in one language */
export function said(longest: number): Reader<Said> {
  const once = inNote(longest);
  const each = group(inLanguages({ read: inNote(longest) }));
  const read: Reader<Said> = (value, report) => {
    if (isMap(value.node)) return each(value, report);
    const words = once(value, report);
    return words === undefined ? undefined : Object.fromEntries(languageTags.map((tag) => [tag, words]));
  };
  return Object.assign(read, { fields: each.fields });
}

/** Reads the address of a source: a page on the web, without anything that follows its readers. */
export const address: Reader<string> = (value, report) => {
  const url = text(1000)(value, report);
  if (url === undefined) return undefined;
  const target = linkTarget(url, value.position, report);
  if (target?.to !== 'web') {
    if (target) report.add(messages, 'link-unsafe/claim', value.position, url);
    return undefined;
  }
  checkWebLink(url, '', value.position, report);
  return url;
};
