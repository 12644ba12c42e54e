/** Sets scripts beyond Latin: HarfBuzz chooses and places their glyphs, bidi-js says in which order parts of a line stand. For whoever builds; nothing of it reaches a browser. */
import bidiFactory from 'bidi-js';
import { readFileSync } from 'node:fs';
import { languageTags } from '../i18n/languages.ts';
import { scriptOf } from '../i18n/script.ts';
import { giveBeyond, type OrderedRun, type Run, type Shaped } from './beyond.ts';
import { fontBytes, fonts, scriptFonts, type FontName } from './fonts.ts';
import { harfbuzz } from './harfbuzz.ts';
import { Recent } from './recent.ts';

const bidi = bidiFactory();

giveBeyond({ fontsFor, shape, inOrder });

const nearest = new Map<FontName, readonly FontName[]>();

function fontsFor(font: FontName): readonly FontName[] {
  const known = nearest.get(font);
  if (known) return known;
  const apart = (name: FontName): number => Math.abs(fonts[name].weight - fonts[font].weight);
  const scripts = new Set(languageTags.map(scriptOf));
  const found = [...scripts].flatMap((script) =>
    scriptFonts(script)
      .sort((a, b) => apart(a) - apart(b))
      .slice(0, 1),
  );
  nearest.set(font, found);
  return found;
}

const shapers = new Map<FontName, (text: string, rightToLeft: boolean) => Shaped>();
/** Each is asked for again by the next lines of the same text. */
const known = new Recent<string, Shaped>(2000);

function shape(text: string, font: FontName, rightToLeft: boolean): Shaped {
  const key = `${font} ${rightToLeft} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const shaper = shapers.get(font) ?? harfbuzz(readFileSync('node_modules/harfbuzzjs/hb.wasm'), fontBytes(font));
  shapers.set(font, shaper);
  const made = shaper(text, rightToLeft);
  known.set(key, made);
  return made;
}

function inOrder(runs: readonly Run[], rightToLeft?: boolean): OrderedRun[] {
  const text = runs.map((run) => run.text).join('');
  const direction = rightToLeft === undefined ? 'auto' : rightToLeft ? 'rtl' : 'ltr';
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  let at = 0;
  const parts = runs.flatMap((run) => {
    const own = levels.subarray(at, (at += run.text.length));
    return byLevel(run, own);
  });
  return reordered(parts).map(({ text: words, font, level }) => {
    const backwards = level % 2 === 1;
    // What a house font draws is set from left to right: it is written in the order in which it stands.
    const house = !('script' in fonts[font]);
    return { text: backwards && house ? mirrored(words) : words, font, rightToLeft: backwards && !house };
  });
}

interface Leveled extends Run {
  readonly level: number;
}

/** Parts a run where the way of reading changes. */
function byLevel({ text, font }: Run, levels: Uint8Array): Leveled[] {
  const parts: { text: string; font: FontName; level: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const level = levels[index] ?? 0;
    const last = parts.at(-1);
    if (last?.level === level) last.text += text[index] ?? '';
    else parts.push({ text: text[index] ?? '', font, level });
  }
  return parts;
}

/** Rule L2 of the algorithm: from the highest level down to the lowest odd one, whatever stands at it or above is turned around. */
function reordered(parts: readonly Leveled[]): Leveled[] {
  const order = [...parts];
  const highest = Math.max(0, ...parts.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  return order;
}

/** Turns signs around, each with its marks, brackets facing the other way. */
function mirrored(text: string): string {
  return [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)]
    .map(([cluster]) => bidi.getMirroredCharacter(cluster) ?? cluster)
    .reverse()
    .join('');
}
