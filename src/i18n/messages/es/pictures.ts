/** What is said in Spanish of pictures, of files that are copied as they are, and of what gives people away. */
import { fileCommand } from '../../file-command.ts';
import type { MessageTable } from '../help.ts';
import { plainName } from './words.ts';

/** What a file really is. */
export const fileTypesInSpanish: Readonly<Record<string, string>> = {
  JPEG: 'una imagen JPEG',
  PNG: 'una imagen PNG',
  WebP: 'una imagen WebP',
  GIF: 'una imagen GIF',
  HEIC: 'una imagen HEIC, como guardan las fotos los teléfonos',
  AVIF: 'una imagen AVIF',
  TIFF: 'una imagen TIFF',
  BMP: 'una imagen BMP',
  'JPEG XL': 'una imagen JPEG XL',
  'JPEG 2000': 'una imagen JPEG 2000',
  ICO: 'un icono',
  PSD: 'un archivo de Photoshop',
  SVG: 'un dibujo SVG',
  HTML: 'una página web',
  PDF: 'un PDF',
  ZIP: 'un ZIP o un archivo de oficina',
  video: 'un video',
  WOFF2: 'un tipo de letra',
  WOFF: 'un tipo de letra',
  TrueType: 'un tipo de letra',
  OpenType: 'un tipo de letra',
};

/** How a picture of another kind becomes one that we print. */
function convert(type: string, path: string): string {
  if (/^(?:JPEG|PNG|WebP|GIF|AVIF|TIFF)$/.test(type))
    return `Ejecute \`${fileCommand('picture', path)}\`, que la hace ser lo que dice su nombre.`;
  if (type === 'HEIC')
    return 'En el teléfono escoja el ajuste que guarda JPEG (iPhone: Ajustes › Cámara › Formatos › Más compatible; Android: ajustes de la cámara, imágenes de alta eficiencia apagadas) y vuelva a tomar o a mandar la foto, o ábrala en una computadora y expórtela como JPEG.';
  if (type === 'SVG' || type === 'PDF')
    return 'Ábralo en un programa de dibujo, expórtelo como PNG y cambie el archivo por ese.';
  if (type === 'HTML') return 'Guarde la imagen misma y no la página que la muestra, y cambie el archivo por esa.';
  if (type === 'video') return 'Guarde una sola imagen como JPEG, y cambie el archivo por esa.';
  return 'Ábrala en un programa de imágenes, guárdela como JPEG o PNG, y cambie el archivo por esa.';
}

function strip(path: string): string {
  return `Ejecute \`${fileCommand('picture', path)}\`, que le quita todo eso y la pone derecha. Si ya hizo un commit con ella, corríjalo antes de subirlo: lo que se subió una vez ya no se puede recoger.`;
}

/** What a picture's file can give away. */
export const tellTalesInSpanish: Readonly<Record<string, string>> = {
  place: 'el lugar donde se tomó o que muestra',
  person: 'el nombre de una persona que sale en ella',
  contact: 'la dirección, el correo o el teléfono de alguien',
  author: 'el nombre de quien la tomó',
  owner: 'el nombre del dueño de la imagen o de la cámara',
  editor: 'el nombre de quien escribió su pie o la cambió',
  serial: 'el número de serie de la cámara o del lente',
  preview: 'una copia pequeña, que puede mostrar todavía lo que después se recortó o se borró',
  second: 'más imágenes que la que se ve',
  more: 'más datos después del final, como el video y el sonido de una foto en vivo',
  between: 'datos entre sus partes que ningún programa muestra',
  maker: 'notas de la propia cámara, que pueden tener números de serie y lugares',
  path: 'el nombre de una carpeta o un archivo de una computadora',
  caption: 'un pie, un título o una descripción',
  keywords: 'palabras clave',
  comment: 'un comentario',
  id: 'un número que lleva al teléfono o a otras copias',
  record: 'un registro de cómo se hizo (C2PA)',
  time: 'el día y la hora en que se tomó o se cambió',
  device: 'el teléfono, la cámara o el programa',
  colours: 'un perfil de color, que puede nombrar un aparato o a una persona',
  text: 'un texto',
  other: 'notas que ningún programa necesita',
};

/** What gives a person away in a line, by how it is called in the first language. */
const finds: Readonly<Record<string, string>> = {
  'e-mail address': 'un correo electrónico que no es el nuestro,',
  'what looks like an e-mail address in words': 'lo que parece un correo electrónico en palabras,',
  'local path': 'la ruta de una computadora,',
  'path on a server of a house': 'la ruta de un servidor privado,',
  'address of a machine in a private network': 'la dirección de una máquina en una red privada,',
  'name of a machine in a private network': 'el nombre de una máquina en una red privada,',
  'A-number': 'un número de extranjero (A-Number),',
  'what looks like an A-number': 'lo que parece un número de extranjero (A-Number),',
  'number of social security': 'un número de Seguro Social,',
  'telephone number': 'un número de teléfono,',
};

const amend = 'Si ya hizo un commit, corríjalo antes de subirlo.';

export const pictures = {
  'picture-unreadable': () => [
    'La imagen no se puede leer: está dañada, cortada, o no es una imagen.',
    'Ábrala en un programa de imágenes, vuelva a guardarla como JPEG o PNG, y cambie el archivo por esa.',
  ],
  'picture-too-large': (_, width: number, height: number, side: number) => [
    `La imagen tiene ${width} × ${height} puntos, más de los que se pueden leer.`,
    `Guárdela con ${side} puntos a lo sumo en su lado más largo.`,
  ],
  'picture-large': (_, width: number, height: number, path: string, side: number) => [
    `La imagen tiene ${width} × ${height} puntos, más de los que muestra ninguna página ni hoja.`,
    `Ejecute \`${fileCommand('picture', path)}\`, que deja su lado más largo en ${side} puntos.`,
  ],
  'picture-too-small': (_, width: number, widthPt: number, least: number) => [
    `La imagen tiene ${width} puntos de ancho; impresa a ${Math.round((widthPt / 72) * 25.4)} mm se le verían los puntos.`,
    `Pida el original; tiene que tener al menos ${least} puntos de ancho.`,
  ],
  'picture-mismatch/kept': (_, path: string, type: string) => [
    `El nombre del archivo termina en ${path.slice(path.lastIndexOf('.'))}, pero adentro hay ${fileTypesInSpanish[type] ?? type}.`,
    convert(type, path),
  ],
  'picture-mismatch/refused': (_, path: string, type: string) => [
    `El nombre del archivo no dice lo que es: adentro hay ${fileTypesInSpanish[type] ?? type}.`,
    convert(type, path),
  ],
  'file-unexpected/picture': (_, path: string, type: string | undefined) => [
    'El nombre del archivo no termina como una imagen nuestra: .jpg, .png o .webp.',
    type ? convert(type, path) : 'Cámbiele el nombre, con la terminación que le toca.',
  ],
  'picture-time': (_, path: string) => [
    'El archivo de la imagen dice cuándo se guardó; lo que se publica no lo dice, pero el historial de los textos también es público.',
    strip(path),
  ],
  'file-private': (_, tells: readonly string[], path: string) => {
    const said = tells.map((tell) => tellTalesInSpanish[tell] ?? tell);
    const gravest = said.length > 6 ? [...said.slice(0, 5), `${said.length - 5} cosas más`] : said;
    return [`El archivo de la imagen dice más que la imagen: ${gravest.join('; ')}.`, strip(path)];
  },
  'alt-missing': () => [
    'La imagen no tiene palabras para quienes no la pueden ver.',
    'Escriba alt="lo que está dibujado o se ve"; si solo adorna, escriba decorative.',
  ],
  'alt-is-file-name': (_, said: string) => [
    `Las palabras de la imagen son el nombre de un archivo: «${said}».`,
    'Diga qué está dibujado o se ve.',
  ],
  'field-too-long/alt': (_, said: string) => [
    `Las palabras de la imagen tienen ${said.length} letras; caben 200.`,
    'Dígalo más corto, y ponga lo demás en el texto.',
  ],
  'property-missing/figure': () => [
    'Al bloque Figure le falta `picture` o `drawing`.',
    'Escriba picture="archivo.jpg" o drawing="door".',
  ],
  'property-value/figure': () => ['El bloque Figure tiene `picture` y también `drawing`.', 'Deje uno de los dos.'],
  'picture-missing/icon': () => [
    'El icono del sitio no está, y todas las páginas lo muestran.',
    'Tómelo de la historia del proyecto, o ponga otro dibujo con ese nombre.',
  ],
  'address-duplicate/folder': (_, own: string) => [
    `La carpeta ${own} del sitio es de la imprenta, y este archivo caería en ella.`,
    'Llévelo a otra carpeta, o quítelo.',
  ],
  'address-duplicate/page': (_, known: string) => [
    `La imprenta hace ella misma ${known}, y este archivo tomaría su lugar.`,
    'Cámbiele el nombre al archivo, o quítelo.',
  ],
  'file-unexpected/copied': (_, name: string, ending: string, offer: string) => [
    `«${name}» no se puede copiar al sitio: lo que se copia no ejecuta nada, y termina en .txt, .pdf, .jpg, .png, .webp, .svg o .woff2.`,
    ending.toLowerCase() === 'jpeg'
      ? `Cámbiele el nombre a ${offer}.jpg.`
      : 'Quítelo, o guarde lo que dice como uno de esos.',
  ],
  'file-name-forbidden/signs': (_, wrong: string) => [
    `El nombre «${wrong}» tiene signos que algunos discos y direcciones no admiten.`,
    'Use letras sin acentos, cifras, puntos y guiones.',
  ],
  'file-name-forbidden/copied-folder': (_, folder: string) => [
    `La carpeta se llama «${folder}», y hay discos y direcciones que no admiten ese nombre.`,
    plainName,
  ],
  'file-name-forbidden/copied': (_, name: string) => [
    `El archivo se llama «${name}», y hay discos y direcciones que no admiten ese nombre.`,
    plainName,
  ],
  'file-name-forbidden/copied-twin': (_, address: string, twin: string) => [
    `Los nombres «${address}» y «${twin}» solo se distinguen por las mayúsculas; algunos discos guardan uno solo.`,
    'Deje uno de los dos.',
  ],
  'file-private/file': (_, member: string, what: string) => [
    `El archivo se publica como está, y tiene adentro ${[member, `«${what}»`].filter(Boolean).join(': ')}.`,
    `Guárdelo de nuevo sin eso, o quítelo. ${amend}`,
  ],
  'file-private/line': (_, name: string, quoted: string) => [
    `La línea delata algo: ${finds[name] ?? name} ${quoted}.`,
    `Quítelo. ${amend}`,
  ],
  'private-perhaps': (_, name: string, quoted: string) => [
    `La línea puede llevar a una persona: ${finds[name] ?? name} ${quoted}.`,
    name === 'telephone number'
      ? 'Déjelo solo si alguien llamó esta semana y es para todo el mundo.'
      : 'Quítelo, si es de alguien.',
  ],
  'output-refused': (_, fault: string) => [
    `Lo que se hace con estas palabras no se puede publicar (${fault.replace(/\.$/, '')}).`,
    'Escríbalas de otra manera, o quítelas.',
  ],
  'link-in-content/picture': () => ['Esto es un enlace a otro lugar del disco.', 'Ponga aquí el archivo mismo.'],
  'file-unexpected/no-file': () => ['Esto no es un archivo.', 'Nombre el archivo de la imagen.'],
} satisfies MessageTable;
