/** Which characters a font can draw, read from its own character map, so that nobody is handed an empty box. */
import { beyond } from './beyond.ts';
import { fontBytes, secondOf, type FontName } from './fonts.ts';

/** A character that a font cannot draw. */
export interface MissingGlyph {
  readonly character: string;
  readonly codePoint: number;
}

/** Finds the characters of a text that neither a font nor the second typeface nor those of the press's scripts have, each once, in the order of the text. Spaces and line ends need no glyph. */
export function missingGlyphs(text: string, font: FontName): MissingGlyph[] {
  const missing = new Map<number, MissingGlyph>();
  const faces = [font, secondOf(font), ...(beyond()?.fontsFor(font) ?? [])];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!faces.some((face) => drawnBy(character, face)) && !needsNoGlyph(codePoint))
      missing.set(codePoint, { character, codePoint });
  }
  return [...missing.values()];
}

/** Says whether a font has a letter with its marks: as one glyph, or as a letter and marks that an engine sets together. */
export function drawnBy(cluster: string, font: FontName): boolean {
  return hasGlyphs(cluster, font) || hasGlyphs(cluster.normalize('NFD'), font);
}

/** Says whether a font has a glyph for every sign of a text as it is written. */
export function hasGlyphs(text: string, font: FontName): boolean {
  const has = characterMap(font);
  return [...text].every(
    (character) => has(character.codePointAt(0) ?? 0) || needsNoGlyph(character.codePointAt(0) ?? 0),
  );
}

/** Tab, line ends, soft hyphen, zero-width marks and marks of direction are acted on, not drawn. */
function needsNoGlyph(codePoint: number): boolean {
  return (
    codePoint === 0x09 ||
    codePoint === 0x0a ||
    codePoint === 0x0d ||
    codePoint === 0xad ||
    codePoint === 0x61c ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    codePoint === 0x2060
  );
}

type Has = (codePoint: number) => boolean;
const maps = new Map<FontName, Has>();

function characterMap(font: FontName): Has {
  const has = maps.get(font) ?? remembered(readCharacterMap(fontBytes(font)));
  maps.set(font, has);
  return has;
}

/** A text says the same letters again and again, and a table is searched from its beginning. */
function remembered(has: Has): Has {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const found = known.get(codePoint) ?? has(codePoint);
    known.set(codePoint, found);
    return found;
  };
}

/**
 * Reads the `cmap` table (OpenType 1.9.1, https://learn.microsoft.com/typography/opentype/spec/cmap): the widest Unicode
 * subtable of format 12 (all planes) or 4 (the basic plane), the two every current font has.
 * @throws when the file has neither
 */
function readCharacterMap(bytes: Uint8Array): Has {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = tableOffset(view, 'cmap');
  const offsets = new Map<number, number>();
  for (let index = 0; index < view.getUint16(start + 2); index += 1) {
    const platform = view.getUint16(start + 4 + index * 8);
    const subtable = start + view.getUint32(start + 8 + index * 8);
    if (platform === 0 || platform === 3) offsets.set(view.getUint16(subtable), subtable);
  }
  const [wide, basic] = [offsets.get(12), offsets.get(4)];
  if (wide !== undefined) return readFormat12(view, wide);
  if (basic !== undefined) return readFormat4(view, basic);
  throw new Error('The font has no Unicode character map of format 4 or 12.');
}

function tableOffset(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** Format 12: groups of first, last character and first glyph. */
function readFormat12(view: DataView, at: number): Has {
  const groups = Array.from(
    { length: view.getUint32(at + 12) },
    (_, index) => [view.getUint32(at + 16 + index * 12), view.getUint32(at + 20 + index * 12)] as const,
  );
  return (codePoint) => groups.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Format 4: segments, each with a shift or a list of glyphs; glyph 0 is the empty box. */
function readFormat4(view: DataView, at: number): Has {
  const twice = view.getUint16(at + 6);
  return (codePoint) => {
    for (let index = 0; index < twice; index += 2) {
      if (view.getUint16(at + 14 + index) < codePoint) continue;
      const first = view.getUint16(at + 16 + twice + index);
      if (first > codePoint) return false;
      const shift = view.getUint16(at + 16 + 2 * twice + index);
      const rangeAt = at + 16 + 3 * twice + index;
      const range = view.getUint16(rangeAt);
      const glyph = range === 0 ? codePoint : view.getUint16(rangeAt + range + 2 * (codePoint - first));
      return glyph !== 0 && ((glyph + shift) & 0xffff) !== 0;
    }
    return false;
  };
}
