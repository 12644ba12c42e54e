/** What the dev server says above a page, in each language in which the press speaks to writers. */
import type { Speech } from './speech.ts';

const english = {
  keeps: (count: number) =>
    count === 1
      ? 'One problem keeps this text from being published.'
      : `${count} problems keep this text from being published.`,
  asBefore: 'Below is the text as it could be read last.',
  still: (count: number) => `Before it is published: ${count}`,
  look: (count: number) => `To look at: ${count}`,
  elsewhere: (files: number) => `Problems in other files: ${files === 1 ? 'one file' : `${files} files`}`,
  all: 'npm run check says them all.',
  late: 'The sheets and pictures are still being drawn; whether they fit is said here.',
  files: (count: number) => `All that is made of this text: ${count} files`,
  behind: (parts: number) =>
    parts === 1
      ? 'One part of its source changed since this translation was made.'
      : `${parts} parts of its source changed since this translation was made.`,
  unreviewed: 'This translation has not been reviewed: it has no sheets and no cards.',
  failed: (why: string) =>
    `The press itself failed to draw this page: ${why}. What went wrong stands in the terminal; the other pages go on.`,
  unshown: 'To be mended',
  until: 'The page cannot be shown until that is mended. The other pages go on.',
};

const spanish: typeof english = {
  keeps: (count) =>
    count === 1
      ? 'Un problema impide que este texto se publique.'
      : `${count} problemas impiden que este texto se publique.`,
  asBefore: 'Abajo está el texto como se pudo leer la última vez.',
  still: (count) => `Antes de publicarlo: ${count}`,
  look: (count) => `Para mirar: ${count}`,
  elsewhere: (files) => `Problemas en otros archivos: ${files === 1 ? 'un archivo' : `${files} archivos`}`,
  all: 'npm run check los dice todos.',
  late: 'Las hojas y las imágenes aún se están dibujando; aquí se dirá si caben.',
  files: (count) => `Todo lo que se hace de este texto: ${count} archivos`,
  behind: (parts) =>
    parts === 1
      ? 'Una parte de su fuente cambió desde que se hizo esta traducción.'
      : `${parts} partes de su fuente cambiaron desde que se hizo esta traducción.`,
  unreviewed: 'Esta traducción no está revisada: no tiene hojas ni tarjetas.',
  failed: (why) =>
    `La imprenta misma no pudo dibujar esta página: ${why}. Qué pasó está en la terminal; las demás páginas siguen.`,
  unshown: 'Por corregir',
  until: 'La página no se puede mostrar hasta que eso se corrija. Las demás páginas siguen.',
};

export const barWords: Readonly<Record<Speech, typeof english>> = { en: english, es: spanish };
