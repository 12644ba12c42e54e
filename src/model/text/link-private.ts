/** What a link tells besides where it leads: passwords, accounts, who passed it on, machines at home, and words that name another place. */
import { lookalikes } from '../../markdown/signs.ts';
import type { Report } from '../report.ts';
import type { Position } from '../nodes.ts';
import { shorteners, trackers, trackersOf } from './trackers.ts';
import type { Messages } from '../messages.ts';
import { mend } from '../repair.ts';

const messages = {
  'link-private/password': (host: string, password: string, url: string) => ({
    fact: `The link to ${host} holds ${password ? 'a name and a password' : 'a name'} before the sign @.`,
    fix: `Write ${url.replace(/\/\/[^/?#]*@/, '//')}; and change the password, because what was written once has been seen.`,
    ...mend(url, url.replace(/\/\/[^/?#]*@/, '//')),
  }),
  'link-private/network': (plain: string) => ({
    fact: `The link leads to “${plain}”, a machine in a private network, which no reader can reach.`,
    fix: 'Link to the public page, or leave the link out.',
  }),
  'link-tracked': (found: string[], url: string, given: string) => ({
    fact: `The link says who passed it on, or from where it was taken: ${found.map((name) => `\`${name}\``).join(', ')}.`,
    fix: `Write ${url}`,
    ...mend(given, url),
  }),
  'letter-lookalike/host': (twin: string) => ({
    fact: `The host of the link is written with letters of another script and would pass for “${twin}”.`,
    fix: `Write ${twin}, if that is where it leads.`,
  }),
  'link-elsewhere/web': (named: string, plain: string) => ({
    fact: `The words of the link name ${named}, but it leads to ${plain}.`,
    fix: 'Write where it leads, or other words.',
  }),
  'link-short': (plain: string) => ({
    fact: `The link goes through ${plain}, which hides where it leads, counts who follows it, and may be gone tomorrow.`,
    fix: 'Follow it once and write the address it leads to.',
  }),
  'link-elsewhere/mail': (named: string, address: string) => ({
    fact: `The words of the link name ${named}, but it writes to ${address}.`,
    fix: 'Write where it leads, or other words.',
  }),
} satisfies Messages;

/**
 * Judges a link to another site.
 * @param url as the text has it, known to parse
 * @param words what a reader sees of the link
 */
export function checkWebLink(url: string, words: string, position: Position, report: Report): void {
  const { username, password, hostname, host } = new URL(url);
  if (username || password) report.add(messages, 'link-private/password', position, host, password, url);
  const plain = hostname.toLowerCase().replace(/\.$/, '');
  if (isPrivateHost(plain)) report.add(messages, 'link-private/network', position, plain);
  const cleaned = withoutTrackers(url, plain);
  if (cleaned.found.length > 0) report.add(messages, 'link-tracked', position, cleaned.found, cleaned.url, url);
  const twin = twinOf(url);
  if (twin) report.add(messages, 'letter-lookalike/host', position, twin);
  const named = hostNamed(words);
  if (named && !sameHost(named, plain)) report.add(messages, 'link-elsewhere/web', position, named, plain);
  if (shorteners.has(plain.replace(/^www\./, ''))) report.add(messages, 'link-short', position, plain);
}

/** Judges a link to an address of e-mail: the words may name no other. */
export function checkMailLink(address: string, words: string, position: Position, report: Report): void {
  const named = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.exec(words.trim())?.[0];
  if (named && named.toLowerCase() !== address.toLowerCase())
    report.add(messages, 'link-elsewhere/mail', position, named, address);
}

/** Says whether a host is one that only a house or a single machine knows (RFC 1918, 3927, 4193, 6761, 6762, 8375). */
function isPrivateHost(host: string): boolean {
  if (host.startsWith('[')) return /^\[(?:::1?\]|::ffff:|f[cd]|fe[89ab])/i.test(host);
  if (/^(?:10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^0\./.test(host) && /^[\d.]+$/.test(host))
    return true;
  return (
    !host.includes('.') || /\.(?:local|lan|localhost|localdomain|intranet|internal|home|corp|home\.arpa)$/.test(host)
  );
}

/** Takes off what says who passed a link on. */
function withoutTrackers(url: string, host: string): { url: string; found: string[] } {
  const own = Object.entries(trackersOf)
    .filter(([owner]) => host === owner || host.endsWith(`.${owner}`))
    .flatMap(([, names]) => names);
  const found: string[] = [];
  const [, before = url, query, hash = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? [];
  const kept = query?.split('&').filter((part) => {
    const name = part.split('=')[0] ?? '';
    const tells = [...trackers, ...own].some((tracker) =>
      tracker.endsWith('*')
        ? name.toLowerCase().startsWith(tracker.slice(0, -1))
        : name.toLowerCase() === tracker.toLowerCase(),
    );
    if (tells && !found.includes(name)) found.push(name);
    return !tells;
  });
  return { url: `${before}${kept?.length ? `?${kept.join('&')}` : ''}${hash}`, found };
}

/** The Latin host that a host of look-alike letters would pass for. */
function twinOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? '';
  let decoded = host;
  try {
    decoded = decodeURIComponent(host);
  } catch {
    // The address has been parsed: a host with a stray percent sign is not one.
  }
  // A host that is wholly of another script, with a letter of its own among them, is somebody’s right name.
  const label = decoded
    .split('.')
    .find(
      (part) => /[^\0-\x7f]/.test(part) && [...part].every((letter) => /[a-z0-9-]/i.test(letter) || lookalikes[letter]),
    );
  return label && decoded.replace(/./gsu, (letter) => lookalikes[letter] ?? letter).toLowerCase();
}

/** Finds the host that words name: those of an address, or a bare name such as “uscis.gov”. */
function hostNamed(words: string): string | undefined {
  const said = words.trim();
  const address =
    /^(?:https?:\/\/|www\.)([^\s/?#:»”’)]+)/i.exec(said)?.[0] ??
    /^(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|info|us|mx|es|ca|uk|eu|io|me|news|coop|union|int)(?=$|\/)/i.exec(
      said,
    )?.[0];
  const host = address
    ?.replace(/^https?:\/\//i, '')
    .toLowerCase()
    .replace(/\.+$/, '');
  return host !== undefined && host.includes('.') && URL.canParse(`https://${host}`)
    ? new URL(`https://${host}`).hostname
    : undefined;
}

/** One may be a part of the other: “uscis.gov” for www.uscis.gov. */
function sameHost(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, ''));
  return a === b || a?.endsWith(`.${b ?? ''}`) === true || b?.endsWith(`.${a ?? ''}`) === true;
}
