/** What is said in Spanish of pictures to share: words that no card has room for, drawings that say the contrary, captions. */
import type { MessageTable } from '../help.ts';

/** Where words of a card are written. */
interface Source {
  readonly field: string;
}

/** On which size words do not fit, and by how much. */
interface Overflow {
  readonly size: string;
  readonly linesNeeded: number;
  readonly linesAllowed: number;
}

const isBlock = ({ field }: Source): boolean => /^[A-Z]/.test(field);

/** «`title`», «El bloque Quote» */
const subject = (source: Source): string => (isBlock(source) ? `El bloque ${source.field}` : `\`${source.field}\``);

/** «🎉» (U+1F389) */
const sign = (character: string): string =>
  `«${character}» (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

const listed = (sizes: readonly string[]): string => sizes.map((size) => `\`${size}\``).join(', ');

const shorter = (source: Source, otherwise: string): string =>
  source.field === 'title' ? 'Agregue un titular más corto para las imágenes: `cardTitle: …`.' : otherwise;

const shorten = (source: Source): string =>
  shorter(source, isBlock(source) ? 'Dígalo más corto: una imagen se lee al pasar.' : `Acorte \`${source.field}\`.`);

/** What a drawing says before a word is read. */
const says: Readonly<Record<string, string>> = {
  freed: 'alguien está libre',
  taken: 'se llevan a alguien',
  held: 'alguien está detenido',
  mourning: 'alguien murió',
};

/** What a text tells, by the name it has in facts.yml. */
const tells: Readonly<Record<string, string>> = {
  arrest: 'el texto cuenta un arresto',
  detention: 'el texto cuenta una detención',
  deportation: 'el texto cuenta una deportación',
  release: 'el texto cuenta una liberación',
  death: 'el texto cuenta una muerte',
  free: 'la persona ya está libre',
  held: 'la persona sigue detenida',
  deported: 'a la persona la deportaron',
  left: 'la persona se fue del país',
  unsaid: 'el texto habla de detención y no dice que alguien haya quedado libre',
};

export const cards = {
  'glyph-missing#2': (_, source: Source, missing: readonly string[]) => [
    `${subject(source)} tiene ${missing.map(sign).join(', ')}, que la letra de las imágenes no puede imprimir.`,
    source.field === 'title'
      ? 'Escríbalo con letras, o agregue un titular sin eso para las imágenes: `cardTitle: …`.'
      : 'Escríbalo con letras.',
  ],
  'card-alt-too-long': (_, source: Source, alt: string, most: number) => [
    `${subject(source)} da una imagen cuyas palabras suman ${alt.length} caracteres; en la descripción que oye quien no puede verla caben ${most}.`,
    shorter(source, 'Acórtelo a lo que puede decir una sola imagen.'),
  ],
  'card-overflow/word': (_, source: Source, tooWide: string, sizes: readonly string[]) => [
    `${subject(source)} tiene «${tooWide}», que ni con la letra más pequeña cabe a lo ancho de ${sizes.length === 1 ? 'la imagen' : 'las imágenes'} ${listed(sizes)}.`,
    shorten(source),
  ],
  'card-overflow/lines': (_, source: Source, [first, ...others]: readonly [Overflow, ...Overflow[]]) => [
    `${subject(source)} necesita ${first.linesNeeded} líneas en la imagen \`${first.size}\` con la letra más pequeña, y caben ${first.linesAllowed}${others.map(({ size, linesNeeded, linesAllowed }) => `; ${linesNeeded} en \`${size}\`, y caben ${linesAllowed}`).join('')}.`,
    shorten(source),
  ],
  'card-break': (_, source: Source, word: string, lines: readonly string[], size: string) => [
    `${subject(source)} queda en la imagen \`${size}\` así: «${lines.join(' / ')}». Ninguna otra manera de partirlo deja la letra igual de grande, y «${word}» al final de una línea pide lo que sigue.`,
    'Diga usted las líneas con `lines: ["…", "…"]`, o dé un titular para las imágenes que se parta mejor: `cardTitle: …`.',
  ],
  'card-failed': (_, size: string, said: string) => [
    `No se pudo dibujar la imagen \`${size}\`: ${said}.`,
    'Pruebe con otro `picture` en facts.yml; si no ayuda, muestre este mensaje a quien cuida la imprenta.',
  ],
  'picture-contradicts': (_, drawing: string, mood: string, told: string, fitting: readonly string[]) => [
    `El dibujo «${drawing}» dice que ${says[mood]}, pero ${tells[told]}. Lastimaría a la gente de quien habla el texto.`,
    `Elija un dibujo que corresponda, como ${fitting.join(', ')}; si el texto cuenta otra cosa, dígalo en facts.yml con \`tells:\` o \`now:\`.`,
  ],
  'caption-too-long': (_, withFact: boolean, place: string, length: number, most: number) => [
    `Con su dirección, las palabras de ${withFact ? 'gancho, dato y llamado' : 'gancho y llamado'} tienen ${length} caracteres en ${place}, donde caben ${most}.`,
    `Dígalo con ${length - most} caracteres menos, debajo de \`share:\`${withFact ? ', o elija un dato más corto' : ''}.`,
  ],
  'share-words-made': (_, fields: string) => [
    `La imprenta hizo ${fields} con el título, el resumen y el texto.`,
    'Léalos en la página para compartir, y escriba los suyos debajo de `share:` donde puedan ser mejores.',
  ],
  'value-unknown#3': (_, name: string, read: string, offer: string) => [
    `\`${name}\` dice «${read}»; una etiqueta tiene solo letras y cifras, y el signo # lo pone la imprenta.`,
    /\p{L}/u.test(offer) ? `Escriba: ${offer}` : 'Escriba una palabra con letras.',
  ],
  'value-unknown/accent': (_, name: string, read: string, offer: string) => [
    `\`${name}\` dice «${read}»; poca gente escribe el acento en una etiqueta, y con él nadie encuentra las demás.`,
    `Escriba: ${offer}`,
  ],
  'field-too-long/hashtags': (_, name: string, read: readonly string[]) => [
    `\`${name}\` tiene ${read.length} etiquetas; nadie lee una fila tan larga.`,
    'Deje las que la gente busca; la de la campaña la agrega la imprenta.',
  ],
  'field-too-long/claims': (_, name: string, read: readonly string[]) => [
    `\`${name}\` nombra ${read.length} datos; una publicación lleva uno, y a lo más otros dos sin los cuales engañaría.`,
    'Deje el que alguien le contaría a otra persona, y lo que tenga que ir a su lado.',
  ],
  'value-repeated#0': () => [
    'Las palabras para compartir tienen `fact` y también `claims`.',
    'Deje `claims` si el dato está en el registro, y `fact` para todo lo demás.',
  ],
} satisfies MessageTable;
