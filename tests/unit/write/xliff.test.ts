/** A translation that goes to a translator's program and comes back. */
import { describe, expect, test } from 'vitest';
import { editionIn } from '../../../src/model/document.ts';
import { translationOf } from '../../../src/write/translate.ts';
import { fillIn, partsWaiting, readXliff, writeXliff, XliffError } from '../../../src/write/xliff.ts';
import { libraryOf } from '../made.ts';

const body = `The **gate** opens & [closes](https://gate.example/a?b=1&c=2) at six; 3 < 4.

<Ask title="Come at six">

- Bring a lamp.
- Bring a lamp.

</Ask>

| When | Who |
|---|---|
| six | all |`;

const { library } = libraryOf({ id: 'gate', texts: { en: body } });
const source = editionIn(library.documents[0]!, 'en')!;
const begun = translationOf(
  source,
  `---\ntitle: Say "gate"\nsummary: Invented.\nslug: gate-en\n---\n\n${body}\n`,
  'es',
);

/** What a translator's program writes: the same file with a target to each source. */
async function translated(change: (source: string) => string): Promise<string> {
  const xml = await writeXliff(begun, source.path, 'en', 'es');
  return xml.replace(
    /<source>([\s\S]*?)<\/source>\s*<target[^>]*(?:\/>|>\s*<\/target>)/g,
    (_, words: string) => `<source>${words}</source><target>${change(words)}</target>`,
  );
}

describe('A translation in XLIFF', () => {
  test('holds every part that waits, in the order of the text, and where it is from and for', async () => {
    const parts = partsWaiting(begun);
    expect(parts).toContain('Bring a lamp.');
    expect(parts.find((part) => part.startsWith('The **gate**'))).toContain('3 < 4.');
    const xml = await writeXliff(begun, source.path, 'en', 'es');
    expect(xml).toContain('source-language="en" target-language="es"');
    expect(xml.match(/<trans-unit /g)).toHaveLength(parts.length);
    expect((await readXliff(xml)).units, 'nothing is translated yet').toEqual([]);
  });

  test('comes back into every place, with its signs', async () => {
    const handed = await readXliff(await translated((words) => `«${words}» ñ`));
    expect(handed.original).toBe(source.path);
    expect(handed.language).toBe('es');
    const { text, filled, left, unknown } = fillIn(begun, handed.units);
    expect([filled, left, unknown]).toEqual([partsWaiting(begun).length, 0, []]);
    expect(text).toContain('«The **gate** opens & [closes](https://gate.example/a?b=1&c=2) at six; 3 < 4.» ñ');
    expect(text).toContain('<Ask title="«Come at six» ñ">');
    expect(text.match(/- «Bring a lamp\.» ñ/g)).toHaveLength(2);
    expect(text).not.toMatch(/[⟦⟧]/);
  });

  test('keeps what is not translated waiting, and says what waits nowhere', () => {
    const { text, filled, left, unknown } = fillIn(begun, [
      ['Come at six', 'Venga "a las seis"'],
      ['Words of another day', 'Palabras'],
    ]);
    expect([filled, unknown]).toEqual([1, ['Words of another day']]);
    expect(left).toBe(partsWaiting(begun).length - 1);
    expect(text).toContain('title="Venga “a las seis”"');
  });

  test('fills in what was left by hand, and nothing else', async () => {
    const { units } = await readXliff(await translated((words) => `ES ${words}`));
    const half = begun.replace(/⟦Come at six⟧/, 'Venga a las seis');
    expect(fillIn(half, units).text).toContain('title="Venga a las seis"');
  });

  test('stands in a field whatever signs it has', () => {
    const { text } = fillIn('---\ntitle: "⟦Say \\"gate\\"⟧"\n---\n', [['Say "gate"', 'Diga:\n"portón" \\']]);
    expect(text).toBe('---\ntitle: "Diga: \\"portón\\" \\\\"\n---\n');
  });

  test.each(['', 'no XML', '<html></html>', '<xliff version="1.2"></xliff>', '<xliff version="2.0"><file/></xliff>'])(
    'refuses %j',
    async (xml) => {
      await expect(readXliff(xml)).rejects.toThrow(XliffError);
    },
  );
});
