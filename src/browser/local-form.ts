/** The small form's own script: sets the details into every sheet that is taken from the page. What is typed goes nowhere, not even into the address, until a link is asked for. */
import { localKinds, type LocalKind } from '../formats/sheet/local/box.ts';
import { detailsIn, isStrange, lineOf, linkWith, withoutDetails, type Details } from './local-details.ts';
import type { DetailFont } from '../formats/sheet/local/letters.ts';
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
    | 'long'
    | 'refused'
    | 'unused'
    | 'failed'
    | 'carries'
    | 'blank'
    | 'check'
    | 'carry'
    | 'change'
    | 'remove'
    | 'withThem'
    | 'withSome'
    | 'withoutThem'
    | 'copied'
    | 'copy',
    string
  >;
  const field = (kind: LocalKind): HTMLInputElement => form.elements.namedItem(kind) as HTMLInputElement;
  const wrong = (kind: LocalKind): HTMLElement | null => document.getElementById(`local-${kind}-wrong`);
  const nameIn = (address: URL): string => address.pathname.replace(/^.*\//, '');
  const nameOf = (kind: LocalKind): string => field(kind).labels?.[0]?.textContent ?? kind;
  /** Puts words into a sentence; a function, because `$` means something in a replacement. */
  const put = (sentence: string, words: string): string => sentence.replace('%', () => words);
  /** Fetched when the form is opened for the first time: the stamp, and the typeface it writes with. */
  const stamp = async (): Promise<(pdf: Uint8Array, details: Details) => Stamped> => {
    const [{ stampPdf }, { default: font }] = await Promise.all([
      import('./stamp.ts'),
      import('../fonts/details.json'),
    ]);
    return (pdf, given) => stampPdf(pdf, given, font as DetailFont);
  };
  /** Stands at the head of a page that lists sheets. */
  const bar = document.querySelector<HTMLElement>('#local-bar');
  /** Every link to a sheet on the page, and each that some detail can be set into. */
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('#files a[href$=".pdf"], a[data-local]')];
  const choice = form.querySelector('select');
  const sheets = [...(choice?.options ?? [])];
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
      const button = (words: string, act: () => void): HTMLElement => {
        const made = Object.assign(document.createElement('button'), {
          type: 'button',
          className: 'button',
          textContent: words,
        });
        made.addEventListener('click', act);
        return made;
      };
      bar.replaceChildren(
        ...(line
          ? [
              Object.assign(document.createElement('strong'), {
                textContent: put(unchecked() ? said.carries : said.carry, line),
              }),
              unchecked() ? ` ${said.blank} ` : ' ',
              button(unchecked() ? said.check : said.change, open),
              ' ',
              button(said.remove, remove),
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

  /** Forgets the details, and takes them out of the address. */
  const remove = (): void => {
    carried = {};
    form.reset();
    history.replaceState(null, '', location.pathname + location.search + withoutDetails(location.hash));
    clear();
    show();
  };

  /** Offers the sheets that the choices above have left, or all of them where they have left none. */
  const narrow = (): void => {
    if (!choice) return;
    const shown = new Set(rows.filter((row) => row.getClientRects().length).map(({ href }) => href));
    const left = sheets.filter(({ value }) => shown.has(new URL(value, location.href).href));
    const chosen = choice.value;
    choice.replaceChildren(...(left.length ? left : sheets));
    if (left.some(({ value }) => value === chosen)) choice.value = chosen;
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
    const [stampPdf, response] = await Promise.all([stamp(), fetch(address)]);
    if (!response.ok) throw new Error(String(response.status));
    const stamped = stampPdf(new Uint8Array(await response.arrayBuffer()), given);
    if ('pdf' in stamped)
      return offer(
        stamped.pdf,
        nameIn(address),
        stamped.unused.map((kind) => put(said.unused, nameOf(kind))),
      );
    for (const { kind, characters, over = 0, of = 0 } of stamped.refusals)
      refuse(
        kind,
        characters
          ? put(said.characters, characters.join(' '))
          : put(said.long, nameOf(kind))
              .replace('7000001', String(of - over))
              .replace('7000002', String(of)),
      );
    answer.textContent = put(said.refused, nameIn(address));
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
    prepare(choice?.value ?? '');
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
  drawer.addEventListener('toggle', () => {
    void stamp().catch(() => undefined);
    narrow();
  });
  document.addEventListener('change', narrow);
  addEventListener('hashchange', read);
  root.hidden = false;
  // What a browser kept in the fields over a reload is no longer on the page's account.
  form.reset();
  read();
}
