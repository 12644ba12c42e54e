/** Every template in Firefox and in WebKit, and what only a script can do there: search, the sheets with local details, and what is kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { keepPath, printPath, searchPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { editionOf } from '../browser/fixtures.ts';
import { templates } from '../browser/templates.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { openFirefox, openWebKit, type Client } from './browsers.ts';

const { library } = await loadLibrary(fixtureContent);
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => void (served = await serve(siteUnderTest, 0)));
afterAll(() => void served.server.close());

/** Waits in the page until something is there. */
const until = (test: string): string =>
  `for (let tries = 0; tries < 600 && !(${test}); tries += 1) await new Promise((done) => setTimeout(done, 100)); if (!(${test})) throw new Error('never: ' + ${JSON.stringify(test)} + '; the page says: ' + document.querySelector('[role=status]')?.textContent);`;

describe.each([
  ['Firefox', openFirefox],
  ['WebKit', openWebKit],
] as const)('%s', (_, openClient) => {
  let client: Client;
  beforeAll(async () => {
    client = await openClient();
    await client.resize(360, 740);
  });
  afterAll(() => client?.close());
  const at = (path: string): string => served.url + path.slice(1);

  it.each(templates(library, 'es'))('shows %s without a sideways scroll', async (path) => {
    await client.open(at(path));
    const seen = await client.run<{ wide: number; inner: number; words: number }>(
      `await document.fonts.ready; return { wide: document.documentElement.scrollWidth, inner: innerWidth, words: document.body.innerText.length }`,
    );
    expect(seen.words).toBeGreaterThan(100);
    expect(seen.wide).toBeLessThanOrEqual(seen.inner);
  });

  it('searches', async () => {
    await client.open(at(searchPath('en')));
    const found = await client.run<string[]>(
      `${until(`document.documentElement.classList.contains('live')`)} const field = document.querySelector('#query'); field.value = 'harbor'; field.dispatchEvent(new Event('input', { bubbles: true })); ${until(`document.querySelector('#results h3 a')`)} return [...document.querySelectorAll('#results h3 a')].map((link) => link.textContent)`,
    );
    expect(found.join(' ')).toMatch(/harbor/i);
  });

  it('chooses among sheets', async () => {
    await client.open(at(printPath(editionOf(library, 'ask-at-the-gate', 'en'))));
    expect(
      await client.run<number>(
        `${until(`document.querySelector('.chooser input')`)} return document.querySelectorAll('.chooser input').length`,
      ),
    ).toBeGreaterThan(1);
  });

  it('keeps pages, says so, and removes them again', async () => {
    await client.open(at(keepPath('en')));
    const t = words('en').keep.said;
    // Not before the list of files is there: until then the button is not to be pressed.
    const kept = await client.run<string>(
      `${until(`document.querySelector('#keep:not([hidden]) [type=submit]:enabled')`)}
      document.querySelector('#keep [name=set]').checked = true;
      document.querySelector('#keep [type=submit]').click();
      ${until(`document.querySelector('#keep [type=button]:not([hidden])')`)}
      return document.querySelector('#keep-status').textContent`,
    );
    expect(kept).toMatch(new RegExp(t.kept(7_000_001, '[\\d.]+ [kM]B').replace('7000001', '\\d+')));
    expect(
      await client.run<string>(
        `document.querySelector('#keep [type=button]').click(); ${until(`document.querySelector('#keep [type=button]').hidden && document.querySelector('#keep [type=submit]:enabled')`)} return document.querySelector('#keep-status').textContent`,
      ),
    ).toBe(t.removed);
  });
});
