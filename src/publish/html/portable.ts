/** Makes a finished page work from a folder: every address relative and with the name of its file, what is not in the folder marked as online, no script. Pure: text in, text out. */
import {
  addresses,
  apply,
  attribute,
  changeFiles,
  escape,
  filesInStyle,
  readPage,
  Styles,
  targetOf,
  textIn,
  walk,
  wayTo,
  whole,
  type Edit,
  type Element,
  type HtmlNode,
} from './page-text.ts';

/** What must be known of the folder that a page goes into. */
export interface Destination {
  /** Says whether a file, such as `/en/index.html`, is in the folder. */
  has(file: string): boolean;
  /** Scheme and host of the public site, for what is not in the folder. */
  readonly origin: string;
  /** Says in the language of a part of the page that a link needs a network: “(online)”. */
  online(language: string): string;
}

/**
 * Rewrites a page so that it opens from any folder, also by double click.
 * @param file address of the page from the root of the site: `/en/index.html`
 * @param tree the page, if it has been read already
 */
export function makePortable(html: string, file: string, destination: Destination, tree = readPage(html)): string {
  const edits: Edit[] = [];
  const styles = new Styles(html);
  const address = (old: string): string => {
    const target = targetOf(old, file);
    return target && destination.has(target.file) ? wayTo(file, target.file) : old;
  };
  walk(tree, (element, languages) => {
    if (element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json')
      return edits.push(whole(element, ''));
    if (element.tagName === 'link' && /^(modulepreload|preload|prefetch)$/.test(attribute(element, 'rel') ?? ''))
      return edits.push(whole(element, ''));
    // A recording that is not in the folder is fetched by the link beside it, which says that it needs a network.
    if (element.tagName === 'audio' && !present(attribute(element, 'src'), file, destination))
      return edits.push(whole(element, ''));
    if (element.tagName === 'img' && !present(attribute(element, 'src'), file, destination))
      return edits.push(whole(element, `<span class="small">${escape(attribute(element, 'alt') ?? '')}</span>`));
    return edits.push(
      ...styles.see(element, (css) => changeFiles(css, address)),
      ...portableAttributes(element, file, destination, languages),
    );
  });
  return apply(html, [...edits, ...styles.policies()]);
}

function portableAttributes(
  element: Element,
  file: string,
  destination: Destination,
  languages: readonly string[],
): Edit[] {
  return ((Object.hasOwn(addresses, element.tagName) ? addresses[element.tagName] : undefined) ?? []).flatMap(
    (name) => {
      const value = attribute(element, name);
      const place = element.sourceCodeLocation?.attrs?.[name];
      if (value === undefined || !place) return [];
      const set = (text: string): Edit => ({ start: place.startOffset, end: place.endOffset, text });
      if (name === 'srcset') {
        const there = value
          .split(',')
          .map((part) => part.trim().split(/\s+/))
          .filter(([address]) => present(address, file, destination));
        return [
          set(
            there.length
              ? `srcset="${escape(there.map(([address = '', ...rest]) => [wayTo(file, targetOf(address, file)?.file ?? ''), ...rest].join(' ')).join(', '))}"`
              : '',
          ),
        ];
      }
      const target = targetOf(value, file);
      if (!target) return [];
      if (destination.has(target.file)) return [set(`${name}="${escape(wayTo(file, target.file) + target.hash)}"`)];
      const rest =
        element.tagName === 'a' && attribute(element, 'rel') === undefined ? ' rel="noreferrer noopener"' : '';
      const end = element.tagName === 'a' ? element.sourceCodeLocation?.endTag?.startOffset : undefined;
      const mark =
        end === undefined ? [] : [{ start: end, end, text: ` ${escape(destination.online(languages.at(-1) ?? ''))}` }];
      return [set(`${name}="${escape(destination.origin + target.path + target.hash)}"${rest}`), ...mark];
    },
  );
}

/** True for a picture in the folder, and for one that is no file of ours. */
function present(address: string | undefined, file: string, destination: Destination): boolean {
  const target = address === undefined ? undefined : targetOf(address, file);
  return !target || destination.has(target.file);
}

/** Lists the files that a page shows or runs: pictures, fonts, its icon, its scripts; addresses from the root. @param shown what the page writes (`shownOn`) @param file the page */
export function filesShown(shown: readonly string[], file: string): string[] {
  return [...new Set(shown.flatMap((address) => targetOf(address, file)?.file ?? []))].sort();
}

/** Lists what a page shows or runs, as it writes the addresses. A recording is not shown: it would weigh more than all pages that a reader keeps. */
export function shownOn(tree: HtmlNode): string[] {
  const found = new Set<string>();
  const add = (address: string | undefined): void => {
    if (address !== undefined) found.add(address);
  };
  walk(tree, (element) => {
    if (['img', 'source', 'script'].includes(element.tagName)) add(attribute(element, 'src'));
    for (const part of attribute(element, 'srcset')?.split(',') ?? []) add(part.trim().split(/\s+/)[0]);
    if (element.tagName === 'link' && attribute(element, 'rel') === 'icon') add(attribute(element, 'href'));
    if (element.tagName === 'style') for (const [, , address] of textIn(element).matchAll(filesInStyle)) add(address);
  });
  return [...found];
}
