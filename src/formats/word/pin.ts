/** Makes the bytes of a Word file depend on its words alone: no clock, no chance, no trace of the program; and adds what the library leaves out. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Day } from '../../i18n/dates.ts';
import { noon } from '../instant.ts';
import { faces, fontTable } from './styles.ts';

/** ZIP counts from 1980 and reads the zone of the machine, so the time is said in that zone (APPNOTE 4.4.6). */
const time = new Date(1980, 0, 1);

/** What stands first in the package, as Office writes it and as programs that tell a file by its first bytes expect it. */
const first = '[Content_Types].xml';

/** The names of relationships that the library draws by lot, in the document and in the lists of relationships. */
const chance = /\brId[a-z0-9_-]{21}(?=")/g;

/** Numbers of bookmarks and pictures, which the library counts through all files of a process (ECMA-376 only wants them to differ). */
const counted = /(<(?:w:bookmarkStart|w:bookmarkEnd|wp:docPr)\b[^>]*?\b(?:w:)?id=")(\d+)/g;

export interface Pinned {
  /** Day on which the words last changed; noon of it is both times of the file. */
  readonly day: Day;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Pins a file. @param bytes as the library packed it */
export function pin(bytes: Uint8Array, { day, locale, direction }: Pinned): Uint8Array {
  const parts = unzipSync(bytes);
  const files = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  const names = order();
  const ids = order();
  // The words come before the lists of relationships, so that links are numbered in reading order.
  for (const name of [...files].sort((a, b) => Number(a.endsWith('.rels')) - Number(b.endsWith('.rels')))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    let text = strFromU8(parts[name] ?? new Uint8Array())
      .replace(chance, (id) => `rIdLink${names(id)}`)
      .replace(counted, (_, start: string, id: string) => start + ids(id));
    if (name === 'docProps/core.xml') text = core(text, day, locale);
    if (name === 'word/fontTable.xml') text = fonts(text);
    if (name === 'word/styles.xml' && direction === 'rtl') text = fromRight(text, locale);
    if (name === 'word/document.xml' && direction === 'rtl')
      text = text.replaceAll('</w:sectPr>', '<w:bidi/></w:sectPr>');
    parts[name] = strToU8(text);
  }
  const archive: Zippable = Object.fromEntries(
    files.map((name) => [name, [parts[name] ?? new Uint8Array(), { level: 6, mtime: time }]]),
  );
  return zipSync(archive);
}

/** Counts what it is asked for, from 1, in the order in which each was first asked for. */
function order(): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    if (!known.has(name)) known.set(name, known.size + 1);
    return known.get(name) ?? 0;
  };
}

function core(xml: string, day: Day, locale: string): string {
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${noon(day)}`)
    .replace('</dc:creator>', `</dc:creator><dc:language>${locale}</dc:language>`);
}

/**
 * Makes paragraphs begin at the right, and their words be of a script that is read from there, by the defaults of the file (ECMA-376, part 1, sections 17.3.1.6,
 * 17.3.2.30 and 17.3.2.20): so a paragraph that somebody adds does too. Latin words in it stand as they are read all the same.
 */
function fromRight(xml: string, locale: string): string {
  return xml
    .replace(/(<w:pPrDefault>\s*<w:pPr>)/, '$1<w:bidi/>')
    .replace(/<\/w:rPr>(\s*<\/w:rPrDefault>)/, `<w:rtl/></w:rPr>$1`)
    .replace(/(<w:rPrDefault>.*?<w:lang )/s, `$1w:bidi="${locale}" `);
}

/** Fills the table of fonts, which the library leaves empty. */
function fonts(xml: string): string {
  const entries = (Object.keys(faces) as (keyof typeof faces)[]).map((key) => {
    const { instead, family, pitch } = fontTable[key];
    return `<w:font w:name="${faces[key]}"><w:altName w:val="${instead}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;
  });
  return xml.replace(/\/>\s*$/, `>${entries.join('')}</w:fonts>`);
}
