/** The writers' guides of both languages name all that a writer may choose: a word that a guide lacks is a word that nobody uses. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawingNames } from '../../../src/look/names.ts';
import { cardDesigns, compositions, kindNames, topics, voices } from '../../../src/model/kinds.ts';
import { blockNames } from '../../../src/model/vocabulary.ts';

const choices: Readonly<Record<string, readonly string[]>> = {
  blocks: blockNames.map((name) => `<${name}`),
  drawings: drawingNames,
  'designs of cards': cardDesigns,
  compositions,
  voices,
};

describe.each(['CONTRIBUTING.md', 'CONTRIBUIR.md'])('%s', (guide) => {
  // Only what stands between backticks counts: “door” in a sentence names no drawing.
  const written = (readFileSync(guide, 'utf8').match(/`[^`\n]+`/g) ?? []).map((word) => word.slice(1, -1));

  it.each(Object.entries(choices))('names all %s', (_, names) => {
    expect(
      names.filter(
        (name) => !written.some((word) => word === name || word.startsWith(`${name} `) || word.startsWith(`${name}>`)),
      ),
    ).toEqual([]);
  });
});

it('The Spanish guide names every kind of document and every topic', () => {
  const guide = readFileSync('CONTRIBUIR.md', 'utf8');
  expect(kindNames.filter((kind) => !guide.includes(`\`${kind}\` (`))).toEqual([]);
  const row = guide.split('\n').find((line) => line.startsWith('| `topics` |')) ?? '';
  expect(topics.filter((topic) => !row.includes(topic))).toEqual([]);
});
