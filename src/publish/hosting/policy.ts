/** Content security policies as data: read from a finished page, united for a folder, written for a header. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Profile } from './headers.ts';

/** Sources by directive, such as `img-src` → `'self'`. */
export type Policy = ReadonlyMap<string, ReadonlySet<string>>;

const none = "'none'";

/** Reads a policy's text. */
export function parsePolicy(text: string): Policy {
  return new Map(
    text
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, new Set(sources)]),
  );
}

/** What a page carries: its policy's text; or the element that stands before a policy; or neither. */
export interface PagePolicy {
  readonly text?: string;
  readonly before?: string;
}

/** Finds the policy that a page carries itself, as a browser does: in the head, and before anything that it should rule. */
export function policyOnPage(tree: DefaultTreeAdapterTypes.Document): PagePolicy {
  for (const element of headOf(tree)) {
    const value = (name: string): string => element.attrs.find((entry) => entry.name === name)?.value ?? '';
    if (element.tagName === 'meta' && value('http-equiv').toLowerCase() === 'content-security-policy')
      return { text: value('content') };
    if (['script', 'style', 'link', 'base'].includes(element.tagName)) return { before: element.tagName };
  }
  return {};
}

/**
 * Reads what a page carries.
 * @throws when it has none, or too late, for then the header would have to guess
 */
export function readPolicy(path: string, { text, before }: PagePolicy): Policy {
  if (text !== undefined) return parsePolicy(text);
  throw new Error(
    before
      ? `${path} has <${before}> before its content security policy.`
      : `${path} carries no content security policy.`,
  );
}

/** Reads the policy of a page's text. @throws as `readPolicy` does */
export function policyOfPage(path: string, html: string): Policy {
  return readPolicy(path, policyOnPage(parse(html)));
}

function headOf(tree: DefaultTreeAdapterTypes.Document): DefaultTreeAdapterTypes.Element[] {
  const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is DefaultTreeAdapterTypes.Element =>
    'tagName' in node;
  const root = tree.childNodes.filter(isElement)[0];
  const head = root?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'head');
  return head?.childNodes.filter(isElement) ?? [];
}

/** Unites policies: what one page is allowed, the whole folder's header allows. Each page's own policy stays the narrower lock. */
function unite(policies: readonly Policy[]): Policy {
  const all = new Map<string, Set<string>>();
  for (const policy of policies)
    for (const [name, sources] of policy)
      for (const source of sources) all.set(name, (all.get(name) ?? new Set()).add(source));
  // 'none' beside another source means nothing.
  for (const sources of all.values()) if (sources.size > 1) sources.delete(none);
  return all;
}

/** What a file that is no page may do, opened by itself: nothing. */
const ofFiles: Partial<Record<Profile, string>> = {
  engine: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  worker: "default-src 'none'; connect-src 'self'",
};

/** What SecureDrop's scanner wants is `default-src 'self'`; all that it would allow and we do not need is taken back by name. */
const takenBack = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'object-src',
  'frame-src',
  'worker-src',
  'manifest-src',
];

/** Writes the policy of a header for pages of one profile; without pages, that of files. Sorted, so that it is the same in every build. */
export function headerPolicy(profile: Profile, pages: readonly Policy[]): string {
  const united = new Map(pages.length ? unite(pages) : parsePolicy(ofFiles[profile] ?? "default-src 'none'"));
  for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors'])
    if (!united.has(name)) united.set(name, new Set([none]));
  if (profile === 'sensitive') {
    for (const name of takenBack) if (!united.has(name)) united.set(name, new Set([none]));
    united.set('default-src', new Set(["'self'"]));
  }
  const names = [...united.keys()].filter((name) => name !== 'default-src').sort();
  return ['default-src', ...names].map((name) => [name, ...[...(united.get(name) ?? [])].sort()].join(' ')).join('; ');
}

/** Sources that stand in no policy of ours, in any text that holds policies. */
export function laxSources(text: string): string[] {
  return [
    ...new Set(
      [
        ...text.matchAll(
          /'unsafe-(?:inline|eval|hashes)'|'strict-dynamic'|\b[a-z]+-src(?:-elem|-attr)? [^;"\n]*?(?:\*|\b(?:https?|wss?|data|blob|filesystem):)/gi,
        ),
      ].map(([found]) => found),
    ),
  ];
}
