/** What the two builds of a release know of other builds: nothing. */
import { expect, it } from 'vitest';
import { coldEnvironment } from '../../../src/publish/release/builds.ts';

it('the builds of a release know no store, and have a cache of their own', () => {
  expect(
    coldEnvironment(
      { PRESS_CACHE: 'own' },
      { PRESS_STORE: 'https://x', PRESS_STORE_WRITE: '1', PRESS_CACHE: 'warm', PRESS_COMPRESS: '1' },
    ),
  ).toEqual({ PRESS_CACHE: 'own', PRESS_COMPRESS: '1' });
});
