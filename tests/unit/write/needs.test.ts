/** What is still needed in a language, and in which order a translator is told of it. */
import { expect, test } from 'vitest';
import { buildLibrary } from '../../../src/model/build.ts';
import { needsIn } from '../../../src/write/needs.ts';
import { filesOf, libraryOf } from '../made.ts';

test('Each need is told once, the most pressing first, and texts about rights before others', () => {
  const { library } = libraryOf(
    { id: 'alone', texts: { en: 'The gate opens at six.' } },
    { id: 'rights', facts: { legal: 'true' }, texts: { en: 'The gate opens at six.' } },
    { id: 'never-recorded', texts: { en: 'The gate opens.', es: 'La puerta abre.' } },
  );
  expect(needsIn(library, 'es').map(({ kind, document }) => [kind, document.id])).toEqual([
    ['unrecorded', 'never-recorded'],
    ['missing', 'rights'],
    ['missing', 'alone'],
    ['language', 'never-recorded'],
  ]);
  // An original is never translated, but read.
  expect(needsIn(library, 'en').map(({ kind, document }) => [kind, document.id])).toEqual([
    ['law', 'rights'],
    ['language', 'rights'],
    ['language', 'alone'],
    ['language', 'never-recorded'],
  ]);
});

test('What nobody has reviewed is a draft, whatever else is lacking', () => {
  const files = filesOf({ id: 'gate', texts: { en: 'The gate opens.', es: 'La puerta abre.' } }).map((file) =>
    file.path.endsWith('/es.mdx')
      ? { ...file, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace('reviewed', 'draft')) }
      : file,
  );
  const { library } = buildLibrary(files, 'content');
  expect(needsIn(library, 'es').map(({ kind }) => kind)).toEqual(['draft']);
});
