/** Reads back pages: every address that a browser would load, every link that could run or betray, every handler. */
import { laxSources } from '../hosting/policy.ts';
import { fault, isPublisher, allowedTools, quote, type Fault } from './fault.ts';
import { attributesOf, tagsOf, type Tag } from './tags.ts';
import { isForeign, styleFaults } from './text.ts';

/** Attributes that make a browser fetch, by element; `*` for any. */
const loading: Readonly<Record<string, readonly string[]>> = {
  '*': ['background', 'ping'],
  audio: ['src'],
  base: ['href'],
  button: ['formaction'],
  feimage: ['href', 'xlink:href'],
  form: ['action'],
  image: ['href', 'xlink:href', 'src'],
  img: ['src', 'srcset', 'longdesc'],
  input: ['src', 'formaction'],
  script: ['src', 'href', 'xlink:href'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};

/** Elements that hold another document, or a program. */
const forbidden = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'portal', 'fencedframe']);

/** Relations of a `<link>` that only say something; every other makes a browser fetch or connect. */
const harmlessRelation = /^(alternate|author|bookmark|canonical|help|license|me|next|prev|search|start|self|up)$/i;

/** Finds what a page would load or run that it must not. @param xml whether the page is XHTML */
export function htmlFaults(text: string, xml = false): Fault[] {
  const { tags, styles } = tagsOf(text, xml);
  return [...tags.flatMap(tagFaults), ...styles.flatMap(styleFaults)];
}

function tagFaults(tag: Tag): Fault[] {
  const { name } = tag;
  const found: Fault[] = [];
  const attributes = attributesOf(tag);
  if (forbidden.has(name)) found.push(fault(`<${name}>`));
  const value = (attribute: string): string => attributes.find(([key]) => key === attribute)?.[1] ?? '';
  for (const [key, address] of attributes) {
    if (/^on[a-z]/.test(key)) found.push(fault(`<${name} ${key}>, a handler in the page`));
    if (key === 'style') found.push(...styleFaults(address));
    if (/^(href|src|action|formaction|xlink:href)$/.test(key) && /^[\s\p{Cc}]*(java|vb)script:/iu.test(address))
      found.push(fault(`<${name} ${key}> ${quote(address)}, an address that runs`));
    if (/^(a|area)$/.test(name) && /href$/.test(key) && /^\s*data:/i.test(address))
      found.push(fault(`<${name} ${key}> ${quote(address)}, a link that holds a file`));
    if (/href$/.test(key) && /^[^?#]*\.onion([:/?#]|$)/i.test(address))
      found.push(
        fault(
          `<${name} ${key}> ${quote(address)}, an onion address: write it as text, so that no other browser asks for it`,
        ),
      );
    const loads =
      loading['*']?.includes(key) ||
      (Object.hasOwn(loading, name) && loading[name]?.includes(key)) ||
      (name === 'link' &&
        key === 'href' &&
        !value('rel')
          .trim()
          .split(/\s+/)
          .every((relation) => harmlessRelation.test(relation)));
    if (!loads) continue;
    const addresses = key === 'srcset' ? address.split(/,\s+/) : [address];
    for (const one of addresses)
      if (isForeign(one)) found.push(fault(`<${name} ${key}> ${quote(one)}, which loads from another origin`));
  }
  if (name === 'meta')
    found.push(...metaFaults(value('name').toLowerCase(), value('http-equiv').toLowerCase(), value('content')));
  return found;
}

function metaFaults(name: string, equivalent: string, content: string): Fault[] {
  if (equivalent === 'content-security-policy')
    return laxSources(content).map((source) => fault(`a policy with ${quote(source)}, which lets in what is not ours`));
  if (equivalent === 'refresh' && isForeign(/url\s*=\s*["']?(.*)/i.exec(content)?.[1] ?? ''))
    return [fault(`<meta http-equiv="refresh"> ${quote(content)}, which leads to another origin`)];
  if (name === 'author' && !isPublisher(content))
    return [fault(`<meta name="author"> ${quote(content)}, who is not the publisher`)];
  if (name === 'generator' && !allowedTools.test(content))
    return [fault(`<meta name="generator"> ${quote(content)}, a program that is not one of ours`)];
  return [];
}
