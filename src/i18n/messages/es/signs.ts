/** What is said in Spanish of signs that cannot be seen or are no letters of their own. */
import type { MessageTable } from '../help.ts';
import { moreInSpanish, signInSpanish } from './words.ts';

type Positions = readonly { readonly line: number }[];

export const signs = {
  'invisible-character/removed': (_, sign: string, positions: Positions) => [
    `Hay un signo que no se ve (${signInSpanish(sign)})${moreInSpanish(positions)}, de los que quedan al copiar de una página; no se muestra en ninguna parte.`,
    'Bórrelo.',
  ],
  'invisible-character/kept': (_, sign: string, positions: Positions) => [
    `Hay un signo que no se ve (${signInSpanish(sign)})${moreInSpanish(positions)}, de los que quedan al copiar de una página.`,
    'Bórrelo, si no lo puso a propósito.',
  ],
  'character-forbidden/hidden': (_, sign: string, positions: Positions) => [
    `Hay un signo escondido (${signInSpanish(sign)})${moreInSpanish(positions)}, que puede hacer que el texto se lea distinto de lo que dice.`,
    'Bórrelo y vuelva a escribir las palabras de alrededor.',
  ],
  'paragraph-empty': () => ['Hay un párrafo sin palabras.', 'Quítelo, o escriba las palabras.'],
  'text-too-deep/levels': () => [
    'Aquí hay listas, citas o bloques unos dentro de otros en demasiados niveles.',
    'Sepárelos: nadie puede seguir más de tres.',
  ],
  'text-too-deep/marks': () => [
    'El párrafo tiene demasiados asteriscos, corchetes u otros signos.',
    'Pártalo con líneas vacías, o quite los signos.',
  ],
  'text-too-deep/parser': () => [
    'En alguna parte del texto hay signos unos dentro de otros en más niveles de los que se pueden leer.',
    'Busque filas largas del mismo signo, como > o *, y quítelas.',
  ],
  'character-forbidden/lost': (_, positions: Positions) => [
    `Hay un signo \ufffd${moreInSpanish(positions)}, que deja un programa donde perdió una letra.`,
    'Vuelva a escribir la letra que falta.',
  ],
  'character-forbidden/piled': () => [
    'Una letra lleva más acentos de los que escribe ningún idioma, y tapan las líneas de alrededor.',
    'Vuelva a escribir la letra.',
  ],
  'character-forbidden/escaped': (_, hidden: string) => [
    `Un código vale aquí por un signo que no se ve (${signInSpanish(hidden)}), y el texto se podría leer distinto de lo que dice.`,
    'Borre el código.',
  ],
  'character-forbidden/code': (_, code: string) => [
    `El código ${code} no vale por ningún signo, y el lector vería \ufffd.`,
    'Borre el código, o escriba la letra misma.',
  ],
  'sign-replaced': (_, letters: string, positions: Positions) => [
    `Las letras «${letters}»${moreInSpanish(positions)} son signos que solo parecen letras (${signInSpanish(letters)}), y nadie las puede buscar ni oír; se imprime «${letters.normalize('NFKC')}».`,
    `Escriba ${letters.normalize('NFKC')}; para negritas, **${letters.normalize('NFKC')}**.`,
  ],
  'letter-lookalike': (_, word: string, positions: Positions, sign: string) => [
    `En «${word}»${moreInSpanish(positions)}, «${sign}» es una letra de otro alfabeto que parece latina (${signInSpanish(sign)}): nadie puede buscar la palabra, y puede llevar a otra parte de la que dice.`,
    'Vuelva a escribir la palabra con letras latinas.',
  ],
  'direction-mixed': (_, words: string, positions: Positions) => [
    `Las palabras «${words}»${moreInSpanish(positions)} van de derecha a izquierda en un texto que va de izquierda a derecha.`,
    'Mire la página y la hoja, y vea que las palabras de alrededor estén en el orden que deben.',
  ],
} satisfies MessageTable;
