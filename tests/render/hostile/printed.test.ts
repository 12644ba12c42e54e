import fc from 'fast-check';
import { getDocument } from 'unpdf/pdfjs';
import { describe, expect, it } from 'vitest';
import { composeSvg } from '../../../src/formats/card/draw.ts';
import { planCards } from '../../../src/formats/card/card.ts';
import type { CardCopy } from '../../../src/formats/card/copy.ts';
import { compose } from '../../../src/formats/card/designs.ts';
import { HeadlineOverflow } from '../../../src/formats/card/fit.ts';
import { cardSizes } from '../../../src/formats/card/sizes.ts';
import { planSheets } from '../../../src/formats/sheet/sheet.ts';
import { allEditions, type Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { flowText } from '../../../src/model/nodes.ts';
import { ProblemError, type Problem } from '../../../src/model/problems.ts';
import { escaped, hostile, printable, quoted, refused, refusedOnPaper } from './strings.ts';
import { ownCache } from '../own-cache.ts';

ownCache();

const facts =
  'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n';

function build(title: string, paragraph: string, kind = 'analysis'): { library: Library; problems: Problem[] } {
  const file = (name: string, text: string) => ({
    path: `content/${kind}/harbor-day/${name}`,
    bytes: new TextEncoder().encode(text),
  });
  return buildLibrary(
    [
      file('facts.yml', facts),
      file('en.mdx', `---\ntitle: ${quoted(title)}\nsummary: A test.\nslug: a-day\n---\n\n${escaped(paragraph)}\n`),
    ],
    'content',
  );
}

/** Letters alone: breaks of lines and hyphens at their ends do not count. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u2060\u200b-]+/g, '');
}

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from(
      { length: document.numPages },
      async (_, index) => (await (await document.getPage(index + 1)).getTextContent()).items,
    ),
  );
  return letters(
    pages
      .flat()
      .map((item) => ('str' in item ? item.str : ''))
      .join(' '),
  );
}

/** Draws the first sheet of a library. @returns the PDF, or the problem that a writer is told */
async function draw(library: Library): Promise<Uint8Array | Problem> {
  const [sheet] = planSheets(library);
  if (!sheet) throw new Error('There is no sheet.');
  return sheet.render().catch((error: unknown) => {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  });
}

describe('Hostile words on paper', () => {
  it('are printed as they are, sign by sign, and nothing in them is obeyed', async () => {
    let printed = 0;
    await fc.assert(
      fc.asyncProperty(printable(3), printable(8), async (title, paragraph) => {
        const { library, problems } = build(title, paragraph);
        expect(refused(problems), JSON.stringify(problems)).toBe(false);
        expect(flowText(allEditions(library)[0]?.body.flow ?? [])).toBe(paragraph);
        const made = await draw(library);
        expect(made).toBeInstanceOf(Uint8Array);
        const words = await wordsOf(made as Uint8Array);
        expect(words).toContain(letters(title));
        expect(words).toContain(letters(paragraph));
        printed += 1;
      }),
      { numRuns: 25 },
    );
    expect(printed).toBeGreaterThanOrEqual(25);
  });

  it('are printed, or refused in a writer’s words, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(hostile(3), hostile(5), async (title, paragraph) => {
        const { library, problems } = build(title, `x ${paragraph.replace(/\s+/g, ' ')}`);
        if (refused(problems) || library.documents.length === 0) return;
        const made = await draw(library);
        // Accents in a pile reach into the lines above, which an inspector sees. A complaint of the engine would mean that a template took words for its own.
        if (!(made instanceof Uint8Array)) expect(refusedOnPaper, JSON.stringify(made)).toContain(made.code);
      }),
      { numRuns: 30 },
    );
  });
});

/** What a card's SVG is made of when all type is in outlines. */
const allowed = [
  'svg',
  'g',
  'path',
  'mask',
  'clipPath',
  'defs',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polygon',
  'polyline',
  'pattern',
  'use',
];

function poster(headline: string): CardCopy {
  return {
    subject: 'headline',
    design: 'band',
    language: 'en',
    kicker: 'Leaflet',
    headline,
    address: 'example.org',
    drawing: 'tools',
    seed: 'harbor-day',
    ground: 'ink',
  };
}

describe('Hostile words on a picture', () => {
  it('become outlines and nothing else, word by word, or do not fit', async () => {
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(printable(3), hostile(3)),
        fc.constantFrom(...Object.values(cardSizes)),
        async (headline, size) => {
          let card;
          try {
            card = compose(poster(headline), size);
          } catch (error) {
            expect(error).toBeInstanceOf(HeadlineOverflow);
            return;
          }
          const said = card.lines.map(({ text }) => text).join(' ');
          // A space of no width is where a line may break, and nothing that is drawn.
          for (const word of headline.split(/[\s\u200b]+/).filter(Boolean)) expect(said).toContain(word);
          const svg = await composeSvg(card);
          const names = [...svg.matchAll(/<([a-zA-Z][\w:-]*)/g)].map(([, name]) => name);
          expect(names.filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
          expect(svg).not.toMatch(/\son\w+=|javascript:|\shref="(?!#)/i);
          drawn += 1;
        },
      ),
      { numRuns: 60, examples: [['\u200b<b>x</b>\u200by', cardSizes.og]] },
    );
    expect(drawn).toBeGreaterThan(10);
  });

  it('are refused in a writer’s words, or make a PNG', async () => {
    await fc.assert(
      fc.asyncProperty(hostile(3), async (title) => {
        const { library, problems } = build(title, 'Words.');
        if (refused(problems)) return;
        const [card] = planCards(library).filter(({ edition }) => edition);
        const made = await card?.render().catch((error: unknown) => {
          if (error instanceof ProblemError) return error.problem;
          throw error;
        });
        if (made instanceof Uint8Array) expect([...made.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
        else
          expect(['glyph-missing', 'card-overflow', 'card-alt-too-long'], JSON.stringify(made)).toContain(made?.code);
      }),
      { numRuns: 20 },
    );
  });
});
