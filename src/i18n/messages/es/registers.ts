/** What is said in Spanish of the lists beside the documents: claims, ledger, places, glossary, synonyms, adoptions, front page, releases. */
import type { MessageTable } from '../help.ts';
import { eachLanguage, languageInSpanish, plainName } from './words.ts';

export const registers = {
  'claim-unknown': ({ near }, id: string, known: readonly string[]) => [
    `El texto llama el dato «${id}», que no está en el registro.${near(id, known)}`,
    `Corrija el nombre, o anote el dato en content/claims/${id}.yml.`,
  ],
  'claim-untranslated': (_, id: string, language: string, path: string) => [
    `El dato «${id}» todavía no está dicho en ${languageInSpanish(language)}.`,
    `Agregue sus palabras en ${path}.`,
  ],
  'claim-unsure': (_, id: string, path: string) => [
    `La certeza del dato «${id}» es C, y lo que es tan débil no se imprime.`,
    `Busque una fuente mejor y anótela en ${path}, o quite el dato del texto.`,
  ],
  'claim-valueless/value': (_, id: string, path: string) => [
    `El bloque Value llama «${id}», que no tiene \`value\`.`,
    `Agregue \`value:\` en ${path}, o escriba las palabras y llame el dato como nota: [^c:${id}].`,
  ],
  'claim-valueless/fact': (_, id: string, path: string, lacks: string) => [
    `El bloque Fact llama «${id}», que no tiene \`${lacks}\`.`,
    `Agregue \`${lacks}:\` en ${path}.`,
  ],
  'claim-due': (_, recheck: string, users: readonly string[]) => [
    `El dato tenía que volver a comprobarse a más tardar el ${recheck}${users.length > 0 ? `; está en ${users.join(', ')}` : ''}.`,
    'Mire sus fuentes, corrija lo que haya cambiado y escriba el día en `checked` y el siguiente en `recheck`.',
  ],
  'claim-unused': (_, id: string) => [
    `Ningún texto llama el dato «${id}».`,
    `Llámelo donde un texto lo dice, con [^c:${id}], o déjelo para el siguiente.`,
  ],
  'claim-by-hand/line': (_, words: string, id: string, whole: string) => [
    `El texto escribe a mano «${words}», que es del dato «${id}».`,
    `Si es ese dato, escriba <Value claim="${id}" />, que imprime «${whole}», para que cambie con el registro.`,
  ],
  'claim-by-hand/figure': (_, words: string, id: string) => [
    `El bloque Fact escribe a mano «${words}», que es del dato «${id}».`,
    `Si es ese dato, escriba <Fact claim="${id}">, para que cambie con el registro.`,
  ],
  'field-missing/source': () => [
    'La fuente no tiene ni `publisher` ni `law`, y así nadie sabe quién lo dice.',
    'Escriba publisher: y quién lo publicó, o law: y el número de la ley, la regla o la decisión.',
  ],
  'value-repeated/source': () => [
    'La fuente tiene `publisher` y también `law`.',
    'Deje `law` para una ley, una regla o una decisión, y `publisher` para todo lo demás.',
  ],
  'value-repeated/title': () => ['La fuente tiene `title` y también `about`.', 'Deje `title` si tiene título.'],
  'translation-missing/claim': (_, name: string, tag: string) => [
    `\`${name}\` no tiene palabras en ${languageInSpanish(tag)}, y así ningún texto en ese idioma puede llamar el dato.`,
    `Agregue \`${tag}: …\`.`,
  ],
  'date-order/recheck': (_, recheck: string, checked: string) => [
    `\`recheck\` es ${recheck}, y el dato está comprobado hasta ese día o después (${checked}).`,
    'Escriba el día en que habrá que volver a mirarlo; si nada va a cambiar, quite la línea.',
  ],
  'date-order/source': (_, name: string, date: string, checked: string) => [
    `\`${name}\` es ${date}, después del día hasta el que el dato está comprobado (${checked}).`,
    'Corrija la fecha que esté mal.',
  ],
  'markup-unread/address': (_, name: string, found: string) => [
    `\`${name}\` tiene «${found}», que en la página se volvería un enlace.`,
    'Escriba la dirección en `address`, y aquí el nombre de lo que hay ahí.',
  ],
  'link-unsafe/claim': (_, url: string) => [
    `\`address\` es «${url}», que no lleva a ninguna página de internet.`,
    'Escriba la dirección de la página, con https://.',
  ],
  'field-missing/languages': (_, what: Listed) => [
    `${listed(what)} no tiene palabras en ningún idioma.`,
    `Agregue ${eachLanguage('y')}.`,
  ],
  'translation-missing/words': (_, what: Listed, tag: string) => [
    `${listed(what)} no tiene palabras en ${languageInSpanish(tag)}; a sus lectores se les muestran las de otro idioma.`,
    `Agregue \`${tag}: …\` cuando alguien pueda.`,
  ],
  'place-unknown/document': ({ near }, place: string, known: readonly string[], register: string | undefined) => [
    `\`place\` es «${place}», que no está en places.yml.${near(place, known)}`,
    known.length > 0
      ? `Escoja uno de estos: ${known.join(', ')}; o agregue una línea a places.yml.`
      : register
        ? 'Agregue una línea a places.yml.'
        : 'Agregue un archivo places.yml con una línea para ese lugar.',
  ],
  'place-unknown/adoption': ({ near }, place: string, known: readonly string[]) => [
    `\`place\` es «${place}», que no está en places.yml.${near(place, known)}`,
    'Agregue una línea a places.yml, o quite el lugar.',
  ],
  'time-zone-mismatch': (_, timezone: string, id: string, clock: string) => [
    `\`timezone\` es ${timezone}, pero el evento es en ${id}, donde rige ${clock} (places.yml), y los calendarios mostrarían otra hora.`,
    `Escriba timezone: ${clock}, y corrija la hora si se calculó para la otra zona; o corrija \`place\`.`,
  ],
  'city-without-committee': (_, id: string) => [
    `«${id}» es un lugar de la campaña, pero ninguna página de comité lo nombra, y sus lectores no tienen adónde ir.`,
    `Empiece una con \`npm run new -- committees ${id}\` y escriba place: ${id} en su facts.yml, o quite la línea.`,
  ],
  'reference-unknown/case': ({ near }, id: string, cases: readonly string[]) => [
    `\`case\` nombra «${id}», que no es ningún caso.${near(id, cases)}`,
    'Escriba el nombre de una carpeta de cases/, o quite la línea.',
  ],
  'reference-unknown/resolution': ({ near }, id: string, known: readonly string[]) => [
    `\`resolution\` nombra «${id}», que no es ninguna resolución.${near(id, known)}`,
    'Escriba el nombre de una carpeta de resolutions/.',
  ],
  'reference-unknown/front': ({ near }, part: string, id: string, ids: ReadonlySet<string>) => [
    `\`${part}\` nombra «${id}», que no es ningún documento.${near(id, ids)}`,
    'Escriba el nombre de la carpeta del documento.',
  ],
  'reference-unknown/synonym': ({ near }, id: string, known: readonly string[]) => [
    `\`texts\` nombra «${id}», que no es ningún documento.${near(id, known)}`,
    'Escriba el nombre de la carpeta del documento; una palabra del glosario lleva `term/…` delante de su id.',
  ],
  'reference-unknown/asked': ({ near }, id: string, known: readonly string[]) => [
    `Hay preguntas debajo de «${id}», que no es ningún documento.${near(id, known)}`,
    'Escriba el nombre de la carpeta del documento; una palabra del glosario lleva `term/…` delante de su id.',
  ],
  'term-unknown': ({ near }, id: string, known: readonly string[], register: string | undefined) => [
    `El bloque Term llama «${id}», que no está en el glosario.${near(id, known)}`,
    register
      ? 'Corrija el id, o agregue el término a glossary.yml.'
      : 'Agregue un archivo glossary.yml con el término.',
  ],
  'word-unknown': (_, word: string, language: string, near: readonly string[]) => [
    `«${word}» no está en ningún diccionario de ${languageInSpanish(language)}.${near.length > 0 ? ` ¿Quiso decir ${near.map((one) => `«${one}»`).join(', ')}?` : ''}`,
    'Corríjala; si está bien escrita, póngala en `spelling`, en glossary.yml.',
  ],
  'name-unused': (_, name: string) => [
    `Ningún texto dice «${name}», que \`names\` mantiene en una sola línea.`,
    'Escríbalo como lo dicen los textos, o quite la línea.',
  ],
  'slug-unreadable/term': (_, id: string, offer: string) => [
    `El \`id\` de un término es «${id}», y con ese nombre no puede ser parte de una dirección.`,
    offer ? `Escriba id: ${offer}` : plainName,
  ],
  'term-duplicate/id': (_, id: string, line: number | undefined) => [
    `El glosario ya tiene un término «${id}», en la línea ${line ?? 1}.`,
    'Deje uno de los dos.',
  ],
  'term-duplicate/words': (_, term: string) => [
    `El glosario ya dice qué es «${term}», con otro id.`,
    'Deje uno de los dos, y corrija los textos que llaman el otro.',
  ],
  'slug-unreadable/id': (_, id: string, offer: string) => [
    `Un lugar se llama «${id}», y con ese nombre no puede ser parte de una dirección.`,
    offer ? `Llámelo ${offer}, aquí y en los facts.yml.` : plainName,
  ],
  'slug-unreadable/topic': (_, id: string) => [
    `Un lugar se llama «${id}», igual que un tema; sus calendarios tendrían la misma dirección.`,
    'Dé al lugar un nombre más largo.',
  ],
  'synonym-nowhere': (_, word: string, language: string) => [
    `Ningún texto en ${languageInSpanish(language)} dice «${word}», así que no lleva a nada.`,
    'Escriba una palabra de los textos, o quítela.',
  ],
  'synonym-itself': (_, word: string) => [
    `«${word}» está en \`asked\` y en \`means\`: lleva a sí misma.`,
    'Quítela de uno de los dos.',
  ],
  'synonym-circle': (_, way: readonly string[]) => [
    `Estas palabras dan vueltas: ${way.join(' → ')}.`,
    'Póngalas en una sola entrada, o haga que cada una lleve a una palabra de los textos.',
  ],
  'synonym-duplicate': (_, word: string, line: number | undefined) => [
    `«${word}» ya está en \`asked\`, en la línea ${line ?? 1}.`,
    'Deje una de las dos.',
  ],
  'question-answered': (_, asked: string, title: string) => [
    `«${asked}» está en la lista de lo que ningún texto contesta, y «${title}» lo dice en su título, su resumen o un encabezado.`,
    'Quítelo de `unanswered`, para que la búsqueda encuentre el texto.',
  ],
  'field-missing/meaning': (_, asked: string | undefined) => [
    `${asked === undefined ? 'Las palabras' : `«${asked}»`} de \`asked\` no llevan a nada: no hay ni \`means\` ni \`texts\`.`,
    'Agregue means: [palabras de nuestros textos], o texts: [carpeta del texto que lo contesta].',
  ],
  'adoption-unproved': (_, proof: string | undefined, body: string | undefined) => [
    proof === undefined
      ? `Nada prueba que ${body ? `«${body}»` : 'la organización'} haya presentado o aprobado la resolución.`
      : `\`proof\` es «${proof}», que no es la dirección https de una página pública.`,
    'Escriba proof: https://… con una página que cualquiera pueda abrir: el acta, la prensa o el sitio de la organización. Sin ella, quite la entrada.',
  ],
  'release-order': (
    _,
    release: { readonly serial: number; readonly on: string },
    before: { readonly serial: number; readonly on: string },
  ) => [
    `La publicación ${release.serial} del ${release.on} está debajo de la ${before.serial} del ${before.on}, pero los números y los días solo crecen.`,
    'No cambie estas entradas a mano; las escribe npm run release -- --next.',
  ],
  'file-unexpected/claim': (_, file: string, offer: string) => [
    `«${file}» no se lee: el registro de datos tiene un archivo .yml por dato y nada más.`,
    offer ? `Cámbiele el nombre a ${offer}.` : 'Llévelo adonde corresponde, o quítelo.',
  ],
  'file-name-forbidden/claim': (_, id: string, offer: string) => [
    `El dato se llama «${id}», y ningún texto puede llamarlo así.`,
    offer ? `Cámbiele el nombre a ${offer}.yml.` : plainName,
  ],
  'field-type/recorded': (_, name: string) => [
    `\`${name}\` no es un valor que haya escrito la imprenta.`,
    `Quite \`${name.split('.').at(-1) ?? ''}\` y lo que lo sigue, y ejecute \`npm run edition -- <carpeta> --same\`.`,
  ],
  'field-missing/reason': (_, name: string) => [
    `\`${name}\` no dice nada.`,
    `Diga por qué en cada idioma: ${eachLanguage(',')}.`,
  ],
  'code-unrecorded/replaced': (_, code: string, open: string, id: string) => [
    `El código ${code} no está en el registro, y nada dice qué fue de ${open}.`,
    `Vuelva a escribir code: ${open} y ejecute \`npm run edition -- ${id} --supersede\` con lo que cambió, en cada idioma.`,
  ],
  'code-reused/other': (_, code: string, document: string, now: Recoded) => [
    `El código ${code} se imprimió para «${document}», y un código nombra para siempre un solo documento.`,
    recoded(now),
  ],
  'code-reused/renamed': (_, code: string, before: string, now: string, isNamed: boolean) => [
    `El código ${code} se anotó para «${before}», que ya no está: esta carpeta parece ser la misma con otro nombre.`,
    isNamed
      ? `Otros textos ya la llaman «${now}»: escriba document: ${now} junto a ${code} en el registro.`
      : `Vuelva a llamarla ${before}; después, \`npm run rename -- ${before} ${now}\` le da el otro nombre también en el registro.`,
  ],
  'code-withdrawn': (_, code: string, on: string, now: Recoded) => [
    `El código ${code} se retiró el ${on}, y el documento todavía lo lleva.`,
    `${recoded(now)} Si se retiró todo el documento, quite su carpeta.`,
  ],
  'code-superseded': (_, code: string, by: string, on: string, now: Recoded) => [
    `El ${on}, ${by} tomó el lugar del código ${code}, y el documento todavía lo lleva.`,
    recoded(now),
  ],
  'code-successor/unknown': ({ near }, code: string, by: string, known: readonly string[]) => [
    `Dice que ${by} tomó el lugar de ${code}, pero ${by} no está en el registro.${near(by, known)}`,
    'Escriba el código que tomó su lugar.',
  ],
  'code-successor/circle': (_, code: string) => [
    `${code} lleva de vuelta a sí mismo, y así ninguna edición es la vigente.`,
    'Escriba el código que tomó su lugar, o quite el grupo `superseded` si es el más nuevo.',
  ],
  'code-orphaned/gone': ({ near }, code: string, document: string, known: readonly string[]) => [
    `El registro dice que ${code} está vigente, pero no hay ningún documento «${document}».${near(document, known)}`,
    'Corrija `document`; si el documento ya no está, agregue el grupo `withdrawn` con `on` y `because`.',
  ],
  'code-orphaned/recoded': (_, code: string, document: string, now: string) => [
    `El registro dice que ${code} está vigente, pero «${document}» lleva ahora ${now}.`,
    'Agregue el grupo `superseded` con `by`, `on` y `because`, o `withdrawn` con `on` y `because`.',
  ],
} satisfies MessageTable;

/** An entry of a list. */
interface Listed {
  readonly is: 'term' | 'place';
  readonly id: string;
}

function listed({ is, id }: Listed): string {
  return `${is === 'term' ? 'El término' : 'El lugar'} «${id}»`;
}

/** Which code a document should carry. */
interface Recoded {
  readonly code: string;
  /** The document, where the code is new to the ledger. */
  readonly id?: string;
}

function recoded({ code, id }: Recoded): string {
  return id === undefined ? `Escriba code: ${code}.` : `Escriba code: ${code} y ejecute \`npm run edition -- ${id}\`.`;
}
