/** The desk's page: a list of texts, the text, and what stands beside it. */
import { EditorView } from '@codemirror/view';
import type { ToldDesk, ToldProblem } from '../told.ts';
import { get, listen, Lost, post } from './ask.ts';
import { bars } from './bars.ts';
import { Beside } from './beside.ts';
import type { Shown } from './shown.ts';
import { Buffers, type Buffer } from './buffers.ts';
import { handInDialog } from './hand-in.ts';
import { button, element, fill, later } from './dom.ts';
import { extensionsFor, goTo, mark, mergeWith, putIn, repaired, styleNonce } from './editor.ts';
import { drawList } from './list.ts';
import { blockDialog, noteDialog } from './put-in.ts';
import { say, speak, speech } from './words.ts';
import { deskWords } from '../../i18n/desk.ts';
import { languagesOfSpeech } from '../../i18n/speech.ts';

let told: ToldDesk | undefined;
let current: Buffer | undefined;
let problems: readonly ToldProblem[] = [];
/** What went wrong last, in a sentence. */
let trouble = '';

const list = element('nav', { class: 'list' });
const bar = element('header', { class: 'bar' });
const above = element('div', { class: 'above', role: 'status' });
const page = element('section', { class: 'write' });
const holder = element('div', { class: 'holder' });
const shell = element('main', { class: 'shell', 'data-view': 'list' });

const view = new EditorView({ parent: holder, extensions: styleNonce });

function failed(error: unknown): void {
  trouble = error instanceof Lost ? say().lost : error instanceof Error ? error.message : String(error);
  drawAbove();
}

/** Runs something that may be refused, and says so. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    if (trouble) {
      trouble = '';
      drawAbove();
    }
  } catch (error) {
    failed(error);
  }
}

const buffers = new Buffers({
  changed: (buffer) => {
    drawBar();
    if (buffer === current) drawAbove();
    check();
  },
  failed,
  edit: (buffer, changes) => {
    if (buffer === current) view.dispatch({ changes });
    else buffer.state = buffer.state.update({ changes }).state;
  },
  extensions: (path, writable) =>
    extensionsFor(path, writable, {
      save: () => void saveAll(),
      edited: ({ state }) => {
        if (!current) return;
        current.state = state;
        buffers.keep(current);
        drawBar();
      },
      paste: (html, { state }) => {
        // What came from a text of ours is as it should be.
        if (state.readOnly || !/<(?:p|li|h\d|b|strong|i|em|a|table|span)\b/i.test(html)) return false;
        void attempt(async () => {
          const { words } = await post<{ words: string }>('paste', { html, path: current?.path ?? '' });
          putIn(view, words, words.trim().includes('\n'));
        });
        return true;
      },
      drop: (file) => beside.takePicture(file),
    }),
});

const shown: Shown = {
  buffers,
  current: () => current,
  problems: () => problems,
  told: () => told,
  view,
  attempt,
  open: (path, line) => void attempt(() => openText(path, line)),
  press,
  goTo: (line) => {
    show('write');
    goTo(view, line);
  },
};
const beside = new Beside(shown);

/** Makes a repair: as a change of the words, or as another name of the file. */
function press(problem: ToldProblem): void {
  const { repair, path, code } = problem;
  if (!repair) return;
  if ('rename' in repair)
    return void attempt(async () => {
      await post('rename', { path, code });
      await refreshList();
    });
  void attempt(async () => {
    const buffer = buffers.get(path) ?? (await buffers.open(path));
    buffers.put(path, repaired(buffer.state.doc.toString(), problem));
    if (buffer === current) view.focus();
  });
}

async function openText(path: string, line?: number): Promise<void> {
  const buffer = await buffers.open(path);
  current = buffer;
  problems = [];
  view.setState(buffer.state);
  fill(page, tools(), above, holder);
  show('write');
  drawAll();
  if (line === undefined) view.focus();
  else goTo(view, line);
  void checkNow();
}

const check = later(250, () => void checkNow());

async function checkNow(): Promise<void> {
  if (!current) return;
  const { path } = current;
  await attempt(async () => {
    const said = await get<{ problems: readonly ToldProblem[] }>('problems', { path });
    if (current?.path !== path) return;
    problems = said.problems;
    mark(
      view,
      problems.filter((one) => one.path === path),
      press,
    );
    current.state = view.state;
    beside.update();
  });
}

async function refreshList(): Promise<void> {
  told = await get<ToldDesk>('desk');
  drawAll();
}
const refreshSoon = later(400, () => void attempt(refreshList));

async function saveAll(): Promise<void> {
  await attempt(async () => {
    for (const buffer of buffers.unsaved()) await buffers.save(buffer);
  });
  refreshSoon();
}

/** Shows one of the three parts, where there is room for one only. */
function show(part: 'list' | 'write' | 'beside'): void {
  shell.dataset.view = part;
  drawBar();
}

function drawBar(): void {
  const { title, write, views, commit, language } = say();
  const unsaved = buffers.unsaved().length;
  const choose = element(
    'select',
    { 'aria-label': language },
    ...languagesOfSpeech.map(({ tag, name }) =>
      element('option', { value: tag, selected: tag === speech(), lang: tag }, name),
    ),
  );
  choose.addEventListener('change', () => {
    speak(choose.value);
    drawAll();
    if (current) fill(page, tools(), above, holder);
  });
  const parts = (['list', 'write', 'beside'] as const).map((part) =>
    button(views[part], () => show(part), { 'aria-pressed': String(shell.dataset.view === part) }),
  );
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.keep : undefined;
  fill(
    bar,
    element('h1', {}, title),
    element('div', { class: 'views' }, ...parts),
    element(
      'p',
      { role: 'status', class: unsaved > 0 ? 'wrong' : '' },
      current ? (unsaved > 0 ? write.unsaved : write.saved) : '',
    ),
    button(write.save, () => void saveAll(), { 'data-keep': 'save', class: 'main', disabled: unsaved === 0 }),
    button(commit.open, () => handInDialog(shown), { 'data-keep': 'hand-in', disabled: told?.git !== true }),
    choose,
  );
  bar.querySelector<HTMLElement>(`[data-keep="${focused ?? ''}"]`)?.focus();
}

/** What puts something into the text. */
function tools(): HTMLElement {
  const { write } = say();
  const isText = current?.path.endsWith('.mdx') === true && current.writable;
  return element(
    'div',
    { class: 'tools' },
    element('h2', {}, current?.path ?? ''),
    isText && button(write.block, () => blockDialog(view)),
    isText && button(write.note, () => noteDialog(view)),
  );
}

function drawAbove(): void {
  fill(
    above,
    ...(trouble ? [element('p', { class: 'wrong', role: 'alert' }, trouble)] : []),
    ...bars(current, buffers),
  );
  view.dispatch({ effects: mergeWith(current?.conflict?.text) });
}

function drawAll(): void {
  drawBar();
  drawAbove();
  if (told) drawList(list, told, current?.path, (path) => void attempt(() => openText(path)));
  beside.draw();
}

function hear({ news, path }: { readonly news: string; readonly path?: string }): void {
  if (news === 'lost') failed(new Lost());
  else if (news === 'hello') void attempt(() => Promise.resolve());
  else if (news === 'refused') failed(new Error(deskWords[speech()].refused['no-token']()));
  else {
    if (path) void attempt(() => buffers.refresh(path));
    refreshSoon();
    check();
  }
}

async function begin(): Promise<void> {
  list.setAttribute('aria-label', say().list.head);
  shell.append(list, page, beside.place);
  document.body.append(bar, shell);
  fill(page, element('p', { class: 'quiet' }, say().write.choose), element('p', { class: 'quiet' }, say().keys), above);
  drawBar();
  addEventListener('pagehide', () => buffers.flush());
  addEventListener('beforeunload', (event) => {
    buffers.flush();
    if (buffers.unsaved().length > 0) event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      void saveAll();
    }
  });
  await attempt(async () => {
    await buffers.handOver();
    await refreshList();
  });
  void listen(hear);
}

void begin();
