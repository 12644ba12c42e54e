/** The script of the page “Keep these pages”: fetches what the reader ticks into the browser's own store, says how it stands, and removes every trace. */
import { counted, type Counted } from '../i18n/counted.ts';
import { fileSize } from '../i18n/size.ts';

/** What the site offers to keep, written at the build: files by number, with size and hash. */
interface KeepList {
  readonly version: string;
  /** Numbers of the files that every choice needs: this page, the front page, fonts. */
  readonly always: readonly number[];
  readonly sets: Readonly<Record<string, readonly number[]>>;
  readonly files: readonly (readonly [path: string, bytes: number, hash: string])[];
  /** What can be ticked, where that is too much for the page; what a kind is called, and its texts. */
  readonly shelves?: readonly (readonly [
    heading: string,
    sets: readonly (readonly [id: string, name: string, path: string])[],
  ])[];
}

/** What is kept, stored beside it: the sets that were ticked, and the hash of every file. */
interface Kept {
  readonly sets: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly bytes: number;
}

type KeepSentences = Record<
  | 'total'
  | 'older'
  | 'removed'
  | 'nothing'
  | 'offline'
  | 'unable'
  | 'refused'
  | 'full'
  | 'broken'
  | 'changed'
  | 'stuck',
  string
> & { readonly locale: string; readonly working: Counted; readonly kept: Counted };

/** Those that say no count. */
type PlainSentence = Exclude<keyof KeepSentences, 'locale' | 'working' | 'kept'>;

/** A failure that has a sentence of its own. */
class KeepError extends Error {
  readonly sentence: PlainSentence;
  constructor(sentence: PlainSentence) {
    super(sentence);
    this.sentence = sentence;
  }
}

/** Makes an element with what is in it; words stay words. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...parts: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...parts);
  return made;
}

const form = document.querySelector<HTMLFormElement>('#keep');
const status = document.querySelector<HTMLElement>('#keep-status');
const notice = document.querySelector<HTMLElement>('#keep-notice');
const total = document.querySelector<HTMLElement>('#keep-total');
const bar = form?.querySelector('progress');
const keepButton = form?.querySelector<HTMLButtonElement>('[type=submit]');
const removeButton = form?.querySelector<HTMLButtonElement>('[type=button]');

if (form && status && notice && total && bar && keepButton && removeButton) {
  const said = JSON.parse(form.dataset.said ?? '{}') as KeepSentences;
  const page = new URL('./', location.href);
  /** The root of the site, which may lie below another: this page is two folders deep. */
  const root = new URL('../../', page);
  const language = document.documentElement.lang;
  /** Names of stores begin with the place of the site, because other sites may share the host. */
  const ours = `kept ${root.pathname} `;
  const record = new URL('kept-record.json', page).href;
  const boxes = (): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>('input[name=set]')];
  let list: KeepList | undefined;
  let kept: Kept | undefined;

  const tell = (sentence: PlainSentence, ...given: string[]): void => {
    status.textContent = fill(said[sentence], ...given);
  };
  const fill = (sentence: string, ...given: string[]): string =>
    given.reduce((text, word, index) => text.replace(`%${index + 1}`, word), sentence);
  const size = (bytes: number): string => fileSize(bytes, said.locale);
  const hex = (hash: ArrayBuffer): string =>
    [...new Uint8Array(hash)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, 16);

  /** Finds the store of this language that is whole: only a whole one has its record. */
  const findKept = async (): Promise<{ name: string; kept: Kept } | undefined> => {
    for (const name of await caches.keys()) {
      if (!name.startsWith(`${ours}${language} `)) continue;
      const found = await (await caches.open(name)).match(record);
      if (found) return { name, kept: (await found.json()) as Kept };
    }
    return undefined;
  };

  const wanted = (from: KeepList, sets: readonly string[]): KeepList['files'] => {
    const numbers = new Set([...from.always, ...sets.flatMap((set) => from.sets[set] ?? [])]);
    return [...numbers].sort((a, b) => a - b).flatMap((number) => (from.files[number] ? [from.files[number]] : []));
  };

  /** Offers what did not stand on the page, each with its size. */
  const offer = (from: KeepList): void => {
    const more = form.querySelector('details');
    for (const [heading, sets] of from.shelves ?? []) {
      const shelf = element('fieldset', element('legend', heading));
      const entries = sets.map(([id, name, path]) => {
        const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'set', value: id });
        box.checked = kept?.sets.includes(id) ?? false;
        const own = (from.sets[id] ?? []).filter((number) => !from.always.includes(number));
        const bytes = element('span', size(own.reduce((sum, number) => sum + (from.files[number]?.[1] ?? 0), 0)));
        bytes.className = 'small';
        const link = element('a', fill(more?.dataset.read ?? '%1', name));
        link.href = new URL(path.slice(1), root).href;
        return element('li', element('label', box, ` ${name} `, bytes), ' ', link);
      });
      shelf.append(element('ul', ...entries));
      more?.append(shelf);
    }
  };

  const ticked = (): string[] =>
    boxes()
      .filter((box) => box.checked)
      .map(({ value }) => value);

  const show = (): void => {
    removeButton.hidden = !kept;
    keepButton.textContent = (kept ? keepButton.dataset.update : keepButton.dataset.keep) ?? '';
    keepButton.disabled = !list;
    const sets = ticked();
    const missing =
      list && sets.length ? wanted(list, sets).filter(([path, , hash]) => kept?.files[path] !== hash) : [];
    total.textContent = missing.length
      ? fill(said.total, size(missing.reduce((sum, [, bytes]) => sum + bytes, 0)))
      : '';
    const changed =
      list && kept
        ? wanted(list, kept.sets).some(([path, , hash]) => kept?.files[path] !== hash) ||
          kept.sets.some((set) => !list?.sets[set])
        : false;
    // Said only when it holds: a program without style shows what is hidden.
    notice.textContent = changed ? said.older : '';
    notice.hidden = !changed;
    if (kept) status.textContent = counted(said.kept, Object.keys(kept.files).length).replace('%2', size(kept.bytes));
  };

  /** Fetches one file past every other cache, and proves that it came whole. */
  const take = async ([path, , hash]: KeepList['files'][number]): Promise<Response> => {
    const response = await fetch(new URL(path, root), { cache: 'no-store', credentials: 'omit' }).catch(() => {
      throw new KeepError('broken');
    });
    if (!response.ok || response.redirected) throw new KeepError('changed');
    const bytes = await response.arrayBuffer().catch(() => {
      throw new KeepError('broken');
    });
    if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== hash) throw new KeepError('changed');
    const headers = new Headers();
    for (const name of ['content-type', 'content-security-policy', 'x-content-type-options', 'referrer-policy']) {
      const value = response.headers.get(name);
      if (value) headers.set(name, value);
    }
    return new Response(bytes, { headers });
  };

  const keep = async (from: KeepList, sets: readonly string[]): Promise<void> => {
    const old = await findKept();
    const name = `${ours}${language} ${old?.name.endsWith(' a') ? 'b' : 'a'}`;
    await caches.delete(name); // what an earlier try left
    const store = await caches.open(name);
    try {
      await navigator.serviceWorker.register(new URL('keep-worker.js', root), { scope: root.pathname });
      const files = wanted(from, sets);
      bar.max = files.length;
      bar.value = 0;
      bar.hidden = false;
      for (const file of files) {
        const address = new URL(file[0], root).href;
        const same =
          old && old.kept.files[file[0]] === file[2] ? await (await caches.open(old.name)).match(address) : undefined;
        await store.put(address, same ?? (await take(file)));
        bar.value += 1;
        status.textContent = counted(said.working, files.length).replace('%2', String(bar.value));
      }
      const made: Kept = {
        sets,
        files: Object.fromEntries(files.map(([path, , hash]) => [path, hash])),
        bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
      };
      await store.put(record, new Response(JSON.stringify(made), { headers: { 'content-type': 'application/json' } }));
      if (old) await caches.delete(old.name);
      kept = made;
    } catch (error) {
      await caches.delete(name);
      if (!old) await leave();
      throw error;
    } finally {
      bar.hidden = true;
    }
  };

  /** Takes the worker away when no store of ours is left. */
  const leave = async (): Promise<void> => {
    if ((await caches.keys()).some((name) => name.startsWith(ours))) return;
    for (const registration of await navigator.serviceWorker.getRegistrations())
      if (registration.scope === root.href) await registration.unregister();
  };

  /** Removes all languages: whoever presses this wants nothing left. */
  const removeAll = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
    await leave();
    kept = undefined;
  };

  const begin = async (): Promise<void> => {
    document.querySelector('#keep-without')?.remove();
    const cannot = (why: PlainSentence): void => {
      form.classList.add('unable');
      tell(why);
    };
    if (!('serviceWorker' in navigator) || !('caches' in window) || !isSecureContext) return cannot('unable');
    // In a private window Firefox has a store and refuses to open it.
    try {
      kept = (await findKept())?.kept;
    } catch {
      return cannot('refused');
    }
    keepButton.disabled = true; // until it is known what there is: a press before that would do nothing, and say nothing
    form.hidden = false;
    for (const box of boxes()) box.checked = kept ? kept.sets.includes(box.value) : box.defaultChecked;
    list = await fetch(new URL('kept.json', page), { cache: 'no-store', credentials: 'omit' })
      .then((response) => (response.ok ? (response.json() as Promise<KeepList>) : undefined))
      .catch(() => undefined);
    if (list) offer(list);
    show();
    if (!list) tell('offline');
  };

  /** Does one thing at a time, and says how it ended. */
  const work = async (task: () => Promise<void>, otherwise: PlainSentence): Promise<void> => {
    keepButton.disabled = removeButton.disabled = true;
    try {
      await task();
      show();
    } catch (error) {
      show();
      tell(
        error instanceof KeepError
          ? error.sentence
          : (error as Error).name === 'QuotaExceededError'
            ? 'full'
            : otherwise,
      );
    } finally {
      keepButton.disabled = !list;
      removeButton.disabled = false;
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const sets = ticked();
    const from = list;
    if (!sets.length) return tell('nothing');
    if (from) void work(() => keep(from, sets), 'refused');
  });
  form.addEventListener('change', show);
  removeButton.addEventListener('click', () => {
    void work(removeAll, 'stuck').then(() => {
      if (kept || status.textContent === said.stuck) return;
      tell('removed');
    });
  });
  void begin();
}

export {}; // a module, so that its names are its own
