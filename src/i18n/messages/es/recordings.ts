/** What is said in Spanish of recordings: their files, their fields, and how they fit the text. */
import { fileCommand } from '../../file-command.ts';
import type { MessageTable } from '../help.ts';
import { fileTypesInSpanish } from './pictures.ts';

/** What a recording’s file tells, by how it is called in the first language. */
const heard: Readonly<Record<string, string>> = {
  'names and words': 'nombres y palabras',
  pictures: 'imágenes',
  dates: 'fechas',
  'other data': 'otros datos',
};

export const recordings = {
  'chapter-unreadable': (_, shown: string) => [
    `Una parte de la grabación es «${shown}», que no empieza con el minuto en que se oye.`,
    'Escriba minutos, dos puntos, segundos, un espacio y el nombre de la parte: - 1:05 Cómo leer el papel',
  ],
  'chapter-order/first': (_, shown: string) => [
    `La primera parte de la grabación empieza en ${shown}; los programas que muestran partes quieren una desde el principio.`,
    'Empiece la lista con una parte en 0:00.',
  ],
  'chapter-order': (_, shown: string, before: string) => [
    `La parte de la grabación que empieza en ${shown} está después de una que empieza en ${before}.`,
    'Ponga las partes en el orden en que se oyen, cada una en un momento distinto.',
  ],
  'field-missing/recorded': () => [
    'Hay una grabación, pero falta `recorded`, el día en que se hizo: nadie podría saber si el texto se cambió después.',
    'Escriba el día debajo de `audio`: recorded: 2026-12-01',
  ],
  'field-unknown/recording': (_, key: string) => [
    `\`${key}\` está, pero no se nombra ninguna grabación.`,
    'Escriba `audio:` y el nombre del archivo, o quite la línea.',
  ],
  'audio-missing': ({ near }, file: string, there: readonly string[]) => [
    `\`audio\` nombra «${file}», pero la carpeta no tiene ese archivo.${near(file, there)}`,
    'Ponga el archivo en la carpeta o corrija el nombre.',
  ],
  'audio-unused': (_, file: string, language: string) => [
    `Ningún texto nombra la grabación ${file}, así que nadie la oiría.`,
    `Escríbala en los campos de su texto, por ejemplo en ${language}.mdx: audio: ${file}, y debajo recorded: con el día; o quite el archivo.`,
  ],
  'audio-unreadable': (_, type: string | undefined) => [
    type
      ? `El nombre del archivo termina en .mp3, pero adentro hay ${fileTypesInSpanish[type] ?? type}.`
      : 'La grabación no se puede leer: está dañada, o no es MP3 como dice su nombre.',
    'Abra la grabación en un programa de sonido y expórtela como MP3: un canal, 64 kbit/s.',
  ],
  'audio-large': (_, bytes: number, most: number) => [
    `La grabación tiene ${(bytes / 1e6).toFixed(1)} millones de bytes, y el máximo son ${most / 1e6}.`,
    'Expórtela como MP3 con un canal y 64 kbit/s, o parta el texto en dos.',
  ],
  'audio-private': (_, tells: readonly string[], path: string) => [
    `El archivo de la grabación dice más que el sonido: ${tells.map((tell) => heard[tell] ?? tell).join(', ')}. Lo que se publica no lo dice, pero el historial de los textos también es público.`,
    `Ejecute \`${fileCommand('audio', path)}\`, que saca todo eso. Si ya hizo un commit, corríjalo antes de subirlo: lo que se subió una vez ya no se puede recoger.`,
  ],
  'transcript-owed': (_, length: string, words: number) => [
    `La grabación dura ${length} y el texto tiene ${words} palabras: lo que se oye no es lo que está en la página. Quien no oye tiene que poder leerlo todo.`,
    'Grabe el texto entero; o escriba lo que se dice como un texto aparte, con esta grabación.',
  ],
  'chapter-beyond': (_, length: string, at: string) => [
    `Una parte de la grabación empieza en ${at}, pero la grabación dura ${length}.`,
    'Corrija el minuto o quite la parte.',
  ],
  'recording-behind': (_, recorded: string, changed: string) => [
    `El texto se cambió el ${changed}, después de grabarse el ${recorded}; la página se lo dice a quien escucha.`,
    'Si lo que se oye ya no es cierto, grábelo de nuevo. Si solo cambió algo que no se oye, déjelo como está.',
  ],
} satisfies MessageTable;
