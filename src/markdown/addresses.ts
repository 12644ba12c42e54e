/** Bare addresses in a text: where one ends, and what scheme it has, the same for the page and for every file. */
import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';

/** Marks at which an address ends wherever they stand: quotation marks, dashes and the like are written around addresses, and in one they would be in percent code. */
const ends = /[\s<«»“”„‟‹›…—―\u3000-\u3003\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1b\uff1f]/u;
/** Marks that belong to the sentence when nothing of the address follows them (GFM 0.29, 6.9, and its likes outside ASCII). */
const trailing = /[!"&'()*,.:;?\]_}~]|(?![\0-\x7f])[\p{P}\p{S}]/u;

/** As much of micromark's interface as we handle (micromark-util-types 2). */
type State = (code: number | null) => State | undefined;
type Tokenize = (this: unknown, effects: Effects, ok: State, nok: State) => State;
interface Construct {
  readonly name?: string;
  readonly tokenize: Tokenize;
  readonly partial?: boolean;
}
interface Effects {
  readonly consume: (code: number | null) => void;
  readonly enter: (type: string) => void;
  readonly exit: (type: string) => void;
  readonly attempt: (construct: Construct, ok: State, nok?: State) => State;
  readonly check: (construct: Construct, ok: State, nok?: State) => State;
}
interface Extension {
  text?: Record<string, Construct | Construct[]>;
}

const isEnd = (code: number | null): boolean => code === null || code < 0 || ends.test(String.fromCharCode(code));
const isTrailing = (code: number | null): boolean =>
  code !== null && code >= 0 && trailing.test(String.fromCharCode(code));

/** Says whether from here to the end of the address only marks of the sentence stand: `».`, `).`, also before a call of a note, `.[^name]`. */
const trail: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      if (isEnd(code)) return ok(code);
      if (code !== 91 && !isTrailing(code)) return nok(code);
      effects.consume(code);
      return code === 91 ? bracket : code === 0x27 || code === 0x2019 ? apostrophe : inside;
    };
    // The address’s own: https://example.org’s
    const apostrophe: State = (code) => {
      if (code !== 0x73) return inside(code);
      effects.consume(code);
      return inside;
    };
    const bracket: State = (code) => (code === 94 ? ok(code) : nok(code));
    return inside;
  },
};

/** The path of an address, up to its end. */
const path: Construct = {
  partial: true,
  tokenize(effects, ok) {
    let open = 0;
    const take: State = (code) => {
      effects.consume(code);
      return inside;
    };
    const inside: State = (code) => {
      if (isEnd(code)) return ok(code);
      if (code === 40) open += 1;
      if (code === 41 && open > 0) {
        open -= 1;
        return take(code);
      }
      return code !== 40 && (code === 91 || isTrailing(code)) ? effects.check(trail, ok, take)(code) : take(code);
    };
    return inside;
  },
};

/** Hands a construct of GFM our own ends: its parts for the path and for what trails. */
function ending(construct: Construct): Construct {
  if (construct.name !== 'wwwAutolink' && construct.name !== 'protocolAutolink') return construct;
  const domain = (part: Construct): Construct => ({
    ...part,
    tokenize(effects, ok, nok) {
      return part.tokenize.call(this, { ...effects, check: (_, ...rest) => effects.check(trail, ...rest) }, ok, nok);
    },
  });
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      // The domain may fail and says what then; the path cannot.
      return construct.tokenize.call(
        this,
        { ...effects, attempt: (part, good, bad) => effects.attempt(bad ? domain(part) : path, good, bad) },
        ok,
        nok,
      );
    },
  };
}

/**
 * Ends bare addresses where a reader would: before », ”, …, — and before a call of a note. GFM knows the marks of ASCII alone and takes the rest for the path
 * (https://github.com/github/cmark-gfm/issues/153). Stands after remark-gfm, whose constructs it changes.
 */
export function endAddresses(this: unknown): (tree: Root) => void {
  const data = (this as { data(): { micromarkExtensions?: Extension[] } }).data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    const text =
      extension.text &&
      Object.fromEntries(
        Object.entries(extension.text).map(([code, constructs]) => [
          code,
          Array.isArray(constructs) ? constructs.map(ending) : ending(constructs),
        ]),
      );
    return { ...extension, ...(text ? { text } : {}) };
  });
  return mendAddresses;
}

/** Mends the addresses of a tree: those that GFM found behind an escaped sign still have a mark at their end, and `www.` means https. */
function mendAddresses(tree: Root): void {
  visit(tree);
}

function visit(parent: Parents): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const node = parent.children[index] as Nodes;
    const text = node.type === 'link' ? bareText(node) : undefined;
    if (node.type !== 'link' || !text) {
      if ('children' in node) visit(node);
      continue;
    }
    const [address, rest] = cut(text.value);
    if (rest !== '') {
      node.url = node.url.slice(0, node.url.length - rest.length);
      text.value = address;
      (parent.children as PhrasingContent[]).splice(index + 1, 0, {
        type: 'text',
        value: rest,
        ...(node.position ? { position: node.position } : {}),
      });
    }
    if (/^www\./i.test(text.value)) node.url = node.url.replace(/^http:/, 'https:');
  }
}

/** The words of a link that stands in the text as its bare address. */
function bareText(node: Link): Text | undefined {
  const [text] = node.children;
  if (node.children.length !== 1 || text?.type !== 'text') return undefined;
  if (node.position && text.position && node.position.start.offset !== text.position.start.offset) return undefined;
  return /^(?:https?:\/\/|www\.)/i.test(text.value) && node.url.endsWith(text.value) ? text : undefined;
}

/** Parts an address from what stands behind it. */
function cut(value: string): [string, string] {
  const [, scheme = '', rest = ''] = /^((?:https?:\/\/)?)(.*)$/is.exec(value) ?? [];
  const end = rest.search(ends);
  let address = end === -1 ? rest : rest.slice(0, end);
  while (trailing.test(address.at(-1) ?? '') || /['’]s$/.test(address)) {
    if (address.endsWith(')') && address.split('(').length >= address.split(')').length) break;
    address = address.replace(/['’]s$|.$/su, '');
  }
  return [scheme + address, rest.slice(address.length)];
}
