/** What the press says in Spanish: every message that there is, whole, and nothing else. */
import { expect, test } from 'vitest';
import { markupSayings } from '../../src/i18n/messages/es/markup.ts';
import { messageTables } from '../../src/i18n/messages.ts';
import { buildLibrary } from '../../src/model/build.ts';
import { lint } from '../../src/model/checks/lint.ts';
import { fileFault } from '../../src/model/files/file-names.ts';
import { markupRules } from '../../src/model/text/markup/rules.ts';
import { formatReport, type Problem } from '../../src/model/problems.ts';
import { filesOf, fixtures } from './fixtures.ts';
import { listMessages } from './tables.ts';
import { today } from './today.ts';

const listed = listMessages();

/** The name in the Spanish table that a message is said by. */
function spanishOf({ name, details }: (typeof listed)[number]): string | undefined {
  return [...(details === undefined ? [] : [`${name}#${details}`]), name].find((key) => key in messageTables.es);
}

test('every message of the house has a name of its own and is said in Spanish', () => {
  expect(listed.length).toBeGreaterThan(350);
  expect(listed.filter((one) => spanishOf(one) === undefined)).toEqual([]);
  // One Spanish sentence cannot say what two tables say.
  const own = listed.filter(({ details }) => details !== undefined);
  const names = Map.groupBy(own, (one) => spanishOf(one) ?? one.name);
  expect([...names].filter(([, owners]) => owners.length > 1)).toEqual([]);
});

test('no Spanish message is left of one that is gone', () => {
  const said = new Set(listed.map(spanishOf));
  expect(Object.keys(messageTables.es).filter((name) => !said.has(name))).toEqual([]);
});

test('every rule about left-over markup is said in Spanish', () => {
  expect(Object.keys(markupSayings).sort()).toEqual(markupRules.map(({ name }) => name).sort());
});

const told: Problem[] = (
  await Promise.all(
    fixtures.map(async (fixture) => {
      const { library, problems } = buildLibrary(await filesOf(fixture), 'content', today);
      return [...problems, ...lint(library)];
    }),
  )
).flat();

const english = /\b(?:the|and|with|is|are|was|has|write|remove|did|you|fix|which|that)\b/i;

/** What the words of a message are without what they quote: fields, commands, tags, signs, what a writer wrote. */
function ownWords(sentence: string): string {
  return sentence.replace(
    /`[^`]*`|«[^»]*»|“[^”]*”|<[^>]*>|\([^()]*\)|\[[^[\]]*\]|\S*[/#]\S*|\b[\w./-]+:(?:\s|$).*$/gs,
    ' ',
  );
}

test('each has two sentences of its own, and nothing of English or of a machine in them', () => {
  const foreign: string[] = [];
  expect(told.filter((problem) => !problem.in?.es).map(({ code, fact }) => `${code}: ${fact}`)).toEqual([]);
  for (const { code, fact, fix, in: others } of told) {
    const said = others!.es!;
    for (const words of [said.fact, said.fix]) {
      expect(words, code).toMatch(/^[\p{Lu}«`¿<(\d].*[.:»`\p{L}\p{N}\])}/"#…?]$/su);
      expect(words, code).not.toMatch(/undefined|\[object|NaN|=>|function/);
      // What the house’s own list of words says is said in the language of the text.
      if (code !== 'word-avoided' && english.test(ownWords(words))) foreign.push(`${code}: ${words}`);
    }
    expect(said.fact, code).not.toBe(fact);
    expect(said.fix.length, `${code}: ${fix}`).toBeGreaterThan(4);
  }
  expect(foreign).toEqual([]);
});

test('a report in Spanish is Spanish from its frame to its sum', () => {
  const one = told.find(({ code }) => code === 'heading-title')!;
  expect(formatReport([one], undefined, 'es')).toBe(
    `${one.path}:${one.line}:${one.column}   heading-title\n  Un encabezado tiene un solo #, que es el rango del título.\n  Arreglo: Escriba ## para el primer rango de encabezados.\n\n1 problema en 1 archivo. No se publicó nada.`,
  );
});

test('nobody is told in any language to give a file the name that another bears', () => {
  const taken = ['facts.yaml', 'es.md', 'es-MX.mdx', 'español.mdx', 'spanish.mdx'];
  const beside = [...taken, 'facts.yml', 'es.mdx'];
  for (const name of taken) {
    const fault = fileFault(name, beside);
    expect(fault?.fix, name).toMatch(/compare the two/);
    expect(fault?.in?.es?.fix, name).toMatch(/compare los dos/);
    const alone = fileFault(name, [name]);
    expect(alone?.in?.es?.fix, name).toMatch(/^Cámbiele el nombre a (facts\.yml|es\.mdx)\.$/);
  }
});
