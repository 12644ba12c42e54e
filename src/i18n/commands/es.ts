/** The writers' commands in Spanish. */
import type { CommandWords } from './en.ts';
import { translate, xliff } from './translation-es.ts';

export const spanish: CommandWords = {
  onlyAsked: (given, near) =>
    `No hay ninguna opción «${given}».${near ? ` ¿Quiso decir «${near}»?` : ''} Arreglo: --help dice cuáles hay.`,
  noDocument: (word, near) =>
    `No hay ningún documento «${word}».${near ? ` ¿Quiso decir «${near}»?` : ''} Arreglo: escriba el nombre de su carpeta.`,
  begin: {
    usage: (kinds, languages) => `npm run new -- <tipo> <título o nombre> [idioma] [--only]

  empieza un documento: una carpeta con sus datos y un texto en cada idioma, con los campos y bloques de su tipo.
  tipo     uno de ${kinds}
  título   de él sale el nombre de la carpeta: "Pan y papeles"; o el nombre mismo: pan-y-papeles
  idioma   en el que se escribe primero: ${languages}; si no se dice, el primero
  --only   lo empieza solo en ese idioma; npm run translate empieza los otros después

  Lo que está entre ⟦ y ⟧ es una indicación, y nada se publica mientras quede una.
  Un boletín empieza con sus cuatro preguntas: qué pasó, a quién, quién responde, qué se puede hacer antes del viernes.`,
    noKind: (kind, near, kinds) =>
      `No hay ningún tipo «${kind}».${near ? ` ¿Quiso decir «${near}»?` : ''} Arreglo: npm run new -- <${kinds}> <título o nombre>`,
    noName: (kind, example) => `Diga cómo se llama. Arreglo: npm run new -- ${kind} ${example}`,
    badName: (name) =>
      `De «${name}» no sale un nombre de carpeta. Arreglo: use minúsculas sin acentos, cifras y guiones sueltos.`,
    taken: (folder) => `${folder} ya existe. Arreglo: escoja otro nombre.`,
    done: (folder, files, printed) =>
      `Empezado: ${folder} con ${files}. Escriba en lugar de cada ⟦indicación⟧ y después: npm run check${printed ? `; antes de imprimirlo: npm run edition -- ${printed}` : ''}`,
    nothing: 'No se empezó nada.',
  },
  translate,
  xliff,
  rename: {
    usage: `npm run rename -- <documento> <nombre nuevo>

  da otro nombre a la carpeta de un documento y lo escribe en el registro de códigos y en cada texto y lista que lo nombra.
  Las direcciones de sus páginas no cambian: son sus slugs.`,
    badName: (name, offer) =>
      `«${name}» no puede ser nombre de carpeta. Arreglo: ${offer ? `escriba ${offer}` : 'use minúsculas sin acentos, cifras y guiones sueltos'}.`,
    taken: (name) => `Ya hay un documento «${name}». Arreglo: escoja otro nombre.`,
    done: (from, to, mended) =>
      `${from} ahora es ${to}.${mended.length > 0 ? ` El nombre también se cambió en:\n${mended.map((path) => `  ${path}`).join('\n')}` : ' Nada más lo nombraba.'}`,
    nothing: 'No se cambió ningún nombre.',
  },
  withdraw: {
    usage: (reasons) => `npm run withdraw -- <documento> ${reasons}

  dice en el registro de códigos, y así en la página del código, que el papel de un documento ya no se debe repartir, y por qué.
  Después quite la carpeta del documento, o dele una edición nueva con npm run edition.`,
    noEntry: (id, near) =>
      `El registro no tiene ningún código de «${id}» en uso.${near && near !== id ? ` ¿Quiso decir «${near}»?` : ''} No hay nada que retirar.`,
    noReason: (missing, id, reasons) =>
      `Diga por qué, en cada idioma; falta: ${missing}. Arreglo: npm run withdraw -- ${id} ${reasons}`,
    done: (codes, path, pages, id) =>
      `${codes}: retirado, en ${path}. La página ${pages} lo dirá, con la razón. Ahora quite la carpeta de ${id}, o dele un código nuevo.`,
    nothing: 'No se retiró nada.',
  },
  proof: {
    usage: `npm run proof -- <documento> [idioma] [cuál] [--list]

  hace un archivo de un texto como lo haría la publicación y dice dónde quedó: npm run proof -- mi-volante es volante
  cuál    una parte del nombre del archivo; si no se dice, el primero
  --list  nombra todos los archivos que habría`,
    noFile: (asked, list) =>
      `Ningún archivo de este texto lleva «${asked}» en el nombre. Arreglo: escoja uno de estos:\n${list}`,
    others: (count, id, language) =>
      `${count === 1 ? 'Hay otro que también sirve' : `Hay ${count} más que también sirven`}; véalos con: npm run proof -- ${id} ${language} --list`,
    nothing: 'No se hizo ninguna prueba.',
  },
  bring: {
    usage: (kinds, languages) => `npm run import -- <archivo> [tipo] [idioma]

  hace un documento de un archivo: .docx, .odt, .html, .md o .txt. Vienen los encabezados, listas, tablas, enlaces, notas
  e imágenes; no viene cómo se veían. Lo que no puede venir se dice.
  tipo    uno de ${kinds}; si no se dice, leaflets
  idioma  en el que está escrito: ${languages}; si no se dice, el primero`,
    noFile: (file) => `No hay ningún archivo ${file}. Arreglo: escriba su nombre como está en la carpeta.`,
    refused: {
      locked: (file) =>
        `${file} tiene contraseña, o es de los viejos (.doc). Arreglo: ábralo, quítele la contraseña y guárdelo como .docx.`,
      damaged: (file) =>
        `${file} no se puede leer: está dañado o no es lo que dice su nombre. Arreglo: ábralo y guárdelo de nuevo.`,
      kind: (file) =>
        `${file} es de un tipo que aquí no se lee. Arreglo: guárdelo como .docx, .odt, .html, .md o .txt.`,
      old: (file) => `${file} es de un tipo que aquí no se lee. Arreglo: ábralo y guárdelo como .docx o .odt.`,
      'too-long': (file) =>
        `${file} es más largo de lo que puede ser un texto: un millón de letras, 2,000 notas. Arreglo: pártalo en varios archivos.`,
      empty: (file) => `${file} no tiene palabras. Arreglo: vea si están en la foto de una página, y escríbalas.`,
    },
    credit: '⟦quién la hizo⟧',
    done: (folder, text, pictures) =>
      `Listo: ${folder} con facts.yml y ${text}${pictures > 0 ? `, y ${pictures === 1 ? 'una imagen, sin lo que decía' : `${pictures} imágenes, sin lo que decían`} de lugar y cámara` : ''}.`,
    lostHead: 'Esto no pudo venir:',
    lost: {
      deleted: (times) =>
        `${times === 1 ? 'un pasaje borrado' : `${times} pasajes borrados`} con control de cambios; lo que se agregó sí está`,
      comments: (times) => (times === 1 ? 'un comentario' : `${times} comentarios`),
      macros: () => 'las macros: un texto nuestro no ejecuta nada',
      headers: (times) =>
        `las palabras de ${times === 1 ? 'un encabezado o pie de página' : `${times} encabezados y pies de página`}: cópielas si dicen algo`,
      pictures: (times) =>
        `${times === 1 ? 'una imagen que aquí no se puede' : `${times} imágenes que aquí no se pueden`} leer: guárdelas como .jpg o .png`,
      symbols: (times) => `${times === 1 ? 'un signo' : `${times} signos`} de una tipografía de signos`,
      formulas: (times) => `${times === 1 ? 'una fórmula' : `${times} fórmulas`}: solo están sus letras y números`,
      boxes: (times) =>
        `el marco de ${times === 1 ? 'un cuadro' : `${times} cuadros`}: las palabras están después del párrafo`,
      objects: (times) => `${times === 1 ? 'un objeto' : `${times} objetos`} de otro programa, como una gráfica`,
      links: (times) => `${times === 1 ? 'un enlace' : `${times} enlaces`} dentro del archivo: las palabras sí están`,
      fields: (times) => (times === 1 ? 'un campo' : `${times} campos`),
    },
    next: (id) => `Ahora escriba el resumen en lugar de su ⟦indicación⟧, y ejecute: npm run check -- ${id}`,
    nothing: 'No se trajo nada.',
  },
  accept: {
    usage: (id, language) => `npm run accept -- <documento> <idioma> [--yes | --typo]

  muestra qué cambió en el original desde que se hizo la traducción, lo viejo y lo nuevo palabra por palabra, pregunta
  y anota que la traducción dice todo lo que su original dice ahora, por ejemplo: npm run accept -- ${id} ${language}
  --yes   no pregunta
  --typo  tampoco pregunta: en el original solo se corrigió una errata
  npm run status dice qué traducciones están atrasadas.`,
    noDocument: (id, known) => `No hay ningún documento «${id}». Arreglo: escriba uno de estos: ${known}.`,
    noTranslation: (id, tag, known) =>
      `No hay traducción de ${id} en «${tag}». Arreglo: escriba una de estas: ${known || 'todavía ninguna'}; arriba del texto tiene que estar \`translation:\` con \`of:\` y \`status:\`.`,
    noRecord: (path) => `${path} todavía no tenía nada anotado.`,
    nothingNew: (path, source) => `${path} dice lo que dice ${source}, y ya está anotado. No se escribió nada.`,
    gone: (count) => (count === 1 ? 'Una parte del original ya no está.' : `${count} partes del original ya no están.`),
    moved: (count) =>
      `${count === 1 ? 'Una parte solo cambió' : `${count} partes solo cambiaron`} de lugar; vea que la traducción siga el mismo orden.\n`,
    notInHistory:
      'Las palabras viejas de estas partes nunca se guardaron en git, así que solo se muestran las nuevas.\n',
    unsealed: (path, on) =>
      `${path} cambió después de que se leyó${on ? ` el ${on}` : ''}. Escriba en reviewedOn el día en que una segunda persona lo haya leído como está ahora.\n`,
    ask: (path) => `¿${path} ya dice todo esto? (s/n) `,
    yes: ['s', 'sí', 'si', 'y', 'yes'],
    nobodyAsked: (id, language) =>
      `No hay a quién preguntar. Arreglo: si la traducción ya dice todo esto, npm run accept -- ${id} ${language} --yes`,
    done: (path, source, typo) =>
      `Anotado: ${path} dice lo que ${source} dice ahora${typo ? '; solo se corrigió una errata' : ''}.`,
    nothing: 'No se anotó nada.',
  },
  status: {
    usage: (languages) => `npm run status [-- <idioma> | --claims | --share | --words]

  dice cómo está cada documento en cada idioma, y cuántos no ha leído nadie.
  <idioma>  uno de estos: ${languages}; solo lo que todavía hace falta en él, y cómo se hace
  --claims  qué datos hay que volver a mirar, y dónde están
  --share   qué palabras para compartir hizo la imprenta
  --words   largo, facilidad de lectura, rodeos y repetición de cada texto`,
    head: ['documento', 'comprobado'],
    original: 'original',
    states: { draft: 'borrador', machine: 'de máquina', reviewed: 'revisada' },
    changed: 'cambió tras revisarse',
    noRecord: 'revisada, sin anotar',
    current: 'revisada, al día',
    behind: (parts) => `atrasada: ${parts.join(', ')}`,
    parts: {
      fields: (names) => `cambió ${names}`,
      changed: (count) => (count === 1 ? '1 parte cambió' : `${count} partes cambiaron`),
      added: (count) => (count === 1 ? '1 nueva' : `${count} nuevas`),
      gone: (count) => `${count} menos`,
    },
    unread: {
      language: (missing, owed) =>
        `Sin leer por un sindicalista cuya lengua sea la del texto: ${missing} de ${owed} ediciones.`,
      law: (missing, owed) => `Sin leer por un abogado: ${missing} de ${owed} ediciones sobre derechos.`,
    },
    needs: {
      heads: {
        behind: 'Atrasadas respecto a su original; póngalas al día y ejecute npm run accept:',
        changed:
          'Cambiaron después de leerse; que alguien lea lo que cambió, escriba el día en reviewedOn y ejecute npm run accept:',
        unrecorded: 'Nada dice de qué texto se hicieron; compare los dos y ejecute npm run accept:',
        draft: 'No las ha leído una segunda persona; después escriba status: reviewed, quién y cuándo:',
        missing: 'Sin traducir; npm run translate las empieza:',
        language: 'No los ha leído un sindicalista cuya lengua sea esta; escriba readBy cuando alguno lo haya hecho:',
        law: 'Textos de derechos que ningún abogado ha leído; escriba readBy cuando alguno lo haya hecho:',
      },
      lines: (source, lines) => `${source}, ${lines.length === 1 ? 'línea' : 'líneas'} ${lines.join(', ')}`,
      legal: 'de derechos',
      none: (language) => `No hace falta nada en ${language}.`,
    },
    claims: {
      row: (id, checked, recheck, confidence) =>
        `${id}   comprobado ${checked}${recheck === undefined ? '' : `, de nuevo a más tardar el ${recheck}`}, certeza ${confidence}`,
      noText: 'en ningún texto',
      due: 'Datos que ya había que volver a mirar:',
      stand: 'Datos en pie, primero los que hay que mirar antes:',
      unused: 'Datos que ningún texto llama:',
      empty: 'El registro de datos está vacío.',
      many: (count) => `${count} datos en el registro; para verlos: npm run status -- --claims`,
    },
    made: (count) =>
      `La imprenta hizo las palabras para compartir de ${count} ediciones; para verlas: npm run status -- --share`,
    words: {
      head: (language, scale) => [`documento, ${language}`, 'palabras', scale, 'rodeos', 'repetido'],
      words: (language, count) => `${language}: ${count} palabras`,
      shared: (percent, most) => `${percent} % de sus series de nueve palabras se repite (meta: a lo sumo ${most} %)`,
      hedges: (count, most) => `${count} rodeos (meta: menos de ${most})`,
      ease: (easy, all, scale, most, limit) =>
        `${easy} de ${all} volantes con ${scale} ${most ? 'a lo sumo' : 'al menos'} ${limit}`,
      star: 'Un asterisco: un volante más difícil de leer que eso, o más repetido.',
    },
    nothing: 'No se sabe cómo están los textos.',
  },
  edition: {
    usage: (ledger, id) => `npm run edition -- <documento> [--same | --supersede "qué cambió" en cada idioma]

  escribe en ${ledger} qué quiere decir el código de su papel, por ejemplo: npm run edition -- ${id}
  --same       solo se corrigió una errata: el mismo código vale por las palabras como están ahora
  --supersede  ahora dice otra cosa: el documento recibe el código siguiente, y la página del viejo lleva a él`,
    what: 'qué cambió, en',
    page: (path) => `Su página será ${path}.`,
    hasCode: (open, id, repair) =>
      `El registro tiene ${open} como código de ${id}. Arreglo: vuelva a escribir code: ${open} en facts.yml y ejecute ${repair}`,
    notPrinted: (id) =>
      `${id} no se imprime, así que su código no está en ningún papel y no hace falta anotarlo. No hay nada que hacer.`,
    first: (code, id) => `Anotado: ${code} es el código de ${id}.`,
    ofAnother: (code, owner, next) => `${code} se imprimió para ${owner}. Arreglo: escriba code: ${next} en facts.yml.`,
    notInUse: (code, next) => `${code} ya no está en uso. Arreglo: escriba code: ${next} en facts.yml.`,
    same: (code) => `Anotado: ${code} vale por las palabras como están ahora.`,
    joined: (code, names) => `Anotado: ${code} vale también por el texto en ${names}, como está ahora.`,
    unchanged: (code) => `${code} está en el registro, y sus palabras no han cambiado. No hay nada que hacer.`,
    changed: (id, code, repair) =>
      `Las palabras de ${id} cambiaron desde que se anotó ${code}.\nArreglo: si solo se corrigió una errata, npm run edition -- ${id} --same\n         si no, ${repair}`,
    noReason: (missing, repair) => `Diga qué cambió, en cada idioma; falta: ${missing}. Arreglo: ${repair}`,
    superseded: (code, old, ledger, facts) => `${code} toma el lugar de ${old}, en ${ledger} y ${facts}.`,
    leads: (path) =>
      `La página ${path} llevará a él. Si cambiaron las palabras, escriba también \`revised\` en los textos.`,
    unread: (id, known) =>
      `No hay ningún documento «${id}» que se pueda leer entero. Arreglo: escriba uno de estos: ${known}; \`npm run check\` dice qué está mal en un texto.`,
    nothing: 'No se anotó nada.',
  },
  picture: {
    usage: `npm run picture -- <archivo>…

  le quita a una imagen todo lo que dice además de lo que se ve, la pone derecha y no la deja más grande de lo que hace falta
  para imprimir, por ejemplo: npm run picture -- content/leaflets/mi-volante/foto.jpg
  El archivo se cambia y el original no se guarda: guarde el suyo en otra parte.`,
    none: 'No se nombró ninguna imagen. Arreglo: npm run picture -- content/<tipo>/<carpeta>/foto.jpg',
    noFile: (path) =>
      `No hay ningún archivo ${path}. Arreglo: escriba su nombre como está en la carpeta, desde la carpeta del proyecto.`,
    now: (width, height, size, before) => `Ahora tiene ${width} × ${height} puntos y ${size} KB; tenía ${before} KB.`,
    clean: 'No tiene nada más que la imagen, y no es demasiado grande. Queda como estaba.',
    asItWas: (path) => `${path} está como estaba.`,
    done: {
      taken: (tells) => `Se quitó: ${tells}.`,
      all: () => 'Se quitaron todas las notas que pudiera tener.',
      upright: () => 'Se puso derecha.',
      smaller: (before, now) => `Se hizo más chica: de ${before} a ${now} puntos.`,
      converted: (now, before) => `Era ${before} y ahora es ${now}.`,
      white: () => 'Lo que era transparente ahora es blanco; llámela .png para que siga transparente.',
      first: () => 'Tenía varias imágenes; quedó la primera.',
    },
    originals:
      'Aquí no se guarda nada de los originales. Si ya hizo un commit con alguno, corríjalo antes de subirlo: lo que se subió una vez ya no se puede recoger.',
  },
  check: {
    usage: `npm run check [-- [<documento>…] [--fix] [--watch] [--json] [--spelling]]

  lee todos los textos y dice qué hay que arreglar, sin hacer nada.
  <documento>  el nombre de una carpeta: solo ese texto, y además se dibujan y se miden sus hojas y tarjetas
  --fix        hace los arreglos que son seguros y vuelve a comprobar
  --watch      sigue y comprueba otra vez cada vez que se guarda; Ctrl+C lo termina
  --json       escribe los problemas en JSON, para editores
  --spelling   señala las palabras que no están en ningún diccionario; tarda unos segundos más`,
    standing: 'No se publicó nada: solo se comprobó.',
    well: (documents, editions) => `Todo bien: ${documents} documentos, ${editions} ediciones.`,
    wellSome: (names, sheets) => `Todo bien: ${names}${sheets ? ', con todas sus hojas y tarjetas' : ''}.`,
    advice: 'Conviene saber:',
    fixed: (count) => (count === 1 ? 'Se hizo un arreglo:' : `Se hicieron ${count} arreglos:`),
    fixable: (count) =>
      `${count === 1 ? 'Uno se puede arreglar solo' : `${count} se pueden arreglar solos`}: npm run check -- --fix`,
    watching: 'Mirando. Guarde un texto y se comprueba otra vez; Ctrl+C lo termina.',
  },
};
