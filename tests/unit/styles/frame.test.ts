/** What stands on every page meets the style of every page: a class of it that a part of some page also has is drawn as that part there. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const frame = ['Masthead', 'Footer', 'Breadcrumbs'].map((name) => readFileSync(`src/components/${name}.astro`, 'utf8'));
const classes = new Set(
  frame.flatMap((template) => [
    ...[...template.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
    ...[...template.matchAll(/class:list=\{\{([^}]*)\}\}/g)].flatMap(
      ([, names = '']) => names.match(/\w[\w-]*/g) ?? [],
    ),
  ]),
);
const styles = readdirSync('src/styles').filter((name) => name.endsWith('.css'));

/** The first class of each selector of a style, by which it reaches all that has it. */
function reached(style: string): string[] {
  const rules = style.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/(?:^|[{},])\s*\.([\w-]+)/g);
  return [...rules].map(([, name = '']) => name);
}

test('no style of a part of a page reaches what stands on every page', () => {
  expect(classes.size).toBeGreaterThan(8);
  const both = styles
    .filter((name) => name !== 'page.css')
    .flatMap((name) => reached(readFileSync(`src/styles/${name}`, 'utf8')).map((one) => `${one} in ${name}`))
    .filter((one) => classes.has(one.split(' ')[0]!));
  expect([...new Set(both)]).toEqual([]);
});
