/** Fills in the blanks of a model resolution: fields, the text as it will be read out, and the files. Nothing is kept, and nothing is fetched but the Word file of this text. */
import type { OpenText } from '../../model/open-text.ts';
import { plainLine } from '../../formats/sheet/local/letters.ts';
import type { PaperName } from '../../formats/sheet/papers.ts';
import { begin, count, fill, make, offer, part, ToolError, withdraw } from './bench.ts';
import type { SetFault } from './fill-pdf.ts';
import { filled, shown } from './fill-text.ts';
import type { WordFault } from './fill-word.ts';
import { blanksIn, linkHash } from './link-address.ts';
import { Undo } from './undo.ts';

/** What the script says, with `%1` where something is put in, and the text. */
export type FillSentences = Readonly<
  Record<
    | 'save'
    | 'open'
    | 'openOne'
    | 'all'
    | 'working'
    | 'offline'
    | 'gone'
    | 'memory'
    | 'aloudName'
    | WordFault
    | SetFault,
    string
  >
> & {
  readonly title: string;
  /** Name of the files, without their ending. */
  readonly name: string;
  /** What is to be written into each blank. */
  readonly blanks: readonly string[];
  readonly paper: OpenText;
  readonly aloud: OpenText;
};

/** The mark of UTF-8, for disks and old editors that would take “ñ” for something else (formats/text/text.ts). */
const mark = '\u{FEFF}';

begin<FillSentences>('fill', (root, said) => {
  const form = part<HTMLFormElement>(root, 'form');
  const inputs = [...form.querySelectorAll<HTMLInputElement>('[data-blank]')];
  const result = part(root, '#fill-result');
  const text = part(root, '#fill-text');
  const state = part(root, '#fill-state');
  const undo = part<HTMLButtonElement>(root, '#fill-undo');
  const button = part<HTMLButtonElement>(form, '[type=submit]');
  const own = part<HTMLInputElement>(root, '#fill-word');
  const { blanks } = said;
  const values = (): string[] => inputs.map(({ value }) => plainLine(value));
  const past = new Undo<readonly string[]>(inputs.map(() => ''));

  const link = part<HTMLAnchorElement>(root, '#fill-link');
  /** This page, as a committee's link names it. */
  const here = location.pathname.split('/').slice(-5, -1).join('/');

  const show = (): void => {
    const now = values();
    const paragraphs: (Node | string)[][] = [[]];
    for (const piece of said.aloud) {
      if (typeof piece === 'number') {
        paragraphs.at(-1)!.push(make('mark', {}, shown(blanks[piece]!, now[piece])));
        continue;
      }
      const [first = '', ...rest] = piece.split(/\n\n+/);
      paragraphs.at(-1)!.push(first);
      for (const next of rest) paragraphs.push([next]);
    }
    text.replaceChildren(...paragraphs.map((words) => make('p', {}, ...words)));
    const left = now.filter((value) => !value).length;
    state.textContent = left === 0 ? said.all : left === 1 ? said.openOne : fill(said.open, count(left));
    undo.disabled = !past.can;
    const given = new Map(now.flatMap((value, at): [number, string][] => (value ? [[at + 1, value]] : [])));
    link.hash = linkHash({ details: {}, fill: here, blanks: given });
  };

  const changed = (by: string): void => {
    past.note(
      inputs.map(({ value }) => value),
      by,
    );
    withdraw(result);
    show();
  };

  /** The Word file with its blanks: from this site, or from the stick where nothing can be fetched. */
  const wordFile = async (): Promise<Uint8Array> => {
    const chosen = own.files?.[0];
    if (chosen) return new Uint8Array(await chosen.arrayBuffer());
    // From a stick nothing can be fetched, and a browser would complain of the attempt.
    if (location.protocol === 'file:') throw new ToolError('offline');
    const address = part<HTMLAnchorElement>(document, '#fill-model').href;
    const response = await fetch(address, { credentials: 'omit' }).catch(() => {
      throw new ToolError('offline');
    });
    if (!response.ok) throw new ToolError('gone');
    return new Uint8Array(await response.arrayBuffer());
  };

  const faultOf = (error: unknown): string =>
    error instanceof ToolError
      ? fill(said[error.sentence as WordFault | SetFault | 'offline' | 'gone'], ...error.given)
      : said.memory;

  /** Makes all files; what cannot be made is said, and the others are there all the same. */
  const build = async (): Promise<void> => {
    const now = values();
    const plain = (ending: string, open: OpenText) => ({
      name: `${said.name}${ending}.txt`,
      type: 'text/plain;charset=utf-8',
      bytes: `${mark}${filled(open, blanks, now)}\n`,
    });
    const makers: (() => Promise<{ name: string; type: string; bytes: BlobPart }>)[] = [
      async () => {
        const { fillWord, wordType } = await import('./fill-word.ts');
        return { name: `${said.name}.docx`, type: wordType, bytes: fillWord(await wordFile(), blanks, now) };
      },
      async () => {
        const { setPdf } = await import('./fill-pdf.ts');
        const paper = (form.elements.namedItem('paper') as HTMLSelectElement).value as PaperName;
        const bytes = await setPdf(filled(said.paper, blanks, now), paper, said.title, document.documentElement.lang);
        return { name: `${said.name}.pdf`, type: 'application/pdf', bytes };
      },
      () => Promise.resolve(plain('', said.paper)),
      () => Promise.resolve(plain(`-${said.aloudName}`, said.aloud)),
    ];
    const faults: string[] = [];
    const files: Awaited<ReturnType<(typeof makers)[number]>>[] = [];
    for (const maker of makers) {
      try {
        files.push(await maker());
      } catch (error) {
        faults.push(faultOf(error));
      }
    }
    const links = offer(result, files, (name) => fill(said.save, name));
    result.append(
      ...faults.map((sentence) => make('p', { class: 'wrong' }, sentence)),
      make('p', { class: 'actions' }, ...links),
    );
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.disabled) return;
    withdraw(result);
    result.append(make('p', {}, said.working));
    button.disabled = true;
    void build().finally(() => {
      button.disabled = false;
    });
  });
  form.addEventListener('input', ({ target }) => changed((target as HTMLInputElement).name));
  undo.addEventListener('click', () => {
    const before = past.back();
    for (const [at, input] of inputs.entries()) input.value = before[at] ?? '';
    withdraw(result);
    show();
  });
  part(root, '#fill-clear').addEventListener('click', () => {
    for (const input of inputs) input.value = '';
    changed('clear');
  });
  part(root, '#fill-own').hidden = location.protocol !== 'file:';
  /** Takes what a committee's link brings; what was typed before can be had back. */
  const read = (): void => {
    const carried = blanksIn(location.hash);
    part(root, '#fill-carried').hidden = carried.size === 0;
    if (!carried.size) return show();
    for (const [at, input] of inputs.entries()) input.value = carried.get(at + 1) ?? input.value;
    changed('link');
  };
  addEventListener('hashchange', read);
  // What a browser kept over a reload was not typed here.
  form.reset();
  read();
});
