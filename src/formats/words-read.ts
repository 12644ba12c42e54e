/** Of a dictionary only what a module can read counts for what it makes: a mended sentence of the front page draws no sheet anew. */
import { readFile } from 'node:fs/promises';
import { parseAstAsync } from 'rolldown/parseAst';

interface Property {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly computed?: boolean;
  readonly key?: { readonly type: string; readonly name?: string };
}

/** A dictionary as it is written, with its parts. */
interface ReadDictionary {
  readonly source: string;
  readonly parts: readonly Property[];
}

const known = new Map<string, Promise<ReadDictionary>>();

/**
 * Leaves out the parts of a dictionary that a module does not read. A part is what stands under one name of the dictionary itself, such as `home`; within it
 * names are made at will (`kinds[kind]`), so it counts whole. A part counts as read when any source of the module reads any field of that name.
 * @param file the dictionary, from the project's root: one object of named parts
 * @param fields names of all fields that the module's sources read
 * @returns the whole source where it is written in another way
 */
export async function wordsRead(file: string, fields: ReadonlySet<string>): Promise<Uint8Array> {
  const reading = known.get(file) ?? read(file);
  known.set(file, reading);
  const { source, parts } = await reading;
  const unread = parts.filter(({ key }) => !fields.has(key?.name ?? ''));
  const starts = [0, ...unread.map(({ end }) => end)];
  return new TextEncoder().encode(starts.map((start, part) => source.slice(start, unread[part]?.start)).join(''));
}

async function read(file: string): Promise<ReadDictionary> {
  const source = await readFile(file, 'utf8');
  const parts = partsOf(await parseAstAsync(source, { lang: 'ts', astType: 'ts' }));
  // A part whose name stands nowhere, or that comes from elsewhere, is read by whoever reads another.
  const named = parts.every(({ computed, key }) => computed === false && key?.type === 'Identifier');
  return { source, parts: named ? parts : [] };
}

/** Lists the parts of the object that a dictionary exports; of any other source none. */
function partsOf(program: unknown): readonly Property[] {
  const { body } = program as { readonly body: readonly unknown[] };
  for (const statement of body) {
    const { type, declaration } = statement as {
      readonly type: string;
      readonly declaration?: { readonly declarations?: readonly { readonly init?: unknown }[] };
    };
    if (type !== 'ExportNamedDeclaration') continue;
    const init = declaration?.declarations?.[0]?.init as
      { readonly type: string; readonly properties?: readonly Property[] } | undefined;
    if (init?.type === 'ObjectExpression') return init.properties ?? [];
  }
  return [];
}
