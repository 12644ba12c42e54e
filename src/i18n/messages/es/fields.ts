/** What is said in Spanish of fields, facts and dates. */
import type { MessageTable } from '../help.ts';

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

export const fields = {
  'field-unknown/outside': (_, key: string, above: string) => [
    `\`${key}\` es del grupo \`${above}\` de arriba, pero no está metido hacia adentro.`,
    'Empiece la línea con dos espacios.',
  ],
  'field-unknown/synonym': (_, name: string, meant: string, key: string) => [
    `No hay ningún campo \`${name}\`. ¿Quiso decir «${meant}»?`,
    `Escriba \`${meant}:\` en lugar de \`${key}:\`; los campos tienen nombres en inglés en todos los idiomas.`,
  ],
  'field-unknown/unknown': ({ near }, name: string, key: string, known: readonly string[]) => [
    `No hay ningún campo \`${name}\`.${near(key, known)}`,
    `Cámbiele el nombre o quítelo; los campos son ${list(known)}.`,
  ],
  'field-missing/value': (_, name: string, remark: string, key: string) => [
    `\`${name}\` está vacío.${remark ? ' El signo # empieza una nota que no se lee.' : ''}`,
    remark ? 'Ponga las palabras entre comillas dobles rectas: "#…".' : `Escriba un valor después de \`${key}:\`.`,
  ],
  'field-missing/entries': (_, name: string) => [
    `\`${name}\` está vacío.`,
    'Escriba al menos una entrada entre los corchetes.',
  ],
  'field-missing/line': (_, name: string, key: string, group: string) => [
    `Falta \`${name}\`.`,
    `Agregue una línea \`${key}: …\`${group ? ` al grupo \`${group}\`` : ''}.`,
  ],
  'field-type/words': (_, name: string, _shown: string, source: string) => [
    `\`${name}\` tiene que ser palabras, y lo que está escrito se lee como otra cosa.`,
    `Ponga las palabras entre comillas dobles rectas: ${source ? `"${source}"` : '"…"'}.`,
  ],
  'field-type/remark': (_, name: string, value: string, remark: string) => [
    `\`${name}\` termina en «${value}», porque el signo # empieza una nota que no se lee.`,
    `Ponga todas las palabras entre comillas dobles rectas: "${value} #${remark}".`,
  ],
  'field-missing/words': (_, name: string) => [
    `\`${name}\` está vacío.`,
    'Escriba las palabras entre las comillas, o quite la línea.',
  ],
  'field-missing/letters': (_, name: string) => [`\`${name}\` no tiene ni letras ni cifras.`, 'Escriba las palabras.'],
  'field-too-long#3': (_, name: string, clean: string, longest: number) => [
    `\`${name}\` tiene ${[...clean].length} letras; caben ${longest}.`,
    'Acórtelo.',
  ],
  'date-unreadable': (
    _,
    name: string,
    _shown: string,
    source: string,
    odd: boolean,
    offer: string | undefined,
    other: string | undefined,
  ) => [
    `\`${name}\` tiene que ser una fecha como 2026-05-01, y es «${source}»${odd ? ' entre comillas que YAML no conoce' : ''}.`,
    offer
      ? `Escriba año-mes-día, con guiones: ${offer}${other ? `, o ${other} si el día iba primero` : ''}.`
      : 'Escriba año-mes-día, con guiones.',
  ],
  'date-unreadable/moment': (_, name: string, _shown: string, source: string, meant: string | undefined) => [
    `\`${name}\` tiene que ser un día y una hora como 2026-05-01 18:30, y es «${source}».`,
    meant ? `Escriba ${meant}, con la hora de 00 a 23.` : 'Escriba año-mes-día, un espacio y la hora de 00:00 a 23:59.',
  ],
  'date-unreadable/part': (_, name: string, _shown: string, source: string, offer: string | undefined) => [
    `\`${name}\` tiene que ser un día, un mes o un año, como 2026-05-01, 2026-05 o 2026, y es «${source}».`,
    offer ? `Escriba año-mes-día, con guiones: ${offer}.` : 'Escriba lo que se sepa de la fecha, con el año primero.',
  ],
  'date-impossible': (_, name: string, source: string) => [
    `\`${name}\` es «${source}», que no está en el calendario.`,
    'Revise el mes (01 a 12), el día y, si la hay, la hora.',
  ],
  'field-type/number': (_, name: string, most: number) => [
    `\`${name}\` tiene que ser un número entero de 0 a ${most}.`,
    'Escríbalo con cifras.',
  ],
  'field-type/flag': (_, name: string) => [
    `\`${name}\` tiene que ser true o false.`,
    'Escriba true o false, sin comillas.',
  ],
  'value-unknown/choice': ({ near }, name: string, value: string | undefined, known: readonly string[]) => [
    `\`${name}\` es ${value === undefined ? 'una lista o un grupo' : `«${value}»`}, y no está en la lista.${near(value ?? '', known)}`,
    `Escoja uno de estos: ${known.join(', ')}.`,
  ],
  'value-unknown/language': (_, name: string, written: string, meant: string) => [
    `\`${name}\` es «${written}», y un idioma se escribe con su etiqueta.`,
    `Escriba ${meant}.`,
  ],
  'value-unknown/brackets': (_, name: string, words: string, parts: string[]) => [
    `\`${name}\` es «${words}», una lista sin sus corchetes.`,
    `Escriba ${name.split('.').at(-1) ?? ''}: [${parts.join(', ')}]`,
  ],
  'field-missing/entry': (_, name: string) => [
    `Una entrada de \`${name}\` está vacía.`,
    'Escriba un valor ahí, o quite la entrada.',
  ],
  'value-repeated#2': (_, name: string, entry: string) => [
    `\`${name}\` tiene «${entry}» dos veces.`,
    'Quite una de las dos.',
  ],
  'field-type/group': (_, name: string, known: readonly string[]) => [
    `\`${name}\` tiene que ser un grupo de campos, y es un solo valor.`,
    `Escriba los campos debajo de \`${name}:\`, cada uno con dos espacios al principio: ${list(known)}.`,
  ],
  'field-type/hash': (_, name: string, wrong: string) => [
    `\`${name}\` tiene «${wrong}», que la imprenta no escribió ahí.`,
    'Quite la línea, compare la traducción con su original y ejecute `npm run accept`.',
  ],
  'slug-unreadable': (_, read: string, offer: string) => [
    `El nombre «${read}» no sirve para una dirección: solo minúsculas sin acentos, cifras y guiones sueltos.`,
    offer ? `Escriba \`${offer}\`.` : 'Escriba una o dos palabras del título.',
  ],
  'language-mismatch': (_, language: string, fileLanguage: string) => [
    `\`language\` dice «${language}», pero el nombre del archivo dice «${fileLanguage}».`,
    'Quite la línea, porque basta el nombre del archivo; o cambie el nombre.',
  ],
  'field-missing/review': (_, key: string) => [
    `Dice que la traducción está revisada, pero falta \`translation.${key}\`.`,
    key === 'reviewedBy' ? 'Escriba el papel o seudónimo de quien la leyó.' : 'Escriba el día en que se leyó.',
  ],
  'lines-unlike-title': (_, said: string, title: string) => [
    `\`lines\` dice «${said}», y ni \`title\` ni \`cardTitle\` lo dicen.`,
    `Escriba las palabras de uno de los dos, línea por línea y nada más: «${title}».`,
  ],
  'time-zone-unknown': ({ near }, name: string, read: string, meant: string | undefined) => [
    `\`${name}\` es «${read}», y no es ninguna zona horaria.${meant ? near(meant, [meant]) : ''}`,
    'Escriba su nombre como lo conocen los calendarios, con la parte del mundo y una ciudad: America/Chicago.',
  ],
  'value-unknown/announced': (_, dated: string) => [
    `\`announced\` es false, pero \`${dated}\` da una fecha.`,
    'Quite `announced: false` si la fecha es segura, o quite la fecha.',
  ],
  'event-backwards/end': (_, ends: string, starts: string) => [
    `El evento termina (${ends.replace('T', ' ')}) antes de empezar o al empezar (${starts.replace('T', ' ')}).`,
    'Revise el día y la hora de los dos; una noche que termina después de medianoche termina al día siguiente.',
  ],
  'event-backwards/series': (_, until: string) => [
    `El evento se repite hasta el ${until}, antes de su primer día.`,
    'Escriba el último día en que puede caer.',
  ],
  'field-missing/date': (_, lines: readonly string[]) => [
    'Nada dice cuándo es el evento, ni que todavía no se sabe la fecha.',
    `Agregue líneas como ${lines.join(', ')}; si todavía no hay fecha, escriba \`announced: false\`.`,
  ],
  'date-too-early': (_, name: string, date: string, from: number, meant: string | undefined) => [
    `${inSpanish(name)} es ${date}, de antes del año ${from}, y eso no puede ser.${guess(meant)}`,
    'Corrija el año.',
  ],
  'date-future': (_, name: string, date: string, when: string, today: string, meant: string | undefined) => [
    `${inSpanish(name)} es ${date}, ${tooFar[when]?.[0] ?? ''}: hoy no es más tarde que ${today}.${guess(meant)}`,
    tooFar[when]?.[1] ?? '',
  ],
  'date-order/revised': (_, revised: string, published: string) => [
    `\`revised\` es ${revised}, antes de que se publicara el texto (${published}).`,
    'Escriba el día del cambio, o corrija `published` en facts.yml; un texto que nunca cambió no lleva la línea `revised`.',
  ],
  'text-waiting/link': (_, id: string, day: string) => [
    `El enlace lleva a «${id}», que se publica el ${day}; hasta entonces no llevaría a ninguna parte.`,
    `Escriba publishOn: ${day} también en el facts.yml de este texto, o enlácelo desde ese día.`,
  ],
  'text-waiting/named': (_, name: string, id: string, day: string) => [
    `\`${name}\` nombra «${id}», que se publica el ${day}.`,
    'Deje la línea para ese día, o publique el texto ya: quítele `publishOn`.',
  ],
  'text-waiting/published': (_, published: string, day: string) => [
    `\`published\` es ${published}, y \`publishOn\` es ${day}: el texto diría que salió antes de salir.`,
    `Escriba published: ${day}; o quite \`publishOn\` si el texto ya salió.`,
  ],
  'date-order/ledger': (_, code: string, _mark: string, on: string, published: string) => [
    `Al código ${code} le pasó algo el ${on}, antes de que se publicara (${published}).`,
    'Corrija el año o el día que esté mal.',
  ],
  'date-order/adoption': (_, body: string, on: string, introduced: string) => [
    `«${body}» aprobó la resolución el ${on}, antes de que se presentara ahí (${introduced}).`,
    'Corrija la fecha que esté mal; la página que lo prueba tiene las dos.',
  ],
  'facts-old': (_, checked: string, age: number, published: string) => [
    `\`checked\` es ${checked}, ${age} días antes de que se publicara el texto (${published}).`,
    'Vuelva a comprobar los datos con sus fuentes y escriba el día; una publicación no los admite más viejos.',
  ],
  'date-impossible/moment': (_, name: string, read: string) => [
    `\`${name}\` es «${read}», que no está en el calendario.`,
    'Revise el mes (01 a 12), el día y la hora (00:00 a 23:59).',
  ],
  'event-too-long/once': (_, days: number, room: number | undefined) => [
    `El evento dura ${days} días, ${room === undefined ? 'más de un año' : `pero se repite cada ${room}, así que se encimaría con el siguiente`}.`,
    'Corrija el día o el año de `ends`; lo que está siempre no es un evento.',
  ],
  'event-too-long/series': (_, until: string) => [
    `El evento se repite hasta el ${until}, demasiados años.`,
    'Escriba un último día dentro de pocos años; la serie se puede alargar cuando se acerque el final.',
  ],
  'time-skipped': (_, moment: Clock, timezone: string, before: string, after: string) => [
    `${shown(moment)}, una hora que no existe en ${timezone}: ese día se adelantan los relojes.`,
    `Escriba ${before} o ${after}, la que sea.`,
  ],
  'time-ambiguous': (_, moment: Clock, timezone: string) => [
    `${shown(moment)}, una hora que en ${timezone} pasa dos veces: ese día se atrasan los relojes. Se toma la primera.`,
    'Diga en el texto cuál de las dos es, o escoja otra hora.',
  ],
  'field-missing/spoken': () => [
    '`spoken` está vacío.',
    'Escriba al menos un idioma entre los corchetes, como `spoken: [es]`.',
  ],
  'value-unknown/cancelled': () => [
    'Hay días en `cancelledOn`, pero el evento no se repite.',
    'Escriba `cancelled: true` si no se hace, o diga en `repeats:` cada cuánto se repite.',
  ],
  'value-unknown/day': (_, day: string, near: readonly string[]) => [
    `\`cancelledOn\` nombra ${day}, pero ese día no hay evento.`,
    `Escriba un día en que lo habría habido; ${near.length > 1 ? 'los más cercanos son' : 'el más cercano es'} ${near.join(' y ')}.`,
  ],
  'field-missing/field': (_, name: string) => [
    `Falta \`${name}\`: ${owed[name]?.[0] ?? 'hace falta'}.`,
    `Agregue una línea como ${owed[name]?.[1] ?? `\`${name}: …\``}.`,
  ],
  'field-missing/event': (_, name: string) => [
    `Falta \`${name}\`: ${name === 'venue' ? 'hay que poder encontrar el lugar' : 'quien anda en silla de ruedas, con un niño o sin carro tiene que saber si puede venir'}.`,
    `Agregue una línea \`${name}: …\`${name === 'venue' ? '' : ', también si la respuesta es que todavía no hay nada previsto'}.`,
  ],
  'value-unknown/code': (_, name: string, read: string) => [
    `\`${name}\` tiene que ser como KDS-1, y es «${read}».`,
    'Escriba de dos a cuatro mayúsculas, un guion y un número.',
  ],
  'field-missing/left-out': (_, name: string, key: string) => [
    `\`${name}\` no dice por qué se deja fuera ${key}.`,
    `Escriba el porqué después de \`${key}:\`.`,
  ],
  'person-named': (_, name: string, role: string) => [
    `\`${name}\` es «${role}»; con mayúscula parece un nombre, y aquí no se nombra a ninguna persona privada.`,
    'Escriba qué es la persona, en minúsculas: delegada, maestro, abogada de inmigración. El sindicato o la ciudad van en `place`.',
  ],
  'field-unknown/states': (_, name: string) => [
    `\`${name}\` dice para qué estados se leyó la ley, pero esta entrada es del idioma.`,
    'Quite la línea, o escriba `for: law`.',
  ],
} satisfies MessageTable;

/** The name of a date, as the first language makes it of a block: `date` of the block Fact. */
function inSpanish(name: string): string {
  return name.replace(' of the block ', ' del bloque ');
}

function guess(meant: string | undefined): string {
  return meant ? ` ¿Quiso decir ${meant}?` : '';
}

/** Why a date is too far ahead, and what to do, by what the date is for. */
const tooFar: Readonly<Record<string, readonly [why: string, fix: string]>> = {
  done: ['un día que todavía no llega', 'Escriba el día en que fue.'],
  announced: [
    'más de 92 días por delante',
    'Corrija la fecha; lo que está previsto para tan lejos se puede anotar cuando se acerque.',
  ],
  coming: ['más de cinco años por delante', 'Corrija la fecha; una serie se puede alargar cuando se acerque su final.'],
  history: ['un día que todavía no llega', 'Escriba el día, o el año, que da la fuente.'],
};

/** What an event owes, why, and an example. */
const owed: Readonly<Record<string, readonly [why: string, line: string]>> = {
  starts: ['nadie sabría cuándo llegar', '`starts: 2026-05-01 18:30`'],
  ends: ['nadie sabría cuánto dura', '`ends: 2026-05-01 20:30`'],
  timezone: ['un calendario de otro lugar mostraría otra hora', '`timezone: America/Chicago`'],
  spoken: ['hay que saber si uno va a entender y lo van a entender', '`spoken: [es]`'],
};

/** A time on the clock that is out of order. */
interface Clock {
  readonly field: string;
  readonly at: string;
  /** Whether it is what the field says, and not one of the later days of a series. */
  readonly own: boolean;
}

function shown({ field, at, own }: Clock): string {
  return own ? `\`${field}\` es ${at}` : `En uno de sus días, \`${field}\` cae en ${at}`;
}
