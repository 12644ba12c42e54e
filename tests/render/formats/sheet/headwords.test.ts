/** The bold words that become a headline are printed whole, however parts of them are set. */
import { describe, expect, it } from 'vitest';
import { printedPages } from '../../../../src/formats/sheet/inspect/words.ts';
import { planSheets } from '../../../../src/formats/sheet/sheet.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { refused } from '../../hostile/strings.ts';

const facts =
  'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n';
const side = (name: string, audience: string): string =>
  `\n\n<Card side="${name}" audience="${audience}">\n\n**Say *nothing* of \`birth\`.**\n\nAsk first.\n\n</Card>`;
const thing = (number: number): string => `${number}. **Keep *every* tool.** Then ask.`;
const text = `Bread.\n\n${[1, 2, 3, 4].map(thing).join('\n')}\n\nMore.${side('front', 'holder')}${side('back', 'agent')}`;

describe('Stressed words in a bold head', () => {
  const file = (path: string, words: string) => ({
    path: `content/leaflets/bread/${path}`,
    bytes: new TextEncoder().encode(words),
  });
  const { library, problems } = buildLibrary(
    [file('facts.yml', facts), file('en.mdx', `---\ntitle: Bread\nsummary: A test.\nslug: bread\n---\n\n${text}\n`)],
    'content',
  );
  const sheets = planSheets(library).filter(({ paper, style }) => paper === 'letter' && style === 'color');

  it.for(['card', 'zine', 'flyer', 'reading'] as const)('stand on the %s', async (product) => {
    expect(refused(problems), JSON.stringify(problems)).toBe(false);
    const sheet = sheets.find((one) => one.product === product);
    expect(sheet).toBeDefined();
    const pages = await printedPages(await sheet!.render());
    const words = pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
    expect(words).toMatch(/Keep every tool|Say nothing of birth/);
  });
});
