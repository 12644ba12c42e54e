/** What templates are given: plain data for every page of the fictional campaign, and the same each time. */
import { beforeAll, describe, expect, test } from 'vitest';
import { madeOf } from '../../../src/formats/cache.ts';
import { output } from '../../../src/formats/format.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { measuringContext } from '../../../src/load/facts.ts';
import type { Library } from '../../../src/model/library.ts';
import { allPagePaths } from '../../../src/model/urls.ts';
import { planSheets } from '../../../src/formats/sheet/sheet.ts';
import { allViews, type PlannedView } from '../../../src/views/views.ts';

/** Nothing is made here: what a view does with the facts of a file does not depend on how they were found. */
function viewsOf(library: Library): PlannedView[] {
  return allViews(measuringContext(library, () => Promise.resolve({ bytes: 51_200, pages: 2, room: ['hotline'] })));
}

let library: Library;
let planned: PlannedView[];
beforeAll(async () => {
  ({ library } = await loadLibrary('tests/fixtures/campaign'));
  planned = viewsOf(library);
});

test('Every page of the site has one view', () => {
  expect(planned.map(({ path }) => path).sort()).toEqual(allPagePaths(library).sort());
});

describe('A view', () => {
  test('is plain data: JSON says all of it', async () => {
    for (const { path, view } of planned) {
      const data = await view();
      expect(JSON.parse(JSON.stringify(data)), path).toStrictEqual(data);
    }
  });

  test('is of the route that was planned', async () => {
    for (const { path, route, view } of planned) expect((await view()).route, path).toBe(route);
  });

  test('is the same, to the order of its fields, when the texts are read again', async () => {
    const again = viewsOf((await loadLibrary('tests/fixtures/campaign')).library);
    for (const [index, { path, view }] of planned.entries())
      expect(JSON.stringify(await again[index]?.view()), path).toBe(JSON.stringify(await view()));
  });
});

describe('A context', () => {
  test('measures each file once, however many pages name it', async () => {
    const [sheet] = planSheets(library);
    if (!sheet) throw new Error('The campaign has no sheet.');
    let times = 0;
    const context = measuringContext(library, () => Promise.resolve({ bytes: (times += 1) }));
    await Promise.all([context.facts(sheet), context.facts({ ...sheet })]);
    expect([await context.facts(sheet), times]).toEqual([{ bytes: 1 }, 1]);
  });

  test('tells of a sheet its bytes, its pages and its boxes, and of other files their bytes', async () => {
    const context = measuringContext(library);
    const card = planSheets(library).find(({ product, style }) => product === 'half' && style === 'color');
    if (!card) throw new Error('The campaign has no half sheet.');
    const { bytes, ...told } = await context.facts(card);
    expect(bytes).toBe(Math.ceil((await card.render()).length / 1000) * 1000);
    expect(told).toEqual({ pages: 1, room: expect.arrayContaining(['hotline']) });
    const text = output({ path: '/text.txt', type: 'text/plain', make: () => Promise.resolve(madeOf('abc')) });
    expect(await context.facts(text)).toEqual({ bytes: 1000 });
  });
});
