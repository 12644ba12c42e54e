/** The facts as a form: what each field takes comes from the schema, what it says from the file, and a change goes into that field alone. */
import { factsForm } from '../../model/fields/facts.ts';
import { kindNames } from '../../model/kinds.ts';
import { DeskRefusal } from '../refusal.ts';
import { saidWords, type Route } from '../request.ts';
import type { ToldField } from '../told.ts';
import { fieldValues, withField, withPicture, type FieldValue } from '../yaml-fields.ts';

/** The form of the kind that a path of facts belongs to. @throws DeskRefusal */
function formOf(path: string) {
  const kind = kindNames.find((name) => name === path.split('/').at(-3));
  if (!kind || !path.endsWith('/facts.yml')) throw new DeskRefusal('outside', path);
  return factsForm(kind);
}

/** Tells the fields of the facts. `fields` is missing where the file cannot be read. */
export const form: Route = (_, { said }) => {
  const spec = formOf(saidWords(said, 'path'));
  const values = fieldValues(saidWords(said, 'text'));
  if (!values) return Promise.resolve({});
  const fields = spec.map((field): ToldField =>
    field.name in values ? { ...field, value: values[field.name] ?? null } : field,
  );
  return Promise.resolve({ fields });
};

/** Writes one field, or a picture's credit, into the words of the facts; nothing is saved. */
export const field: Route = (_, { said }) => {
  const text = saidWords(said, 'text');
  const order = formOf(saidWords(said, 'path')).map(({ name }) => name);
  if (typeof said.file === 'string')
    return Promise.resolve({ text: withPicture(text, said.file, saidWords(said, 'credit')) });
  const name = saidWords(said, 'name');
  if (!order.includes(name)) throw new DeskRefusal('not-asked', name);
  return Promise.resolve({ text: withField(text, name, valueIn(said.value), order) });
};

function valueIn(value: unknown): FieldValue {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new DeskRefusal('not-asked');
}
