/** The words that go with a picture. */
import { describe, expect, test } from 'vitest';
import { languageTags, words } from '../../../src/i18n/languages.ts';
import { allEditions } from '../../../src/model/library.ts';
import { cutAtSentence, sentencesOf } from '../../../src/model/sentences.ts';
import { altWith, captionsOf, postOf, shareNotes, tagLine } from '../../../src/model/share.ts';
import { isHashtag, shareLimits } from '../../../src/model/fields/share-fields.ts';
import { shareAddresses, sharePath } from '../../../src/model/urls.ts';
import { codes } from '../../../src/model/problems.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import type { Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { filesOf, libraryOf, type MadeDocument } from '../made.ts';

/** Builds a library of one document whose front matter has more lines. */
function withFields(fields: string, made: MadeDocument): Library {
  const files = filesOf(made).map((file) =>
    file.path.endsWith('.mdx')
      ? {
          ...file,
          bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace('---\n', `---\n${fields}`)),
        }
      : file,
  );
  const { library, problems } = buildLibrary(files, 'content');
  expect(problems.filter(({ code }) => codes[code] === 'error')).toEqual([]);
  return library;
}

const first = (library: Library) => allEditions(library)[0]!;

describe('A sentence', () => {
  test('ends at a full stop, a question or an exclamation, with what closes it', () => {
    expect(sentencesOf('See a raid? Stay safe! “Say nothing.” Then write it down… And go.')).toEqual([
      'See a raid?',
      'Stay safe!',
      '“Say nothing.”',
      'Then write it down…',
      'And go.',
    ]);
    expect(sentencesOf('¿Ve una redada? Cuídese. «No abra.» ¡No firme nada! 5 cosas.')).toEqual([
      '¿Ve una redada?',
      'Cuídese.',
      '«No abra.»',
      '¡No firme nada!',
      '5 cosas.',
    ]);
  });

  test('does not end at a short form, an initial, a decimal or before a small letter', () => {
    for (const whole of [
      'En EE. UU. Nadie lo dijo así.',
      'The U.S. Supreme Court ruled at 7 p.m. and left.',
      'El Sr. Gómez y la Dra. Ruiz llegaron a las 7 p. m. al local.',
      'J. Doe pagó 3.50 dólares.',
      'What the Court said in Arizona v. United States.',
      'See No. 5 and art. IV, 8 U.S.C. Sec. 1357.',
      'Vea el art. 12 de la LPRA, p. ej. El texto dice más.',
      'Gov. Newsom, Sen. Padilla, J. R. R. Roe and Smith et al. Smith won.',
      'Come to 12 Main St. Apt. 3, tel. 555.',
    ])
      expect(sentencesOf(whole)).toEqual([whole]);
    expect(sentencesOf('Must I open? No. Say nothing. Go. All of us.')).toEqual([
      'Must I open?',
      'No.',
      'Say nothing.',
      'Go.',
      'All of us.',
    ]);
    expect(cutAtSentence('What the Court said in Arizona v. United States. Then more.', 40)).toBe('');
  });

  test('is kept whole when words are cut, or left out', () => {
    expect(cutAtSentence('One two. Three four. Five.', 20)).toBe('One two. Three four.');
    expect(cutAtSentence('One two. Three four. Five.', 19)).toBe('One two.');
    expect(cutAtSentence('One two. Three four.', 5)).toBe('');
  });
});

describe('Captions that the press makes', () => {
  const text = `${'**Cierre la puerta.** ¿Quién es? Pregunte. '.repeat(8)}\n\nMire la línea de abajo. Y llame.\n\nTres cosas:\n\n- una\n\nOtra vez. ${'Diga su nombre. '.repeat(60)}\n\n<Ask title="Venga mañana">\n\nTraiga a una vecina. Anótela aquí.\n\n</Ask>`;
  const { library } = libraryOf({
    id: 'puerta',
    texts: { es: text },
    facts: { legal: 'true', topics: '[rights, home]' },
  });
  const captions = captionsOf(first(library));

  test('keep the limits and end at a sentence', () => {
    expect(captions.short).toBe('puerta es. Invented.');
    expect([...captions.long].length).toBeLessThanOrEqual(shareLimits.long);
    for (const paragraph of captions.long.split('\n\n')) expect(paragraph).toMatch(/[.!?…»”]$/);
  });

  test('hold the opening, the ask and the status of a rights text, and nothing that points to the page or leads to a list', () => {
    expect(captions.long).toContain('Venga mañana.\n\nTraiga a una vecina.\n\n');
    expect(captions.long).toMatch(/asesoría legal/);
    expect(captions.long).not.toMatch(/abajo|aquí|Tres cosas/);
  });

  test('have the campaign’s hashtag and those of the topics', () => {
    expect(tagLine(captions)).toBe('#UnaClaseUnaLucha #ConozcaSusDerechos #DerechosDeInmigrantes');
    for (const language of languageTags)
      for (const tag of Object.values(words(language).share.hashtags)) expect(isHashtag(tag), tag).toBe(true);
  });

  test('are named in a note, with what the writer set left out', () => {
    expect(shareNotes(library)[0]?.fact).toContain('`share.short`, `share.long`, `share.hashtags`');
    const own = withFields('share:\n  short: Open.\n  long: Open. Then read.\n  hashtags: [Harbor]\n', {
      id: 'own',
      texts: { en: 'The gate.' },
    });
    expect(shareNotes(own)).toEqual([]);
  });

  test('keep the limits in every edition of a whole campaign and never end within a word', async () => {
    for (const edition of allEditions((await loadLibrary('tests/fixtures/campaign')).library)) {
      const { short, long } = captionsOf(edition);
      expect([...short].length, edition.path).toBeLessThanOrEqual(shareLimits.short);
      expect([...long].length, edition.path).toBeLessThanOrEqual(shareLimits.long);
      for (const caption of [short, ...long.split('\n\n')]) expect(caption, edition.path).toMatch(/[.!?…:»”’"')\]]$/);
    }
  });
});

describe('Captions that a writer sets', () => {
  const library = withFields(
    'share:\n  short: "Abra, sí."\n  long: >-\n    Primera línea\n    que sigue.\n\n    Segunda.\n  hashtags: [Organícese, Año2026]\n  alt: Debajo, un ancla.\n',
    { id: 'gate', texts: { es: 'La puerta.' } },
  );
  const captions = captionsOf(first(library));

  test('lead to an address in their own language', () => {
    expect(captions.address).toMatch(/^\/s\/[^/]+\/es\/$/);
  });

  test('stand as they were written, with their paragraphs', () => {
    expect(captions).toMatchObject({
      short: 'Abra, sí.',
      long: 'Primera línea que sigue.\n\nSegunda.',
      hashtags: ['Organícese', 'Año2026'],
      made: [],
    });
  });

  test('are posted with the short address and the hashtags', () => {
    expect(postOf(captions, 'short', 'https://example.org')).toBe(
      `Abra, sí.\n\nhttps://example.org${captions.address}\n\n#Organícese #Año2026`,
    );
  });

  test('add to the alt text of a picture once', () => {
    expect(altWith('Un cartel.', first(library))).toBe('Un cartel. Debajo, un ancla.');
    expect(altWith('Un cartel. Debajo, un ancla.', first(library))).toBe('Un cartel. Debajo, un ancla.');
  });
});

test('A short address is there for every document, for all languages and for each, in small letters', () => {
  const { library } = libraryOf(
    { id: 'gate', texts: { en: 'The gate.' }, facts: { code: 'GATE-1' } },
    { id: 'night', kind: 'questions', texts: { es: 'La noche.' }, facts: { code: 'NOX-2' } },
  );
  expect(sharePath('KDS-1')).toBe('/s/kds-1/');
  expect(sharePath('KDS-1', 'es')).toBe('/s/kds-1/es/');
  expect(shareAddresses(library).map(({ path, document, language }) => [path, document?.id, language])).toEqual([
    ['/s/gate-1/', 'gate', undefined],
    ['/s/gate-1/en/', 'gate', 'en'],
    ['/s/gate-1/es/', 'gate', 'es'],
    ['/s/nox-2/', 'night', undefined],
    ['/s/nox-2/en/', 'night', 'en'],
    ['/s/nox-2/es/', 'night', 'es'],
  ]);
});

describe('Captions that a writer gives', () => {
  const faults = (share: string): string[] => {
    const files = filesOf({ id: 'gate', texts: { en: 'The gate.' } }).map((file) =>
      file.path.endsWith('.mdx')
        ? {
            ...file,
            bytes: new TextEncoder().encode(
              new TextDecoder().decode(file.bytes).replace('---\n', `---\nshare:\n  ${share}\n`),
            ),
          }
        : file,
    );
    return buildLibrary(files, 'content').problems.flatMap(({ code, fact }) =>
      code === 'field-too-long' || code === 'value-unknown' ? fact : [],
    );
  };
  const tags = (count: number): string =>
    `hashtags: [${Array.from({ length: count }, (_, at) => `Gate${at}`).join(', ')}]`;

  test('may be as long as the limit says, and not a letter longer', () => {
    for (const part of ['short', 'long', 'alt'] as const) {
      const most = shareLimits[part];
      expect(faults(`${part}: ${'é'.repeat(most)}`), part).toEqual([]);
      expect(faults(`${part}: ${'é'.repeat(most + 1)}`), part).toEqual([
        expect.stringContaining(`has ${most + 1} characters; at most ${most} fit.`),
      ]);
    }
  });

  test('have at most thirty hashtags', () => {
    expect(faults(tags(30))).toEqual([]);
    expect(faults(tags(31))).toEqual([expect.stringContaining('has 31 hashtags; programs take at most 30.')]);
  });
});
