/** The font files of the press: whole static TrueType, the same for cards and sheets. REUSE.toml says whose they are and where they came from. */
import { type } from './tokens.ts';

interface FontEntry {
  /** The one script that it is for, by ISO 15924, where it is not for Latin. */
  readonly script?: string;
  /** Family name as the font itself says it, and as the tokens say it. */
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** From the project's root. All are under the SIL Open Font License 1.1. */
  readonly path: string;
}

/** Every font that sheets and cards may use: the family's work or its script, then weight, `i` for italic. */
export const fonts = {
  'display-600': {
    family: type.display,
    weight: 600,
    style: 'normal',
    path: file('BarlowCondensed', '600SemiBold'),
  },
  'display-800': {
    family: type.display,
    weight: 800,
    style: 'normal',
    path: file('BarlowCondensed', '800ExtraBold'),
  },
  'sans-400': {
    family: type.sans,
    weight: 400,
    style: 'normal',
    path: file('PublicSans', '400Regular'),
  },
  'sans-400i': {
    family: type.sans,
    weight: 400,
    style: 'italic',
    path: file('PublicSans', '400Regular_Italic'),
  },
  'sans-700': { family: type.sans, weight: 700, style: 'normal', path: file('PublicSans', '700Bold') },
  'sans-700i': {
    family: type.sans,
    weight: 700,
    style: 'italic',
    path: file('PublicSans', '700Bold_Italic'),
  },
  'serif-400': {
    family: type.serif,
    weight: 400,
    style: 'normal',
    path: file('SourceSerif4', '400Regular'),
  },
  'serif-400i': {
    family: type.serif,
    weight: 400,
    style: 'italic',
    path: file('SourceSerif4', '400Regular_Italic'),
  },
  'serif-700': {
    family: type.serif,
    weight: 700,
    style: 'normal',
    path: file('SourceSerif4', '700Bold'),
  },
  'serif-700i': {
    family: type.serif,
    weight: 700,
    style: 'italic',
    path: file('SourceSerif4', '700Bold_Italic'),
  },
  // The second typeface: letters and marks that the first lacks, such as those of Mixtec (u̱) and Marshallese (ḷ).
  'second-600': {
    family: type.secondDisplay,
    weight: 600,
    style: 'normal',
    path: file('FiraSansCondensed', '600SemiBold'),
  },
  'second-800': {
    family: type.secondDisplay,
    weight: 800,
    style: 'normal',
    path: file('FiraSansCondensed', '800ExtraBold'),
  },
  'second-400': {
    family: type.second,
    weight: 400,
    style: 'normal',
    path: file('FiraSans', '400Regular'),
  },
  'second-400i': {
    family: type.second,
    weight: 400,
    style: 'italic',
    path: file('FiraSans', '400Regular_Italic'),
  },
  'second-700': { family: type.second, weight: 700, style: 'normal', path: file('FiraSans', '700Bold') },
  'second-700i': {
    family: type.second,
    weight: 700,
    style: 'italic',
    path: file('FiraSans', '700Bold_Italic'),
  },
  // Scripts beyond Latin: joined by whoever builds for a language that is written in them (`shape.ts`).
  'arabic-400': {
    family: type.arabic,
    weight: 400,
    style: 'normal',
    path: script('Vazirmatn', '400Regular'),
    script: 'Arab',
  },
  'arabic-700': {
    family: type.arabic,
    weight: 700,
    style: 'normal',
    path: script('Vazirmatn', '700Bold'),
    script: 'Arab',
  },
  'chinese-400': {
    family: type.chinese,
    weight: 400,
    style: 'normal',
    path: script('NotoSansSC', '400Regular'),
    script: 'Hans',
  },
  'chinese-700': {
    family: type.chinese,
    weight: 700,
    style: 'normal',
    path: script('NotoSansSC', '700Bold'),
    script: 'Hans',
  },
} as const satisfies Record<string, FontEntry>;

/** The short name of a font: `sans-700i`. */
export type FontName = keyof typeof fonts;
/** Those that every press has. */
export const fontNames = (Object.keys(fonts) as FontName[]).filter((name) => !isOfScript(name));

/** Says whether a font is for a script beyond Latin, which an engine must shape. */
export function isOfScript(name: FontName): boolean {
  return 'script' in fonts[name];
}

/** Lists the fonts of a script beyond Latin. @param script ISO 15924 */
export function scriptFonts(script: string): FontName[] {
  return (Object.keys(fonts) as FontName[]).filter((name) => (fonts[name] as FontEntry).script === script);
}

/** The font that draws what another lacks: its weight and style in the second typeface. */
export function secondOf(name: FontName): FontName {
  return `second-${name.replace(/^\w+-/, '')}` as FontName;
}

function file(family: string, cut: string): string {
  return `src/fonts/originals/${family}_${cut}.ttf`;
}

function script(family: string, cut: string): string {
  return `src/fonts/scripts/${family}_${cut}.ttf`;
}

/** Node's disk, asked for at run time: the code that sets type also runs on a reader's device, where there is none and fonts are given. */
const disk = (
  globalThis as { process?: { getBuiltinModule?(name: 'node:fs'): { readFileSync(path: string): Uint8Array } } }
).process?.getBuiltinModule?.('node:fs');

const read = new Map<FontName, Uint8Array>();

/** Gives the bytes of a font where they cannot be read from disk. */
export function giveFont(name: FontName, bytes: Uint8Array): void {
  read.set(name, bytes);
}

/** Reads a font's TrueType bytes, once in a process. @throws Error where there is no disk and the font was not given */
export function fontBytes(name: FontName): Uint8Array {
  const known = read.get(name);
  if (known) return known;
  if (!disk) throw new Error(`The font ${name} was not given.`);
  const bytes = disk.readFileSync(fonts[name].path);
  read.set(name, bytes);
  return bytes;
}
