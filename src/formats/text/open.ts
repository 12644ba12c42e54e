/** A model text with its blanks left open, for whoever fills it in on a device of their own: to print, and to read aloud. */
import { words } from '../../i18n/languages.ts';
import { blanksIn } from '../../model/blanks.ts';
import type { Edition } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { isBlock } from '../../model/nodes.ts';
import type { OpenText } from '../../model/open-text.ts';
import { editionPath } from '../../model/urls.ts';
import { everywhere, inlinesIn } from '../../model/visit.ts';
import { site } from '../../site.ts';
import { renderContext } from '../render.ts';
import { heading, paragraphs, PlainWriter } from './writer.ts';

export interface Opened {
  /** What is to be written into each blank. */
  readonly blanks: readonly string[];
  /** The formal text with the marks of its notes, their sources, and which model it is. */
  readonly paper: OpenText;
  /** The formal text as one reads it out: without marks and addresses. */
  readonly aloud: OpenText;
}

/** Stands where a blank was; no text of ours may hold it. */
const mark = '\u{0}';

/** Opens the formal text of an edition: its resolution, and what else has blanks. Advice on how to pass it stays on its page. Pure. */
export function openText(library: Library, edition: Edition): Opened {
  const { language, body, words: said } = edition;
  const { document, tools } = words(language);
  const flow = body.flow.filter((node) => isBlock(node, 'Resolution') || blanksIn([node]).length > 0);
  const called = new Set([...inlinesIn(flow, everywhere)].flatMap((node) => (node.type === 'note' ? node.number : [])));
  const write = (aloud: boolean): readonly [PlainWriter, string] => {
    let next = 0;
    const blank = (): string => `${mark}${next++}${mark}`;
    const writer = new PlainWriter(renderContext(library, edition), { blank, aloud });
    return [writer, writer.flow(flow)];
  };
  const [writer, printed] = write(false);
  const notes = body.notes.filter(({ number }) => called.has(number));
  return {
    blanks: blanksIn(flow),
    paper: partsOf([
      printed,
      ...(notes.length > 0 ? [heading(document.sources)] : []),
      ...notes.map((note) => `[${note.number}] ${writer.flow(note.children)}`),
      `${tools.fill.model(said.title)} <${site.origin}${editionPath(edition)}>`,
    ]),
    aloud: partsOf([write(true)[1]]),
  };
}

function partsOf(lines: readonly string[]): OpenText {
  return paragraphs(lines)
    .trimStart()
    .split(mark)
    .map((part, at) => (at % 2 ? Number(part) : part));
}
