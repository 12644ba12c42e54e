/** The form of the facts: one field is written, and nothing around it. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldValues, withField, withPicture } from '../../../src/desk/yaml-fields.ts';
import { deskWords } from '../../../src/i18n/desk.ts';
import { factsForm } from '../../../src/model/fields/facts.ts';
import { kindNames } from '../../../src/model/kinds.ts';

const order = ['code', 'published', 'checked', 'topics', 'legal', 'picture'];
const file = `# Remarks stay.
code: KDS-1   # and so do these
published: 2026-11-22
topics:
  - rights
  - home

picture: door
`;

describe('A field of the facts', () => {
  test('is changed where it stands', () => {
    expect(withField(file, 'code', 'KDS-2', order)).toBe(file.replace('KDS-1', 'KDS-2'));
    expect(withField(file, 'published', '2026-12-01', order)).toBe(file.replace('2026-11-22', '2026-12-01'));
    expect(withField(file, 'topics', ['home', 'unions'], order)).toBe(
      file.replace('\n  - rights\n  - home', ' [home, unions]'),
    );
  });

  test('is put in after those that stand before it in the schema', () => {
    expect(withField(file, 'checked', '2026-11-23', order)).toBe(
      file.replace('topics:', 'checked: 2026-11-23\ntopics:'),
    );
    expect(withField(file, 'legal', true, order)).toBe(file.replace('  - home\n', '  - home\nlegal: true\n'));
    expect(withField('code: A-1', 'legal', false, order)).toBe('code: A-1\nlegal: false\n');
    expect(withField('', 'code', 'A-1', order)).toBe('code: A-1\n');
  });

  test('is taken out with its line', () => {
    expect(withField(file, 'published', undefined, order)).toBe(file.replace('published: 2026-11-22\n', ''));
    expect(withField(file, 'topics', [], order)).toBe(file.replace('topics:\n  - rights\n  - home\n', ''));
    expect(withField(file, 'legal', undefined, order)).toBe(file);
  });

  test('is put between quotes where YAML would read something else', () => {
    expect(withField('code: A-1\n', 'code', 'yes: #1', order)).toBe('code: "yes: #1"\n');
    expect(withField('code: A-1\n', 'code', 'true', order)).toBe('code: "true"\n');
  });

  test('is left alone in a file that cannot be read', () => {
    expect(withField('code: "A\npublished: x', 'code', 'B', order)).toBe('code: "A\npublished: x');
    expect(fieldValues('code: "A\npublished: x')).toBeUndefined();
  });

  test('set to what it says already, changes no byte of any facts of the campaign', () => {
    for (const path of globSync('content/*/*/facts.yml')) {
      const text = readFileSync(path, 'utf8');
      const values = fieldValues(text) ?? {};
      for (const [name, value] of Object.entries(values))
        if (value !== undefined && typeof value !== 'object')
          expect(withField(text, name, value, Object.keys(values)), `${path} ${name}`).toBe(text);
    }
  });
});

test('The credit of a picture is added to whatever list there is', () => {
  const row = '  - { file: march.jpg, credit: "M." }\n';
  expect(withPicture('code: A-1\n', 'march.jpg', 'M.')).toBe(`code: A-1\npictures:\n${row}`);
  expect(withPicture('pictures:\n  - { file: a.jpg, credit: "A." }\npicture: door\n', 'march.jpg', 'M.')).toBe(
    `pictures:\n  - { file: a.jpg, credit: "A." }\n${row}picture: door\n`,
  );
  expect(withPicture('pictures:\n- file: a.jpg\n  credit: A.\n', 'march.jpg', 'M.')).toBe(
    `pictures:\n- file: a.jpg\n  credit: A.\n${row.trimStart()}`,
  );
  expect(withPicture('pictures: [{ file: a.jpg, credit: A. }]\n', 'march.jpg', 'M.')).toBe(
    'pictures: [{ file: a.jpg, credit: A. }, { file: march.jpg, credit: "M." }]\n',
  );
  expect(withPicture(`pictures:\n${row}`, 'march.jpg', 'M.')).toBe(`pictures:\n${row}`);
});

test('Every field of every kind has a name at the desk, in each language', () => {
  const names = new Set(kindNames.flatMap((kind) => factsForm(kind).map(({ name }) => name)));
  for (const { facts } of Object.values(deskWords)) expect([...names].filter((name) => !(name in facts))).toEqual([]);
  expect(Object.keys(deskWords.en.facts).filter((name) => !names.has(name))).toEqual([]);
});
