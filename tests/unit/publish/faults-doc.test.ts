import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('docs/faults.md', 'utf8');
/** The third cell of each row. */
const proofs = [...text.matchAll(/^\| .* \| [0-3–] \| (.*) \|$/gm)].map(([, proof = '']) => proof);

describe('docs/faults.md', () => {
  it('names a proof in every row, and each is there', () => {
    expect(proofs.length).toBeGreaterThan(60);
    for (const proof of proofs) {
      expect(proof).toMatch(/made|`/);
      for (const [, name = ''] of proof.matchAll(/`([^`]+)`/g)) {
        if (name.startsWith('tests/')) expect(existsSync(name), name).toBe(true);
        else if (/^[a-z]+(-[a-z]+)*(--[a-z-]+)?$/.test(name) && name !== 'index' && name !== 'con') expect(existsSync(`tests/problems/${name}/expected.txt`), name).toBe(true);
      }
    }
  });
});
