/** The contract between a text and its translation: exactly what changed is behind, in the fields too, and reviewed words are sealed. */
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../../src/model/build.ts';
import { editionIn, isReviewed, type Edition } from '../../../src/model/document.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import type { Problem } from '../../../src/model/problems.ts';
import { withBlocks } from '../../../src/model/translation/accept.ts';
import { isCurrent } from '../../../src/model/translation/freshness.ts';
import { recordOf, sealOf } from '../../../src/model/translation/record.ts';
import { filesOf } from '../made.ts';

const english = `The gate opens at six.

<Ask title="Come">

Bring a lamp.

</Ask>

<More>

## At night

The tower is dark.[^a]

1. Knock.
2. Wait.

Nobody sleeps.

</More>

[^a]: Harbor board, 2026. [example.org](https://example.org)`;
const spanish = english
  .replace('The gate opens at six.', 'La puerta abre a las seis.')
  .replace('Bring a lamp.', 'Traiga una lámpara.')
  .replace('The tower is dark.', 'La torre está a oscuras.')
  .replace('1. Knock.\n2. Wait.', '1. Toque.\n2. Espere.')
  .replace('Nobody sleeps.', 'Nadie duerme.');

const files = filesOf({ id: 'gate', facts: { legal: 'true' }, texts: { en: english, es: spanish } });
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const changed = (given: readonly SourceFile[], name: string, change: (text: string) => string): SourceFile[] =>
  given.map((file) =>
    file.path.endsWith(`/${name}`) ? { ...file, bytes: new TextEncoder().encode(change(decode(file.bytes))) } : file,
  );
const built = (given: readonly SourceFile[]): { es: Edition; en: Edition; problems: Problem[] } => {
  const { library, problems } = buildLibrary(given, 'content');
  const document = library.documents[0]!;
  return { es: editionIn(document, 'es')!, en: editionIn(document, 'en')!, problems };
};
const first = built(files);
const accepted = changed(files, 'es.mdx', (text) => withBlocks(text, recordOf(first.en), sealOf(first.es)));
const toldOf = (problems: readonly Problem[]): string[] =>
  problems.filter(({ code }) => /translation|rights-text/.test(code)).map(({ fact }) => fact);

describe('What changes in a source', () => {
  test('is nothing at first', () => {
    const { es, problems } = built(accepted);
    expect(isCurrent(es.freshness!)).toBe(true);
    expect(isReviewed(es)).toBe(true);
    expect(toldOf(problems)).toEqual([]);
  });

  test.each([
    [
      'a paragraph deep in a block',
      (text: string) => text.replace('Nobody sleeps.', 'Nobody sleeps here.'),
      'Nobody sleeps here.',
    ],
    ['an item of a list', (text: string) => text.replace('2. Wait.', '2. Wait inside.'), '2. Wait inside.'],
    [
      'the words of a tag',
      (text: string) => text.replace('title="Come"', 'title="Come today"'),
      '<Ask title="Come today">',
    ],
    [
      'a note',
      (text: string) => text.replace('2026. [', '2027. ['),
      '[^a]: Harbor board, 2027. [example.org](https://example.org)',
    ],
  ])('marks exactly that: %s', (_, change, said) => {
    const { es, en, problems } = built(changed(accepted, 'en.mdx', change));
    const units = es.freshness!.changed.map((index) => en.body.units[index]!);
    expect(units.map(({ from, to }) => en.body.source.slice(from, to).trim())).toEqual([said]);
    expect(es.freshness!.counts).toEqual({ changed: 1, added: 0, gone: 0 });
    expect(toldOf(problems).join()).toContain(`1 block changed (en.mdx, line ${units[0]!.position.line})`);
  });

  test.each(['title', 'summary'])('marks the field %s, which is the largest word on the sheet', (name) => {
    const { es, problems } = built(
      changed(accepted, 'en.mdx', (text) => text.replace(new RegExp(`^${name}: .*`, 'm'), `${name}: Strike with them`)),
    );
    expect(es.freshness).toMatchObject({ fields: [name], changed: [], removed: 0 });
    expect(isCurrent(es.freshness!)).toBe(false);
    expect(toldOf(problems).join()).toContain(`\`${name}\` changed`);
  });

  test('marks a caption that is written for the first time, and one that is taken out', () => {
    const written = changed(accepted, 'en.mdx', (text) => text.replace('slug:', 'share: { hook: Come }\nslug:'));
    expect(built(written).es.freshness!.fields).toEqual(['share.hook']);
  });

  test('is held against a record of the older form, which knew blocks of the first level and no fields', () => {
    const older = changed(files, 'es.mdx', (text) => withBlocks(text, first.en.body.hashes));
    expect(isCurrent(built(older).es.freshness!)).toBe(true);
    const later = built(changed(older, 'en.mdx', (text) => text.replace('Nobody sleeps.', 'Nobody sleeps here.')));
    expect(later.es.freshness!.changed.map((index) => later.en.body.positions[index]!.line)).toEqual([15]);
  });
});

describe('Words that a second person has read', () => {
  test.each([
    ['a word', (text: string) => text.replace('Nadie duerme.', 'Alguien duerme.')],
    ['the title', (text: string) => text.replace('title: gate es', 'title: La puerta')],
    ['a paragraph that is taken out', (text: string) => text.replace('Nadie duerme.\n\n', '')],
  ])('are not reviewed any more when another hand changed %s', (_, change) => {
    const { es, problems } = built(changed(accepted, 'es.mdx', change));
    expect(es.sealBroken).toBe(true);
    expect(isReviewed(es)).toBe(false);
    expect(toldOf(problems)).toEqual([
      'The words were changed after a second person read them (2026-03-01); the text stays out of search, sheets and cards.',
    ]);
  });

  test('are as they were when only lines were broken anew, or the state of the translation was written', () => {
    const { es } = built(
      changed(accepted, 'es.mdx', (text) =>
        text
          .replace('La puerta abre a las seis.', 'La puerta abre\na las seis.')
          .replace('reviewedOn: 2026-03-01', 'reviewedOn: 2026-03-02'),
      ),
    );
    expect(isReviewed(es)).toBe(true);
  });
});
