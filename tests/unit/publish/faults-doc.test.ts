import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rowsOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:fault|asset) \|/.test(line));
/** The last cell of each row. */
const proofOf = (row: string): string => row.slice(0, -2).split(' | ').at(-1) ?? '';

describe.each([
  ['docs/faults.md', 3, 150],
  ['docs/threats.md', 4, 20],
])('%s', (file, cells, least) => {
  it('names a proof in every row, and each is there', () => {
    const rows = rowsOf(file);
    expect(rows.length).toBeGreaterThan(least);
    for (const row of rows) {
      expect(row.slice(2, -2).split(' | '), row).toHaveLength(cells);
      if (cells === 3) expect(row.slice(2, -2).split(' | ')[1], row).toMatch(/^[0-3–](?:, [0-3–])*$/);
      const proof = proofOf(row);
      expect(proof).toMatch(/made|`/);
      for (const [, name = ''] of proof.matchAll(/`([^`]+)`/g)) {
        if (name.startsWith('tests/')) expect(existsSync(name), name).toBe(true);
        else if (/^[a-z]+(-[a-z]+)*(--[a-z-]+)?$/.test(name) && name !== 'index' && name !== 'con')
          expect(existsSync(`tests/problems/${name}/expected.txt`), name).toBe(true);
      }
    }
  });
});
