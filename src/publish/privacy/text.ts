/** Reads back texts: addresses of people, paths and names of the machine that built them, and what would load from elsewhere. */
import { site, siteHost } from '../../site.ts';
import { fault, quote, type Fault, type Look } from './fault.ts';

/** Folders in which people and build machines keep their files; at the start of a path, not within an address. */
const localPath =
  /(?<![\p{L}\p{N}_.\-~%)/])(?:\/(?:home|Users|root|tmp|work|mnt|media|private\/var|var\/folders)\/[\w.~-][^\s"'<>`]{0,60}|[A-Za-z]:\\{1,2}(?:Users|Documents and Settings|home|work|te?mp)\\[^\s"'<>`]{0,60}|file:\/\/\/[A-Za-z][^\s"'<>`]{0,60})/giu;

const calendarId = new RegExp(`^UID:[a-z0-9-]+@${siteHost.replaceAll('.', '\\.')}\r?$`, 'gm');

/**
 * Finds what no text of ours may hold, whatever its format.
 * @param allowedPath a path that may stand there all the same
 */
export function textFaults(text: string, look: Pick<Look, 'secrets'>, allowedPath?: string): Fault[] {
  const found = new Set<string>();
  // A calendar's UID looks like an address (RFC 5545, 3.8.4.7): an event's name at our host.
  // Its long lines are folded (3.1): half an address would be taken for another's.
  const words = text.startsWith('BEGIN:VCALENDAR') ? text.replace(/\r?\n[ \t]/g, '').replaceAll(calendarId, '') : text;
  for (const address of mailAddresses(words))
    if (!isOurs(address)) found.add(`e-mail address ${quote(address)}, which is not the publisher’s`);
  for (const [path] of text.matchAll(localPath))
    if (!allowedPath || !path.startsWith(allowedPath)) found.add(`local path ${quote(path)}`);
  for (const secret of look.secrets) if (holds(text, secret)) found.add(secretSentence(secret));
  return [...found].map(fault);
}

/** Names a secret by its first letters only: a report may be public. */
export function secretSentence(secret: string): string {
  return `a word of the machine that built it, “${secret.slice(0, 3)}…” (${secret.length} letters: its name, its user, a folder or a value of its environment)`;
}

/** Says whether a text holds a secret; a short one counts only as a word of its own. */
export function holds(text: string, secret: string): boolean {
  for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
    if (secret.length >= 8) return true;
    if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}${text[at + secret.length] ?? ' '}`)) return true;
  }
  return false;
}

/** Lists addresses of e-mail, also those whose sign is written as an entity or in percent. */
function mailAddresses(text: string): string[] {
  return mailFinds(text).map(({ address }) => address);
}

/** Finds addresses of e-mail. @returns each with its place in the text, exact where the text has no codes */
export function mailFinds(text: string): { readonly address: string; readonly at: number }[] {
  const found: { address: string; at: number }[] = [];
  const signs = /&#|&c|%4/i.test(text) ? text.replace(/&#0*64;|&#x0*40;|&commat;|%40/gi, '@') : text;
  // In JSON, code and calendars a line end is two signs, of which the second is a letter: \nname@…
  const plain = signs.includes('\\')
    ? signs
        .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        .replace(/\\[nrtbfv]/g, '  ')
    : signs;
  for (let at = plain.indexOf('@'); at !== -1; at = plain.indexOf('@', at + 1)) {
    // In an address for sharing, words stand before it in percent code: “to%20name@…”.
    // A mark of the sentence, or of emphasis, may stand before it; no name begins with one.
    const name = /[\p{L}\p{N}._%+-]+$/u
      .exec(plain.slice(Math.max(0, at - 64), at).replace(/%[0-9a-f]{2}/gi, '   '))?.[0]
      .replace(/^[._%+-]+/, '');
    const host = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}/u.exec(plain.slice(at + 1, at + 100))?.[0];
    if (name && host) found.push({ address: `${name}@${host}`, at: at - name.length });
  }
  return found;
}

/** The publisher's own address, and those that RFC 2606 keeps for examples. */
export function isOurs(address: string): boolean {
  return (
    address.toLowerCase() === site.publisher.email ||
    /@([^@]+\.)?(example|invalid|test|example\.(com|org|net))$/i.test(address)
  );
}

/** Addresses in a style that the browser fetches from another origin. */
export function styleFaults(css: string): Fault[] {
  const found = [...css.matchAll(/@import\s+(?:url\()?\s*["']?([^"')\s;]+)|url\(\s*["']?([^"')]+)/gi)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
  return found.filter(isForeign).map((address) => fault(`style that loads ${quote(address)} from another origin`));
}

/** Says whether an address leads away from this copy of the site: on a mirror or a stick even our own public address does. */
export function isForeign(address: string): boolean {
  return (
    /^\s*(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}/i.test(address) || /^\s*(?:https?|ftp|wss?|blob|filesystem):/i.test(address)
  );
}

/** Code that fetches from another origin, or that names its source map. */
export function scriptFaults(code: string): Fault[] {
  const loads = [
    ...code.matchAll(
      /\b(?:from|import|importScripts|fetch|Worker|EventSource|WebSocket|sendBeacon)\s*\(?\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]+)/g,
    ),
  ].map(([, address = '']) => fault(`code that loads ${quote(address)} from another origin`));
  return [...loads, ...sourceMapFaults(code)];
}

/** The last line that leads to the sources as they lay on the disk. */
export function sourceMapFaults(code: string): Fault[] {
  return /[#@] sourceMappingURL=/.test(code) ? [fault('sourceMappingURL, which leads to a source map')] : [];
}

/** Markup inside feeds and lists, plain or escaped, whose pictures and scripts would load from an origin that is not ours. */
export function quotedMarkupFaults(text: string): Fault[] {
  const markup = /&lt;|\\"/.test(text)
    ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('\\"', '"')
    : text;
  const loads = [
    ...markup.matchAll(
      /<(?:img|script|iframe|embed|video|audio|source|track|input)\b[^>]*?\s(?:src|srcset|poster)\s*=\s*["']([^"']+)/gi,
    ),
    ...markup.matchAll(/<object\b[^>]*?\sdata\s*=\s*["']([^"']+)/gi),
    ...markup.matchAll(
      /<\?xml-stylesheet[^>]*href\s*=\s*["']([^"']+)|<!(?:DOCTYPE|ENTITY)[^>]*\sSYSTEM\s+["']([^"']+)/gi,
    ),
  ];
  return loads
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((address) => isForeign(address) && !address.startsWith(`${site.origin}/`))
    .map((address) => fault(`markup that loads ${quote(address)} from another origin`));
}
