/** The site in browsers of text, which know neither style nor script: every template is read whole, and says nothing that only a style would take back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { searchPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { templates } from '../browser/templates.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { run } from './run.ts';

const { library } = await loadLibrary(fixtureContent);
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => void (served = await serve(siteUnderTest, 0)));
afterAll(() => void served.server.close());

const readers = {
  w3m: ['-dump', '-cols', '80', '-I', 'UTF-8', '-O', 'UTF-8'],
  lynx: ['-dump', '-width=80', '-nolist', '-display_charset=UTF-8'],
} as const;

/** A page as a program shows it, on one line. */
async function dump(reader: keyof typeof readers, path: string): Promise<string> {
  const { code, out, err } = await run(reader, [...readers[reader], served.url + path.slice(1)]);
  expect(code, err).toBe(0);
  return out.replace(/\s+/g, ' ');
}

/** Sentences that are true only when a script or a style says them. */
const untrue = languageTags.flatMap((tag) => [words(tag).filter.none, words(tag).keep.said.older]);

describe.each(['w3m', 'lynx'] as const)('%s', (reader) => {
  it.each(templates(library, 'es'))('reads %s', async (path) => {
    const text = await dump(reader, path);
    expect(text.length).toBeGreaterThan(100);
    expect(untrue.filter((sentence) => text.includes(sentence))).toEqual([]);
  });

  it.each(languageTags)('is told that search needs a script before it meets the field (%s)', async (tag) => {
    const text = await dump(reader, searchPath(tag));
    const t = words(tag).search;
    expect(text.indexOf(t.noScript)).toBeGreaterThan(0);
    expect(text.indexOf(t.label)).toBeGreaterThan(text.indexOf(t.noScript));
  });
});
