/** Shards: what is asked for in words, and that every part falls to exactly one. */
import { describe, expect, it } from 'vitest';
import type { Output } from '../../../src/formats/format.ts';
import type { Document, Edition } from '../../../src/model/document.ts';
import { EnvironmentError } from '../../../src/publish/environment.ts';
import { Shard } from '../../../src/publish/shard.ts';

const shards = Array.from({ length: 10 }, (_, index) => new Shard(`${index + 1}/10`));
const document = (id: string): Document => ({ id }) as Document;

describe('A shard', () => {
  it.each(['0/3', '4/3', 'x', '', '3', '3/', '/3', '-1/3', '1.5/3', '1/3/5', '3/10 '])(
    'is refused when it is called “%s”, with what to write instead',
    (word) => {
      expect(() => new Shard(word)).toThrow(EnvironmentError);
      expect(() => new Shard(word)).toThrow(/--shard is “.*”\. Fix: .*--shard 3\/10/);
    },
  );

  it('has each address that no other has', () => {
    const paths = Array.from({ length: 2000 }, (_, index) => `/en/page-${index}/`);
    const counts = shards.map((shard) => paths.filter((path) => shard.has({ path })).length);
    expect(counts.reduce((sum, count) => sum + count)).toBe(2000);
    for (const path of paths) expect(shards.filter((shard) => shard.has({ path }))).toHaveLength(1);
    expect(Math.min(...counts), 'no shard is much smaller than others').toBeGreaterThan(150);
  });

  it('has all that belongs to a document, in whichever language', () => {
    const whole = shards.find((shard) => shard.has({ path: '/en/x/', document: document('x') }));
    expect(whole?.has({ path: '/es/x/', document: document('x') })).toBe(true);
    expect(whole?.makes({ path: '/es/x.pdf', edition: { document: document('x') } as Edition } as Output)).toBe(true);
  });

  it('makes nothing of the whole library', () => {
    expect(shards.some((shard) => shard.makes({ path: '/feed.xml' } as Output))).toBe(false);
  });
});
