/** Messages stand in tables: what is made of them, and that each of them is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { problem, wording, type Messages } from '../../../src/model/messages.ts';

const messages = {
  'body-empty': { fact: 'Nothing is here.', fix: 'Write something.' },
  'field-missing/title': (name: string, most: number) => ({
    fact: `\`${name}\` is missing.`,
    fix: `At most ${most} fit.`,
  }),
} satisfies Messages;

describe('a problem made of a message', () => {
  it('has the message’s code, without what tells it from others of that code', () => {
    expect(wording(messages, 'field-missing/title', 'title', 90)).toEqual({
      code: 'field-missing',
      fact: '`title` is missing.',
      fix: 'At most 90 fit.',
    });
  });

  it('has a line and a column only where it is not the whole file that is meant', () => {
    expect(problem(messages, 'body-empty', { path: 'content/x/en.mdx' })).toStrictEqual({
      code: 'body-empty',
      path: 'content/x/en.mdx',
      fact: 'Nothing is here.',
      fix: 'Write something.',
    });
    expect(problem(messages, 'body-empty', { path: 'content/x/en.mdx', line: 3, column: 1 })).toMatchObject({
      line: 3,
      column: 1,
    });
  });

  it('does not compile without its message, without its details, or with a code that there is not', () => {
    // Never called: the compiler alone reads it, and complains where it has nothing to complain of.
    const wrong = (): unknown[] => [
      // @ts-expect-error the table has no such message
      wording(messages, 'heading-jump'),
      // @ts-expect-error the message asks for two details
      wording(messages, 'field-missing/title', 'title'),
      // @ts-expect-error a message without details takes none
      wording(messages, 'body-empty', 'title'),
      // @ts-expect-error there is no such code
      { 'body-emtpy': { fact: 'Nothing.', fix: 'Something.' } } satisfies Messages,
    ];
    expect(wrong).toBeTypeOf('function');
  });
});

const src = resolve(import.meta.dirname, '../../../src');

interface Table {
  /** The constant's name, and the file that it stands in. */
  readonly name: string;
  readonly file: string;
  readonly keys: readonly string[];
}

/** Says whether a string is the code of a problem, made or compared, and not a message that is said. */
function isCode({ parent }: ts.StringLiteral): boolean {
  return ts.isBinaryExpression(parent) || (ts.isPropertyAssignment(parent) && parent.name.getText() === 'code');
}

/** Reads the tables of a file, and all strings and names of members that stand in it outside of them, with those of other tables. */
function read(file: string): {
  tables: Table[];
  said: { readonly word: string; readonly within?: string }[];
  text: string;
} {
  const text = readFileSync(file, 'utf8');
  const tables: Table[] = [];
  const said: { word: string; within?: string }[] = [];
  const visit = (node: ts.Node, within?: string): void => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      /^(messages|\w+Messages)$/.test(node.name.text)
    ) {
      const made =
        node.initializer && ts.isSatisfiesExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (made && ts.isObjectLiteralExpression(made)) {
        const name = node.name.text;
        const keys = made.properties.flatMap(({ name: key }) =>
          key && (ts.isStringLiteral(key) || ts.isIdentifier(key)) ? [key.text] : [],
        );
        tables.push({ name, file, keys });
        for (const property of made.properties)
          if (ts.isPropertyAssignment(property)) visit(property.initializer, name);
        return;
      }
    }
    if (ts.isStringLiteral(node) && !isCode(node)) said.push({ word: node.text, ...(within ? { within } : {}) });
    if (ts.isPropertyAccessExpression(node)) said.push({ word: node.name.text, ...(within ? { within } : {}) });
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(ts.createSourceFile(basename(file), text, ts.ScriptTarget.Latest, true));
  return { tables, said, text };
}

describe('the tables of messages', () => {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => read(join(entry.parentPath, entry.name)));
  const tables = files.flatMap((file) => file.tables);

  it('are found', () => {
    expect(tables.length).toBeGreaterThan(50);
    expect(tables.every(({ keys }) => keys.length > 0)).toBe(true);
  });

  it.each(tables.map((table) => [`${table.file.slice(src.length + 1)} ${table.name}`, table] as const))(
    'have no message that nobody says: %s',
    (_, { name, file, keys }) => {
      const users = files.filter(
        ({ tables: own, text }) =>
          own.some((table) => table.file === file) || (name !== 'messages' && new RegExp(`\\b${name}\\b`).test(text)),
      );
      const words = new Set(
        users.flatMap(({ said }) => said).flatMap(({ word, within }) => (within === name ? [] : [word])),
      );
      expect(keys.filter((key) => !words.has(key))).toEqual([]);
    },
  );
});
