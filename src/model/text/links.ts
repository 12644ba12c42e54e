/** Reads where a link leads. */
import type { Report } from '../report.ts';
import { isPlainName } from '../names.ts';
import type { LinkTarget, Position } from '../nodes.ts';
import type { Messages } from '../messages.ts';
import { offer } from '../repair.ts';

const messages = {
  'link-unsafe/onion': (url: string) => ({
    fact: `The link “${shorten(url)}” leads to an onion address, which opens in no common browser and stands out where traffic is watched.`,
    fix: 'Link to the page’s usual address.',
  }),
  'link-relative/empty': {
    fact: 'The link has no address.',
    fix: 'Write it between the round brackets: [words](https://…).',
  },
  'link-relative/site': (url: string) => ({
    fact: `The link “${shorten(url)}” does not say that it leads to another site.`,
    fix: `Write https://${url}`,
    repair: { old: `](${url}`, new: `](https://${url}` },
  }),
  'link-relative/path': (url: string) => ({
    fact: `The link “${shorten(url)}” is an address inside a site, and our addresses differ in each language.`,
    fix: `Link to a document of ours by its folder’s name: [words](doc:${folderIn(url) ?? 'folder-name'}); to another site with https://.`,
    ...offer(url, folderIn(url) && `doc:${folderIn(url)}`),
  }),
  'link-unsafe/scheme': (url: string) => ({
    fact: `The link “${shorten(url)}” does not lead to a page, a document of ours, an e-mail address or a telephone.`,
    fix: 'Begin it with https://, doc:, mailto: or tel:.',
  }),
} satisfies Messages;

/** Writes the address of a link that leads away from our documents. */
export function outsideAddress(target: Extract<LinkTarget, { readonly to: 'web' | 'mail' | 'phone' }>): string {
  switch (target.to) {
    case 'web':
      return target.url;
    case 'mail':
      return `mailto:${target.address}`;
    case 'phone':
      return `tel:${target.number}`;
  }
}

/** Reads where a link leads, or reports why it may not lead there. */
export function linkTarget(url: string, position: Position, report: Report): LinkTarget | undefined {
  if (url.startsWith('#')) return { to: 'anchor', anchor: decode(url.slice(1)) };
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url.trim()) ?? [];
  switch (scheme?.toLowerCase()) {
    case 'doc': {
      const [id = '', anchor] = rest.split('#');
      return { to: 'document', id: decode(id), ...(anchor ? { anchor: decode(anchor) } : {}) };
    }
    case 'http':
    case 'https': {
      const written = withoutBlanks(url);
      if (!/^\/\/[^/]/.test(rest) || !URL.canParse(written)) return unsafe(url, position, report);
      if (!/\.onion\.?$/i.test(new URL(written).hostname)) return { to: 'web', url: written };
      report.add(messages, 'link-unsafe/onion', position, url);
      return undefined;
    }
    case 'mailto':
      return /^[^@\s]+@[^@\s]+$/.test(rest) ? { to: 'mail', address: rest } : unsafe(url, position, report);
    case 'tel':
      return /\d/.test(rest) ? { to: 'phone', number: rest } : unsafe(url, position, report);
    case undefined:
      relative(url, position, report);
      return undefined;
    default:
      return unsafe(url, position, report);
  }
}

function relative(url: string, position: Position, report: Report): void {
  if (url.trim() === '') report.add(messages, 'link-relative/empty', position);
  else if (/^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|gov|edu|info|example)(\/|$)/i.test(url))
    report.add(messages, 'link-relative/site', position, url);
  else report.add(messages, 'link-relative/path', position, url);
}

/** The folder that a path into the texts or into a site seems to mean: `../bakery-raid/en.mdx`, `/en/bulletins/bakery-raid/`. */
function folderIn(url: string): string | undefined {
  const parts = decode(url)
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => !/^(?:\.{0,2}|[a-z]{2,3}(?:\.mdx)?|index\.html?)$/.test(part));
  const name = (parts.at(-1) ?? '').replace(/\.(?:mdx?|html?)$/, '');
  return isPlainName(name) ? name : undefined;
}

/** Writes blanks and brackets as an address has them: those who follow it from a PDF or an e-book read no others. */
function withoutBlanks(url: string): string {
  return url.trim().replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);
}

function unsafe(url: string, position: Position, report: Report): undefined {
  report.add(messages, 'link-unsafe/scheme', position, url);
  return undefined;
}

function shorten(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
