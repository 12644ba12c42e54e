/** Reads which messages the house has: every table of messages in the sources, name by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A message, as its table has it. */
interface Listed {
  /** `block-misplaced/link`. */
  readonly name: string;
  /** How many details it asks for; nothing where its function stands elsewhere. */
  readonly details?: number;
  readonly file: string;
}

const project = join(import.meta.dirname, '../..');

/** Every message of every table that `satisfies Messages` or is `spoken`. */
export function listMessages(): Listed[] {
  return [...readdirSync(join(project, 'scripts')).map((file) => `scripts/${file}`), ...sources()]
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(project, file), 'utf8');
      return /satisfies Messages|\bspoken\(/.test(text) ? messagesIn(file, text) : [];
    });
}

function sources(): string[] {
  return readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`);
}

function messagesIn(file: string, text: string): Listed[] {
  const found: Listed[] = [];
  const list = (table: ts.Node | undefined, prefix = ''): void => {
    if (!table || !ts.isObjectLiteralExpression(table)) return;
    for (const entry of table.properties) {
      if (!entry.name || !(ts.isStringLiteral(entry.name) || ts.isIdentifier(entry.name)))
        throw new Error(`${file}: a message without a name: ${entry.getText().slice(0, 60)}`);
      const said = ts.isPropertyAssignment(entry) ? entry.initializer : entry;
      const details = ts.isFunctionLike(said)
        ? said.parameters.length
        : ts.isObjectLiteralExpression(said)
          ? 0
          : undefined;
      found.push({ name: `${prefix}${entry.name.text}`, file, ...(details === undefined ? {} : { details }) });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isSatisfiesExpression(node) && node.type.getText() === 'Messages') list(node.expression);
    if (ts.isCallExpression(node) && node.expression.getText() === 'spoken') {
      const [prefix, table] = node.arguments;
      if (prefix && ts.isStringLiteral(prefix)) list(table, `${prefix.text}/`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}
