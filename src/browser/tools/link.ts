/** A committee's link: one address with its details after `#` opens packet, print page, resolution and pictures already filled in; a code of it is drawn here. */
import { localKinds } from '../../formats/sheet/local/box.ts';
import { begin, count, fill, make, offer, part, withdraw } from './bench.ts';
import { linkedPages, linkHash, linkIn, type CommitteeLink } from './link-address.ts';

/** What the script says; `%1` where something is put in. */
export type LinkSentences = Readonly<
  Record<
    | 'packet'
    | 'print'
    | 'fill'
    | 'card'
    | 'copied'
    | 'copyFailed'
    | 'number'
    | 'long'
    | 'code'
    | 'save'
    | 'name'
    | 'carried',
    string
  >
> & {
  /** Paths of the pages of the packet and of pictures, from the root of the site. */
  readonly paths: { readonly packet: string; readonly card: string };
};

const svgSpace = 'http://www.w3.org/2000/svg';

begin<LinkSentences>('link', (root, said) => {
  const form = part<HTMLFormElement>(root, 'form');
  const result = part(root, '#link-result');
  const carried = part(root, '#link-carried');
  const button = part<HTMLButtonElement>(form, '[type=submit]');
  /** The root of the site, which may lie below another: this page is three folders deep. */
  const site = new URL('../../../', location.href);
  let blanks: CommitteeLink['blanks'] = new Map();

  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const link = (): CommitteeLink => {
    const [text, page] = [field('text').value, field('fill').value];
    return {
      details: Object.fromEntries(
        localKinds.flatMap((kind) => (field(kind).value.trim() ? [[kind, field(kind).value.trim()]] : [])),
      ),
      ...(text ? { text } : {}),
      ...(page ? { fill: page } : {}),
      blanks,
    };
  };

  /** Links to what the address opens, whoever has made it. */
  const open = (): void => {
    const pages = linkedPages(link(), said.paths);
    const to = (path: string | undefined, words: string): HTMLElement[] =>
      path === undefined ? [] : [make('li', {}, make('a', { href: new URL(path, site).href, class: 'button' }, words))];
    part(root, '#link-opens').replaceChildren(
      ...to(pages.packet, said.packet),
      ...to(pages.print, said.print),
      ...to(pages.fill, said.fill),
      ...to(pages.card, said.card),
    );
  };

  const show = async (): Promise<void> => {
    const made = link();
    const address = new URL(location.href);
    address.hash = linkHash(made);
    const { mostInCode, qrPath } = await import('./qr.ts');
    const field = make('textarea', { readonly: '', rows: '4', id: 'link-address', 'aria-label': said.name });
    field.value = address.href;
    const copy = make(
      'button',
      { type: 'button', class: 'button first' },
      part(root, '#link-copy-words').textContent ?? '',
    );
    const answer = make('p', { role: 'status' });
    copy.addEventListener('click', () => {
      // The clipboard is there on https and localhost alone.
      void Promise.resolve(
        navigator.clipboard?.writeText(address.href) ?? Promise.reject(new Error('no clipboard')),
      ).then(
        () => (answer.textContent = said.copied),
        () => {
          field.select();
          answer.textContent = said.copyFailed;
        },
      );
    });
    withdraw(result);
    result.append(field, make('p', { class: 'actions' }, copy), answer);
    if (made.details.hotline) result.append(make('p', { class: 'wrong' }, said.number));
    if (address.href.length > mostInCode)
      return result.append(make('p', {}, fill(said.long, count(address.href.length), count(mostInCode))));
    const { path, size } = qrPath(address.href);
    const drawing = (): SVGSVGElement => {
      const svg = document.createElementNS(svgSpace, 'svg');
      svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', said.code);
      svg.setAttribute('class', 'code');
      for (const [d, ink] of [
        [`M0 0h${size}v${size}H0z`, '#fff'],
        [path, '#000'],
      ] as const) {
        const shape = document.createElementNS(svgSpace, 'path');
        shape.setAttribute('d', d);
        shape.setAttribute('fill', ink);
        svg.append(shape);
      }
      return svg;
    };
    const file = new XMLSerializer().serializeToString(drawing());
    const own = make('div', {});
    result.append(drawing(), own);
    own.append(
      ...offer(own, [{ name: 'link.svg', type: 'image/svg+xml', bytes: file }], (name) => fill(said.save, name)),
    );
  };

  const read = (): void => {
    const given = linkIn(location.hash);
    const any = Object.keys(given.details).length > 0 || given.blanks.size > 0;
    ({ blanks } = given);
    for (const kind of localKinds) field(kind).value = given.details[kind] ?? '';
    for (const name of ['text', 'fill'] as const) {
      const select = field(name) as unknown as HTMLSelectElement;
      if ([...select.options].some(({ value }) => value === given[name])) select.value = given[name]!;
    }
    carried.hidden = !any;
    withdraw(result);
    open();
  };

  form.addEventListener('input', ({ target }) => {
    // What was filled in belongs to the resolution that it came with.
    if ((target as HTMLInputElement).name === 'fill') blanks = new Map();
    withdraw(result);
    open();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    void show()
      .catch(() => result.append(make('p', { class: 'wrong' }, said.copyFailed)))
      .finally(() => {
        button.disabled = false;
      });
  });
  addEventListener('hashchange', read);
  form.reset();
  read();
});
