/** Writes the notes of a book, the numbers that call them, and the ways there and back. */
import type { Dictionary } from '../../i18n/languages.ts';
import { element } from '../xml.ts';

/** Where the text calls a note. */
interface Call {
  readonly file: string;
  readonly id: string;
}

/** Writes the notes of one book; calls must be written in their order, and each note after all of its calls. */
export class NoteWriter {
  private readonly calls = new Map<number, Call[]>();
  private readonly t: Dictionary;

  constructor(t: Dictionary) {
    this.t = t;
  }

  /** File in which a note is first called, and below whose text it stands; undefined before the first call. */
  home(number: number): string | undefined {
    return this.calls.get(number)?.[0]?.file;
  }

  /** Writes the number that calls a note. @param from file in which it stands */
  call(number: number, from: string): string {
    const calls = this.calls.get(number) ?? [];
    const id = calls.length === 0 ? `call-${number}` : `call-${number}-${calls.length + 1}`;
    this.calls.set(number, [...calls, { file: from, id }]);
    const home = calls[0]?.file ?? from;
    return element(
      'sup',
      {},
      element(
        'a',
        {
          id,
          'epub:type': 'noteref',
          role: 'doc-noteref',
          href: jump(from, home, `note-${number}`),
          'aria-label': this.t.document.note(`${number}`),
        },
        `${number}`,
      ),
    );
  }

  /** Writes a note. @param home file in which it stands @param inside what it says */
  note(number: number, home: string, inside: string): string {
    const { backToText } = this.t.document;
    const calls = this.calls.get(number) ?? [];
    const back = calls
      .map(({ file, id }, index) =>
        element(
          'a',
          {
            class: 'back',
            role: 'doc-backlink',
            href: jump(home, file, id),
            'aria-label': backToText(index === 0 ? `${number}` : `${number}-${index + 1}`),
          },
          '↩',
        ),
      )
      .join('');
    const lead = element('b', {}, `${number}.`);
    const led = inside.startsWith('<p>') ? inside.replace('<p>', `<p>${lead} `) : `${element('p', {}, lead)}${inside}`;
    const closed = led.endsWith('</p>') ? `${led.slice(0, -'</p>'.length)} ${back}</p>` : led + element('p', {}, back);
    return element('aside', { id: `note-${number}`, 'epub:type': 'footnote', role: 'doc-footnote' }, closed);
  }
}

/** Address of a place in the book as seen from one of its files. */
export function jump(from: string, to: string, id: string): string {
  return `${from === to ? '' : to}#${id}`;
}
