/** The small form's own script: sets the details into every sheet that is taken from the page. What is typed goes nowhere, not even into the address, until a link is asked for. */
import { localKinds, type LocalKind } from '../formats/sheet/local/box.ts';
import { detailsIn, isStrange, lineOf, linkWith, type Details } from './local-details.ts';
import type { Stamped } from './stamp.ts';

const root = document.querySelector<HTMLElement>('.local');
const form = root?.querySelector('form');
const drawer = root?.querySelector('details');
const strange = root?.querySelector<HTMLElement>('.strange');
const checked = root?.querySelector<HTMLInputElement>('#local-checked');
const answer = root?.querySelector<HTMLElement>('form > [role=status]');
const share = root?.querySelector<HTMLElement>('[data-share]');
const button = form?.querySelector<HTMLButtonElement>('[type=submit]');

if (root && form && drawer && strange && checked && answer && share && button) {
  const said = JSON.parse(root.dataset.said ?? '{}') as Record<
    | 'ready'
    | 'save'
    | 'empty'
    | 'unchecked'
    | 'characters'
    | 'one'
    | 'many'
    | 'unused'
    | 'failed'
    | 'carries'
    | 'blank'
    | 'check'
    | 'carry'
    | 'change'
    | 'withThem'
    | 'withSome'
    | 'withoutThem'
    | 'copied'
    | 'copy',
    string
  >;
  const field = (kind: LocalKind): HTMLInputElement => form.elements.namedItem(kind) as HTMLInputElement;
  const wrong = (kind: LocalKind): HTMLElement | null => document.getElementById(`local-${kind}-wrong`);
  const nameOf = (kind: LocalKind): string => field(kind).labels?.[0]?.textContent ?? kind;
  /** Puts words into a sentence; a function, because `$` means something in a replacement. */
  const put = (sentence: string, words: string): string => sentence.replace('%', () => words);
  /** Fetched when the form is opened for the first time. */
  const stamp = (): Promise<{ stampPdf(pdf: Uint8Array, details: Details): Stamped }> => import('./stamp.ts');
  /** Stands above the sheets, on a page that lists them. */
  const bar = document.querySelector<HTMLElement>('#local-bar');
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('#files .row a')];
  /** Those of the details that the sheet of a row has room for. */
  const fitting = (row: HTMLAnchorElement): LocalKind[] =>
    localKinds.filter((kind) => details()[kind] && row.dataset.local?.split(' ').includes(kind));
  const mark = (row: HTMLAnchorElement): string => {
    const kinds = unchecked() ? [] : fitting(row);
    if (!kinds.length) return said.withoutThem;
    return kinds.length < Object.keys(details()).length
      ? put(said.withSome, kinds.map(nameOf).join(' · '))
      : said.withThem;
  };
  let carried: Details = {};
  let offered = '';

  const details = (): Details =>
    Object.fromEntries(
      localKinds.flatMap((kind) => (field(kind).value.trim() ? [[kind, field(kind).value.trim()]] : [])),
    );
  const unchecked = (): boolean => isStrange(details(), carried) && !checked.checked;

  const clear = (): void => {
    answer.replaceChildren();
    for (const kind of localKinds) {
      field(kind).removeAttribute('aria-invalid');
      wrong(kind)!.textContent = '';
    }
  };

  /** Says above the sheets, and at each of them, what they will carry. */
  const show = (): void => {
    const own = details();
    const line = lineOf(own);
    strange.hidden = !isStrange(own, carried);
    share.hidden = !line;
    for (const part of share.querySelectorAll('.take, [role=status]')) part.textContent = '';
    share.querySelector<HTMLElement>('.take')!.hidden = true;
    if (bar) {
      bar.hidden = !line;
      const link = Object.assign(document.createElement('a'), {
        href: '#local',
        textContent: unchecked() ? said.check : said.change,
      });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        open();
      });
      bar.replaceChildren(
        ...(line
          ? [
              Object.assign(document.createElement('strong'), {
                textContent: put(unchecked() ? said.carries : said.carry, line),
              }),
              unchecked() ? ` ${said.blank} ` : ' ',
              link,
            ]
          : []),
      );
    }
    for (const row of rows) {
      row.parentElement?.querySelector('.mark')?.remove();
      if (!line) continue;
      row.parentElement?.append(
        Object.assign(document.createElement('span'), { className: 'mark', textContent: mark(row) }),
      );
    }
  };

  /** Opens the form, and leads to what must be done first. */
  const open = (): void => {
    drawer.open = true;
    root.scrollIntoView();
    (strange.hidden ? field(localKinds[0]) : strange).focus({ preventScroll: true });
  };

  const read = (): void => {
    const given = detailsIn(location.hash);
    if (!Object.keys(given).length) return;
    carried = given;
    checked.checked = false;
    for (const kind of localKinds) field(kind).value = given[kind] ?? '';
    clear();
    show();
    open();
  };

  const refuse = (kind: LocalKind, sentence: string): void => {
    field(kind).setAttribute('aria-invalid', 'true');
    wrong(kind)!.textContent = sentence;
  };

  const offer = (pdf: Uint8Array<ArrayBuffer>, name: string, remarks: readonly string[]): void => {
    URL.revokeObjectURL(offered);
    offered = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
    const link = Object.assign(document.createElement('a'), {
      href: offered,
      download: name,
      textContent: put(said.save, name),
    });
    answer.append([said.ready, ...remarks, ''].join(' '), link);
    link.click();
  };

  /** Makes one sheet with the details, or says at their fields why not. */
  const make = async (source: string): Promise<void> => {
    clear();
    const given = details();
    if (!lineOf(given)) {
      answer.textContent = said.empty;
      field(localKinds[0]).focus();
      return;
    }
    if (unchecked()) {
      answer.textContent = said.unchecked;
      checked.focus();
      return;
    }
    const address = new URL(source, location.href);
    const [{ stampPdf }, response] = await Promise.all([stamp(), fetch(address)]);
    if (!response.ok) throw new Error(String(response.status));
    const stamped = stampPdf(new Uint8Array(await response.arrayBuffer()), given);
    if ('pdf' in stamped)
      return offer(
        stamped.pdf,
        address.pathname.replace(/^.*\//, ''),
        stamped.unused.map((kind) => put(said.unused, nameOf(kind))),
      );
    for (const { kind, characters, over } of stamped.refusals)
      refuse(
        kind,
        characters ? put(said.characters, characters.join(' ')) : over === 1 ? said.one : put(said.many, String(over)),
      );
    const [first] = stamped.refusals;
    drawer.open = true;
    if (first) field(first.kind).focus();
  };

  const prepare = (source: string): void => {
    button.disabled = true;
    void make(source)
      .catch(() => {
        drawer.open = true;
        answer.textContent = said.failed;
        answer.scrollIntoView({ block: 'nearest' });
      })
      .finally(() => (button.disabled = false));
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    prepare(form.querySelector('select')?.value ?? '');
  });
  form.addEventListener('input', () => {
    clear();
    show();
  });
  share.querySelector('button')?.addEventListener('click', () => {
    const [words, state] = [share.querySelector<HTMLElement>('.take')!, share.querySelector('[role=status]')!];
    words.textContent = linkWith(details(), location.href);
    words.hidden = false;
    // The clipboard is there on https and localhost alone.
    void Promise.resolve(navigator.clipboard?.writeText(words.textContent) ?? Promise.reject(new Error('no clipboard')))
      .then(() => (state.textContent = said.copied))
      .catch(() => (state.textContent = said.copy));
  });
  for (const row of rows) {
    row.addEventListener('click', (event) => {
      if (unchecked() || !fitting(row).length) return;
      event.preventDefault();
      prepare(row.href);
    });
  }
  drawer.addEventListener('toggle', () => void stamp().catch(() => undefined));
  addEventListener('hashchange', read);
  root.hidden = false;
  // What a browser kept in the fields over a reload is no longer on the page's account.
  form.reset();
  read();
}
