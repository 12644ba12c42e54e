/** The texts that are open in this tab: their words, what they were made from, and what is not saved of them. */
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { get, Lost, post, Refused, tab } from './ask.ts';
import { later } from './dom.ts';
import type { ToldOpen, ToldUnsaved } from '../told.ts';

/** One open text. */
export interface Buffer {
  readonly path: string;
  /** What the editor goes on with when the text is shown again, with all that can be undone. */
  state: EditorState;
  /** The words as they are on the disk, as far as this tab knows. */
  saved: Text;
  hash: string;
  readonly writable: boolean;
  /** Words of other tabs, or of earlier runs. */
  unsaved: readonly ToldUnsaved[];
  /** What stands on the disk by now, where it is neither what this text was made from nor what it says. */
  conflict?: { readonly text: string; readonly hash: string };
}

/** What the page does when something of a buffer is another. */
export interface Heard {
  /** Words were kept, saved or replaced from outside of the editor. */
  readonly changed: (buffer: Buffer) => void;
  readonly failed: (error: unknown) => void;
  /** Makes a change in a text, whether it is on the screen or not. */
  readonly edit: (buffer: Buffer, change: Differing) => void;
  /** How a text is edited. */
  readonly extensions: (path: string, writable: boolean) => Extension;
}

/** What cannot be written down at the desk is kept in this browser until it can. */
const inBrowser = 'desk-unsaved ';

export class Buffers {
  readonly #all = new Map<string, Buffer>();
  readonly #heard: Heard;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  get(path: string): Buffer | undefined {
    return this.#all.get(path);
  }

  isUnsaved(buffer: Buffer): boolean {
    return !buffer.state.doc.eq(buffer.saved);
  }

  unsaved(): Buffer[] {
    return [...this.#all.values()].filter((one) => this.isUnsaved(one));
  }

  /** Opens a text, or goes on with it. @throws Refused, Lost */
  async open(path: string): Promise<Buffer> {
    const known = this.#all.get(path);
    const told = await get<ToldOpen>('open', { path, tab });
    if (known && this.isUnsaved(known)) {
      known.unsaved = told.unsaved;
      if (told.hash !== known.hash) known.conflict = { text: told.text, hash: told.hash };
      return known;
    }
    const state = EditorState.create({ doc: told.text, extensions: this.#heard.extensions(path, told.writable) });
    const buffer: Buffer = {
      path,
      state,
      saved: state.doc,
      hash: told.hash,
      writable: told.writable,
      unsaved: told.unsaved,
    };
    this.#all.set(path, buffer);
    return buffer;
  }

  /** Looks whether the disk has other words by now. */
  async refresh(path: string): Promise<void> {
    const buffer = this.#all.get(path);
    if (!buffer) return;
    const told = await get<ToldOpen>('open', { path, tab });
    if (told.hash === buffer.hash || told.hash === buffer.conflict?.hash) return;
    if (this.isUnsaved(buffer)) buffer.conflict = { text: told.text, hash: told.hash };
    else {
      buffer.hash = told.hash;
      this.put(path, told.text);
      buffer.saved = buffer.state.doc;
    }
    this.#heard.changed(buffer);
  }

  /** Puts other words in the place of a text's, changing only what differs. */
  put(path: string, words: string): void {
    const buffer = this.#all.get(path);
    const change = buffer && differing(buffer.state.doc.toString(), words);
    if (!buffer || !change) return;
    this.#heard.edit(buffer, change);
    this.#heard.changed(buffer);
    this.keep(buffer);
  }

  readonly #waiting = new Set<Buffer>();
  readonly #keepWaiting = later(350, () => {
    for (const buffer of this.#waiting) void this.#keepNow(buffer);
    this.#waiting.clear();
  });

  /** Writes into the journal what is not saved, when nobody types. */
  keep(buffer: Buffer): void {
    this.#waiting.add(buffer);
    this.#keepWaiting();
  }

  async #keepNow(buffer: Buffer, stays = false): Promise<void> {
    const { path, hash } = buffer;
    const text = buffer.state.doc.toString();
    try {
      if (this.isUnsaved(buffer)) await post('keep', { path, tab, text, hash }, stays);
      else await post('drop', { path, tab }, stays);
      localStorage.removeItem(inBrowser + path);
      this.#heard.changed(buffer);
    } catch (error) {
      if (this.isUnsaved(buffer)) localStorage.setItem(inBrowser + path, JSON.stringify({ path, text, hash }));
      this.#heard.failed(error);
    }
  }

  /** Writes down everything at once, because the page may be closing. */
  flush(): void {
    for (const buffer of this.unsaved()) void this.#keepNow(buffer, true);
  }

  /** Gives the desk what an earlier run left in this browser, under a name of its own, so that it is offered like all other unsaved words. */
  async handOver(): Promise<void> {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(inBrowser))) {
      const left = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
      await post('keep', { ...left, tab: crypto.randomUUID() });
      localStorage.removeItem(key);
    }
  }

  /** Saves a text. A file that is another by now is a conflict, and nothing is written. @throws Lost, and Refused for any other reason */
  async save(buffer: Buffer): Promise<void> {
    const { path, hash } = buffer;
    const { doc } = buffer.state;
    try {
      const told = await post<{ hash: string }>('save', { path, tab, hash, text: doc.toString() });
      buffer.hash = told.hash;
      buffer.saved = doc;
      // Words that were typed while it was saved are kept anew.
      if (this.isUnsaved(buffer)) this.keep(buffer);
    } catch (error) {
      if (error instanceof Lost) await this.#keepNow(buffer);
      if (!(error instanceof Refused) || error.reason !== 'changed') throw error;
      buffer.conflict = { text: String(error.more.text), hash: String(error.more.hash) };
    }
    this.#heard.changed(buffer);
  }

  /** Ends a conflict: these words stand, and what was on the disk is what they were made from. */
  settle(buffer: Buffer, words = buffer.state.doc.toString()): void {
    const { conflict } = buffer;
    if (!conflict) return;
    buffer.saved = EditorState.create({ doc: conflict.text }).doc;
    buffer.hash = conflict.hash;
    delete buffer.conflict;
    this.put(buffer.path, words);
    this.#heard.changed(buffer);
    this.keep(buffer);
  }

  /** Takes up words that were left unsaved. */
  async takeUp(buffer: Buffer, left: ToldUnsaved): Promise<void> {
    if (left.hash !== buffer.hash) buffer.conflict = { text: buffer.saved.toString(), hash: buffer.hash };
    this.put(buffer.path, left.text);
    this.#waiting.delete(buffer);
    await this.#keepNow(buffer);
    await this.letGo(buffer, left);
  }

  /** Lets unsaved words go. */
  async letGo(buffer: Buffer, left: ToldUnsaved): Promise<void> {
    if (!left.open) await post('drop', { path: buffer.path, tab: left.tab });
    buffer.unsaved = buffer.unsaved.filter((one) => one !== left);
    this.#heard.changed(buffer);
  }
}

/** A stretch of a text, from and to (exclusive), and what takes its place. */
export interface Differing {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The one stretch in which two texts differ. */
function differing(before: string, now: string): Differing | undefined {
  if (before === now) return undefined;
  let from = 0;
  while (from < before.length && from < now.length && before[from] === now[from]) from += 1;
  let [to, end] = [before.length, now.length];
  while (to > from && end > from && before[to - 1] === now[end - 1]) [to, end] = [to - 1, end - 1];
  return { from, to, insert: now.slice(from, end) };
}
