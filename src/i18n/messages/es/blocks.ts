/** What is said in Spanish of tags, blocks and their properties, and of code. */
import type { MessageTable } from '../help.ts';

export const blocks = {
  'html-in-body/raw': () => ['El texto tiene HTML.', 'Use Markdown o uno de los bloques.'],
  'html-in-body/tag': (_, name: string) => [
    `El texto tiene la etiqueta de HTML <${name}>.`,
    'Quítela; escriba Markdown o uno de los bloques, que empiezan con mayúscula.',
  ],
  'html-in-body': (_, name: string) => [
    `El texto tiene la etiqueta de HTML <${name}>.`,
    'Quítela; escriba Markdown o uno de los bloques, que empiezan con mayúscula.',
  ],
  'import-in-body': (_, word: string) => [
    `Una línea empieza con \`${word}\`, que ejecutaría código.`,
    'Quite la línea, porque los bloques no la necesitan; si es una frase, empiécela con otra palabra.',
  ],
  'comment-in-body': () => [
    'El texto tiene una nota entre {/* y */}, que podría leer quien abra la fuente.',
    'Quítela.',
  ],
  'comment-in-body/html': () => [
    'El texto tiene una nota entre <!-- y -->, que podría leer quien abra la fuente.',
    'Quítela.',
  ],
  'expression-in-body/text': () => [
    'Hay llaves { }, y lo que está entre ellas se ejecutaría como código.',
    'Quítelas, o escriba \\{ y \\} para que se impriman.',
  ],
  'expression-in-body/open': () => [
    'Hay una llave {, que empezaría código.',
    'Quítela, o escriba \\{ para que se imprima.',
  ],
  'expression-in-body/closed': () => [
    'Hay llaves { }, y lo que está entre ellas se ejecutaría como código.',
    'Quítelas, o escriba \\{ y \\} para que se impriman.',
  ],
  'expression-in-body/property': (_, name: string) => [
    `El bloque ${name} tiene un valor entre llaves { }, que se ejecutaría como código.`,
    'Escriba el valor entre comillas dobles rectas.',
  ],
  'code-in-body': () => [
    'Un pasaje está entre líneas de ``` o ~~~ y se compondría como código de un programa.',
    'Quite esas líneas; una cita lleva > delante de cada línea, los versos \\ al final, las columnas son una tabla y un blanco es <Blank>palabras</Blank>.',
  ],
  'block-unknown': (_, name: string) => [
    `No hay ningún bloque «${name}».`,
    'Use uno de los bloques: CONTRIBUIR.md los nombra todos.',
  ],
  'block-misplaced/picture': () => [
    'Una imagen está dentro de un párrafo.',
    'Póngala sola en su línea, con una línea vacía antes y otra después.',
  ],
  'block-misplaced/line': (_, name: string) => [
    `El bloque ${name} está solo en su línea, y va dentro de una frase.`,
    'Escríbalo dentro de una frase.',
  ],
  'block-misplaced/inside': (_, name: string, children: number) => [
    `El bloque ${name} está dentro de una línea de texto.`,
    children > 0
      ? `Ponga <${name}> y </${name}> solos en sus líneas, con una línea vacía antes y después del texto que encierran.`
      : 'Póngalo solo en su línea, con una línea vacía antes y otra después.',
  ],
  'property-unknown': ({ near }, name: string, key: string, known: string[]) => [
    `El bloque ${name} no tiene la propiedad \`${key}\`.${near(key, known)}`,
    known.length > 0
      ? `Cámbiele el nombre o quítela; el bloque lleva ${known.map((word) => `\`${word}\``).join(', ')}.`
      : 'Quítela; el bloque no lleva ninguna.',
  ],
  'property-value/twice': (_, key: string, name: string) => [
    `\`${key}\` del bloque ${name} está dos veces.`,
    'Deje una de las dos.',
  ],
  'property-value/flag': (_, name: string, block: string) => [
    `\`${name}\` del bloque ${block} va sola y no lleva valor.`,
    `Escriba solo ${name}.`,
  ],
  'property-value/empty': (_, name: string, block: string) => [
    `\`${name}\` del bloque ${block} está vacía.`,
    `Escriba ${name}="…", o quítela.`,
  ],
  'property-value/date': (_, name: string, block: string, given: string) => [
    `\`${name}\` del bloque ${block} es «${given}», que no es un día ni un mes ni un año.`,
    `Escriba ${name}="2026-05-01", "2026-05" o "2026".`,
  ],
  'property-value/choice': ({ near }, name: string, block: string, given: string, known: readonly string[]) => [
    `\`${name}\` del bloque ${block} es «${given}», y no está en la lista.${near(given, known)}`,
    `Escoja uno de estos: ${known.join(', ')}.`,
  ],
  'property-missing#3': (_, name: string, key: string) => [
    `Al bloque ${name} le falta \`${key}\`.`,
    `Agregue ${key}="…" a la etiqueta.`,
  ],
  'body-unreadable/quote': (_, name: string) => [
    `En la etiqueta <${name}> se abre una comilla que no se cierra.`,
    'Escriba " después del valor, antes del signo >.',
  ],
  'body-unreadable/crossed': (_, other: string, name: string, line: string) => [
    `La etiqueta </${other}> cierra lo que abrió <${name}> en la línea ${line}.`,
    `Escriba </${name}>.`,
  ],
  'body-unreadable/open': (_, name: string, tag: string) => [
    `La etiqueta <${name}> se abre y no se cierra.`,
    /^<(?:Hotline|WhyNow|Figure|Value)/.test(tag)
      ? `Termine la etiqueta con />, así: <Hotline />.`
      : `Escriba </${name}> solo en su línea, después de su texto.`,
  ],
  'body-unreadable/scope': (_, name: string) => [
    `La etiqueta <${name}> se abre dentro de una lista, una cita o unas negritas y se cierra afuera.`,
    `Ponga <${name}> y </${name}> al principio de sus propias líneas.`,
  ],
  'body-unreadable/shared': (_, tag: string) => [
    `La etiqueta ${tag} está en una línea con otro texto.`,
    `Ponga ${tag} sola en su línea.`,
  ],
  'body-unreadable/closing': (_, name: string) => [
    `La etiqueta </${name}> cierra un bloque que no se abrió antes.`,
    `Escriba <${name}> solo en su línea antes del texto que le toca, o quite </${name}>.`,
  ],
  'body-unreadable/signs': () => [
    'Desde aquí el texto no se puede leer.',
    'Revise los signos < > { } y las comillas; escriba \\< para que se imprima el signo.',
  ],
  'body-unreadable/address': (_, address: string) => [
    `La dirección «${address.slice(0, 60)}» está entre < y >, donde solo van etiquetas.`,
    'Escríbala como enlace con palabras: [nombre de la página](https://…).',
  ],
  'body-unreadable/inner': (_, name: string) => [
    `La etiqueta <${name}> tiene comillas rectas dentro de un valor, y ahí lo terminan.`,
    'Escriba « y » dentro del valor, y rectas solo alrededor.',
  ],
  'body-unreadable/curly': (_, name: string) => [
    `La etiqueta <${name}> tiene un valor entre comillas tipográficas.`,
    'En las etiquetas escriba comillas rectas: tone="note".',
  ],
  'body-unreadable/tag': (_, name: string) => [
    `La etiqueta <${name}> no se puede leer.`,
    `Escríbala así: <${name} nombre="valor">.`,
  ],
  'body-unreadable/sign': (_, word: string) => [
    `El signo < antes de «${word.slice(0, 20)}» empezaría una etiqueta.`,
    'Escriba \\< para que se imprima el signo.',
  ],
  'block-misplaced/like': (_, name: string) => [
    `El bloque ${name} está dentro de otro ${name}.`,
    `Cierre el primero antes de que empiece el segundo, con </${name}> solo en su línea.`,
  ],
  'block-misplaced/heading': () => [
    'Hay un bloque en un encabezado, y lo llevaría a todos los índices.',
    'Póngalo en el texto, debajo del encabezado.',
  ],
  'block-misplaced/link': (_, name: string | null) => [
    `El bloque ${name ?? ''} está dentro de las palabras de un enlace, y nadie sabría cuál de los dos se abre.`,
    'Póngalo antes o después del enlace.',
  ],
  'block-misplaced/term': () => [
    'Hay un enlace, una nota u otro bloque dentro de un Term, y un solo toque no puede abrir los dos.',
    'Póngalo antes o después del Term.',
  ],
  'block-content/steps': (_, name: string) => [
    `El bloque ${name} lleva una lista numerada y nada más.`,
    'Escriba 1. 2. 3. antes de los pasos; ponga lo demás antes o después del bloque.',
  ],
  'block-content/table': (_, name: string) => [
    `El bloque ${name} lleva una tabla y nada más.`,
    'Ponga lo demás antes o después del bloque.',
  ],
  'block-content/nothing': (_, name: string) => [
    `El bloque ${name} tiene texto adentro, y no lleva ninguno.`,
    `Termine la etiqueta con />, como <${name} />, y ponga el texto después.`,
  ],
  'block-content/flow': (_, name: string) => [
    `El bloque ${name} está vacío.`,
    'Escriba su texto entre las dos etiquetas, o quítelo.',
  ],
  'block-content/words': (_, name: string) => [
    `El bloque ${name} está vacío.`,
    `Escriba sus palabras entre <${name}> y </${name}>.`,
  ],
  'block-content/rows': () => [
    'La tabla tiene encabezados y ninguna fila.',
    'Escriba sus filas debajo de la fila de guiones, o quítela.',
  ],
  'table-head-empty/all': () => [
    'Ninguna columna de la tabla tiene encabezado.',
    'Diga en la primera fila qué hay en cada columna, o escriba las filas como lista.',
  ],
  'table-head-empty/some': (_, columns: readonly number[]) => [
    `El encabezado de la columna ${columns.join(' y ')} está vacío, y nadie puede oír qué hay en ella.`,
    'Diga en una o dos palabras qué hay en la columna; solo la primera puede ir vacía, si nombra las filas.',
  ],
  'table-caption-missing': () => [
    'La tabla no tiene título, y quien escucha no sabe qué muestra.',
    'Póngala entre <Table caption="…"> y </Table>, solos en sus líneas.',
  ],
  'property-value/both': (_, name: string, key: string, other: string) => [
    `El bloque ${name} tiene \`${key}\` además de \`${other}\`, que ya lo trae.`,
    'Deje uno de los dos.',
  ],
} satisfies MessageTable;
