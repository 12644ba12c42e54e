/** The last hand on pages: which of them share a style, and what a policy says of it. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeOf } from '../../../src/formats/cache.ts';
import { finishPages, type RawPage } from '../../../src/publish/html/finish.ts';

const style = 'b{color:red}i{color:blue}u{color:green}';
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (path: string, body: string, styleClass = 'text'): RawPage => ({
  path,
  styleClass,
  made: madeOf(
    `<!doctype html><meta http-equiv="content-security-policy" content="style-src ${hash(style)}"><style>${style}</style><p>${body}</p>`,
  ),
});

let folder = '';
const before = process.env.PRESS_CACHE;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finish-'));
  process.env.PRESS_CACHE = folder;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  if (before === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = before;
});

/** Finishes pages and gives their texts. */
async function finished(...pages: RawPage[]): Promise<string[]> {
  const texts: string[] = [];
  await finishPages(pages, async (_, made) => void texts.push(new TextDecoder().decode(await made.read())));
  return texts;
}

const styleIn = (text = ''): string => /<style>(.*)<\/style>/.exec(text)?.[1] ?? '';

describe('Pages of one class', () => {
  it('share the rules that any of them needs, and no others', async () => {
    const [a, b] = await finished(page('/en/a/index.html', '<b>x</b>'), page('/en/b/index.html', '<i>x</i>'));
    expect([styleIn(a), styleIn(b)]).toEqual(['b{color:red}i{color:#00f}', 'b{color:red}i{color:#00f}']);
  });

  it('leave other classes their own', async () => {
    const [a, b] = await finished(page('/a.html', '<b>x</b>'), page('/b.html', '<i>x</i>', 'door'));
    expect([styleIn(a), styleIn(b)]).toEqual(['b{color:red}', 'i{color:#00f}']);
  });

  it('say the hash of the style they carry', async () => {
    const [a] = await finished(page('/a.html', '<b>x</b>'));
    expect(a).toContain(`content="style-src ${hash('b{color:red}')}"`);
  });

  it('are made again when one of them brings a rule that was not needed before', async () => {
    await finished(page('/a.html', '<b>x</b>'));
    const [a] = await finished(page('/a.html', '<b>x</b>'), page('/b.html', '<u>x</u>'));
    expect(styleIn(a)).toBe('b{color:red}u{color:green}');
  });
});

it('A page whose script may bring in more keeps every rule', async () => {
  const [a] = await finished(page('/a.html', '<script src="/x.js"></script>'));
  expect(styleIn(a)).toBe(style);
});
