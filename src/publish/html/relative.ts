/** The last hand on a finished page: every address relative, so that one build works at `/`, below any path and on any mirror. */
import {
  addresses,
  apply,
  attribute,
  changeFiles,
  readPage,
  setAttribute,
  Styles,
  targetOf,
  walk,
  wayTo,
  type Edit,
} from './page-text.ts';
import { sitePath } from '../../site.ts';

/** What our own scripts read addresses from. */
const forScripts: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  option: ['value'],
  section: ['data-index'],
  button: ['data-send'],
  div: ['data-index'],
};

/** The page for what is not there: a server sends it for any address, so its own place is not known. */
export const withoutPlace = '/404.html';

/** A page whose addresses are done, and whose style is still that of all pages. */
export interface RelativePage {
  readonly text: string;
  /** Names that rules of style can go by; absent on a page whose script may bring in more. */
  readonly names?: readonly string[];
}

/** Rewrites a page as it was laid out. @param file its address from the root, with its name */
export function relativePage(html: string, file: string): RelativePage {
  const tree = readPage(html);
  const names = namesOn(tree);
  const text = file === withoutPlace ? makeRooted(html, sitePath, tree) : makeRelative(html, file, tree);
  return { text, ...(names ? { names: [...names].sort() } : {}) };
}

/** Rewrites the page without a place: every address begins where the operator says that the site lives. @param below the site's folder at its host, such as `/fight`; empty at the root */
export function makeRooted(html: string, below: string, tree = readPage(html)): string {
  return rewrite(html, tree, (address) => (/^\/(?!\/)/.test(address) ? below + address : address));
}

/** Rewrites one page. @param file its address from the root, with its name: `/en/index.html` */
export function makeRelative(html: string, file: string, tree = readPage(html)): string {
  return rewrite(html, tree, (address) => (address.startsWith('/') ? relativeAddress(address, file) : address));
}

function rewrite(html: string, tree: ReturnType<typeof readPage>, from: (address: string) => string): string {
  const edits: Edit[] = [];
  const styles = new Styles(html);
  walk(tree, (element) => {
    edits.push(...styles.see(element, (css) => changeFiles(css, from)));
    for (const name of [addresses, forScripts].flatMap((table) =>
      Object.hasOwn(table, element.tagName) ? (table[element.tagName] ?? []) : [],
    )) {
      const value = attribute(element, name);
      if (value === undefined) continue;
      const fresh =
        name === 'srcset'
          ? value
              .split(',')
              .map((part) => part.trim().replace(/^\S+/, from))
              .join(', ')
          : from(value);
      if (fresh !== value) edits.push(...setAttribute(element, name, fresh));
    }
  });
  return apply(html, [...edits, ...styles.policies()]);
}

/** Collects the names that rules can go by; nothing for a page whose script may bring more. */
function namesOn(tree: Parameters<typeof walk>[0]): Set<string> | undefined {
  const names = new Set<string>();
  let live = false;
  walk(tree, (element) => {
    live ||= element.tagName === 'script' && attribute(element, 'src') !== undefined;
    names.add(element.tagName);
    for (const name of attribute(element, 'class')?.split(/\s+/) ?? []) names.add(`.${name}`);
    const id = attribute(element, 'id');
    if (id) names.add(`#${id}`);
  });
  return live ? undefined : names;
}

/** Writes an address from the root as the way from a page; a folder stays a folder: `../../es/`, and the page's own is `./`. */
export function relativeAddress(address: string, file: string): string {
  const target = targetOf(address, file);
  if (!target) return address;
  const way = wayTo(file, target.file);
  const folder = /[/]($|[?#])/.test(address) ? way.replace(/(^|\/)index\.html$/, '$1') || './' : way;
  return folder + target.path.replace(/^[^?]*/, '') + target.hash;
}
