/** What is said in Spanish of sources, house words, length and weight of words: what a person should look at. */
import type { MessageTable } from '../help.ts';

export const style = {
  'note-without-source': (_, id: string) => [
    `La nota [^${id}] no nombra ninguna fuente: no tiene enlace, ni fecha, ni ley.`,
    'Diga quién lo publicó, cuándo y dónde se puede leer.',
  ],
  'source-undated': (_, id: string) => [
    `La fuente de la nota [^${id}] no tiene fecha.`,
    'Agregue su día o su año; si no lleva, el mes en que se leyó.',
  ],
  'word-avoided': (_, found: string, because: string, use: string) => [
    `Aquí no escribimos «${found.replace(/\s+/g, ' ').trim()}»: ${because.replace(/\.$/, '')}.`,
    `Escriba en su lugar: ${use.replace(/\.$/, '')}.`,
  ],
  'sentence-long': (_, count: number, begins: string) => [
    `La frase «${begins}…» tiene ${count} palabras; de unas 25 en adelante se pierde el hilo, y antes si se lee en voz alta.`,
    'Haga dos de ella.',
  ],
  'quotes-straight': (_, near: string) => [
    `Las comillas de «${near}» son las de una máquina de escribir.`,
    'Escriba « » en español y “ ” en inglés.',
  ],
  'capitals-only': (_, near: string) => [
    `«${near}» está todo en mayúsculas: se lee más despacio, y en voz alta letra por letra.`,
    'Escríbalo en minúsculas; **negrita** le da fuerza.',
  ],
  'link-plain': (_, url: string) => [
    'El enlace empieza con http://, y quien esté en medio puede leer y cambiar lo que llega.',
    `Pruebe https:${url.slice(5)}, y escriba esa si se abre.`,
  ],
  'hedge-repeated': (_, said: readonly string[]) => [
    `El texto pide perdón por su opinión ${said.length} veces: ${said.join(', ')}. La línea de arriba ya dice que eso sostenemos.`,
    'Diga la cosa misma, y deje a lo sumo una.',
  ],
  'leaflet-headline/short': (_, count: number) => [
    `El título tiene ${count === 1 ? 'una palabra' : `${count} palabras`}, muy pocas para decir de qué trata la hoja.`,
    'Diga quién tiene que hacer qué, o qué está en juego.',
  ],
  'leaflet-headline/long': (_, count: number) => [
    `El título tiene ${count} palabras, más de las que lee quien va de paso.`,
    'Deje la parte que hace que uno se detenga, y pase lo demás al texto.',
  ],
  'leaflet-paragraph': (_, count: number) => [
    `El párrafo tiene ${count} palabras, más de las cuatro líneas que se leen en un volante.`,
    'Acórtelo, pártalo en dos, o páselo a <More>.',
  ],
  'leaflet-asks/hidden': () => [
    'El bloque Ask está dentro de More, y el volante deja fuera lo que hay en More.',
    'Póngalo antes de <More> o después de </More>.',
  ],
  'leaflet-asks/none': () => [
    'La hoja no pide nada: no tiene ningún bloque Ask.',
    'Agregue <Ask title="…"> con la única cosa que el lector debería hacer ahora.',
  ],
  'leaflet-asks/second': () => [
    'La hoja pide una segunda cosa, y quien puede escoger no hace ninguna.',
    'Deje el Ask que más importa, y diga lo otro en el texto.',
  ],
} satisfies MessageTable;
