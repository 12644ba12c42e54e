/** Words that several Spanish messages have in common. */
import { languageName } from '../../dates.ts';
import { isLanguage, languageTags } from '../../languages.ts';

/** What may be in a name. */
export const plainName = 'Use minúsculas sin acentos, cifras y guiones sueltos.';

/** A language's name within a sentence. @param tag anything; what is no language is said as it stands */
export function languageInSpanish(tag: string): string {
  return isLanguage(tag) ? languageName(tag, 'es').toLowerCase() : tag;
}

/** One line for each language of the site. */
export function eachLanguage(last: 'y' | ','): string {
  return languageTags.map((tag) => `\`${tag}: …\``).join(last === 'y' ? ' y ' : ', ');
}

/** What the signs are called that a writer cannot see or tell from letters, by their first and last code point. */
const signNames: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x00, 0x9f, 'un signo de control'],
  [0xad, 0xad, 'un guion que no se ve'],
  [0x34f, 0x34f, 'un signo que une letras'],
  [0x61c, 0x61c, 'una marca de dirección'],
  [0x115f, 0x1160, 'un relleno coreano'],
  [0x200b, 0x200b, 'un espacio de ancho cero'],
  [0x200c, 0x200d, 'un signo que une o separa letras'],
  [0x200e, 0x200f, 'una marca de dirección'],
  [0x2028, 0x2029, 'un separador de líneas'],
  [0x202a, 0x202e, 'un cambio de dirección'],
  [0x2060, 0x2060, 'un signo que une palabras'],
  [0x2061, 0x2064, 'un signo de matemáticas que no se ve'],
  [0x2066, 0x2069, 'un cambio de dirección'],
  [0x206a, 0x206f, 'una marca en desuso'],
  [0x2800, 0x2800, 'un blanco de braille'],
  [0x3164, 0x3164, 'un relleno coreano'],
  [0xd800, 0xdfff, 'la mitad de un signo'],
  [0xe000, 0xf8ff, 'un signo privado, que solo vale en un tipo de letra'],
  [0xfe00, 0xfe0f, 'un selector de variante'],
  [0xfeff, 0xfeff, 'una marca de orden de bytes'],
  [0xff10, 0xff5a, 'una letra ancha'],
  [0xffa0, 0xffa0, 'un relleno coreano'],
  [0x1d400, 0x1d7ff, 'una letra de matemáticas'],
  [0xe0000, 0xe007f, 'un signo de etiqueta'],
  [0xe0100, 0xe01ef, 'un selector de variante'],
  [0xf0000, 0x10ffff, 'un signo privado, que solo vale en un tipo de letra'],
];

/** Names a sign: `U+00AD, un guion que no se ve`. */
export function signInSpanish(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = signNames.find(([from, to]) => point >= from && point <= to)?.[2];
  return name === undefined ? code : `${code}, ${name}`;
}

/** Where else a sign stands: ` aquí y en 3 lugares más`. */
export function moreInSpanish(positions: readonly { readonly line: number }[]): string {
  const rest = positions.length - 1;
  return rest === 0
    ? ''
    : `, aquí y en ${rest} ${rest === 1 ? 'lugar' : 'lugares'} más (el último en la línea ${positions.at(-1)?.line ?? 0})`;
}
