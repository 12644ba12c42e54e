/** The tree of words as Typst is handed it: plain JSON, which one recursive function of `blocks.typ` draws. */
import type { Language } from '../../i18n/languages.ts';
import type { Align } from '../../model/nodes.ts';

/** A run of words. A bare string is text. */
export type DrawnInline =
  | string
  | { readonly type: 'strong' | 'emphasis' | 'delete' | 'plain'; readonly children: readonly DrawnInline[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly DrawnInline[] }
  | { readonly type: 'jump'; readonly anchor: string; readonly children: readonly DrawnInline[] }
  /** A blank to write on; the words say what goes there. */
  | { readonly type: 'blank'; readonly children: readonly DrawnInline[] }
  | { readonly type: 'calls'; readonly notes: readonly { readonly number: number; readonly first: boolean }[] };

export interface DrawnItem {
  /** A box to tick: open or done. */
  /** For a task list: whether it is done, and the word that says so to those who cannot see the box. */
  readonly task?: { readonly done: boolean; readonly says: string };
  readonly children: readonly Drawn[];
}

export type Drawn =
  /** `leads`: it only leads to what follows, and stays on its page. */
  | { readonly type: 'paragraph'; readonly leads?: true; readonly children: readonly DrawnInline[] }
  /** A paragraph that begins with words in bold, on a flyer: the words become its headline. */
  | {
      readonly type: 'run-in';
      readonly leads?: true;
      readonly head: readonly DrawnInline[];
      readonly children: readonly DrawnInline[];
    }
  | {
      readonly type: 'heading';
      readonly depth: number;
      readonly anchor: string;
      readonly children: readonly DrawnInline[];
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly DrawnItem[] }
  | { readonly type: 'steps'; readonly title?: string; readonly start: number; readonly items: readonly DrawnItem[] }
  /** The formal text of a resolution. */
  | { readonly type: 'resolution'; readonly title: string; readonly children: readonly Drawn[] }
  /** Its clauses, each with the words that introduce it. */
  | {
      readonly type: 'clauses';
      readonly clauses: readonly { readonly lead: string; readonly children: readonly Drawn[] }[];
    }
  | { readonly type: 'quotation'; readonly children: readonly Drawn[] }
  | { readonly type: 'quote'; readonly by?: string; readonly children: readonly Drawn[] }
  /** One figure, what it counts, and who says so for when. */
  | { readonly type: 'fact'; readonly figure: string; readonly source: string; readonly children: readonly Drawn[] }
  | {
      readonly type: 'table';
      readonly align: readonly Align[];
      readonly header: readonly (readonly DrawnInline[])[];
      readonly rows: readonly (readonly (readonly DrawnInline[])[])[];
      readonly caption: string;
    }
  | { readonly type: 'rule' }
  | { readonly type: 'callout'; readonly tone: string; readonly title: string; readonly children: readonly Drawn[] }
  | { readonly type: 'ask'; readonly title: string; readonly leads?: true; readonly children: readonly Drawn[] }
  /** The lines to write on, where they stand in the text. */
  | { readonly type: 'hotline' }
  | { readonly type: 'columns'; readonly children: readonly Drawn[] }
  | { readonly type: 'cards'; readonly cards: readonly DrawnCard[] }
  | {
      readonly type: 'figure';
      readonly file: string;
      readonly alt?: string;
      readonly caption?: string;
      readonly credit?: string;
    };

export interface DrawnCard {
  readonly label: string;
  readonly language: Language;
  readonly children: readonly Drawn[];
}

/** The words of a run, without how they are set; `words-in` in words.typ reads them the same way. */
export function wordsIn(nodes: readonly DrawnInline[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.type === 'code') return node.value;
      if (node.type === 'break') return ' ';
      return 'children' in node ? wordsIn(node.children) : '';
    })
    .join('');
}
