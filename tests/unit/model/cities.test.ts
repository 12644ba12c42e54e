/** The places of the campaign, and who goes by them. */
import { describe, expect, test } from 'vitest';
import { Report } from '../../../src/model/report.ts';
import { findCity } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { readCities } from '../../../src/model/registers/cities.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import { filesOf, register } from '../made.ts';

const harbor = 'puerto-ejemplo: { timezone: America/Chicago, en: Port Example, es: Puerto Ejemplo }\n';
const committee = { id: 'harbor', kind: 'committees', facts: { place: 'puerto-ejemplo' }, texts: { en: 'x' } };

function read(yaml: string) {
  const report = new Report('content/places.yml');
  return { ids: readCities(yaml, report).map(({ id }) => id), codes: report.problems.map(({ code }) => code) };
}

function codes(...files: SourceFile[]): string[] {
  return buildLibrary(files, 'content')
    .problems.map(({ code }) => code)
    .filter((code) => code !== 'translation-missing');
}

describe('The list of places', () => {
  test('keeps its order and has each place once', () => {
    expect(
      read(`b: { timezone: America/Chicago, en: B, es: B }\na: { timezone: America/Chicago, en: A, es: A }\n`),
    ).toEqual({ ids: ['b', 'a'], codes: [] });
    expect(read(harbor + harbor)).toEqual({ ids: ['puerto-ejemplo'], codes: ['facts-unreadable'] });
  });

  test('refuses what is no place and keeps the others', () => {
    for (const line of [
      'empty:\n',
      'city: America/Chicago\n',
      'list: [a, b]\n',
      'nameless: { timezone: America/Chicago }\n',
      'zone: { timezone: Chicago, en: Z, es: Z }\n',
    ]) {
      const { ids, codes: found } = read(harbor + line);
      expect(ids, line).toEqual(['puerto-ejemplo']);
      expect(found, line).toHaveLength(1);
    }
  });

  test('shows a place under the name it has, and asks for the one it lacks', () => {
    expect(read(`${harbor}half: { timezone: America/Chicago, en: Half }\n`)).toEqual({
      ids: ['puerto-ejemplo', 'half'],
      codes: ['translation-missing'],
    });
  });

  test('refuses names that cannot be part of an address, or are that of a topic', () => {
    for (const id of ['Puerto', 'São-Paulo', '"a b"', '__proto__', 'con', 'rights'])
      expect(read(`${id}: { timezone: America/Chicago, en: A, es: A }\n`).codes, id).toEqual(['slug-unreadable']);
  });

  test('says of a file without places what one looks like', () => {
    for (const yaml of ['', '# none\n', 'chicago\n', '- chicago\n'])
      expect(read(yaml)).toEqual({ ids: [], codes: ['facts-unreadable'] });
  });
});

describe('A document that names a place', () => {
  test('finds it with its name in each language', () => {
    const { library, problems } = buildLibrary([...filesOf(committee), register('places.yml', harbor)], 'content');
    expect(problems.map(({ code }) => code)).toEqual(['translation-missing']);
    expect(findCity(library, 'puerto-ejemplo')?.names).toEqual({ en: 'Port Example', es: 'Puerto Ejemplo' });
    expect(findCity(library, undefined)).toBeUndefined();
  });

  test('is not blamed for a list that was refused', () => {
    expect(
      codes(...filesOf(committee), { path: 'content/places.yml', bytes: new Uint8Array([0xff, 0xfe, 0x61, 0]) }),
    ).toEqual(['not-utf8']);
    expect(
      codes(...filesOf(committee), { path: 'content/places.yaml', bytes: new TextEncoder().encode(harbor) }),
    ).toEqual(['file-unexpected']);
    expect(codes(...filesOf(committee), register('places.yml', 'puerto-ejemplo:\n'))).toEqual(['field-missing']);
  });
});

describe('A place', () => {
  test('needs the page of a committee', () => {
    expect(codes(register('places.yml', harbor))).toEqual(['city-without-committee']);
    expect(codes(...filesOf({ ...committee, kind: 'leaflets' }), register('places.yml', harbor))).toEqual([
      'city-without-committee',
    ]);
  });

  test('is not said to lack one while a committee’s page cannot be read', () => {
    expect(codes(...filesOf({ ...committee, texts: { en: '<b>x</b>' } }), register('places.yml', harbor))).toEqual([
      'html-in-body',
    ]);
  });
});
