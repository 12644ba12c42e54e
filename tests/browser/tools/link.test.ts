/** A committee's link: one address, opened by somebody else, finds everything filled in. */
import { describe, expect } from 'vitest';
import { words } from '../../../src/i18n/languages.ts';
import { fillPath, printPath } from '../../../src/model/urls.ts';
import { axeFaults } from '../axe.ts';
import { editionOf, eventually } from '../fixtures.ts';
import { it } from './desk.ts';

const { tools, sheets } = words('es');
const t = tools.link;
const hotline = '(312) 555-0199';

describe('a committee’s link', () => {
  it('carries details, a text and a filled resolution; warns of a number, and draws a code', async ({
    open,
    url,
    library,
  }) => {
    const model = editionOf(library, 'one-scale', 'es');
    const text = printPath(editionOf(library, 'ask-at-the-gate', 'es')).slice(1, -1);
    const requests: string[] = [];
    const page = await open(undefined, { viewport: { width: 360, height: 800 } });
    page.on('request', (request) => requests.push(request.url()));
    const number = page.getByLabel(sheets.local.fields.hotline.label);
    const day = page.locator('[data-blank] >> nth=1');
    await page.goto(`${url}${fillPath(model).slice(1)}`);
    await day.fill('jueves 12');
    await page.locator('#fill-link').click();
    await number.fill(hotline);
    await page.getByLabel(t.text).selectOption(text);
    await page.getByRole('button', { name: t.make }).click();
    await page.locator('#link-result .code').waitFor();
    expect(await page.locator('#link-result').textContent()).toContain(t.said.number);
    const address = await page.locator('#link-address').inputValue();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // Whoever opens it has a page of their own.
    const other = await open(undefined);
    await other.goto(address);
    await other.locator('#link-opens li >> nth=3').waitFor();
    expect(await other.locator('#link-carried').isVisible()).toBe(true);
    const opens = await other
      .locator('#link-opens a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    await other.goto(opens[0]!);
    await other.locator('#packet-order select').waitFor();
    expect(await other.getByLabel(sheets.local.fields.hotline.label).inputValue()).toBe(hotline);
    await other.goto(opens[2]!);
    await eventually(() => other.locator('[data-blank] >> nth=1').inputValue()).toBe('jueves 12');
    expect(await other.locator('#fill-carried').isVisible()).toBe(true);
    await other.goto(opens[3]!);
    expect(await other.locator('#card-carried').isVisible()).toBe(true);
    expect(await other.locator('#card-hotline').inputValue()).toBe(hotline);
    // What stands after # goes to no server.
    expect(requests.filter((one) => one.includes('555') || (!one.startsWith(url) && !/^blob:/.test(one)))).toEqual([]);
  });
});
