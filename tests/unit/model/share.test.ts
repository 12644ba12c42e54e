/** The words that go with a picture. */
import { describe, expect, test } from 'vitest';
import { languageTags, words } from '../../../src/i18n/languages.ts';
import { allEditions } from '../../../src/model/library.ts';
import { cutAtSentence, sentencesOf } from '../../../src/model/sentences.ts';
import { lint } from '../../../src/model/checks/lint.ts';
import { postFor, postGroups, postPlaceNames, type PostPlaceName } from '../../../src/model/posts.ts';
import { altWith, captionsOf, shareNotes, tagLine, type Captions } from '../../../src/model/share.ts';
import { isHashtag, shareLimits } from '../../../src/model/fields/share-fields.ts';
import { shareAddresses, sharePath } from '../../../src/model/urls.ts';
import { codes } from '../../../src/model/codes.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { claimsSaid } from '../../../src/model/claim-note.ts';
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
  const { library } = libraryOf({
    id: 'puerta',
    texts: { es: 'La puerta.\n\n<Ask title="Venga mañana">\n\nTraiga a una vecina.\n\n</Ask>' },
    facts: { legal: 'true', topics: '[rights, home]' },
  });
  const captions = captionsOf(first(library));

  test('are title, summary and ask as sentences, with the status of a rights text', () => {
    expect(captions).toMatchObject({ hook: 'puerta es.', fact: 'Invented.', ask: 'Venga mañana.' });
    expect(captions.status).toMatch(/asesoría legal/);
    const other = captionsOf(first(libraryOf({ id: 'gate', texts: { en: 'The gate.' } }).library));
    expect(other.ask).toBe(words('en').share.ask);
    expect(other.status).toBeUndefined();
  });

  test('have the hashtags of the topics and the campaign’s, without accents', () => {
    expect(tagLine(captions.hashtags)).toBe('#ConozcaSusDerechos #DerechosDeInmigrantes #UnaClaseUnaLucha');
    for (const language of languageTags)
      for (const tag of Object.values(words(language).share.hashtags)) {
        expect(isHashtag(tag), tag).toBe(true);
        expect(tag).not.toMatch(/[áéíóúü]/i);
      }
  });

  test('are named in a note, with what the writer set left out', () => {
    expect(shareNotes(library)[0]?.fact).toContain('`share.hook`, `share.fact`, `share.ask`, `share.hashtags`');
    const own = withFields('share:\n  hook: Open.\n  fact: It is open.\n  ask: Go.\n  hashtags: [Harbor]\n', {
      id: 'own',
      texts: { en: 'The gate.' },
    });
    expect(shareNotes(own)).toEqual([]);
  });

  test('fit everywhere in every edition of a whole campaign', async () => {
    for (const edition of allEditions((await loadLibrary('tests/fixtures/campaign')).library))
      for (const place of postPlaceNames) {
        const { length, most } = postFor(captionsOf(edition), place, 'https://example.org');
        expect(length, `${edition.path} ${place}`).toBeLessThanOrEqual(most);
      }
  });
});

describe('Captions that a writer sets', () => {
  const library = withFields(
    'share:\n  hook: "Abra, sí."\n  fact: Cierra a las seis.\n  ask: Venga.\n  hashtags: [Puerto, Año2026]\n  alt: Debajo, un ancla.\n',
    { id: 'gate', texts: { es: 'La puerta.' } },
  );
  const captions = captionsOf(first(library));

  test('lead to an address in their own language', () => {
    expect(captions.address).toMatch(/^\/s\/[^/]+\/es\/$/);
  });

  test('stand as they were written', () => {
    expect(captions).toMatchObject({
      hook: 'Abra, sí.',
      fact: 'Cierra a las seis.',
      ask: 'Venga.',
      hashtags: ['Puerto', 'Año2026', 'UnaClaseUnaLucha'],
      made: [],
    });
  });

  test('are posted with the short address and the hashtags', () => {
    expect(postFor(captions, 'mastodon', 'https://example.org').words).toBe(
      `Abra, sí.\n\nCierra a las seis.\n\nVenga.\n\nhttps://example.org${captions.address}\n\n#Puerto #Año2026 #UnaClaseUnaLucha`,
    );
  });

  test('add to the alt text of a picture once', () => {
    expect(altWith('Un cartel.', first(library))).toBe('Un cartel. Debajo, un ancla.');
    expect(altWith('Un cartel. Debajo, un ancla.', first(library))).toBe('Un cartel. Debajo, un ancla.');
  });
});

describe('A fact that a row of the register owns', () => {
  const row = `says:\n  en: The harbor had 12 ships in January 2025.\n  es: El puerto tenía 12 barcos en enero de 2025.\nsources:\n  - publisher: Harbor Times\n    title: Ships\n    date: 2026-02-17\n    address: https://example.org/ships\nconfidence: A\nchecked: 2026-03-01\n`;
  const build = (share: string) =>
    buildLibrary(
      [
        ...filesOf({ id: 'gate', texts: { en: 'The gate.' } }).map((file) =>
          file.path.endsWith('.mdx')
            ? {
                ...file,
                bytes: new TextEncoder().encode(
                  new TextDecoder().decode(file.bytes).replace('---\n', `---\nshare:\n${share}`),
                ),
              }
            : file,
        ),
        { path: 'content/claims/harbor-ships.yml', bytes: new TextEncoder().encode(row) },
      ],
      'content',
    );

  test.each([
    '  claims: harbor-ships\n',
    '  claims: [harbor-ships]\n',
    '  claims:\n    - harbor-ships\n  hook: Ships.\n',
  ])('is its sentence with its source, however it is called: %j', (share) => {
    const { library, problems } = build(share);
    expect(problems.filter(({ code }) => codes[code] === 'error')).toEqual([]);
    expect(captionsOf(first(library)).fact).toBe(
      'The harbor had 12 ships in January 2025 (Harbor Times, February 2026).',
    );
    expect(lint(library).filter(({ code }) => code === 'claim-unused')).toEqual([]);
  });

  test('and another with the same source name it once, and a publisher’s short form is left out', () => {
    const made = (says: string, publisher: string): Claim => ({
      ...({ id: 'x', path: 'x', confidence: 'A', checked: '2026-03-01', due: false, positions: {} } as const),
      says: { en: says },
      sources: [{ publisher: { en: publisher }, date: '2026' }],
    });
    const institute = 'Harbor Institute (HI)';
    expect(claimsSaid([made('Twelve ships.', institute), made('It said “none.”', institute)], 'en')).toBe(
      'Twelve ships. It said “none” (Harbor Institute, 2026).',
    );
    expect(claimsSaid([made('Twelve ships.', institute), made('None.', 'Times')], 'en')).toBe(
      'Twelve ships (Harbor Institute, 2026). None (Times, 2026).',
    );
  });

  test('is refused where the register does not have it', () => {
    expect(build('  claims: [harbor-ship]\n').problems).toContainEqual(
      expect.objectContaining({ code: 'claim-unknown', line: 3 }),
    );
  });

  test('stands alone: a sentence beside it would be a second fact', () => {
    expect(build('  claims: [harbor-ships]\n  fact: Twelve ships.\n').problems).toContainEqual(
      expect.objectContaining({ code: 'value-repeated' }),
    );
  });
});

describe('A post', () => {
  const captions: Captions = {
    hook: 'H'.repeat(60),
    fact: 'F'.repeat(150),
    ask: 'A'.repeat(30),
    status: 'S'.repeat(90),
    hashtags: ['One', 'Two', 'Three', 'Four'],
    address: '/s/gate-1/en/',
    made: [],
  };
  const at = (place: PostPlaceName, more: Partial<Captions> = {}) =>
    postFor({ ...captions, ...more }, place, 'https://example.org');

  test('is counted as the place counts, an address on X and Mastodon as 23', () => {
    const brief = at('x', { fact: 'F.', status: undefined as never });
    expect(brief.length).toBe([...brief.words].length - 'https://example.org/s/gate-1/en/'.length + 23);
    expect(at('bluesky', { hook: '👩🏽‍🏭', fact: 'F', ask: 'A', hashtags: [] }).length).toBe(1 + 1 + 1 + 32 + 90 + 8);
  });

  test.each([
    '¿Órdenes? ¡Ni una! «Así…» — 50 %, Łódź',
    'o\u0301rden',
    'a\u200db',
    'soft\u00adhyphen',
    'one\r\ntwo',
    '⚖️ 🇲🇽 👩🏽‍🏭',
  ])('counts %j as a reader does', (hook) => {
    const { words, length } = at('telegram', { hook });
    expect(length).toBe([...new Intl.Segmenter('und').segment(words)].length);
  });

  test('has what there is room for: the status goes first, then hashtags from the last, then the fact', () => {
    expect(at('instagram')).toMatchObject({ without: [], most: 2200 });
    expect(at('mastodon').without).toEqual([]);
    expect(at('mastodon', { fact: 'F'.repeat(270) }).without).toEqual(['status']);
    const tight = at('mastodon', { fact: 'F'.repeat(365) });
    expect(tight.without).toEqual(['status', 'hashtags']);
    expect(tight.words).toMatch(/#One #Two$/);
    expect(at('x').without).toEqual(['status']);
    expect(at('x', { fact: 'F'.repeat(155) }).without).toEqual(['status', 'hashtags']);
    expect(at('x', { fact: 'F'.repeat(200) })).toMatchObject({ without: ['status', 'fact'] });
    expect(at('x', { fact: 'F'.repeat(200) }).words).toMatch(/#One #Two$/);
  });

  test('is never cut: what is too long everywhere is longer than the place takes', () => {
    const long = at('mastodon', { fact: 'F'.repeat(500) });
    expect(long.length).toBeGreaterThan(long.most);
    expect(long.words).toContain('F'.repeat(500));
  });

  test('is the same for places that take the same, which stand together', () => {
    const groups = postGroups({ ...captions, status: undefined as never }, 'https://example.org');
    expect(groups.flatMap(({ places }) => places.map(({ place }) => place)).sort()).toEqual([...postPlaceNames].sort());
    expect(groups.find(({ places }) => places.some(({ place }) => place === 'telegram'))?.places.length).toBe(3);
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
    for (const part of ['hook', 'fact', 'ask', 'alt'] as const) {
      const most = shareLimits[part];
      expect(faults(`${part}: ${'é'.repeat(most)}`), part).toEqual([]);
      expect(faults(`${part}: ${'é'.repeat(most + 1)}`), part).toEqual([
        expect.stringContaining(`has ${most + 1} characters; at most ${most} fit.`),
      ]);
    }
  });

  test('have at most three hashtags, and three claims', () => {
    expect(faults(tags(3))).toEqual([]);
    expect(faults(tags(4))).toEqual([expect.stringContaining('has 4 hashtags')]);
    expect(faults('claims: [one, two, three, four]')).toEqual([expect.stringContaining('names 4 claims')]);
  });

  test('have hashtags that people type', () => {
    expect(faults('hashtags: [Organícese]')).toEqual([expect.stringContaining('“Organícese”')]);
    expect(faults('hashtags: [Año, Pingüino]')).toEqual([expect.stringContaining('“Pingüino”')]);
  });
});
