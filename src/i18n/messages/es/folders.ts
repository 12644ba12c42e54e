/** What is said in Spanish of files and folders, translations, codes and kinds. */
import type { MessageTable } from '../help.ts';
import type { Change, Named } from '../translation.ts';
import { plainName } from './words.ts';

export const folders = {
  'link-in-content': () => [
    'Esto es un enlace a otro lugar del disco, y lo que hay ahí podría ser cualquier cosa.',
    'Ponga aquí el archivo mismo.',
  ],
  'file-unexpected/hidden': (_, name: string) => [
    `«${name}» está escondido: lo dejó un programa, y no es parte de ningún documento.`,
    'Bórrelo; el administrador de archivos lo muestra si se le pide que muestre los archivos ocultos.',
  ],
  'file-unexpected/register': (_, kind: string, register: string) => [
    `«${kind}» no se lee: la lista es un archivo ${register}.`,
    `Cámbiele el nombre a ${register}.`,
  ],
  'file-unexpected/outside': () => [
    'El archivo está fuera de la carpeta de un documento.',
    'Póngalo en content/<tipo>/<carpeta>/<archivo>.',
  ],
  'kind-unknown': ({ near }, kind: string) => [
    `No hay ningún tipo de documento «${kind}».${near(kind, [])}`,
    'Dé a la carpeta el nombre de un tipo: leaflets, guides, bulletins…; CONTRIBUIR.md los nombra todos.',
  ],
  'file-name-forbidden/folder': (_, id: string) => [
    `La carpeta se llama «${id}», y con ese nombre no puede ser parte de una dirección.`,
    'Use minúsculas sin acentos, cifras y guiones sueltos.',
  ],
  'file-unexpected/nested': () => [
    'Hay una carpeta dentro de la carpeta de un documento.',
    'Suba sus archivos a la carpeta del documento y bórrela.',
  ],
  'facts-missing': (_, path: string) => [
    'La carpeta no tiene facts.yml.',
    `Si antes estaba, \`git restore ${path}/facts.yml\` lo trae de vuelta; si no, copie uno de otra carpeta del mismo tipo y cambie lo que dice.`,
  ],
  'edition-missing': () => ['La carpeta no tiene ningún texto.', 'Agregue uno, como es.mdx.'],
  'front-matter-unreadable/end': () => [
    'Los campos empiezan con una línea de tres guiones, pero ninguna otra los termina.',
    'Escriba --- solo en su línea después del último campo.',
  ],
  'front-matter-unreadable/start': () => [
    'Hay una línea vacía o un espacio antes de los tres guiones que empiezan los campos.',
    'Quítelo: el archivo empieza con ---.',
  ],
  'front-matter-missing/dashes': (_, dashes: string) => [
    `El archivo empieza con «${dashes}», que un programa hizo de los tres guiones con que empiezan los campos.`,
    'Escriba ---, tres guiones sencillos, solos en la línea.',
  ],
  'front-matter-unreadable/dashes': (_, dashes: string) => [
    `La línea «${dashes}» no termina los campos: un programa la hizo de tres guiones.`,
    'Escriba ---, tres guiones sencillos, solos en la línea.',
  ],
  'front-matter-missing': () => [
    'El archivo no empieza con sus campos.',
    'Empiece con una línea ---, luego title, summary y slug, y otra línea ---.',
  ],
  'picture-missing/text': ({ near }, file: string, there: readonly string[]) => [
    `El texto muestra «${file}», pero la carpeta no tiene ese archivo.${near(file, there)}`,
    'Ponga el archivo en la carpeta, o corrija el nombre.',
  ],
  'picture-missing/facts': ({ near }, file: string, there: readonly string[]) => [
    `\`pictures\` nombra «${file}», pero la carpeta no tiene ese archivo.${near(file, there)}`,
    'Ponga el archivo en la carpeta, o corrija el nombre.',
  ],
  'picture-credit-missing': (_, name: string) => [
    'La imagen no dice de quién es, y así nadie sabe quién la hizo ni si se puede imprimir.',
    `Agréguelo en facts.yml: pictures: [{ file: ${name}, credit: "quién la hizo" }]`,
  ],
  'placeholder-left': (_, count: number, lines: string) => [
    `${count === 1 ? 'Queda una indicación' : `Quedan ${count} indicaciones`} entre ⟦ y ⟧${count === 1 ? '' : ` (líneas ${lines})`}: el texto no está terminado.`,
    'Escriba sus palabras en su lugar y quite las marcas; o quite el archivo hasta que alguien pueda.',
  ],
  'not-utf8/utf16': () => [
    'El archivo no es UTF-8: parece UTF-16, que algunos editores llaman «Unicode».',
    'Ábralo en su editor y guárdelo con la codificación UTF-8.',
  ],
  'not-utf8/byte': (_, byte: number, line: number) => [
    `El archivo no es UTF-8: el byte ${byte}, en la línea ${line}, es de otra codificación.`,
    'Ábralo en su editor y guárdelo con la codificación UTF-8.',
  ],
  'language-mismatch/original': (_, original: string) => [
    `\`original\` dice «${original}», pero la carpeta no tiene ${original}.mdx.`,
    `Agregue ${original}.mdx, o escriba el idioma de la edición que fue primero.`,
  ],
  'language-mismatch/translated': (_, original: string) => [
    `Esta edición dice que es traducción, pero facts.yml dice que es el original («${original}»).`,
    'Quite el grupo `translation`, o corrija `original` en facts.yml.',
  ],
  'language-mismatch/itself': (_, language: string, original: string) => [
    `\`translation.of\` dice «${language}», que es el idioma de esta misma edición.`,
    `Escriba el idioma del que se tradujo: of: ${original}`,
  ],
  'language-mismatch/source': (_, source: string, original: string) => [
    `\`translation.of\` dice «${source}», pero la carpeta no tiene ${source}.mdx.`,
    `Escriba el idioma del que se tradujo: of: ${original}`,
  ],
  'term-missing': (_, id: string, source: string | undefined, line: number) => [
    `El original explica el término «${id}» (${source ?? ''}.mdx, línea ${line}), y esta traducción no.`,
    `Escriba <Term id="${id}">…</Term> donde la palabra sale por primera vez.`,
  ],
  'translation-missing#1': (_, language: string) => [
    `No hay edición en «${language}»; a sus lectores se les muestra otra, y se les dice.`,
    `Escriba ${language}.mdx cuando alguien pueda: npm run translate la empieza.`,
  ],
  'translation-unreviewed': (_, status: string | undefined) => [
    `${status === 'machine' ? 'La traducción la hizo una máquina y nadie la ha revisado' : 'La traducción no está revisada'}; queda fuera de la búsqueda, las hojas y las tarjetas.`,
    'Que la lea una segunda persona; después escriba `status: reviewed`, quién la leyó y cuándo.',
  ],
  'translation-unreviewed/changed': (_, on: string, edition: Named) => [
    `Las palabras cambiaron después de que las leyó una segunda persona (${on}); el texto queda fuera de la búsqueda, las hojas y las tarjetas.`,
    `Que esa persona lea lo que cambió, escriba el día en \`reviewedOn\` y ejecute ${accept(edition)}.`,
  ],
  'translation-behind/unknown': (_, edition: Named) => [
    'La traducción no dice de qué texto se hizo.',
    `Compare los dos y ejecute ${accept(edition)}.`,
  ],
  'translation-behind/source': (_, change: Change, edition: Named) => [
    `La traducción está atrasada respecto a su original: ${changed(change)}.`,
    `Ponga la traducción al día y ejecute ${accept(edition)}.`,
  ],
  'rights-text-behind': (_, change: Change, edition: Named) => [
    `La traducción de un texto de derechos está atrasada respecto a su original: ${changed(change)}.`,
    `Ponga la traducción al día y ejecute ${accept(edition)}.`,
  ],
  'twin-part/lacking': (_, source: string, line: number) => [
    `El original tiene una parte que esta traducción no tiene (${source}, línea ${line}).`,
    'Tradúzcala aquí, o quítela allá.',
  ],
  'twin-part/own': (_, source: string) => [
    `Esta traducción tiene una parte que su original no tiene (${source}).`,
    'Escríbala también allá, o quítela aquí.',
  ],
  'twin-part/many': (_, source: string, lacking: number, own: number, line: number) => [
    `Los dos no tienen las mismas partes en el mismo orden: ${lacking} de ${source} y ${own} de este texto están solas, la primera en la línea ${line}.`,
    'Dé a la traducción las partes de su original, en su orden, para que se puedan leer lado a lado.',
  ],
  'twin-number': (_, source: string, line: number, theirs: string, ours: string) => [
    `Los números no son los del original: ${source}, línea ${line}, dice ${theirs || 'ninguno'}, y aquí dice ${ours || 'ninguno'}.`,
    'Vea cuál de los dos es el bueno, y escriba lo mismo en los dos.',
  ],
  'twin-link': (_, source: string, line: number, theirs: string, ours: string) => [
    `Los enlaces no son los del original: ${source}, línea ${line}, lleva a ${theirs || 'ningún otro'}, y este a ${ours || 'ningún otro'}.`,
    'Ponga los mismos enlaces en los dos.',
  ],
  'twin-note': (_, source: string, line: number, theirs: number, ours: number) => [
    `El original llama aquí ${theirs === 1 ? 'una nota' : `${theirs} notas`} (${source}, línea ${line}), y este texto ${ours === 0 ? 'ninguna' : ours}.`,
    'Llame las mismas notas en las mismas palabras, para que los dos tengan las mismas fuentes.',
  ],
  'twin-language': () => ['Estas palabras parecen seguir en el idioma del original.', 'Tradúzcalas.'],
  'code-reused/twice': (_, code: string, line: number | undefined) => [
    `El código ${code} ya está en el registro, en la línea ${line ?? 1}.`,
    'Deje el primero; si el segundo se imprimió para otra edición, dele a esa un código nuevo.',
  ],
  'code-unrecorded/new': (_, code: string, id: string) => [
    `El código ${code} no está en el registro, y en el papel no llevaría a ninguna parte.`,
    `Ejecute \`npm run edition -- ${id}\`.`,
  ],
  'code-behind': (_, languages: readonly string[], code: string, id: string) => [
    `Las palabras de ${languages.map((language) => `${language}.mdx`).join(' y ')} no son las que se anotaron con ${code}.`,
    `Si solo se corrigió una errata, ejecute \`npm run edition -- ${id} --same\`; si dice otra cosa, \`npm run edition -- ${id} --supersede\` con lo que cambió, en cada idioma.`,
  ],
  'code-behind/joined': (_, joined: readonly string[], code: string, id: string) => [
    `Después de anotarse ${code} se ${joined.length === 1 ? 'agregó' : 'agregaron'} ${joined.map((language) => `${language}.mdx`).join(' y ')}, y en el papel está el mismo código.`,
    `Ejecute \`npm run edition -- ${id}\`, que lo agrega.`,
  ],
  'id-duplicate': (_, owner: string) => [
    `La carpeta de otro documento tiene el mismo nombre: ${owner}.`,
    'Cambie el nombre de la más nueva: npm run rename.',
  ],
  'code-duplicate': (_, code: string, owner: string) => [
    `El código ${code} ya es de ${owner}.`,
    'Dé otro código al documento más nuevo.',
  ],
  'address-duplicate': (_, address: string, owner: string) => [
    `La dirección ${address} ya es de ${owner}.`,
    'Cambie `slug` en el más nuevo de los dos.',
  ],
  'resolution-incomplete/none': () => [
    'El texto no tiene nada que votar: no hay ningún bloque Resolution.',
    'Ponga lo que vota la asamblea entre <Resolution title="…"> y </Resolution>, con <Whereas> y <Resolved> adentro.',
  ],
  'resolution-incomplete/undecided': () => [
    'La resolución no decide nada: no tiene <Resolved>.',
    'Agregue <Resolved> con una lista numerada: quién hace qué y para cuándo.',
  ],
  'bulletin-ask-missing': () => [
    'El asunto sigue abierto, pero el boletín no dice qué se puede hacer ahora.',
    'Agregue <Ask title="…"> con una cosa que hacer; si ya no se puede hacer nada, escriba `status: resolved`.',
  ],
  'body-empty/file': () => [
    'El archivo está vacío.',
    'Escriba los campos y el texto, o quite el archivo hasta que haya uno.',
  ],
  'field-missing/translation': (_, original: string) => [
    `Falta \`translation\`: facts.yml dice que el documento se escribió primero en «${original}».`,
    `Agregue el grupo \`translation:\` con \`of: ${original}\` y \`status: draft\`.`,
  ],
  'file-name-forbidden/twin': (_, name: string, twin: string) => [
    `Los nombres «${name}» y «${twin}» solo se distinguen por las mayúsculas o por cómo se guarda un acento; algunos discos guardan uno solo.`,
    'Deje uno de los dos, con un nombre en minúsculas y sin acentos.',
  ],
  'file-name-forbidden/encoding': (_, path: string) => [
    `El nombre «${path.split('/').at(-1) ?? ''}» no es UTF-8: tiene signos de un sistema viejo, como los de un ZIP antiguo, y aquí no se puede leer.`,
    plainName,
  ],
  'file-unexpected/odd': (_, odd: string) => [
    odd === 'folder' ? 'Esto es una carpeta con nombre de archivo.' : 'Esto no es un archivo que se pueda leer.',
    odd === 'folder' ? 'Cámbiele el nombre a la carpeta o quítela, y ponga aquí el archivo.' : 'Quítelo.',
  ],
  'text-too-long': (_, length: number, most: number) => [
    `El archivo tiene ${(length / 1e6).toFixed(1)} millones de bytes; caben ${most / 1e6}.`,
    'Pártalo en varios documentos, y quite lo que un programa haya dejado en él.',
  ],
  'resolution-incomplete/second': () => [
    'Hay un segundo bloque Resolution, y una asamblea vota un texto a la vez.',
    'Haga de él un documento aparte.',
  ],
  'why-now-missing': (_, topics: readonly string[]) => [
    `El bloque WhyNow pide el boletín más nuevo ${topics.length === 1 ? 'del tema' : 'de uno de los temas'} ${topics.join(', ')}, y no hay ninguno.`,
    'Escriba uno con `npm run new -- bulletins <nombre>`, nombre otro tema como en <WhyNow topic="unions" />, o quite el bloque.',
  ],
  'carousel-single': () => [
    'El bloque Steps tiene un solo paso, y no se hace con él ninguna serie de imágenes.',
    'Pártalo en dos o más pasos, o escríbalo como párrafo.',
  ],
  'carousel-long': (_, steps: number) => [
    `El bloque Steps tiene ${steps} pasos, y no se hace con él ninguna serie de imágenes: no caben en una sola publicación.`,
    'Junte algunos pasos, o déjelo así si no hacen falta las imágenes.',
  ],
} satisfies MessageTable;

function accept({ id, language }: Named): string {
  return `\`npm run accept -- ${id} ${language}\``;
}

function changed({ fields, source, lines, ...count }: Change): string {
  const blocks = (n: number, one: string, many: string): string[] =>
    n > 0 ? [`${n} ${n === 1 ? `parte ${one}` : `partes ${many}`}`] : [];
  const done = [...blocks(count.changed, 'cambió', 'cambiaron'), ...blocks(count.added, 'es nueva', 'son nuevas')];
  return [
    ...(fields.length > 0
      ? [`${fields.length === 1 ? 'cambió' : 'cambiaron'} ${fields.map((name) => `\`${name}\``).join(', ')}`]
      : []),
    ...(lines.length > 0
      ? [`${done.join(', ')} (${source}.mdx, ${lines.length === 1 ? 'línea' : 'líneas'} ${lines.join(', ')})`]
      : []),
    ...blocks(count.gone, 'se quitó', 'se quitaron'),
  ].join('; ');
}
