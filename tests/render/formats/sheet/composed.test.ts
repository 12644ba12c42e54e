/** The compositions of a flyer, drawn: what stands first is large and in its place, and nothing of the text is lost. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printedPages, type Word } from '../../../../src/formats/sheet/inspect/words.ts';
import { drawLeaf } from '../../../../src/formats/sheet/leaf.ts';
import type { PaperName } from '../../../../src/formats/sheet/papers.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import type { Composition } from '../../../../src/model/kinds.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();

/** An invented text for each composition, in both languages. */
const texts: Record<Exclude<Composition, 'picture'>, Record<'en' | 'es', string>> = {
  list: {
    en: '**Look first.**\n\n- **Ropes.** How many, and whose.\n- **Lamps.** Which are lit.\n- **Oars.** Locked or not.\n- **Sails.** Up or down.\n\n**Then tell the watch.** Nobody else.',
    es: '**Miren primero.**\n\n- **Sogas.** Cuántas y de quién.\n- **Faroles.** Cuáles están prendidos.\n- **Remos.** Con candado o sin él.\n- **Velas.** Arriba o abajo.\n\n**Luego avisen a la guardia.** A nadie más.',
  },
  number: {
    en: '<Fact figure="40 lamps" source="Harbor Board" date="2026-01">\n\nburned in one night at the gate of Puerto Ejemplo.\n\n</Fact>\n\n**Who pays?** The board does.',
    es: '<Fact figure="40 faroles" source="Junta del Puerto" date="2026-01">\n\nardieron en una noche en la puerta de Puerto Ejemplo.\n\n</Fact>\n\n**¿Quién paga?** La junta.',
  },
  quote: {
    en: '<Quote by="The motion">\n\n“I move that the watch of the harbor keep its lamps lit until the last boat is in.”\n\n</Quote>\n\n**Why now.** The board wants them out at nine.',
    es: '<Quote by="La moción">\n\n«Propongo que la guardia del puerto tenga prendidos los faroles hasta que entre la última lancha».\n\n</Quote>\n\n**Por qué ahora.** La junta los quiere apagados a las nueve.',
  },
  dialogue: {
    en: '- **Board:** Who lit the lamps?\n- **We:** The watch did.\n- **Board:** Put them out at nine.\n- **We:** When the last boat is in.\n\n**Say it together.** One voice is easy to send home.',
    es: '- **La junta:** ¿Quién prendió los faroles?\n- **Nosotros:** La guardia.\n- **La junta:** Apáguenlos a las nueve.\n- **Nosotros:** Cuando entre la última lancha.\n\n**Díganlo juntos.** A una sola voz es fácil mandarla a casa.',
  },
};

const titles = { en: 'Keep the lamps lit. Wait for the boats.', es: 'No apaguen los faroles. Esperen las lanchas.' };
const asks = { en: 'Come to the gate tonight', es: 'Vengan hoy a la puerta' };

async function flyer(composition: keyof typeof texts, language: 'en' | 'es', paper: PaperName): Promise<Word[]> {
  const file = (name: string, content: string) => ({
    path: `content/leaflets/lamps/${name}`,
    bytes: new TextEncoder().encode(content),
  });
  const { library } = buildLibrary(
    [
      file(
        'facts.yml',
        `code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: ${language}\ntopics: [unions]\npicture: hands\ncomposition: ${composition}\n`,
      ),
      file(
        `${language}.mdx`,
        `---\ntitle: "${titles[language]}"\nsummary: A test.\nslug: lamps\n---\n\n${texts[composition][language]}\n\n<Ask title="${asks[language]}">\n\nTell two.\n\n</Ask>\n`,
      ),
    ],
    'content',
  );
  const edition = library.documents[0]!.editions[0]!;
  // Drawing a leaf inspects it: words over each other, outside the margins or torn are thrown.
  const leaf = await (await drawLeaf({ library, editions: [edition], product: 'flyer', paper, style: 'color' })).read();
  if (process.env.LOOK) await writeFile(join(process.env.LOOK, `${composition}-${language}-${paper}.pdf`), leaf.pdf);
  expect(leaf.pages).toBe(1);
  return [...(await printedPages(leaf.pdf))[0]!.words];
}

/** The largest type in which one of some words is printed, in pt. */
function sizeOf(words: readonly Word[], said: string): number {
  return Math.max(0, ...words.filter(({ text }) => said.split(' ').includes(text)).map(({ size }) => size));
}

describe.each(Object.keys(texts) as (keyof typeof texts)[])('a flyer with its %s first', (composition) => {
  it.each([
    ['en', 'letter'],
    ['es', 'letter'],
    ['en', 'a4'],
    ['es', 'legal'],
  ] as const)('says all its words, in %s on %s', async (language, paper) => {
    const words = await flyer(composition, language, paper);
    const printed = new Set(words.map(({ text }) => text));
    const wanted = texts[composition][language]
      .replace(/<Fact figure="([^"]+)"[^>]*>/, '$1')
      .replace(/<Quote by="([^"]+)">/, '$1')
      .replace(/<[^>]+>/g, ' ')
      .split(/[\s*]+/)
      .filter((word) => word !== '' && word !== '-');
    expect(wanted.filter((word) => !printed.has(word))).toEqual([]);
  });
});

describe('what stands first', () => {
  it('is larger than the text, in type that stops a person', async () => {
    const least = { list: ['Ropes.', 26], number: ['lamps', 48], quote: ['move', 26], dialogue: ['lit', 18] } as const;
    for (const [composition, [said, size]] of Object.entries(least) as [
      keyof typeof texts,
      readonly [string, number],
    ][])
      expect(sizeOf(await flyer(composition, 'en', 'letter'), said), composition).toBeGreaterThan(size);
  });
});
