/** Writes into the ledger and the facts: adds and marks, never removes. Words in, words out. */
import { isMap, isSeq, parseDocument, visit, type Document as Yaml, type YAMLMap } from 'yaml';
import type { InLanguages, LedgerEntry, Mark } from './ledger.ts';

/** What a ledger begins with. */
const beginning = `# Every edition code that was ever printed. \`npm run edition\` writes here. An entry is never removed and a code is
# never used again: somebody may still hold the paper. \`words\` are hashes of what the edition said.
# To withdraw a code, add to its entry: withdrawn: { on: 2026-12-31, because: { en: "Why.", es: "Por qué." } }
codes:
`;

/** Adds an entry at the end. @param ledger text of the ledger; undefined when there is none yet */
export function withEntry(
  ledger: string | undefined,
  { code, document, published, words }: Omit<LedgerEntry, 'positions'>,
): string {
  return edit(ledger ?? beginning, (yaml) => {
    const codes = yaml.get('codes');
    // An empty pair of brackets would keep the list on one line.
    if (!isSeq(codes) || codes.items.length === 0) yaml.set('codes', yaml.createNode([]));
    const entry = yaml.createNode({ code, document, published }) as YAMLMap;
    entry.set('words', yaml.createNode(words, { flow: true }));
    yaml.addIn(['codes'], entry);
  });
}

/** Records the words as they are now under the same code: nothing changed that a reader must know. */
export function withWords(ledger: string, code: string, words: InLanguages): string {
  return edit(ledger, (yaml) => {
    for (const [language, hash] of Object.entries(words)) entryOf(yaml, code).setIn(['words', language], hash);
  });
}

/** Marks a code as superseded. */
export function withSuccessor(
  ledger: string,
  code: string,
  { by, on, because }: Mark & { readonly by: string },
): string {
  return edit(ledger, (yaml) => void entryOf(yaml, code).set('superseded', yaml.createNode({ by, on, because })));
}

/** Marks a code as withdrawn. */
export function withMark(ledger: string, code: string, { on, because }: Mark): string {
  return edit(ledger, (yaml) => void entryOf(yaml, code).set('withdrawn', yaml.createNode({ on, because })));
}

/** Sets the code in the text of a `facts.yml`, everything else untouched. @throws when it has no such line */
export function withCode(facts: string, code: string): string {
  const line = /^code:[ \t]*[^\s#]+/m;
  if (!line.test(facts)) throw new Error('facts.yml has no line `code: …`.');
  return facts.replace(line, `code: ${code}`);
}

function edit(text: string, change: (yaml: Yaml) => void): string {
  const yaml = parseDocument(text);
  // A hash of digits alone that a hand has written without quotation marks would come back as a shorter number.
  visit(yaml, {
    Scalar: (_, node) =>
      void (typeof node.value === 'number' && node.source !== undefined && (node.value = node.source)),
  });
  change(yaml);
  return yaml.toString({ lineWidth: 0 });
}

function entryOf(yaml: Yaml, code: string): YAMLMap {
  const codes = yaml.get('codes');
  const entry = isSeq(codes) ? codes.items.find((item) => isMap(item) && item.get('code') === code) : undefined;
  if (!isMap(entry)) throw new Error(`The ledger has no entry for ${code}.`);
  return entry;
}
