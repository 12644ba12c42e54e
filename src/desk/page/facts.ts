/** The facts as a form. What is changed is written into the words of facts.yml, and saved with them. */
import type { ToldField, ToldTakes } from '../told.ts';
import { post } from './ask.ts';
import type { Shown, SideView } from './shown.ts';
import { element, fill } from './dom.ts';
import { say } from './words.ts';

type WriteField = (value: string | boolean | string[] | null) => void;

function choices(of: readonly string[], chosen: string, change: (value: string) => void): HTMLSelectElement {
  const { form } = say();
  // A value that is not in the list stays in sight.
  const all = ['', ...(chosen === '' || of.includes(chosen) ? [] : [chosen]), ...of];
  const field = element(
    'select',
    {},
    ...all.map((one) => element('option', { value: one, selected: one === chosen }, one || form.empty)),
  );
  field.addEventListener('change', () => change(field.value));
  return field;
}

/** One box for each of a short list. */
function boxes(of: readonly string[], chosen: readonly string[], change: WriteField): HTMLElement {
  const ticks = of.map((one) => {
    const box = element('input', { type: 'checkbox', value: one, checked: chosen.includes(one) });
    box.addEventListener('change', () => {
      // What was there before keeps its order; what is new comes last.
      const ticked = new Set(ticks.filter((tick) => tick.box.checked).map((tick) => tick.box.value));
      change([...chosen.filter((old) => ticked.delete(old)), ...ticked]);
    });
    return { box, label: element('label', { class: 'tick' }, box, one) };
  });
  return element('div', { class: 'ticks' }, ...ticks.map(({ label }) => label));
}

function line(type: string, value: string, change: (value: string) => void): HTMLInputElement {
  const field = element('input', { type, value });
  field.addEventListener('change', () => change(field.value.trim()));
  return field;
}

function control(takes: ToldTakes, value: ToldField['value'], change: WriteField): HTMLElement | undefined {
  const { form } = say();
  const words = typeof value === 'string' ? value : '';
  switch (takes.sort) {
    case 'choice':
      return choices(takes.of, words, change);
    case 'flag': {
      const field = choices(['true', 'false'], value === undefined ? '' : String(value), (said) =>
        change(said === '' ? null : said === 'true'),
      );
      for (const option of field.options)
        if (option.value) option.textContent = option.value === 'true' ? form.yes : form.no;
      return field;
    }
    case 'list': {
      const many = Array.isArray(value) ? (value as string[]) : words ? [words] : [];
      if (takes.item.sort === 'choice') return boxes(takes.item.of, many, change);
      if (takes.item.sort === 'group') return undefined;
      return line('text', many.join(', '), (said) =>
        change(
          said
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean),
        ),
      );
    }
    case 'group':
      return undefined;
    case 'day':
      // A value that is no day is shown as it is, or the browser would hide it.
      return line(words === '' || /^\d{4}-\d\d-\d\d$/.test(words) ? 'date' : 'text', words, change);
    case 'number':
    case 'words':
      return line('text', words, change);
  }
}

function row(field: ToldField, change: WriteField): HTMLElement {
  const { facts, form } = say();
  const name = facts[field.name as keyof typeof facts] ?? field.name;
  const head = element('span', {}, name, field.required && element('small', {}, ` ${form.required}`));
  const made = field.value === null ? undefined : control(field.takes, field.value, change);
  if (!made) return element('div', { class: 'fact' }, head, element('small', {}, form.inFile));
  if (made instanceof HTMLDivElement) return element('fieldset', { class: 'fact' }, element('legend', {}, head), made);
  return element('label', { class: 'fact' }, head, made);
}

export function factsView(shown: Shown): SideView {
  return {
    follows: false,
    draw(place, open) {
      const { form } = say();
      const path = `${open.split('/').slice(0, -1).join('/')}/facts.yml`;
      const isDocument = shown.told()?.documents.some(({ folder }) => path === `${folder}/facts.yml`) === true;
      if (!isDocument) return fill(place, element('p', {}, form.inFile));
      void shown.attempt(async () => {
        const buffer = shown.buffers.get(path) ?? (await shown.buffers.open(path));
        const textOf = (): string => buffer.state.doc.toString();
        const { fields } = await post<{ fields?: readonly ToldField[] }>('form', { path, text: textOf() });
        if (!fields) return fill(place, element('p', { role: 'status' }, form.unreadable));
        const change =
          (name: string): WriteField =>
          (value) =>
            void shown.attempt(async () => {
              const { text } = await post<{ text: string }>('field', { path, text: textOf(), name, value });
              shown.buffers.put(path, text);
            });
        const rows = fields.map((one) => row(one, change(one.name)));
        fill(place, element('p', { class: 'quiet' }, form.intro), element('div', { class: 'facts' }, ...rows));
        if (!buffer.writable)
          for (const one of place.querySelectorAll('input, select')) one.setAttribute('disabled', '');
      });
    },
  };
}
