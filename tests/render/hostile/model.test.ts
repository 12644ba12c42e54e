import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAll } from '../../../src/formats/registry.ts';
import { mendSigns } from '../../../src/markdown/signs.ts';
import { isDropping } from '../../../src/model/files/droppings.ts';
import { Report } from '../../../src/model/report.ts';
import { allEditions, type Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { linkTarget } from '../../../src/model/text/links.ts';
import { isPlainName, plainName } from '../../../src/model/names.ts';
import { flowText } from '../../../src/model/nodes.ts';
import { formatReport, hasErrors, type Problem } from '../../../src/model/problems.ts';
import { noteDefinitions } from '../../../src/model/claim-note.ts';
import { readBody } from '../../../src/model/text/body.ts';
import { registerNames, type SourceFile } from '../../../src/model/files/sources.ts';
import { allPagePaths } from '../../../src/model/urls.ts';
import { hostile, quoted } from './strings.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const facts =
  'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n';
const front = (title: string, slug = 'a-day') => `---\ntitle: ${title}\nsummary: A test.\nslug: ${slug}\n---\n\n`;

function build(
  text: string,
  more: readonly SourceFile[] = [],
  facts_ = facts,
): { library: Library; problems: Problem[] } {
  const folder = 'content/leaflets/harbor-day';
  return buildLibrary(
    [{ path: `${folder}/facts.yml`, bytes: bytes(facts_) }, { path: `${folder}/en.mdx`, bytes: bytes(text) }, ...more],
    'content',
  );
}

/** Every problem is said whole; nothing in a report can move a terminal's cursor, turn a line around or forge a last line. */
function expectWords(problems: readonly Problem[]): void {
  for (const { path, fact, fix } of problems) {
    expect(path).toMatch(/^content/);
    expect(fact.length).toBeGreaterThan(10);
    expect(fix.length).toBeGreaterThan(5);
  }
  const report = formatReport(problems);
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  expect(report.isWellFormed()).toBe(true);
  // Three rows for each, fewer where the same is said of many places at once, and one row that sums up.
  expect(report.split('\n').filter((row) => row !== '').length).toBeLessThanOrEqual(
    problems.length * 3 + (hasErrors(problems) ? 1 : 0),
  );
  for (const { code } of problems) expect(report).toContain(code);
}

/** Every address of the library stays below the root and is made of plain letters. */
function expectAddresses(library: Library): void {
  for (const path of [...planAll(library).map((output) => output.path), ...allPagePaths(library)]) {
    expect(path).toMatch(/^\/[A-Za-z0-9._/-]*$/);
    expect(posix.normalize(path)).toBe(path);
  }
}

describe('Hostile front matter', () => {
  it('is read or refused in words, line by line', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'title',
              'summary',
              'slug',
              'cardTitle',
              'share',
              'translation',
              'revised',
              '  short',
              '- x',
              '',
            ),
            fc.constantFrom(': ', ':', ' '),
            hostile(4),
          ),
          { maxLength: 6 },
        ),
        hostile(3),
        (rows, end) => {
          const { problems, library } = build(`---\n${rows.map((row) => row.join('')).join('\n')}\n---\n${end}`);
          expectWords(problems);
          expectAddresses(library);
          expect(hasErrors(problems) || library.documents.length === 1).toBe(true);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('loses nothing of a value that it accepts', () => {
    fc.assert(
      fc.property(hostile(5), (title) => {
        const { problems, library } = build(`${front(quoted(title))}Words.\n`);
        expectWords(problems);
        if (!hasErrors(problems))
          expect(allEditions(library)[0]?.words.title).toBe(mendSigns(title).replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 200 },
    );
  });

  it('is printed by a row of the register as it stands, and compiled to the same note', () => {
    fc.assert(
      fc.property(hostile(5), hostile(3), (title, publisher) => {
        const row = `says: { en: Lamps., es: Faroles. }\nvalue: ${quoted(title)}\nsources: [{ title: ${quoted(title)}, publisher: ${quoted(publisher)}, address: https://example.org/ }]\nconfidence: A\nchecked: 2026-02-01\n`;
        const text = 'One <Value claim="lamps" />.[^c:lamps]\n';
        const files = [{ path: 'content/claims/lamps.yml', bytes: bytes(row) }];
        const { problems, library } = build(front('A day') + text, files);
        expectWords(problems);
        const note = allEditions(library)[0]?.body.notes[0];
        if (hasErrors(problems) || !note) return;
        const own = noteDefinitions([note]).replace('[^c:lamps]', '[^own]');
        const compiled = readBody(`Words.[^own]${own}`, new Report('en.mdx'))?.notes[0];
        expect(withoutPlaces(compiled?.children)).toEqual(withoutPlaces(note.children));
      }),
      { numRuns: 300 },
    );
  });

  it('is refused in words in the facts and in every list', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('facts.yml', 'claims/lamps.yml', ...registerNames),
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'code',
              'topics',
              'published',
              'related',
              'codes',
              'terms',
              'urgent',
              'harbor',
              '- code',
              '  en',
            ),
            fc.constantFrom(': ', ':\n  - ', ': { '),
            hostile(3),
          ),
          { maxLength: 5 },
        ),
        (name, rows) => {
          const yaml = rows.map((row) => row.join('')).join('\n');
          const { problems, library } =
            name === 'facts.yml'
              ? build(`${front('A day')}Words.\n`, [], yaml)
              : build(`${front('A day')}Words.\n`, [{ path: `content/${name}`, bytes: bytes(yaml) }]);
          expectWords(problems);
          expectAddresses(library);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('is refused in words when its bytes are anything at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expectWords(
          build('', [
            { path: 'content/leaflets/other/en.mdx', bytes: noise },
            { path: 'content/leaflets/other/facts.yml', bytes: noise },
          ]).problems,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('Hostile text', () => {
  it('is read or refused in words, and no code, script or remote thing is let through', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(hostile(4), { minLength: 1, maxLength: 4 }), (parts) => {
        const { problems, library } = build(
          `${front('A day')}${parts.map((part, index) => `marker${index}x ${part}`).join('\n\n')}\n`,
        );
        expectWords(problems);
        if (hasErrors(problems)) return;
        accepted += 1;
        const body = allEditions(library)[0]?.body;
        const all = JSON.stringify([body?.flow, body?.notes]);
        expect(all).not.toMatch(/"type":"(html|mdx\w*)"/);
        for (const { target } of body?.links ?? [])
          expect(target.to === 'web' ? new URL(target.url).protocol : 'https:').toMatch(/^https?:$/);
        const text = [
          flowText(body?.flow ?? []),
          ...(body?.notes ?? []).map(({ children }) => flowText(children)),
        ].join(' ');
        parts.forEach((_, index) => expect(text).toContain(`marker${index}x`));
      }),
      { numRuns: 250 },
    );
    expect(accepted).toBeGreaterThan(10); // else nothing was tried
  });

  it('keeps what it is made of wherever it is plain words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'six',
            'o’clock',
            '«gate»',
            '1 < 2',
            'a & b',
            '$5',
            '#1',
            'x@y',
            '50%',
            '“lamp”',
            '—',
            'C:\\\\x',
            '~ten',
            'it\\_is',
            '\\*not\\*',
            '\\{x\\}',
            'R&amp;D',
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (words) => {
          const { problems, library } = build(`${front('A day')}At ${words.join(' ')}.\n`);
          expectWords(problems);
          if (hasErrors(problems)) return;
          const plain = words
            .join(' ')
            .replace(/\\([\\_*{}])/g, '$1')
            .replace('&amp;', '&')
            .replaceAll('&amp;', '&');
          expect(flowText(allEditions(library)[0]?.body.flow ?? [])).toBe(`At ${plain}.`);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('Hostile names', () => {
  it('offers a name that holds everywhere, or none', () => {
    fc.assert(
      fc.property(hostile(3), (word) => {
        expect(plainName(word) === '' || isPlainName(plainName(word))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('lets no name out of its folder', () => {
    fc.assert(
      fc.property(hostile(2), (word) => {
        expect(!isPlainName(word) || (/^[a-z0-9-]+$/.test(word) && !['index', 'con', 'nul'].includes(word))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes an address from a slug that could leave the site', () => {
    fc.assert(
      fc.property(hostile(3), (slug) => {
        const { problems, library } = build(`${front('A day', quoted(slug))}Words.\n`);
        expectWords(problems);
        expectAddresses(library);
        // As it was read: a letter that only looks another way is mended, and told.
        if (!hasErrors(problems))
          for (const { words } of allEditions(library)) expect(isPlainName(words.slug)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('never makes an address from a path that could leave the site', () => {
    fc.assert(
      fc.property(hostile(2), hostile(2), fc.constantFrom('en.mdx', 'facts.yml', 'gate.jpg'), (kind, id, name) => {
        const path = `content/${kind.includes('x') ? 'leaflets' : kind}/${id}/${name}`;
        const { problems, library } = buildLibrary([{ path, bytes: bytes(`${front('A day')}Words.\n`) }], 'content');
        // What a program left behind, such as a folder “x~”, is passed over without a word.
        expect(hasErrors(problems) || (isDropping(path) && library.documents.length === 0)).toBe(true);
        expectWords(problems);
        expectAddresses(library);
      }),
      { numRuns: 120 },
    );
  });

  it('lets a link lead only to a page, a document, an address of e-mail or a telephone', () => {
    const schemes = fc.constantFrom(
      '',
      'https://',
      'http:',
      'HTTPS://',
      'javascript:',
      ' javascript:',
      'java\nscript:',
      'data:',
      'vbscript:',
      'file:///',
      '//',
      'doc:',
      'mailto:',
      'tel:',
      '#',
      'https://x.onion/',
      'https://x.onion./',
      'https://user:pass@',
    );
    fc.assert(
      fc.property(schemes, hostile(3), (scheme, rest) => {
        const report = new Report('content/x');
        const target = linkTarget(scheme + rest, { line: 1, column: 1 }, report);
        expectWords(report.problems);
        expect(target === undefined).toBe(report.problems.length > 0);
        if (target?.to === 'web') {
          expect(['http:', 'https:']).toContain(new URL(target.url).protocol);
          expect(new URL(target.url).hostname).not.toMatch(/\.onion\.?$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (key, one: unknown) => (key === 'position' ? undefined : one)));
}
