/** Reads the words of a command line: names, and options that begin with two dashes. */
import { nearestOf } from '../model/nearest.ts';

interface Given {
  readonly names: readonly string[];
  readonly options: ReadonlySet<string>;
  /** The first option that there is not, and the one that may have been meant. */
  readonly unknown?: { readonly given: string; readonly near?: string };
}

/** Calls for help, by whatever a person may try. */
const help = ['--help', '-h', 'help', '--ayuda', 'ayuda'];

/** @param known options without their dashes; `help` is always known */
export function readOptions(words: readonly string[], known: readonly string[]): Given {
  const options = new Set<string>();
  const names: string[] = [];
  let unknown: Given['unknown'];
  for (const word of words) {
    if (help.includes(word)) options.add('help');
    else if (!word.startsWith('-')) names.push(word);
    else if (known.includes(word.replace(/^--?/, ''))) options.add(word.replace(/^--?/, ''));
    else {
      const near = nearestOf(word.replace(/^--?/, ''), known);
      unknown ??= { given: word, ...(near === undefined ? {} : { near: `--${near}` }) };
    }
  }
  return { names, options, ...(unknown ? { unknown } : {}) };
}
