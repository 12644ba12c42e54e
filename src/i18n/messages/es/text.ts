/** What is said in Spanish of the text itself: headings, lists, links, notes. */
import type { MessageTable } from '../help.ts';

export const text = {
  'link-by-name': (_, name: string) => [
    `El enlace «${name}» tiene su dirección en otra parte del texto.`,
    'Escriba la dirección donde está el enlace: [palabras](https://…).',
  ],
  'picture-remote': (_, url: string) => [
    `La imagen «${url}» está en otro sitio, que sabría quién lee la página.`,
    'Pida permiso para usarla, ponga el archivo en esta carpeta y diga de quién es en facts.yml.',
  ],
  'heading-note': () => [
    'Un encabezado llama una nota, y llevaría su número a todos los índices.',
    'Llame la nota desde el texto de abajo.',
  ],
  'heading-by-dashes': () => [
    'La línea de guiones justo debajo de estas palabras las convierte en encabezado.',
    'Si los guiones separan dos pasajes, deje una línea vacía antes; si es un encabezado, escriba ## delante.',
  ],
  'heading-empty': (_, marks: string) => [
    `Un encabezado tiene ${marks} y ninguna palabra.`,
    `Escriba las palabras después de ${marks}, o quite la línea.`,
  ],
  'heading-title': () => [
    'Un encabezado tiene un solo #, que es el rango del título.',
    'Escriba ## para el primer rango de encabezados.',
  ],
  'heading-jump': (_, index: number, marks: string, last: number) => [
    index === 0
      ? `El primer encabezado tiene ${marks}, pero encima solo está el título.`
      : `El encabezado tiene ${marks}, pero el anterior tiene ${'#'.repeat(last)}; falta un rango en medio.`,
    `Escriba ${'#'.repeat(last + 1)} en lugar de ${marks}.`,
  ],
  'list-number/start': (_, written: number, last: number, alone: boolean) => [
    `«${written}.» al principio de una línea empieza una lista numerada${last > 0 ? `, y la anterior termina en ${last}` : ''}.`,
    alone
      ? `Escriba ${written}\\. si el número es de la frase; una lista empieza con 1.`
      : `Empiece la lista con 1.; si el número es de la frase, escriba ${written}\\. en su lugar.`,
  ],
  'list-number/item': (_, written: number, shown: number) => [
    `El punto lleva el número ${written}, pero una lista cuenta sola y mostraría ${shown}.`,
    `Escriba ${shown}. si es el punto que sigue; si ${written} es de la frase, escriba ${written}\\. y deje una línea vacía antes.`,
  ],
  'link-unsafe/onion': () => [
    'El enlace lleva a una dirección onion, que no se abre en un navegador común y llama la atención donde se vigila.',
    'Enlace a la dirección usual de la página.',
  ],
  'link-relative/empty': () => [
    'El enlace no tiene dirección.',
    'Escríbala entre los paréntesis: [palabras](https://…).',
  ],
  'link-relative/site': (_, url: string) => [
    `El enlace «${url}» no dice que lleva a otro sitio.`,
    `Escriba https://${url}`,
  ],
  'link-relative/path': (_, url: string) => [
    `El enlace «${url}» es una dirección de dentro de un sitio, y las nuestras son distintas en cada idioma.`,
    'Enlace a un documento nuestro por el nombre de su carpeta: [palabras](doc:nombre-de-carpeta); a otro sitio, con https://.',
  ],
  'link-unsafe/scheme': (_, url: string) => [
    `El enlace «${url}» no lleva a una página, a un documento nuestro, a un correo ni a un teléfono.`,
    'Empiécelo con https://, doc:, mailto: o tel:.',
  ],
  'link-private/password': (_, host: string) => [
    `El enlace a ${host} lleva un nombre o una contraseña delante del signo @.`,
    'Quítelos de la dirección; y cambie la contraseña, porque lo que se escribió una vez ya se vio.',
  ],
  'link-private/network': (_, plain: string) => [
    `El enlace lleva a «${plain}», una máquina de una red privada a la que nadie más llega.`,
    'Enlace a la página pública, o quite el enlace.',
  ],
  'link-tracked': (_, found: string[], url: string) => [
    `El enlace dice quién lo pasó o de dónde se tomó: ${found.map((name) => `\`${name}\``).join(', ')}.`,
    `Escriba ${url}`,
  ],
  'link-elsewhere/web': (_, named: string, plain: string) => [
    `Las palabras del enlace nombran ${named}, pero lleva a ${plain}.`,
    'Escriba adónde lleva, u otras palabras.',
  ],
  'link-short': (_, plain: string) => [
    `El enlace pasa por ${plain}, que esconde adónde lleva, cuenta a quien lo sigue y mañana puede no estar.`,
    'Sígalo una vez y escriba la dirección a la que llega.',
  ],
  'note-duplicate': (_, id: string, line: number) => [
    `Ya hay una nota [^${id}] en la línea ${line}.`,
    'Dé otro nombre a una de las dos, también donde el texto la llama.',
  ],
  'note-unknown': ({ near }, id: string, known: readonly string[]) => [
    `El texto llama la nota [^${id}], y no hay ninguna con ese nombre.${near(id, known)}`,
    `Corrija el nombre, o agregue una línea [^${id}]: … con la fuente.`,
  ],
  'note-unused': (_, id: string) => [
    `Ningún texto llama la nota [^${id}].`,
    `Escriba [^${id}] donde va, o quite la nota.`,
  ],
  'reference-unknown/link': ({ near }, id: string, ids: ReadonlySet<string>) => [
    `El enlace doc:${id} no nombra ningún documento.${near(id, ids)}`,
    'Después de doc: escriba el nombre de la carpeta del otro documento.',
  ],
  'reference-unknown/related': ({ near }, id: string, ids: ReadonlySet<string>) => [
    `\`related\` nombra «${id}», que no es ningún documento.${near(id, ids)}`,
    'Escriba el nombre de la carpeta del documento.',
  ],
  'body-empty/text': () => [
    'El archivo no tiene texto debajo de sus campos.',
    'Escriba el texto, o quite el archivo hasta que haya uno.',
  ],
  'link-empty': () => [
    'El enlace no tiene palabras, y nadie puede verlo ni oírlo.',
    'Escriba entre los corchetes qué se encuentra ahí.',
  ],
  'link-elsewhere/mail': (_, named: string, address: string) => [
    `Las palabras del enlace nombran ${named}, pero escribe a ${address}.`,
    'Escriba adónde lleva, u otras palabras.',
  ],
  'letter-lookalike/host': (_, twin: string) => [
    `La dirección del enlace está escrita con letras de otro alfabeto y pasaría por «${twin}».`,
    `Escriba ${twin}, si lleva ahí.`,
  ],
  'note-duplicate/claim': (_, id: string) => [
    `El texto escribe la nota [^c:${id}], pero la escribe la imprenta, de content/claims/${id}.yml.`,
    'Quite la nota y deje la llamada; o dele otro nombre sin c: en los dos lugares.',
  ],
  'note-circle': (_, next: string, at: string) => [
    next === at
      ? `La nota [^${at}] se cita a sí misma.`
      : `La nota [^${at}] cita a [^${next}], que lleva de vuelta a ella, y el lector no llega a ninguna fuente.`,
    'Escriba la fuente misma en la nota, y quite la llamada.',
  ],
  'anchor-unknown': ({ near }, anchor: string, here: boolean, path: string, anchors: readonly string[]) => [
    `El enlace lleva a #${anchor}, pero ${here ? 'este texto' : path} no tiene ningún encabezado así.${near(anchor, anchors)}`,
    anchors.length > 0
      ? `Use uno de estos: ${anchors
          .slice(0, 50)
          .map((known) => `#${known}`)
          .join(', ')}${anchors.length > 50 ? ' …' : ''}.`
      : 'Ese texto no tiene encabezados; quite la parte después de #.',
  ],
  'merge-marks': () => [
    'Dos personas cambiaron estas líneas, y git dejó las dos versiones entre las marcas <<<<<<<, ======= y >>>>>>>.',
    'Deje una de las dos versiones, o júntelas, y quite las tres líneas de marcas.',
  ],
} satisfies MessageTable;
