/** What is said in Spanish of how files are called. */
import type { MessageTable } from '../help.ts';
import { plainName } from './words.ts';

/** How to rename a file, or what to do where that name is taken: whoever renames would lose the words that bear it. @param beside names in the same folder */
function twinFix(name: string, beside: readonly string[]): string {
  return beside.includes(name)
    ? `También hay un archivo ${name}: compare los dos, deje en ${name} las palabras que valen y quite el otro.`
    : `Cámbiele el nombre a ${name}.`;
}

function neither(name: string): string {
  return `«${name}» no es facts.yml, ni un texto (.mdx), ni una imagen (.jpg, .png, .webp), ni una grabación (.mp3).`;
}

export const fileNames = {
  'file-unexpected/copy': (_, name: string, copied: string) => [
    `«${name}» parece una segunda copia de ${copied}.`,
    `Compare las dos, deje en ${copied} las palabras que valen y quite la otra.`,
  ],
  'file-unexpected/renamed': (_, name: string, copied: string) => [
    `«${name}» parece una copia de ${copied}, que no está.`,
    `Cámbiele el nombre a ${copied}.`,
  ],
  'file-unexpected/facts': (_, name: string, beside: readonly string[]) => [
    `«${name}» no se lee: los datos están en un archivo facts.yml.`,
    twinFix('facts.yml', beside),
  ],
  'file-unexpected/text': (_, name: string, language: string | undefined, beside: readonly string[]) => [
    `«${name}» no se lee: un texto termina en .mdx.`,
    language ? twinFix(`${language}.mdx`, beside) : 'Dele el nombre de su idioma, como es.mdx.',
  ],
  'file-unexpected/sound': (_, name: string) => [
    neither(name),
    'Ábralo en un programa de sonido y expórtelo como MP3: un canal, 64 kbit/s.',
  ],
  'file-unexpected/other': (_, name: string) => [
    neither(name),
    'Quítelo; si es una imagen, guárdela como .jpg, .png o .webp. En el teléfono, escoja el formato «Más compatible».',
  ],
  'language-unknown/region': (_, stem: string, region: string, beside: readonly string[]) => [
    `El nombre del archivo dice «${stem}», un idioma con su región, pero un solo texto sirve a todos.`,
    twinFix(`${region}.mdx`, beside),
  ],
  'language-unknown/unlisted': (
    _,
    stem: string,
    _guess: string,
    meant: string | undefined,
    beside: readonly string[],
  ) => [
    `El nombre del archivo dice el idioma «${stem}», que no está en la lista.${meant ? ` ¿Quiso decir «${meant}»?` : ''}`,
    meant ? twinFix(`${meant}.mdx`, beside) : 'Dele el nombre de uno de los idiomas del sitio, como es.mdx.',
  ],
  'file-name-forbidden/name': (
    _,
    name: string,
    _stem: string,
    _ending: string,
    meant: string | undefined,
    beside: readonly string[],
  ) => [
    `El archivo se llama «${name}», y hay discos y direcciones que no admiten ese nombre.`,
    meant ? twinFix(`${meant}.mdx`, beside) : plainName,
  ],
} satisfies MessageTable;
