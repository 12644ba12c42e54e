/** Reads a file of another program by its ending. */
import type { Language } from '../../i18n/languages.ts';
import { stubOf, toWrite } from '../../i18n/stubs.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { bodyOf, titled } from './markdown.ts';
import { readOdt } from './odt.ts';
import { ImportError, type Loss, type Taken } from './parts.ts';
import { readMarkdown, readPlain } from './text.ts';

export interface Imported {
  readonly title?: string;
  readonly body: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly lost: ReadonlyMap<Loss, number>;
}

/** Bytes that a text of ours may have. */
const mostBytes = 1_000_000;

/**
 * @param language in which it is written
 * @throws ImportError
 */
export function readForeign(name: string, bytes: Uint8Array, language: Language): Imported {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = (): string => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // An old Windows program: its letters are these, and nothing else is likely.
      return new TextDecoder('windows-1252').decode(bytes);
    }
  };
  if (ending === 'doc' || ending === 'rtf' || ending === 'pages') throw new ImportError('old');
  if (ending === 'md' || ending === 'markdown' || ending === 'mdx') {
    const read = readMarkdown(text());
    return checked({ ...read, pictures: new Map(), lost: new Map() });
  }
  const read: Readonly<Record<string, () => Taken>> = {
    docx: () => readDocx(bytes),
    docm: () => readDocx(bytes),
    odt: () => readOdt(bytes),
    html: () => readHtml(text()),
    htm: () => readHtml(text()),
    txt: () => readPlain(text()),
  };
  const taken = Object.hasOwn(read, ending) ? read[ending]?.() : undefined;
  if (!taken) throw new ImportError('kind');
  const { title, taken: rest } = titled(taken);
  return checked({
    ...(title ? { title } : {}),
    body: bodyOf(rest, captionIn(language)),
    pictures: rest.pictures,
    lost: rest.lost,
  });
}

function captionIn(language: Language): string {
  return toWrite(stubOf(language).caption);
}

function checked(imported: Imported): Imported {
  if (imported.body.trim() === '') throw new ImportError('empty');
  if (imported.body.length > mostBytes) throw new ImportError('too-long');
  return imported;
}

/** Makes Markdown of what was copied in another program: the same filter for a paste. */
export function markdownOfHtml(html: string, language: Language): string {
  return bodyOf(readHtml(html), captionIn(language));
}
