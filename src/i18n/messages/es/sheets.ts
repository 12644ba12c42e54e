/** What is said in Spanish of sheets: what is too long, too wide, lacking, or printed where it should not be. */
import { es } from '../../es.ts';
import { isLanguage } from '../../languages.ts';
import type { MessageTable } from '../help.ts';
import { languageInSpanish, signInSpanish } from './words.ts';

/** Which sheet is meant. */
interface SheetName {
  readonly edition: { readonly language: string };
  readonly product: string;
  readonly paper: string;
  readonly style: string;
}

interface Word {
  readonly text: string;
}

/** Words in one line of a column. */
const wordsPerLine = 7;

function called(product: string): string {
  const products: Readonly<Record<string, { readonly name: string } | undefined>> = es.sheets.products;
  return products[product]?.name.toLowerCase() ?? product;
}

/** `Hoja volante (letter, español)`. */
function sheet({ edition, product, paper, style }: SheetName): string {
  const language = isLanguage(edition.language) ? languageInSpanish(edition.language) : edition.language;
  return `«${called(product)}»${style === 'large' ? ', en letra grande' : ''} (${paper}, ${language})`;
}

function leaveOut({ product }: SheetName): string {
  return `déjela fuera en facts.yml, con el porqué: \`leaveOut: { ${product}: "…" }\``;
}

/** What would make the words shorter. */
function shorten({ product }: SheetName, lines: number): string {
  const words = `unas ${lines * wordsPerLine} palabras`;
  if (product === 'booklet' || product === 'pages' || product === 'pocket-booklet')
    return `Acorte ${words} lo que está ahí: atrás, lo que se pide; antes del texto, el resumen y sus encabezados`;
  if (product === 'card') return `Acorte la tarjeta ${words}`;
  if (product === 'labels' || product === 'stickers')
    return `Acorte el \`slogan\` del cartel unas ${lines * 2} palabras`;
  if (product === 'sign' || product === 'tent') return `Acorte \`summary\` ${words}, o el título`;
  if (product === 'poster') return `Acorte \`poster\` ${words}`;
  return `Acorte el texto ${words}, pase una parte a <More>`;
}

function shown({ text }: Word): string {
  return `«${text.length > 80 ? `${text.slice(0, 80)}…` : text}»`;
}

const simpler =
  'Haga más sencillo lo que está ahí: un acento por letra, menos columnas en la tabla, palabras más cortas, un bloque largo en dos';

export const sheets = {
  'sheet-overflow': (_, name: SheetName, count: number, side: string | undefined, floor: number) => [
    `La hoja ${sheet(name)} tiene ${count} ${count === 1 ? 'línea' : 'líneas'} de más, aun con la letra más chica (${floor} pt).`,
    `${side === 'tab' ? 'Acorte el nombre de la campaña o la etiqueta de la línea directa en el diccionario del idioma' : shorten(name, count)}, o ${leaveOut(name)}.`,
  ],
  'sheet-word-too-wide': (_, name: SheetName, word: string, floor: number) => [
    `En la hoja ${sheet(name)}, «${word}» es más ancha que su columna, aun con la letra más chica (${floor} pt).`,
    'Escríbala de otra manera, ponga en ella un guion o un espacio, o use una palabra más corta.',
  ],
  'booklet-too-long': (_, name: SheetName, pages: number, most: number) => [
    `La hoja ${sheet(name)} tiene ${pages} páginas; un doblez con dos grapas aguanta ${most}.`,
    `Haga dos folletos, acórtelo unas ${pages - most} páginas, o ${leaveOut(name)}: quedan las páginas pequeñas y la copia para leer.`,
  ],
  'booklet-too-long/any': (_, pages: number, most: number) => [
    `El cuadernillo tiene ${pages} páginas; un doblez con dos grapas aguanta ${most}.`,
    `Haga dos cuadernillos, o acórtelo unas ${pages - most} páginas.`,
  ],
  'sheet-failed': (_, name: SheetName, said: string | undefined) => [
    `La hoja ${sheet(name)} no se pudo componer (${said ?? ''}).`,
    'Quite lo último que agregó y vuelva a probar; si el texto es sencillo, el error es de la imprenta: mande este mensaje a quienes la cuidan.',
  ],
  'sheet/finding': (_, name: SheetName, found: Finding, more: number) => {
    const said = found.in?.es ?? found;
    return [
      `En la página ${found.page} de la hoja ${sheet(name)}, ${said.fact}${more > 0 ? `, y ${more === 1 ? 'hay otra cosa así' : `hay ${more} cosas más así`}` : ''}.`,
      `${said.fix}, o ${leaveOut(name)}.`,
    ];
  },
  'sheet-collision/words': (_, word: Word, other: Word) => [
    `las palabras ${shown(word)} y ${shown(other)} están impresas una encima de otra`,
    simpler,
  ],
  'sheet-collision/margin': (_, word: Word) => [`la palabra ${shown(word)} está fuera del margen`, simpler],
  'sheet-collision/edge': (_, word: Word, least: number) => [
    `la palabra ${shown(word)} está a menos de ${least} mm del borde, o pasa de él`,
    simpler,
  ],
  'mark-dangling': (_, beside: Word) => [
    `un signo «·» queda al final de una línea, junto a ${shown(beside)}`,
    'Quite una palabra de lo que está en esa línea',
  ],
  'sheet-parted': (_, word: Word) => [
    `${shown(word)} termina la página, separado de lo que anuncia`,
    'Muévalo, o acorte lo que sigue',
  ],
  'address-torn': (_, whole: Word) => [`la dirección ${shown(whole)} se parte`, 'Escriba una dirección más corta'],
  'sheet-underfilled': (_, fill: number, blankMm: number) => [
    `solo se usa el ${fill} % de la altura, y ${blankMm} mm seguidos están en blanco`,
    'Escriba más: una sección en <More>, un <Quote> más largo, más palabras en lo que se pide',
  ],
  'sheet-word-too-wide/column': (_, word: Word) => [
    `${shown(word)} es más ancha que su columna`,
    'Escríbala de otra manera, ponga en ella un guion o un espacio, o use una palabra más corta',
  ],
  'glyph-missing/sheet': (_, _font: string, character: string, more: string, near: string) => [
    `Los tipos de letra de las hojas no tienen «${character}» (${signInSpanish(character)})${more ? `, ni ${more.replace(/“/g, '«').replace(/”/g, '»')}` : ''}, que ${more ? 'están' : 'está'} en «${near}».`,
    'Escríbalo con otros signos, o con palabras.',
  ],
  'sheet-missing-card': (_, [side]: readonly string[], missing: readonly string[]) => [
    side === undefined
      ? 'El texto no tiene tarjeta de bolsillo, y se pide que se componga una.'
      : `A la tarjeta de bolsillo del texto le falta ${side === 'front' ? 'el reverso' : 'el frente'}.`,
    `Agregue ${missing.join(' y ')}, o deje la tarjeta fuera en facts.yml, con el porqué: \`leaveOut: { card: "…" }\`.`,
  ],
  'sheet-missing-form': () => [
    'El texto no tiene fuera de <More> ninguna tabla con casillas para escribir, y se pide que se componga un formulario.',
    'Deje vacías algunas casillas de una <Table caption="…">, o ponga en ellas solo un <Blank>, o quite `form` de `sheets`.',
  ],
  'sheet-missing-poster': () => [
    'El texto no tiene palabras para un cartel, y se pide que se componga uno.',
    'Agregue `poster:` con `slogan`, `demand` y `where` arriba del texto, o déjelo fuera en facts.yml, con el porqué: `leaveOut: { poster: "…" }`.',
  ],
  'exception-unneeded': (_, product: string) => [
    `\`leaveOut\` deja fuera ${product}, pero de este documento no se hace ninguna hoja así.`,
    'Quite la línea.',
  ],
  'composition-unfit/list': () => [
    '`composition` es list, pero fuera de <More> el texto no tiene una lista de 4 a 8 puntos que empiecen cada uno en negritas.',
    'Empiece cada punto con su palabra en negritas (`- **Tamaño.** …`), o escoja otra composición.',
  ],
  'composition-unfit/number': () => [
    '`composition` es number, pero fuera de <More> el texto no tiene ningún <Fact>.',
    'Agregue la cifra con <Fact claim="…">, o escoja otra composición.',
  ],
  'composition-unfit/quote': () => [
    '`composition` es quote, pero fuera de <More> el texto no tiene ningún <Quote>.',
    'Agregue como <Quote> lo que se tiene que leer primero, o escoja otra composición.',
  ],
  'composition-unfit/dialogue': () => [
    '`composition` es dialogue, pero fuera de <More> el texto no tiene una lista de 4 a 8 puntos en la que dos se turnen.',
    'Empiece cada punto con quien habla, en negritas y por turnos (`- **Patrón:** …`, `- **Nosotros:** …`), o escoja otra composición.',
  ],
  'composition-unfit/flyer': (_, composition: string) => [
    `\`composition\` es ${composition}, pero el documento no tiene hoja volante.`,
    'Quite la línea, o agregue `flyer` a `sheets`.',
  ],
} satisfies MessageTable;

/** What an inspector of finished pages found. */
interface Finding {
  readonly page: number;
  readonly fact: string;
  readonly fix: string;
  readonly in?: Readonly<Partial<Record<'es', { readonly fact: string; readonly fix: string }>>>;
}
