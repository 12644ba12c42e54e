/** What is taken from a file of another program: the words with what marks them, and a list of what stays behind. */

/** Words with one look. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Where they lead. */
  readonly href?: string;
  /** Name of the note that is called behind them; then there are no words. */
  readonly note?: string;
}

export type Part =
  | { readonly type: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly type: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly type: 'quotation'; readonly spans: readonly Span[] }
  | { readonly type: 'item'; readonly level: number; readonly ordered: boolean; readonly spans: readonly Span[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Span[])[])[] }
  | { readonly type: 'picture'; readonly file: string; readonly alt: string };

/** What cannot come along; each has its sentence among those of the commands. */
export type Loss =
  | 'deleted'
  | 'comments'
  | 'macros'
  | 'headers'
  | 'pictures'
  | 'symbols'
  | 'formulas'
  | 'boxes'
  | 'objects'
  | 'links'
  | 'fields';

export interface Taken {
  readonly title?: string;
  readonly parts: readonly Part[];
  /** By name, in the order of the first call. */
  readonly notes: ReadonlyMap<string, readonly Span[]>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** How often each thing stayed behind. */
  readonly lost: ReadonlyMap<Loss, number>;
}

/** Why a file cannot be read at all. */
export type Refusal = 'locked' | 'damaged' | 'kind' | 'old' | 'too-long' | 'empty';

export class ImportError extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal, options?: { cause?: unknown }) {
    super(reason, options);
    this.name = 'ImportError';
    this.reason = reason;
  }
}

/** Gathers what a reader finds. */
export class Gathering {
  title: string | undefined;
  readonly parts: Part[] = [];
  readonly notes = new Map<string, Span[]>();
  readonly pictures = new Map<string, Uint8Array>();
  readonly lost = new Map<Loss, number>();

  lose(what: Loss, times = 1): void {
    this.lost.set(what, (this.lost.get(what) ?? 0) + times);
  }

  taken(): Taken {
    const { parts, notes, pictures, lost, title } = this;
    return { parts, notes, pictures, lost, ...(title ? { title } : {}) };
  }
}

/** Joins neighbours of one look, and drops those without words. */
export function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    if (span.text === '' && span.note === undefined) continue;
    const last = found.at(-1);
    const isSame =
      last &&
      span.note === undefined &&
      last.note === undefined &&
      Boolean(last.bold) === Boolean(span.bold) &&
      Boolean(last.italic) === Boolean(span.italic) &&
      last.href === span.href;
    if (isSame) found[found.length - 1] = { ...last, text: last.text + span.text };
    else found.push(span);
  }
  return found;
}

/** The words alone. */
export function plainText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
