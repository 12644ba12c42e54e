/** What a module is made of: every source file it reaches by its imports, every file it reads by name, and the packages under them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import { KnownNames, type Named } from './known-names.ts';

/** What a file made by a module depends on besides its inputs. */
export interface ModuleGraph {
  /** Files of ours from the project's root, with forward slashes, sorted. */
  readonly files: readonly string[];
  /** Packages by name, or all of a scope as `@fontsource/*`; sorted, without those that they need themselves. */
  readonly packages: readonly string[];
}

const known = new Map<string, Promise<ModuleGraph>>();

/**
 * Follows a module through everything that Node would load for it, and through the files it reads: a string in a reached module that begins with
 * `src/` or `node_modules/` declares one. A template's imports and scripts are followed too. Imports for types alone are not followed; they are gone when
 * the module runs.
 * @param module from the project's root, such as `src/formats/word/word.ts`
 * @throws when the module or a file that it imports cannot be read
 */
export function moduleGraph(module: string): Promise<ModuleGraph> {
  const graph = known.get(module) ?? follow(module);
  known.set(module, graph);
  return graph;
}

async function follow(module: string): Promise<ModuleGraph> {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [module];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!/\.(ts|mjs|astro)$/.test(file)) continue;
    const { imports, paths } = await namesIn(file);
    for (const name of imports) {
      if (name.startsWith('.')) waiting.push(posix.join(dirname(file), name.replace(/\?.*$/, '')));
      else if (!name.startsWith('node:')) packages.add(packageOf(name.replace(/^astro:.*/, 'astro')));
    }
    for (const path of paths) {
      if (path.before.startsWith('node_modules/')) packages.add(packagesUnder(path.before));
      else waiting.push(...(await filesNamed(path)));
    }
  }
  await knownNames.writeDown();
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/** Lists the names of fields that the sources of a module read, other than those of the dictionaries, which only have them. */
export async function fieldsRead(module: string): Promise<ReadonlySet<string>> {
  const fields = new Set<string>();
  for (const file of (await moduleGraph(module)).files) {
    if (!/\.(ts|mjs|astro)$/.test(file) || isDictionary(file)) continue;
    for (const field of (await namesIn(file)).fields) fields.add(field);
  }
  return fields;
}

/** The words of the press in a language, `src/i18n/es.ts`. */
export function isDictionary(file: string): boolean {
  return /^src\/i18n\/[a-z]{2}\.ts$/.test(file);
}

/** This file: how names are found is in the key of those that were. */
const self = 'src/formats/module-graph.ts';
const knownNames = new KnownNames(self);
const named = new Map<string, Promise<Named>>();

function namesIn(file: string): Promise<Named> {
  const names = named.get(file) ?? readNames(file);
  named.set(file, names);
  return names;
}

async function readNames(file: string): Promise<Named> {
  const source = await readFile(file, 'utf8');
  return knownNames.of(file, source, () => findNames(file, source));
}

async function findNames(file: string, source: string): Promise<Named> {
  const imports: string[] = [];
  const paths: { before: string; behind: string }[] = [];
  const template = file.endsWith('.astro') ? partsOf(source) : undefined;
  const fields = new Set<string>(template && source.match(/[A-Za-z_$][\w$]*/g));
  imports.push(...(template?.scripts ?? []));
  // Only here: where all names are known, the parser need not begin, nor hold the 90 MB that it keeps of all sources.
  const { parseAstAsync } = await import('rolldown/parseAst');
  walk(
    await parseAstAsync(template?.code ?? source, { lang: file.endsWith('.mjs') ? 'js' : 'ts', astType: 'ts' }),
    (node) => {
      if (
        node.type === 'ImportExpression' ||
        ((node.type === 'ImportDeclaration' ||
          node.type === 'ExportNamedDeclaration' ||
          node.type === 'ExportAllDeclaration') &&
          !isForTypes(node))
      ) {
        const source = (node.source as Node | null)?.value;
        if (typeof source === 'string') imports.push(source);
      } else if (node.type === 'MemberExpression' || node.type === 'Property') {
        const { name } = (node.property ?? node.key) as { readonly name?: string };
        if (name !== undefined) fields.add(name);
      } else if (node.type === 'Literal' && typeof node.value === 'string') {
        fields.add(node.value);
        if (isPath(node.value)) paths.push({ before: node.value, behind: '' });
      } else if (node.type === 'TemplateLiteral') {
        const parts = (node.quasis as { readonly value: { readonly cooked: string } }[]).map(
          ({ value }) => value.cooked,
        );
        if (isPath(parts[0] ?? ''))
          paths.push({ before: parts[0] as string, behind: parts.length > 1 ? (parts.at(-1) as string) : '' });
      }
    },
  );
  return { imports, paths, fields: [...fields] };
}

/** The parts of a template that load something: what stands in its fence, and the scripts of its page. Its components are imported in the fence. */
function partsOf(template: string): { readonly code: string; readonly scripts: readonly string[] } {
  const [, code = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(template) ?? [];
  const scripts = [...template.matchAll(/<script\b[^>]*\bsrc="(\.[^"]+)"/g)].map(([, name = '']) => name);
  return { code, scripts };
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Says whether an import or export is gone when the module runs: it, or all that it names, is for types. A bare `import './x.ts'` runs. */
function isForTypes(node: Node): boolean {
  const names = (node.specifiers ?? []) as readonly Node[];
  const kind = (one: Node): unknown => one.importKind ?? one.exportKind;
  return kind(node) === 'type' || (names.length > 0 && names.every((name) => kind(name) === 'type'));
}

function isPath(text: string): boolean {
  return /^(src|node_modules)\/\S/.test(text);
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (value !== null && typeof value === 'object') {
    if ('type' in value && typeof value.type === 'string') visit(value as Node);
    for (const field of Object.values(value)) walk(field, visit);
  }
}

/** The name of a package in an import: `@noble/hashes/sha2.js` is `@noble/hashes`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The package of a file below `node_modules/`; of a string that ends with its scope, every package of the scope. */
function packagesUnder(path: string): string {
  const name = packageOf(path.replace('node_modules/', ''));
  return name.endsWith('/') ? `${name}*` : name;
}

const existing = new Map<string, Promise<string[]>>();

function filesNamed(path: Named['paths'][number]): Promise<string[]> {
  const key = JSON.stringify(path);
  const files = existing.get(key) ?? findFiles(path);
  existing.set(key, files);
  return files;
}

/** Lists the files that a string names: itself, all in the folder it is, or all that begin and end so. */
async function findFiles({ before, behind }: { readonly before: string; readonly behind: string }): Promise<string[]> {
  const found = behind ? undefined : await stat(before).catch(() => undefined);
  if (found?.isFile()) return [before];
  const folder = found?.isDirectory() ? before.replace(/\/$/, '') : dirname(`${before}x`);
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = all
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name));
  return found?.isDirectory()
    ? files
    : files.filter(
        (file) => file.startsWith(before) && file.endsWith(behind) && file.length > before.length + behind.length - 1,
      );
}
