/** What `npm run audio` says, in each language in which the press speaks to writers. */
import type { Speech } from './speech.ts';

export interface AudioWords {
  readonly usage: string;
  readonly none: string;
  readonly noFile: (path: string) => string;
  readonly asItWas: (path: string) => string;
  readonly originals: string;
  readonly clean: string;
  readonly taken: (tells: string) => string;
  /** By the names of `model/files/audio/tells.ts`. */
  readonly tells: Readonly<Record<string, string>>;
  /** @param length minutes and seconds @param rate kbit/s @param size MB, with one decimal */
  readonly now: (length: string, rate: number, size: string) => string;
  /** Said of one that takes more data than speech needs. @param rate kbit/s */
  readonly heavy: (rate: number) => string;
}

export const audioWords: Readonly<Record<Speech, AudioWords>> = {
  en: {
    usage: `npm run audio -- <file>…

  takes out of a recording all that it says besides the sound (names, pictures, dates), and says how long it is,
  such as: npm run audio -- content/leaflets/my-leaflet/en.mp3
  The sound is not touched. The file is replaced and the original is not kept: keep yours elsewhere.`,
    none: 'No recording was named. Fix: npm run audio -- content/<kind>/<folder>/en.mp3',
    noFile: (path) =>
      `There is no file ${path}. Fix: write its name as it stands in the folder, from the project’s own folder on.`,
    asItWas: (path) => `${path} is as it was.`,
    originals:
      'Nothing of the originals is kept here. If you have committed one, amend that commit before you push: what was pushed once can no longer be taken back.',
    clean: 'Holds nothing but the sound. Left as it is.',
    taken: (tells) => `Taken out: ${tells}.`,
    tells: {
      'names and words': 'names and words',
      pictures: 'pictures',
      dates: 'dates',
      'a program’s own notes': 'a program’s own notes',
      'other data': 'other data',
    },
    now: (length, rate, size) => `${length} long, ${rate} kbit/s, ${size} MB.`,
    heavy: (rate) =>
      `One voice is as clear at 64 kbit/s with one channel; ${rate} costs a listener more data than it need.`,
  },
  es: {
    usage: `npm run audio -- <archivo>…

  le quita a una grabación todo lo que dice además del sonido (nombres, imágenes, fechas) y dice cuánto dura,
  por ejemplo: npm run audio -- content/leaflets/mi-volante/es.mp3
  El sonido no se toca. El archivo se cambia y el original no se guarda: guarde el suyo en otra parte.`,
    none: 'No se nombró ninguna grabación. Arreglo: npm run audio -- content/<tipo>/<carpeta>/es.mp3',
    noFile: (path) =>
      `No hay ningún archivo ${path}. Arreglo: escriba su nombre como está en la carpeta, desde la carpeta del proyecto.`,
    asItWas: (path) => `${path} está como estaba.`,
    originals:
      'Aquí no se guarda nada de los originales. Si ya hizo un commit con alguno, corríjalo antes de subirlo: lo que se subió una vez ya no se puede recoger.',
    clean: 'No tiene nada más que el sonido. Queda como estaba.',
    taken: (tells) => `Se quitó: ${tells}.`,
    tells: {
      'names and words': 'nombres y palabras',
      pictures: 'imágenes',
      dates: 'fechas',
      'a program’s own notes': 'notas del programa de sonido',
      'other data': 'otros datos',
    },
    now: (length, rate, size) => `Dura ${length}, ${rate} kbit/s, ${size} MB.`,
    heavy: (rate) =>
      `Una voz se oye igual de bien a 64 kbit/s con un canal; ${rate} le cuestan a quien escucha más datos de los que hacen falta.`,
  },
};
