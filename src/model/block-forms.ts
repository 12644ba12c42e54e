/** What a writer may write, from the vocabulary: the table of the writer's guide, and a text with every block in every form it may take. */
import { blockEntry, blockNames, type BlockName, type Property } from './vocabulary.ts';

/** The properties of one form of a block, as they are written. */
type Form = Readonly<Record<string, string | true>>;

/** Writes the table of blocks for the writer's guide, in Markdown. */
export function blockTable(): string {
  const rows = blockNames.map((name) => {
    const { use, content, example = '' } = blockEntry(name);
    const opening = tag(name, shownIn(name));
    const written = content === 'words' ? `${opening}${example}</${name}>` : opening;
    return `| \`${written}\` | ${use} | ${takes(name)} |`;
  });
  return ['| block | use | takes |', '|---|---|---|', ...rows].join('\n');
}

/** The properties of a tag in the table: all that hold a value, of those that exclude each other the first. */
function shownIn(name: BlockName): Form {
  const { properties, oneOf = [] } = blockEntry(name);
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, property]) =>
      property.type === 'flag' || oneOf.indexOf(key) > 0 || bringsOthers(name, key)
        ? []
        : [[key, valuesOf(property)[0] ?? '…']],
    ),
  );
}

/** Says whether a property stands in place of others. */
function bringsOthers(name: BlockName, key: string): boolean {
  return Object.values(blockEntry(name).properties).some(({ unless }) => unless === key);
}

/** Says what a block takes: first what it must have. */
function takes(name: BlockName): string {
  const { properties, oneOf = [], someOf = [] } = blockEntry(name);
  const list = (keys: readonly string[], joint: string): string =>
    keys.map((key) => `\`${key}\`${kindOf(properties[key])}`).join(joint);
  const instead = Object.keys(properties).filter((key) => bringsOthers(name, key));
  const choices = [...oneOf, ...someOf, ...instead];
  const owed = [
    [
      ...Object.keys(properties)
        .filter((key) => properties[key]?.required)
        .map((key) => [key]),
      oneOf,
      someOf,
    ]
      .filter((keys) => keys.length > 0)
      .map((keys) => list(keys, ' or '))
      .join(', '),
    ...instead.map((key) => `in place of all these ${list([key], '')}`),
  ]
    .filter(Boolean)
    .join('; or ');
  const free = list(
    Object.keys(properties).filter((key) => !properties[key]?.required && !choices.includes(key)),
    ', ',
  );
  return [owed, free && `${owed ? 'and ' : ''}if you like ${free}`].filter(Boolean).join('; ');
}

function kindOf(property: Property | undefined): string {
  if (property?.type === 'date') return ' (a day, a month or a year)';
  return property && typeof property.type === 'object' ? ` (${property.type.join(' or ')})` : '';
}

/** Of a campaign: the name of a picture, of a word of its glossary and of a claim with a value, for those of the vocabulary's examples. */
export type Examples = Readonly<Partial<Record<'picture' | 'id' | 'claim', string>>>;

/** Values that stand for all that a property may hold. */
function valuesOf({ type, example }: Property, examples: Examples = {}): readonly (string | true)[] {
  if (type === 'picture' || type === 'id' || type === 'claim') return [examples[type] ?? example ?? ''];
  if (typeof type === 'object') return type;
  if (type === 'flag') return [true];
  if (type === 'date' && example) return [example, example.slice(0, 4)];
  return example ? [example] : [];
}

/** Lists every form of a block: each value of each list, each property that may be left out with it and without. */
export function formsOf(name: BlockName, examples: Examples = {}): Form[] {
  const { properties, oneOf, someOf } = blockEntry(name);
  const all = Object.entries(properties).reduce<Form[]>(
    (forms, [key, property]) => {
      const values = valuesOf(property, examples);
      return forms.flatMap((form) => [
        ...(property.required ? [] : [form]),
        ...(values.length > 0 ? values : [`The ${key} of ${name}`]).map((value) => ({ ...form, [key]: value })),
      ]);
    },
    [{}],
  );
  // What another property brings is not written beside it.
  const whole = all.map((form) =>
    Object.fromEntries(Object.entries(form).filter(([key]) => !((properties[key]?.unless ?? '') in form))),
  );
  const different = [...new Map(whole.map((form) => [JSON.stringify(form), form])).values()];
  return different.filter(
    (form) => (oneOf?.filter((key) => key in form).length ?? 1) === 1 && (someOf?.some((key) => key in form) ?? true),
  );
}

/** Writes a text that has every block in every form, each with words of its own; it can be read without a fault where the folder has the picture, the glossary the word and the register the claim of the examples. */
export function textOfForms(examples: Examples = {}): string {
  return blockNames
    .flatMap((name) => formsOf(name, examples).map((form, index) => written(name, form, `${name} ${index + 1}`)))
    .join('\n\n');
}

/** @param words tell the forms apart */
function written(name: BlockName, form: Form, words: string): string {
  const { content, example } = blockEntry(name);
  const opening = tag(name, form);
  switch (content) {
    case 'nothing':
      return opening;
    case 'given':
      return `Within the line of ${words}: ${opening}.`;
    case 'words':
      return `Within the line of ${words}: ${opening}${example ?? 'words'}</${name}>.`;
    case 'steps':
      return `${opening}\n\n1. First of ${words}.\n2. Second of ${words}.\n\n</${name}>`;
    case 'table':
      return `${opening}\n\n| Head of ${words} | Other head |\n| --- | --- |\n| Cell of ${words} | Other cell |\n\n</${name}>`;
    case 'flow':
      return `${opening}\n\nInside ${words}.\n\n</${name}>`;
  }
}

function tag(name: BlockName, form: Form): string {
  const attributes = Object.entries(form)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${value}"`))
    .join('');
  return `<${name}${attributes}${blockEntry(name).content === 'nothing' || blockEntry(name).content === 'given' ? ' /' : ''}>`;
}
