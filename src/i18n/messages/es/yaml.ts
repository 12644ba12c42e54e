/** What is said in Spanish of fields that cannot be read at all. */
import type { MessageTable } from '../help.ts';

const straight = 'Ponga todo el valor entre comillas dobles rectas:';

export const yaml = {
  'yaml/tab': () => [
    'La línea empieza con un tabulador, y solo los espacios pueden meter una línea hacia adentro.',
    'Cambie el tabulador por dos espacios.',
  ],
  'yaml/space': () => [
    'Donde va un espacio hay un signo que no se ve y se le parece.',
    'Bórrelo y escriba un espacio.',
  ],
  'yaml/indent': (_, name: string) => [
    `La línea de \`${name}\` está metida hacia adentro, pero arriba no hay ningún grupo del que sea.`,
    'Empiécela en la misma columna que la línea de arriba.',
  ],
  'yaml/glued': (_, name: string, value: string) => [
    `No hay espacio después de los dos puntos de \`${name}\`.`,
    `Escriba ${name}: ${value}`,
  ],
  'yaml/bare': (_, row: string) => [
    `La línea «${row.trim().slice(0, 40)}» no es un campo: no tiene nombre con dos puntos.`,
    'Escriba un nombre, dos puntos, un espacio y el valor, todo en una línea.',
  ],
  'yaml/unclosed': (_, name: string, mark: string) => [
    `\`${name}\` empieza con una comilla que no se cierra.`,
    `Escriba ${mark} también al final del valor.`,
  ],
  'yaml/more': (_, name: string) => [
    `Esta comilla cierra el valor de \`${name}\`, pero siguen más palabras.`,
    'Adentro escriba « », y comillas dobles rectas solo alrededor de todo el valor.',
  ],
  'yaml/escape': (_, name: string) => [
    `El signo \\ en \`${name}\` empieza un código que no se conoce.`,
    'Escriba \\\\ para que se imprima el signo.',
  ],
  'yaml/bracket': (_, name: string, bracket: string) => [
    `\`${name}\` abre un corchete o una llave ${bracket} que no se cierra.`,
    `Escriba ${bracket === '[' ? ']' : '}'} al final.`,
  ],
  'yaml/anchor': (_, name: string, anchor: string) => [
    `\`${name}\` empieza con el signo &, que dejaría que otras líneas lo repitan; aquí no se lee.`,
    `Quite &${anchor}; donde dice *${anchor}, escriba el valor completo.`,
  ],
  'yaml/alias': (_, name: string, quoted: string) => [
    `\`${name}\` empieza con el signo *, que aquí señalaría otro lugar del archivo.`,
    `Escriba el valor completo; si el signo es de las palabras, escriba ${name}: ${quoted}`,
  ],
  'yaml/sign': (_, name: string, sign: string, quoted: string) => [
    `\`${name}\` empieza con el signo ${sign}, que al principio de un valor quiere decir otra cosa.`,
    `${straight} ${name}: ${quoted}`,
  ],
  'yaml/colon': (_, name: string, quoted: string) => [
    `El valor de \`${name}\` lleva dos puntos, que parecen el principio de otro campo.`,
    `${straight} ${name}: ${quoted}`,
  ],
  'yaml/duplicate': (_, name?: string) => [
    `${name ? `\`${name}\`` : 'Un campo'} está escrito dos veces.`,
    'Deje una de las dos líneas.',
  ],
  'yaml/documents': () => ['Una línea de guiones o de puntos termina los campos, pero siguen más.', 'Quite esa línea.'],
  'yaml/other': (_, row: string) => [
    `La línea «${row.trim().slice(0, 40)}» no cuadra con las de alrededor.`,
    'Empiece cada campo al principio de su línea, y meta los campos de un grupo con los mismos espacios.',
  ],
  'yaml/empty': (_, example: string) => [
    `Tendría que haber líneas como \`${example}: …\`, y no hay ninguna.`,
    'Escriba un nombre, dos puntos, un espacio y el valor, uno por línea.',
  ],
} satisfies MessageTable;
