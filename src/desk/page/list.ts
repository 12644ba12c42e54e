/** The list of documents: by their state and language, found by a word, each text with what is wrong in it. */
import type { ToldDesk, ToldDocument, ToldText } from '../told.ts';
import { element, fill, labelled } from './dom.ts';
import { say, speech } from './words.ts';

/** What the list shows. */
interface Chosen {
  find: string;
  state: 'all' | 'wrong' | 'behind' | 'remarks';
}

const chosen: Chosen = { find: '', state: 'all' };

const fits: Readonly<Record<Chosen['state'], (document: ToldDocument) => boolean>> = {
  all: () => true,
  wrong: ({ errors, texts }) => errors > 0 || texts.some((text) => text.errors > 0),
  behind: ({ texts }) => texts.some(({ standing }) => !['original', 'reviewed'].includes(standing)),
  remarks: ({ remarks }) => remarks > 0,
};

function link(path: string, words: string, current: string | undefined, open: (path: string) => void): HTMLElement {
  const isCurrent = path === current;
  return element(
    'button',
    { type: 'button', class: 'text', 'aria-current': isCurrent ? 'true' : undefined, onclick: () => open(path) },
    words,
  );
}

function textRow(text: ToldText, name: string, current: string | undefined, open: (path: string) => void): HTMLElement {
  const { standing, errors } = say();
  const state = `${standing[text.standing]}${text.behind > 0 ? ` (${text.behind})` : ''}`;
  return element(
    'li',
    { class: text.standing },
    text.standing === 'missing' ? element('span', { class: 'text' }, name) : link(text.path, name, current, open),
    element('small', {}, state),
    text.errors > 0 && element('small', { class: 'wrong' }, errors(text.errors)),
  );
}

/** Draws the list. @param open is given the path of the text to open */
export function drawList(
  place: Element,
  told: ToldDesk,
  current: string | undefined,
  open: (path: string) => void,
): void {
  const { list, errors } = say();
  const rows = element('div', { class: 'rows' });
  const counted = element('p', { class: 'count', role: 'status' });
  const nameOf = (language: string): string => told.languages.find(({ tag }) => tag === language)?.name ?? language;
  const draw = (): void => {
    const words = chosen.find.toLowerCase().split(/\s+/).filter(Boolean);
    const found = told.documents.filter((document) => {
      const said = `${document.title} ${document.id} ${document.kind}`.toLowerCase();
      return fits[chosen.state](document) && words.every((word) => said.includes(word));
    });
    const groups = Map.groupBy(found, ({ kind }) => kind);
    fill(
      rows,
      ...[...groups].map(([kind, documents]) =>
        element(
          'section',
          {},
          element('h3', {}, told.kinds[kind]?.[speech()] ?? kind),
          ...documents.map((document) =>
            element(
              'div',
              { class: 'document' },
              element('h4', {}, document.title),
              element(
                'ul',
                {},
                ...document.texts.map((text) => textRow(text, nameOf(text.language), current, open)),
                element(
                  'li',
                  {},
                  link(`${document.folder}/facts.yml`, list.facts, current, open),
                  document.errors > 0 && element('small', { class: 'wrong' }, errors(document.errors)),
                ),
              ),
            ),
          ),
        ),
      ),
      chosen.state === 'all' && words.length === 0 && told.registers.length > 0
        ? element(
            'section',
            {},
            element('h3', {}, list.registers),
            element(
              'ul',
              { class: 'document' },
              ...told.registers.map((register) =>
                element(
                  'li',
                  {},
                  link(register.path, register.path.split('/').at(-1) ?? '', current, open),
                  register.errors > 0 && element('small', { class: 'wrong' }, errors(register.errors)),
                ),
              ),
            ),
          )
        : undefined,
    );
    counted.textContent = found.length > 0 ? list.count(found.length) : list.none;
  };
  const find = element('input', { type: 'search', value: chosen.find });
  find.addEventListener('input', () => {
    chosen.find = find.value;
    draw();
  });
  const state = element(
    'select',
    {},
    ...(['all', 'wrong', 'behind', 'remarks'] as const).map((one) =>
      element('option', { value: one, selected: one === chosen.state }, list[one]),
    ),
  );
  state.addEventListener('change', () => {
    chosen.state = state.value as Chosen['state'];
    draw();
  });
  // Where one was in the list stays on the screen.
  const at = place.querySelector('.rows')?.scrollTop ?? 0;
  const wasFinding = place.contains(document.activeElement) && document.activeElement?.matches('input') === true;
  fill(
    place,
    element('h2', {}, list.head),
    element('div', { class: 'find' }, labelled(list.find, find), labelled(list.state, state)),
    counted,
    rows,
  );
  draw();
  rows.scrollTop = at;
  if (wasFinding) find.focus();
}
