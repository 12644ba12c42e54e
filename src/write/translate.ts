/** Begins a translation: the same fields and blocks as its source, with the source's words between ⟦ and ⟧ where the translation's are to stand. */
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { toWrite } from '../i18n/stubs.ts';
import type { Language } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import { plainName } from '../model/names.ts';
import { withBlocks } from '../model/translation/accept.ts';
import { recordOf } from '../model/translation/record.ts';
import { saidFields } from '../model/translation/said-fields.ts';

/** Marks at the beginning of a part that stay in every language: of a heading, a list's item, a note. */
const lead = /^(?:#{1,6}\s+|(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|\[\^[^\]]+\]:\s*|>\s*)/;

/**
 * Writes the file of a translation that is begun.
 * @param file the source's file as it stands
 */
export function translationOf(source: Edition, file: string, language: Language): string {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*\n/.exec(text);
  return `---\n${frontOf(source, front?.[1] ?? '', language)}---\n${bodyOf(source)}`;
}

/** The same, with what it is made from written down in it. @param file the source's file as it stands */
export function begunTranslation(source: Edition, file: string, language: Language): string {
  return withBlocks(translationOf(source, file, language), recordOf(source));
}

function frontOf(source: Edition, yaml: string, language: Language): string {
  const document = parseDocument(yaml);
  const said = new Set(saidFields(source.words).map(([name]) => name));
  for (const name of ['translation', 'language', 'revised', 'readBy', 'translators', 'lines']) document.delete(name);
  visit(document, {
    Pair: (_, pair, path) => {
      const names = [...path.flatMap((node) => (isPair(node) ? [keyOf(node.key)] : [])), keyOf(pair.key)];
      if (said.has(names.join('.')) && isScalar(pair.value)) {
        pair.value.value = toWrite(String(pair.value.value));
        pair.value.type = 'QUOTE_DOUBLE';
      }
    },
  });
  document.set('slug', `${plainName(source.words.slug)}-${language}`);
  document.set('translation', document.createNode({ of: source.language, status: 'draft' }));
  if (isMap(document.contents)) document.contents.flow = false;
  return document.toString({ lineWidth: 0 });
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** The body with each part's words between marks; the parts that have no words, such as a tag without a title, are as they are. */
function bodyOf({ body }: Edition): string {
  const start = body.units[0]?.from ?? 0;
  let written = '\n';
  let at = start;
  for (const { from, to } of body.units) {
    written += body.source.slice(at, from) + part(body.source.slice(from, to));
    at = to;
  }
  return written + body.source.slice(at);
}

function part(words: string): string {
  if (/^<[A-Z]/.test(words))
    return words.replace(
      /\b(title|caption|alt|by)="([^"]+)"/g,
      (_, name: string, said: string) => `${name}="${toWrite(said)}"`,
    );
  if (/^\s*\|/.test(words))
    return words.replace(/(?<=\|)([^|\n]*\p{L}[^|\n]*)(?=\|)/gu, (cell) => ` ${toWrite(cell.trim())} `);
  const [marks = ''] = lead.exec(words) ?? [];
  const said = words.slice(marks.length);
  return /\p{L}/u.test(said) ? marks + toWrite(said) : words;
}
