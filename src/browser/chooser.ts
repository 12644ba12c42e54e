/** The questions of a print page and their answer: built, kept in the address and answered in the browser, from the rows of the list below. */
import { answer, countOf, isExact, settingOf, type Answer } from '../formats/sheet/choice/answer.ts';
import type { Choices, Choosable, Group } from '../formats/sheet/choice/questions.ts';
import { counted, type Counted } from '../i18n/counted.ts';
import { choicesIn, hashWith } from './chooser-address.ts';
import './packet-link.ts'; // reads the address before the answers are written into it

/** What the page hands over: the questions with their answers in words, and the sentences. */
export interface Asked {
  readonly usual: Choices;
  readonly groups: readonly {
    readonly name: Group;
    readonly legend: string;
    readonly answers: readonly {
      readonly value: string;
      /** Runs of words, each with its language where that is not the page's. */
      readonly words: readonly (readonly [text: string, language?: string])[];
    }[];
  }[];
  /** Sentences; `%` and `&` where something is put in. */
  readonly said: Readonly<
    Record<
      | 'choose'
      | 'chooseHelp'
      | 'title'
      | 'otherwise'
      | 'otherPaper'
      | 'shop'
      | 'parts'
      | 'screen'
      | 'each'
      | 'turn'
      | 'oddEven'
      | 'style'
      | 'language'
      | 'then',
      string
    >
  > & { readonly exact: Counted; readonly settings: Readonly<Record<string, string>> };
  /** Ids of the sections of products. */
  readonly anchors: Readonly<Record<string, string>>;
}

/** A file in the list below. */
interface Listed extends Choosable {
  readonly link: HTMLAnchorElement;
  readonly row: HTMLElement;
}

type Build = Partial<Record<string, string>>;

/** Makes an element. */
function make(tag: string, attributes: Build = {}, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

function listed(row: HTMLElement): Listed[] {
  const [product, paper, style, sides, languages = '', single] = (row.dataset.sheet ?? '').split(' ');
  const link = row.querySelector('a');
  if (!link) return [];
  const sheet = { product, paper, style, sides, languages: languages.split('-'), single: single === 'single' };
  return [{ ...(sheet as unknown as Choosable), link, row }];
}

const root = document.querySelector<HTMLElement>('.chooser');
const list = document.querySelector<HTMLElement>('#all');
const sheets = [...document.querySelectorAll<HTMLElement>('#all .row')].flatMap(listed);

if (root && list && sheets.length > 0) {
  const asked = JSON.parse(root.dataset.asked ?? '{}') as Asked;
  const { said, groups } = asked;
  const words = (group: Group, value: string): string =>
    groups
      .find(({ name }) => name === group)
      ?.answers.find((one) => one.value === value)
      ?.words.map(([text]) => text)
      .join(' + ') ?? value;
  const form = make('form');
  const panel = make('div', { class: 'answer' });
  const state = make('div', { role: 'status' });
  const inputs = (): HTMLInputElement[] => [...form.querySelectorAll('input')];
  let choices: Choices = asked.usual;

  /** Questions with one answer are not asked; it is among the choices all the same. */
  for (const { name, legend, answers } of groups.filter((group) => group.answers.length > 1)) {
    const labels = answers.map(({ value, words: runs }) => {
      const fold =
        name === 'make' ? document.querySelector(`#${asked.anchors[value]} .fold`)?.cloneNode(true) : undefined;
      const text = runs.flatMap(([text, lang], index) => [index > 0 ? ' + ' : '', make('span', { lang }, text)]);
      return make(
        'label',
        {},
        make('input', { type: 'radio', name, value }),
        ...(fold ? [fold] : []),
        make('span', { class: 'words' }, ...text, ' ', make('small')),
      );
    });
    form.append(make('fieldset', { class: name }, make('legend', {}, legend), ...labels));
  }

  /** What is said of an answer, sentence by sentence. */
  const sentences = (found: Answer<Listed>): string[] => {
    const { printings, where, instead } = found;
    const [{ files, way }] = printings;
    const [{ product, style, paper }] = files;
    const on = words('paper', paper === 'universal' ? choices.paper : paper);
    const setting = settingOf(found);
    const forShop = setting === style;
    return [
      ...(instead.includes('make') ? [said.parts.replace('%', () => words('make', product))] : []),
      ...(instead.includes('language') ? [said.language] : []),
      ...(instead.includes('style')
        ? [said.style.replace('%', () => words('style', choices.style)).replace('&', () => words('style', style))]
        : []),
      ...(where === 'other-paper' ? [said.otherPaper.replace('%', () => on)] : []),
      ...(where === 'shop' && !forShop ? [said.shop.replace('%', () => on)] : []),
      ...(where === 'screen' ? [said.screen] : []),
      ...(printings.length > 1 ? [said.each] : []),
      ...(way === 'turn' ? [said.turn] : way === 'odd-even' ? [said.oddEven] : []),
      ...(where === 'screen' || way !== 'once' ? [] : [said.settings[setting] ?? '']),
      ...(where === 'screen' || forShop ? [] : [said.settings.scale ?? '']),
    ];
  };

  /** What is said beside the links of the list, of the details that they carry, is said beside those of the answer. */
  let marks: { readonly row: HTMLElement; readonly place: HTMLElement }[] = [];
  const copyMarks = (): void => {
    for (const { row, place } of marks) place.textContent = row.querySelector('.mark')?.textContent ?? '';
  };

  /** A link to a file that does what the link in the list does, which may carry a committee's own details. */
  const linkTo = ({ link, row }: Listed, lead = ''): HTMLElement => {
    const copy = link.cloneNode(true) as HTMLAnchorElement;
    copy.className = 'button first';
    copy.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      link.click();
    });
    const size = row.querySelector('.size')?.cloneNode(true) ?? '';
    const place = make('span', { class: 'mark' });
    marks.push({ row, place });
    return make('li', {}, ...(lead ? [make('span', {}, lead), ' '] : []), copy, ' ', size, place);
  };

  const frontOf = ({ product, style, languages }: Choosable): Node[] => {
    const find = (tags: string): Element[] =>
      [style, 'color'].flatMap((one) => document.querySelector(`#front-${product}-${one}-${tags}`) ?? []).slice(0, 1);
    const own = find(languages.join('-'));
    return (own.length > 0 ? own : languages.flatMap((tag) => find(tag))).map((image) => {
      const copy = image.cloneNode() as HTMLImageElement;
      copy.removeAttribute('id');
      copy.loading = 'eager';
      return copy;
    });
  };

  const show = (): void => {
    const found = answer(choices, sheets);
    for (const input of inputs()) {
      const tried = { ...choices, [input.name]: input.value } as Choices;
      const other = answer(tried, sheets);
      const exact = isExact(other, tried);
      input.checked = choices[input.name as Group] === input.value;
      input.parentElement?.classList.toggle('otherwise', !exact);
      input.parentElement!.querySelector('small')!.textContent = exact
        ? counted(said.exact, countOf(other))
        : said.otherwise;
    }
    marks = [];
    const files = found.printings.flatMap(({ files: [file, back] }) => [
      linkTo(file),
      ...(back ? [linkTo(back, said.then)] : []),
    ]);
    // Each front once: fronts and backs are two files of one leaf.
    const fronts = new Map(
      found.printings
        .flatMap((printing) => printing.files.flatMap(frontOf))
        .map((image) => [(image as HTMLImageElement).src, image]),
    );
    const fold =
      list.querySelector(`#${asked.anchors[found.printings[0].files[0].product]} .made p`)?.textContent ?? '';
    state.replaceChildren(
      make('ul', {}, ...[...sentences(found), fold].filter(Boolean).map((sentence) => make('li', {}, sentence))),
    );
    panel.replaceChildren(
      make('h3', {}, said.title),
      make('div', { class: 'fronts' }, ...fronts.values()),
      make('ul', { class: 'plain' }, ...files),
      state,
    );
    copyMarks();
  };

  const read = (): void => {
    const given = choicesIn(location.hash, groups);
    if (Object.keys(given).length > 0) {
      choices = { ...choices, ...given };
      root.scrollIntoView();
    }
    show();
    // A link to a product opens its part of the list.
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : undefined;
    if (target instanceof HTMLDetailsElement && list.contains(target)) {
      target.open = true;
      target.scrollIntoView();
    }
  };

  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    choices = { ...choices, [name]: value } as Choices;
    history.replaceState(history.state, '', `#${hashWith(choices, location.hash)}`);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', read);
  new MutationObserver(copyMarks).observe(list, { childList: true, subtree: true });
  root.append(
    make('h2', { id: 'choose' }, said.choose),
    make('p', {}, said.chooseHelp),
    make('div', { class: 'two' }, form, panel),
  );
  root.setAttribute('aria-labelledby', 'choose');
  root.hidden = false;
  read();
}
