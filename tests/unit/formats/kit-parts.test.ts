import { describe, expect, it } from 'vitest';
import { kitParts, mostInKit, partName, partSlug } from '../../../src/formats/kit-parts.ts';
import type { Document, Edition } from '../../../src/model/document.ts';
import type { KindName } from '../../../src/model/kinds.ts';

/** So many documents of a kind, each with two members of a kit. */
function members(kind: KindName, count: number): { readonly editions: readonly Edition[] }[] {
  return Array.from({ length: count }, (_, index) => {
    const document = { id: `${kind}-${index}`, kind } as Document;
    return [{ editions: [{ document } as Edition] }, { editions: [{ document } as Edition] }];
  }).flat();
}

describe('Kits of the campaign', () => {
  it('are one as long as there are few texts, and none where there is nothing', () => {
    const all = members('leaflets', mostInKit);
    expect(kitParts(all)).toEqual([{ members: all }]);
    expect([kitParts([]), kitParts([{ editions: [] }])]).toEqual([[], []]);
  });

  it('are parted by kind where there are many, and a kind with many again; every member is in one', () => {
    const all = [...members('questions', 20), ...members('leaflets', 2 * mostInKit + 1)];
    const parts = kitParts(all);
    expect(parts.map(({ part, members: own }) => [partSlug(part), own.length])).toEqual([
      ['-leaflets-1', 2 * mostInKit],
      ['-leaflets-2', 2 * mostInKit],
      ['-leaflets-3', 2],
      ['-questions', 40],
    ]);
    expect(new Set(parts.flatMap(({ members: own }) => own))).toEqual(new Set(all));
  });

  it('are called by their kind in each language', () => {
    expect(partName({ kind: 'leaflets', number: 2 }, 'es')).toBe('Volantes, 2');
    expect(partName({ kind: 'questions' }, 'en')).toBe('Questions');
    expect(partSlug(undefined)).toBe('');
  });
});
