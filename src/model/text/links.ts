/** Reads where a link leads. */
import type { Report } from '../report.ts';
import type { LinkTarget, Position } from '../nodes.ts';
import type { Messages } from '../messages.ts';

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
  }),
  'link-relative/path': (url: string) => ({
    fact: `The link “${shorten(url)}” is an address inside a site, and our addresses differ in each language.`,
    fix: 'Link to a document of ours by its folder’s name: [words](doc:folder-name); to another site with https://.',
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
      if (!/^\/\/[^/]/.test(rest) || !URL.canParse(url)) return unsafe(url, position, report);
      if (!/\.onion\.?$/i.test(new URL(url).hostname)) return { to: 'web', url };
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
