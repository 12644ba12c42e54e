/** What a last gate finds is led back to the words it was made of. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceFaults } from '../../../src/publish/trace.ts';

let content: string;
beforeAll(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'trace-')), 'content');
  await mkdir(join(content, 'leaflets/one'), { recursive: true });
  await writeFile(
    join(content, 'leaflets/one/en.mdx'),
    '---\ntitle: "A day \\u2014 jane"\n---\n\nFirst.\n\nWrite to jane.roe\\@har**bor**.net.[^año] See [it](#down).\n\n[^año]: Note.\n',
  );
  await writeFile(join(content, 'places.yml'), 'one: { en: "Port\\u00e9 Ejemplo" }\n');
});
afterAll(() => rm(join(content, '..'), { recursive: true, force: true }));

describe('A finding of the last gates', () => {
  it.each([
    ['/en/x.txt: e-mail address “jane.roe@harbor.net”, which is not the publisher’s.', 'leaflets/one/en.mdx', 7, 10],
    ['/en/ links to #fn-a%C3%B1o, but that page has no #fn-año.', 'leaflets/one/en.mdx', 7, 37],
    ['/en/ links to ../x/#down, but that page has no #down.', 'leaflets/one/en.mdx', 7, 52],
    ['/x.json: local path “Porté Ejemplo…”.', 'places.yml', 1, 13],
  ])('is led back: %s', async (fault, path, line, column) => {
    const { problems, rest } = await traceFaults([fault], content);
    expect(rest).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: 'output-refused',
        path: join(content, path),
        line,
        column,
        fact: `What is made of these words cannot be published: ${fault}`,
      },
    ]);
  });

  it('is our own where no text says it', async () => {
    const faults = [
      '/en/x was planned but not made.',
      '/x.html: local path “/home/somebody/x”.',
      '/y: “y”, a hidden name.',
    ];
    expect(await traceFaults(faults, content)).toEqual({ problems: [], rest: faults });
  });

  it('is told once for a text, however many files it came out in', async () => {
    const { problems } = await traceFaults(
      ['/a: e-mail address “jane.roe@harbor.net”.', '/b: e-mail address “jane.roe@harbor.net”.'],
      content,
    );
    expect(problems).toHaveLength(1);
  });
});
