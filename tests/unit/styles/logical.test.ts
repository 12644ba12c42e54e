/** Pages are read from either side: no rule says left or right where it means where a line begins and ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Left and right as such: the corner of a box on a photo, which is drawn from its upper left in every language. */
const meant: readonly string[] = ['tools.css: .stage .corner { position: absolute; right: 0;'];

const styles = readdirSync('src/styles').filter((name) => name.endsWith('.css'));

/** A property or value that has a side, and four values of which the second and the last differ. */
const sided =
  /(?:[{;]\s*)((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

function unequal(rule: string): boolean {
  return [...rule.matchAll(/(?:^|[{;\s])(?:margin|padding|inset|border-width):\s*([^;}]+)/g)].some(
    ([, values = '']) => {
      const [, right, , left] = values.trim().split(/\s+(?![^(]*\))/);
      return left !== undefined && left !== right;
    },
  );
}

test('the styles of pages name no side', () => {
  const found = styles.flatMap((name) =>
    readFileSync(`src/styles/${name}`, 'utf8')
      .split('\n')
      .filter((line) => sided.test(line) || unequal(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(styles.length).toBeGreaterThan(8);
  expect(found.filter((line) => !meant.some((one) => line.startsWith(one)))).toEqual([]);
});

test('what names a side is found', () => {
  for (const rule of [
    'a { margin-left: 1em }',
    'a { border-right-width: 1px; }',
    'a { x: y; left: 0 }',
    'a { text-align: right; }',
  ])
    expect(sided.test(rule), rule).toBe(true);
  expect(unequal('a { padding: 0 1em 0 0; }')).toBe(true);
  expect(unequal('a { padding: 0 calc(1em + 2px) 0 calc(1em + 2px); }')).toBe(false);
});
