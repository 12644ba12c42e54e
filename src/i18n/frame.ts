/** The words around every problem, in each language in which the press speaks to writers. */
import type { Speech } from './speech.ts';

interface Frame {
  readonly fix: string;
  /** Beside the code; an error has none. */
  readonly level: Readonly<Record<'review' | 'note', string>>;
  /** Where else the same is wrong. @param files how many, this one included */
  readonly times: (count: number, files: number, named: string) => string;
  readonly line: (line: number) => string;
  /** What is not said any more, and what to do. */
  readonly rest: (count: number, code: string, from: string) => readonly [fact: string, fix: string];
  readonly sum: (problems: number, files: number) => string;
  /** What became of the site, where the command says nothing else. */
  readonly nothing: string;
}

export const frames: Readonly<Record<Speech, Frame>> = {
  en: {
    fix: 'Fix',
    level: { review: 'review', note: 'note' },
    times: (count, files, named) => `${count} times${files > 1 ? ` in ${files} files` : ''}; also at ${named}`,
    line: (line) => `line ${line}`,
    rest: (count, code, from) => [
      `And ${count} more like ${count === 1 ? 'it' : 'them'}: ${code}, from ${from} on.`,
      'Mend those above first, then check again.',
    ],
    sum: (problems, files) =>
      `${problems} ${problems === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}.`,
    nothing: 'Nothing was published.',
  },
  es: {
    fix: 'Arreglo',
    level: { review: 'por revisar', note: 'consejo' },
    times: (count, files, named) => `${count} veces${files > 1 ? ` en ${files} archivos` : ''}; también en ${named}`,
    line: (line) => `la línea ${line}`,
    rest: (count, code, from) => [
      `Y ${count === 1 ? 'hay otro' : `hay ${count} más`} como ${count === 1 ? 'ese' : 'esos'}: ${code}, a partir de ${from}.`,
      'Arregle primero los de arriba y vuelva a comprobar.',
    ],
    sum: (problems, files) =>
      `${problems} ${problems === 1 ? 'problema' : 'problemas'} en ${files} ${files === 1 ? 'archivo' : 'archivos'}.`,
    nothing: 'No se publicó nada.',
  },
};
