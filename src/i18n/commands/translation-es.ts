/** What is said of translations that are begun, and that go to translators' programs, in Spanish. */
import type { TranslateWords, XliffWords } from './translation-en.ts';

export const translate: TranslateWords = {
  usage: (languages) => `npm run translate -- <documento> <idioma>

  empieza una traducción: los mismos campos y bloques, con las palabras del original entre ⟦ y ⟧ donde van las suyas.
  idioma  uno de ${languages}
  Nada se publica mientras quede un ⟦. Después: npm run check -- <documento>, y cuando lo haya leído una segunda persona, npm run accept.`,
  noLanguage: (tag, known) => `No hay ningún idioma «${tag}». Arreglo: escoja uno de estos: ${known}.`,
  isOriginal: (id, tag) => `${id} se escribió primero en «${tag}»: no hay qué traducir. Arreglo: escoja otro idioma.`,
  taken: (path) => `${path} ya existe. Arreglo: siga en ese archivo; npm run status dice cómo va.`,
  done: (path, source) =>
    `Empezado: ${path}, a partir de ${source}. Escriba sus palabras en lugar de las que están entre ⟦ y ⟧, y quite las dos marcas.`,
  nothing: 'No se empezó nada.',
};

export const xliff: XliffWords = {
  usage: (languages) => `npm run xliff -- <documento> <idioma>
npm run xliff -- <archivo.xlf>

  lleva una traducción a un programa de traducir y la trae de vuelta: XLIFF, que abren OmegaT, Virtaal y casi todos los demás.
  Con un documento y un idioma (${languages}), escribe un archivo con cada parte que todavía espera entre ⟦ y ⟧, y empieza la traducción si no existe.
  Con un archivo que volvió, pone las palabras en su lugar. Las marcas dentro de una frase, como **negritas** y enlaces, deben volver como estaban.`,
  isWhole: (path) =>
    `En ${path} no espera nada. Arreglo: si el original cambió después, npm run status dice qué; corríjalo en ese archivo.`,
  written: (file, parts) => `Escrito: ${file}, con ${parts} partes. Cuando vuelva: npm run xliff -- <el archivo>`,
  noFile: (file) =>
    `No se puede leer ${file}. Arreglo: escriba la ruta del archivo .xlf, o npm run xliff -- <documento> <idioma> para hacer uno.`,
  noXliff: (file) =>
    `${file} no es un XLIFF que podamos leer. Arreglo: que el programa lo guarde como XLIFF 1.2, no como proyecto ni como Word.`,
  noText: (original) =>
    `El archivo se hizo de ${original}, que no está entre los textos de aquí. Arreglo: use el archivo que escribió esta imprenta; puede que npm run rename haya cambiado el nombre.`,
  nothingFits: (path, units) =>
    `Ninguna de las ${units} partes traducidas del archivo espera en ${path}. Arreglo: vea si es el archivo de otro texto o si ya están puestas; npm run xliff -- <documento> <idioma> escribe lo que espera ahora.`,
  filled: (path, filled, left) =>
    `Puestas: ${filled} partes en ${path}${left > 0 ? `; ${left} todavía esperan entre ⟦ y ⟧` : ''}. Después: npm run check, y que lo lea una segunda persona.`,
  unknown: (sources) =>
    `De estas, las palabras del original ya no esperan en ningún lugar:\n${sources.map((source) => `  ${source}`).join('\n')}`,
  nothing: 'No se cambió ningún texto.',
};
