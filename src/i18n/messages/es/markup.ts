/** What is said in Spanish of signs that other programs read as markup: one entry for each rule of `model/text/markup/`, by its name. */
import type { MessageTable, Sentences } from '../help.ts';

/** A rule, as far as its words ask for it. */
interface Rule {
  readonly name: string;
  tags?(found: RegExpExecArray): readonly [opening: string, closing: string];
}

type Say = (found: RegExpExecArray, near: string, rule: Rule) => Sentences;

const bold =
  'Escriba **palabras**: sin espacio entre los asteriscos y las palabras, y con un espacio o un signo después de los últimos; para que se imprima un asterisco, escriba \\*.';

const box: Say = (found, _near, rule) => [
  `«${found[0].trim()}» empieza un recuadro en otros programas; aquí se imprimiría.`,
  `Escriba ${rule.tags?.(found).join(' y ') ?? '<Callout>'} solos en sus líneas, con las palabras en medio.`,
];

/** By the name of each rule. */
export const markupSayings: Readonly<Record<string, Say>> = {
  'box-colons': box,
  'box-bracket': box,
  'box-exclamation': box,
  bold: ([stars], near) => [`Los asteriscos ${stars} de «${near}» no marcan nada y se imprimirían.`, bold],
  italics: (_, near) => [
    `Los asteriscos de «${near}» no marcan nada y se imprimirían.`,
    'Escriba *palabras*, sin espacio entre los asteriscos y las palabras; para que se imprima un asterisco, escriba \\*.',
  ],
  star: (_, near) => [
    `En «${near}» hay un asterisco solo, y se imprime.`,
    'Si tiene que empezar o terminar una cursiva, escriba *palabras*; si es a propósito, escriba \\*.',
  ],
  'low-lines': (_, near) => [
    `Los signos __ de «${near}» no marcan nada y se imprimirían.`,
    'En un texto escriba **palabras**, y en un campo solo las palabras; un blanco para llenar es <Blank>palabras</Blank>.',
  ],
  'low-line': (_, near) => [
    `Los signos _ de «${near}» no marcan nada y se imprimirían.`,
    'Escriba *palabras*, sin espacio entre los asteriscos y las palabras.',
  ],
  'link-blank': (_, near) => [
    `El enlace «${near}» no se lee: hay un espacio entre ] y (.`,
    'Escriba [palabras](https://…), sin espacio entre los dos signos.',
  ],
  'link-reversed': (_, near) => [
    `El enlace «${near}» no se lee: tiene los paréntesis y los corchetes al revés.`,
    'Escriba [palabras](https://…).',
  ],
  'link-broken': (_, near) => [
    `El enlace antes de «${near}» no se lee y se imprimiría con sus signos.`,
    'En un texto escriba [palabras](https://…): sin espacios en la dirección (%20 vale por uno) y con el paréntesis que cierra; un campo no lleva enlaces.',
  ],
  'link-wiki': ([whole]) => [
    `«${whole}» es un enlace en otros programas; aquí se imprimiría.`,
    'Escriba [palabras](doc:nombre-de-carpeta).',
  ],
  'link-named': (_, near) => [
    `El enlace antes de «${near}» nombra una dirección que no está en ninguna parte.`,
    'Escriba la dirección donde está el enlace: [palabras](https://…).',
  ],
  highlight: (_, near) => [
    `«${near}» está entre signos == que no marcan nada y se imprimirían.`,
    'Escriba **palabras**, o solo las palabras.',
  ],
  remark: (_, near) => [
    `Los signos %% de «${near}» empiezan una nota escondida en otros programas; aquí se imprimirían los dos.`,
    'Quítelos con lo que encierran; en un texto que cualquiera puede leer no hay lugar para notas escondidas.',
  ],
  struck: (_, near) => [
    `Los signos ~~ de «${near}» no tachan nada y se imprimirían.`,
    'En un texto escriba ~~palabras~~, sin espacio entre los signos y las palabras; un campo no lleva palabras tachadas.',
  ],
  heading: ([, marks = '']) => [
    `La línea empieza con ${marks} sin espacio, así que no es encabezado y se imprimiría ${marks}.`,
    `Escriba un espacio después de ${marks}.`,
  ],
  bullets: ([whole], near) => [
    `La línea «${near}» empieza con el signo ${whole.trim()}, que no hace una lista: esas líneas se juntan en una.`,
    'Empiece cada una con «- » y deje una línea vacía antes de la primera.',
  ],
  'list-marks': (_, near) => [
    `Las líneas a partir de «${near}» empiezan con un signo sin espacio, que no hace una lista: se juntan en una.`,
    'Escriba un espacio después de cada signo y deje una línea vacía antes de la primera.',
  ],
  'list-numbers': (_, near) => [
    `Las líneas a partir de «${near}» llevan números, pero no hacen una lista: se juntan en una.`,
    'Empiece con 1., escriba un espacio después de cada número y deje una línea vacía antes de la primera.',
  ],
  'box-to-tick': (_, near) => [
    `La casilla de «${near}» no es de ninguna lista y se imprimiría con sus corchetes.`,
    'Escriba - [ ] y las palabras, con un espacio después de cada signo, en su propia línea.',
  ],
  'note-number': ([, call, note = '']) => [
    `«[${call ?? note}]» no llama ninguna nota: así la escribe un procesador de texto.`,
    `Escriba [^${call ?? note}] en el texto, y abajo una línea [^${call ?? note}]: con la fuente; un campo no lleva notas.`,
  ],
  table: () => [
    'Aquí hay filas entre signos |, pero debajo de la primera falta la fila de guiones, o tiene otro número de columnas, así que no son una tabla.',
    'Escriba debajo de la primera fila | --- | --- |, un --- por columna, y deje una línea vacía antes de la tabla.',
  ],
  dashes: ([dashes], near) => [
    `Los signos ${dashes} antes de «${near.replace(/^[-\s]+/, '')}» valen por una raya en otros programas; aquí se imprimirían.`,
    'Escriba la raya misma: —, o – entre números.',
  ],
  definition: (_, near) => [
    `La línea «${near}» explica la de arriba en otros programas; aquí se imprimirían los dos puntos.`,
    'Escriba las dos en un párrafo: **palabra:** lo que quiere decir.',
  ],
  emoji: ([whole]) => [
    `«${whole}» es un dibujito en otros programas; aquí se imprimiría.`,
    'Quítelo, o dígalo con palabras.',
  ],
  code: ([whole]) => [
    `El código «${whole}» no vale aquí por ningún signo y se imprimiría como está.`,
    'Escriba el signo mismo.',
  ],
  'field-note': ([whole]) => [
    `«${whole}» llama una nota, pero un campo no lleva notas y se imprimiría.`,
    'Quítelo, y llame la nota en el texto.',
  ],
  'field-emphasis': (_, near) => [
    `«${near}» está marcado como negrita o cursiva, pero un campo no las lleva y los signos se imprimirían.`,
    'Quite los signos.',
  ],
  'field-heading': () => [
    'Las palabras empiezan con #, que se imprimiría.',
    'Quítelo: la imprenta compone los títulos sola.',
  ],
  'field-stroke': ([whole]) => [
    `«${whole}» se imprimiría con su barra: en un campo los signos no la necesitan.`,
    'Quite la barra \\.',
  ],
  'field-tag': ([whole]) => [
    `La etiqueta ${whole} está en un campo, que no lleva ninguna, y se imprimiría.`,
    'Quítela.',
  ],
};

const said = (_: unknown, rule: Rule, found: RegExpExecArray, near: string): Sentences =>
  markupSayings[rule.name]?.(found, near, rule) ?? ['', ''];

export const markup = {
  'markup-unread': said,
  'markup-doubtful': said,
  'markup-misread/nested': (_, words: string, type: string, sign: string) => [
    `En «${start(words)}» hay ${type === 'strong' ? 'negritas dentro de negritas' : 'cursivas dentro de cursivas'}: los asteriscos de antes empiezan de nuevo en vez de terminar lo anterior, y quedan marcadas las palabras que no son.`,
    `Deje un espacio después de los asteriscos que terminan, y uno antes de los que empiezan: palabras ${sign}palabras${sign} palabras.`,
  ],
  'markup-misread/stars': (_, words: string, type: string) => [
    `Los asteriscos de «${start(words)}» se toman por marcas de ${type === 'strong' ? 'negrita' : 'cursiva'} y desaparecerían.`,
    'Escriba \\* para que se imprima un asterisco; para multiplicar escriba ×.',
  ],
} satisfies MessageTable;

/** The beginning of some words, without the marks before them. */
function start(words: string): string {
  const plain = words
    .replace(/^[*_]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 40 ? `${plain.slice(0, 40).replace(/\s+\S*$/, '')}…` : plain;
}
