/** What is printed again on every page, a running foot or a table's header, is an artifact to a screen reader, and an artifact may hold no link (PDF/UA-1). */
import { describe, expect, it } from 'vitest';
import { planSheets } from '../../../../src/formats/sheet/sheet.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { refused } from '../../hostile/strings.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();

const facts =
  'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n';
const rows = Array.from({ length: 60 }, (_, row) => `| Row ${row + 1} | Ask there in the morning |`).join('\n');
const addresses = ['https://example.org/a', 'www.example.org', 'help@example.org', 'example.org/help'];

describe('An address in what is printed again on every page', () => {
  it.for(
    ['analysis', 'guides'].flatMap((kind) =>
      addresses.flatMap((address) => [
        { kind, title: `See ${address}`, head: 'Whom' },
        { kind, title: 'A day', head: `Write to ${address}` },
      ]),
    ),
  )('of $kind ($title, $head) is words there', async ({ kind, title, head }) => {
    const file = (name: string, text: string) => ({
      path: `content/${kind}/harbor-day/${name}`,
      bytes: new TextEncoder().encode(text),
    });
    const words = `## Where\n\nAsk.\n\n<Table caption="Where to ask">\n\n| Place | ${head} |\n| --- | --- |\n${rows}\n\n</Table>\n`;
    const { library, problems } = buildLibrary(
      [
        file('facts.yml', facts),
        file('en.mdx', `---\ntitle: "${title}"\nsummary: A test.\nslug: a-day\n---\n\n${words}`),
      ],
      'content',
    );
    expect(refused(problems), JSON.stringify(problems)).toBe(false);
    const sheets = planSheets(library).filter(({ product }) => ['reading', 'pages', 'large-print'].includes(product));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(await sheet.render()).toBeInstanceOf(Uint8Array);
  });
});
