/** The small form's own script: keeps what is typed in the address after `#`, where no server sees it, and offers the stamped sheet. */
import { localKinds, type LocalKind } from '../formats/sheet/local/box.ts';
import type { Stamped } from './stamp.ts';

const root = document.querySelector<HTMLElement>('.local');
const form = root?.querySelector('form');
const drawer = root?.querySelector('details');
const answer = root?.querySelector<HTMLElement>('[role=status]');
const share = root?.querySelector<HTMLElement>('[data-share]');
const button = form?.querySelector('button');

if (root && form && drawer && answer && share && button) {
  const said = JSON.parse(root.dataset.said ?? '{}') as Record<'ready' | 'save' | 'empty' | 'characters' | 'one' | 'many' | 'unused' | 'failed', string>;
  const field = (kind: LocalKind): HTMLInputElement => form.elements.namedItem(kind) as HTMLInputElement;
  const wrong = (kind: LocalKind): HTMLElement | null => document.getElementById(`local-${kind}-wrong`);
  const nameOf = (kind: LocalKind): string => field(kind).labels?.[0]?.textContent ?? kind;
  /** Fetched when the form is opened for the first time. */
  const stamp = (): Promise<{ stampPdf(pdf: Uint8Array, details: Partial<Record<LocalKind, string>>): Stamped }> => import('./stamp.ts');
  let offered = '';

  /** The part of the address after `#`, with what others keep there. */
  const state = (): URLSearchParams => new URLSearchParams(location.hash.slice(1));

  const read = (): void => {
    const given = state();
    if (localKinds.some((kind) => given.get(kind))) drawer.open = true;
    for (const kind of localKinds) field(kind).value = given.get(kind) ?? '';
    showShare();
  };

  const showShare = (): void => {
    const link = share.querySelector('a');
    share.hidden = !localKinds.some((kind) => field(kind).value.trim());
    if (link) link.href = location.href;
  };

  const write = (): void => {
    const kept = state();
    for (const kind of localKinds) {
      const text = field(kind).value.trim();
      if (text) kept.set(kind, text);
      else kept.delete(kind);
    }
    // An anchor such as #print reads as a name without a value; it is not ours to keep.
    for (const [name, value] of [...kept]) if (!value) kept.delete(name);
    history.replaceState(history.state, '', kept.size ? `#${kept}` : location.pathname + location.search);
    showShare();
  };

  const refuse = (kind: LocalKind, sentence: string): void => {
    field(kind).setAttribute('aria-invalid', 'true');
    wrong(kind)!.textContent = sentence;
  };

  const clear = (): void => {
    answer.replaceChildren();
    for (const kind of localKinds) {
      field(kind).removeAttribute('aria-invalid');
      wrong(kind)!.textContent = '';
    }
  };

  const offer = (pdf: Uint8Array<ArrayBuffer>, name: string, remarks: readonly string[]): void => {
    URL.revokeObjectURL(offered);
    offered = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
    const link = Object.assign(document.createElement('a'), { href: offered, download: name, textContent: said.save.replace('%', name) });
    answer.append([said.ready, ...remarks, ''].join(' '), link);
    link.click();
  };

  const make = async (): Promise<void> => {
    clear();
    const details: Partial<Record<LocalKind, string>> = {};
    for (const kind of localKinds) if (field(kind).value.trim()) details[kind] = field(kind).value;
    if (!Object.keys(details).length) {
      answer.textContent = said.empty;
      field(localKinds[0]).focus();
      return;
    }
    const source = root.dataset.from ? document.querySelector<HTMLAnchorElement>(`#${root.dataset.from}`)?.href : form.querySelector('select')?.value;
    const address = new URL(source ?? '', location.href);
    const [{ stampPdf }, response] = await Promise.all([stamp(), fetch(address)]);
    if (!response.ok) throw new Error(String(response.status));
    const stamped = stampPdf(new Uint8Array(await response.arrayBuffer()), details);
    if ('pdf' in stamped) return offer(stamped.pdf, address.pathname.replace(/^.*\//, ''), stamped.unused.map((kind) => said.unused.replace('%', nameOf(kind))));
    for (const { kind, characters, over } of stamped.refusals) refuse(kind, characters ? said.characters.replace('%', characters.join(' ')) : over === 1 ? said.one : said.many.replace('%', String(over)));
    const [first] = stamped.refusals;
    if (first) field(first.kind).focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    button.disabled = true;
    void make()
      .catch(() => (answer.textContent = said.failed))
      .finally(() => (button.disabled = false));
  });
  form.addEventListener('input', () => {
    clear();
    write();
  });
  drawer.addEventListener('toggle', () => void stamp().catch(() => undefined));
  addEventListener('hashchange', read);
  read();
  root.hidden = false;
}
