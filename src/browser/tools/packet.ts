/** The packet builder: texts and PDFs in an order, a printer chosen once, a committee's details on all; out comes one PDF with a cover, and a ZIP of the same. */
import type { Choices } from '../../formats/sheet/choice/questions.ts';
import { localKinds, type LocalKind } from '../../formats/sheet/local/box.ts';
import { papers, type PaperName } from '../../formats/sheet/papers.ts';
import { counted } from '../../i18n/counted.ts';
import { detailsIn, isStrange, type Details } from '../local-details.ts';
import { begin, count, fill, make, offer, part, takeDrops, ToolError, withdraw } from './bench.ts';
import { mostThings, packetAlong, packetHash, packetIn, type PacketChoices } from './packet-address.ts';
import { drawThing, press } from './packet-list.ts';
import { loadThings } from './packet-load.ts';
import type { PacketSentences, Thing } from './packet-said.ts';
import { textOn } from './packet-texts.ts';
import { Unfit } from './packet-unfit.ts';
import type { PdfFault } from './pdf.ts';
import { Cancelled, Task } from './task.ts';

begin<PacketSentences>('packet', (root, said) => {
  const form = part<HTMLFormElement>(root, 'form');
  const list = part(root, '#packet-order');
  const empty = part(root, '#packet-empty');
  const result = part(root, '#packet-result');
  const progress = part<HTMLProgressElement>(root, '#packet-progress');
  const cancel = part<HTMLButtonElement>(root, '#packet-cancel');
  const button = part<HTMLButtonElement>(form, '[type=submit]');
  const strange = part(root, '.strange');
  const checked = part<HTMLInputElement>(root, '#packet-checked');
  /** The root of the site, which may lie below another: this page is three folders deep. */
  const site = new URL('../../../', location.href);
  let things: Thing[] = [];
  let carried: Details = {};
  let task: Task | undefined;

  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const details = (): Details =>
    Object.fromEntries(
      localKinds.flatMap((kind) => (field(kind).value.trim() ? [[kind, field(kind).value.trim()]] : [])),
    );
  const choices = (): Required<PacketChoices> => ({
    paper: field('paper').value,
    printer: field('printer').value,
    language: field('language').value,
    style: field('style').value,
  });

  /** Writes texts and printer into the address; details never, and nothing into the history. */
  const note = (): void => {
    const texts = things.flatMap(({ text }) => text ?? []);
    history.replaceState(null, '', `#${packetHash(texts, choices())}`);
    withdraw(result);
    lead();
  };

  /** The print pages that stand in the list take the packet along, so that they can add to it. */
  const lead = (): void => {
    const along = packetAlong(location.hash.slice(1));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-text] a')) link.hash = along;
  };

  const show = (): void => {
    empty.hidden = things.length > 0;
    list.replaceChildren(
      ...things.map((thing, at) => {
        const swap = (other: number): void => {
          [things[at], things[other]] = [things[other]!, thing];
          note();
          show();
          part(list, `li:nth-child(${other + 1}) button`).focus();
        };
        return drawThing(thing, at, things.length, asked(), said, {
          earlier: () => swap(at - 1),
          later: () => swap(at + 1),
          out: () => {
            things = things.filter((one) => one !== thing);
            note();
            show();
          },
          become: (make) => {
            things[at] = { ...thing, text: { path: thing.text!.path, make } };
            note();
            show();
          },
        });
      }),
    );
    strange.hidden = !isStrange(details(), carried);
  };

  const asked = (): Partial<Choices> => choices() as unknown as Partial<Choices>;

  /** Learns what a text has to print. It may have been given another place or another product meanwhile. */
  const find = async (path: string): Promise<void> => {
    const address = new URL(`${path}/`, site).href;
    let learned: Pick<Thing, 'printed' | 'fault'>;
    try {
      const response = await fetch(address, { credentials: 'omit' });
      const printed = response.ok ? textOn(await response.text(), response.url) : undefined;
      learned = printed ? { printed } : { fault: 'gone' };
    } catch {
      learned = { fault: 'offline' };
    }
    things = things.map((one) =>
      one.text?.path === path ? { ...one, ...learned, title: learned.printed?.title || one.title } : one,
    );
    show();
  };

  const add = (more: readonly Thing[]): void => {
    withdraw(result);
    const room = mostThings - things.length;
    if (more.length > room) result.append(make('p', { class: 'wrong' }, counted(said.full, mostThings)));
    const added = more.slice(0, room);
    things = [...things, ...added];
    show();
    for (const thing of added) if (thing.text) void find(thing.text.path);
  };

  const named = (path: string): string =>
    document.querySelector(`[data-text="${path}"] a`)?.textContent?.trim() ?? path.split('/').at(-2) ?? path;

  const read = (): void => {
    const given = packetIn(location.hash);
    for (const [name, value] of Object.entries(given.choices)) {
      const select = field(name) as unknown as HTMLSelectElement;
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    carried = detailsIn(location.hash);
    checked.checked = false;
    for (const kind of localKinds) if (carried[kind]) field(kind).value = carried[kind] ?? '';
    things = things.filter(({ file }) => file);
    add(given.texts.map((text) => ({ text, title: named(text.path) })));
    lead();
  };

  const build = async (running: Task): Promise<void> => {
    const { makePacket } = await import('./packet-pdf.ts');
    const { paper, printer, language } = choices();
    const own = details();
    const edge = printer === 'long-edge' || printer === 'short-edge' ? printer : undefined;
    const { widthPt: width, heightPt: height } = papers[paper as PaperName];
    const tags = language.split('-').filter((tag) => said.cover[tag]);
    const spoken = tags.map((tag) => said.cover[tag]!);
    const packet = await makePacket(
      await loadThings(things, asked(), running),
      own,
      { width, height },
      edge,
      {
        title: spoken.map(({ title }) => title).join(' · '),
        language: tags[0] ?? document.documentElement.lang,
        names: { whole: said.name, fronts: `${said.name}-${said.fronts}`, backs: `${said.name}-${said.backs}` },
        sheets: (sheets) => spoken.map((one) => counted(one.sheets, sheets)).join(' · '),
        cover: (entries, sheets) => ({
          words: spoken.map(({ title, contents, total }) => ({ title, contents, total: counted(total, sheets) })),
          ...(own.hotline ? { hotline: own.hotline } : {}),
          others: [own.place, own.date].filter((one) => one !== undefined),
          entries,
        }),
      },
      running,
    );
    const links = offer(
      result,
      [
        ...packet.files.map(({ name, bytes }) => ({ name, bytes, type: 'application/pdf' })),
        { name: `${said.name}.zip`, bytes: packet.zip, type: 'application/zip' },
      ],
      (name) => fill(said.save, name),
    );
    result.append(
      make('p', {}, make('strong', {}, counted(said.ready, packet.sheets))),
      make('p', { class: 'actions' }, ...links),
      make(
        'ul',
        {},
        ...[said.settings[edge ?? 'single'], said.settings.scale, said.zip].map((sentence) => make('li', {}, sentence)),
      ),
    );
  };

  const faultsOf = (error: unknown): string[] => {
    if (error instanceof Cancelled) return [said.cancelled];
    if (error instanceof ToolError) {
      const sentence = fill(said[error.sentence as PdfFault | 'gone' | 'offline'], ...error.given);
      return [
        ['gone', 'offline'].includes(error.sentence) ? sentence : fill(said.about, error.given[0] ?? '', sentence),
      ];
    }
    if (error instanceof Unfit) {
      const { title, refusals } = error;
      const label = (kind: LocalKind): string => field(kind).labels?.[0]?.textContent ?? kind;
      return refusals.map(({ kind, characters, over = 0, of = 0 }) => {
        field(kind).setAttribute('aria-invalid', 'true');
        return fill(
          said.about,
          title,
          characters
            ? fill(said.characters, characters.join(' '))
            : fill(said.long, label(kind), count(of - over), count(of)),
        );
      });
    }
    return [said.memory];
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.disabled) return;
    withdraw(result);
    for (const kind of localKinds) field(kind).removeAttribute('aria-invalid');
    const refuse = (sentence: string): void => result.append(make('p', { class: 'wrong' }, sentence));
    if (!things.length) return refuse(said.nothing);
    if (isStrange(details(), carried) && !checked.checked) {
      refuse(said.unchecked);
      return checked.focus();
    }
    const running = new Task((done, of) => {
      progress.max = of;
      progress.value = done;
      progress.textContent = counted(said.working, of).replace('%2', count(Math.floor(done)));
    });
    task = running;
    button.disabled = true;
    progress.removeAttribute('value');
    progress.hidden = cancel.hidden = false;
    void build(running)
      .catch((error: unknown) => {
        withdraw(result);
        for (const sentence of faultsOf(error)) refuse(sentence);
      })
      .finally(() => {
        button.disabled = false;
        progress.hidden = cancel.hidden = true;
        task = undefined;
      });
  });
  cancel.addEventListener('click', () => task?.cancel());
  form.addEventListener('change', ({ target }) => {
    if (['paper', 'printer', 'language', 'style'].includes((target as HTMLInputElement).name)) note();
    show();
  });
  for (const kind of localKinds)
    field(kind).addEventListener('input', () => {
      withdraw(result);
      strange.hidden = !isStrange(details(), carried);
    });
  for (const row of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const path = row.dataset.text ?? '';
    const title = row.querySelector('a')?.textContent?.trim() ?? '';
    row.append(
      press(fill(said.add, title), said.addShort, () => {
        add([{ text: { path }, title }]);
        note();
      }),
    );
  }
  const search = document.querySelector<HTMLInputElement>('#packet-find');
  if (search) part(document, '#packet-search').hidden = false;
  search?.addEventListener('input', () => {
    const words = search.value.toLowerCase().trim();
    for (const row of document.querySelectorAll<HTMLElement>('[data-text]'))
      row.hidden = !(row.textContent ?? '').toLowerCase().includes(words);
  });
  const files = part<HTMLInputElement>(root, '#packet-files');
  const own = (chosen: readonly File[]): void =>
    add(chosen.map((file) => ({ file, title: file.name.replace(/\.pdf$/i, '') })));
  files.addEventListener('change', () => {
    own([...(files.files ?? [])]);
    files.value = '';
  });
  takeDrops(part(root, '.pick'), own);
  addEventListener('hashchange', read);
  form.reset();
  read();
});
