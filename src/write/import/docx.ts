/** Reads a Word file: headings, lists, tables, links, notes and pictures; what was deleted with changes tracked stays behind. */
import { memberText, openArchive } from './archive.ts';
import { Gathering, ImportError, joined, plainText, type Span, type Taken } from './parts.ts';
import { elements, find, findAll, parseXml, textOf, type Element } from './xml.ts';

/** More notes than this are no text that a person wrote for us. */
const mostNotes = 2000;

interface Level {
  readonly ordered: boolean;
}

/** What the parts of the archive say of each other. */
interface WordFile {
  readonly members: Readonly<Record<string, Uint8Array>>;
  /** Targets of the document's relations, by id. */
  readonly targets: ReadonlyMap<string, string>;
  /** Rank of headings by the id of their style; 0 for the title. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, Level>>;
  readonly found: Gathering;
}

/** @throws ImportError */
export function readDocx(bytes: Uint8Array): Taken {
  const members = openArchive(bytes);
  const document = memberText(members, 'word/document.xml');
  if (document === undefined) throw new ImportError('damaged');
  const found = new Gathering();
  const context: WordFile = {
    members,
    targets: targetsOf(members, 'word/_rels/document.xml.rels'),
    ranks: ranksOf(members),
    lists: listsOf(members),
    found,
  };
  if (members['word/vbaProject.bin']) found.lose('macros');
  const body = find(parseXml(document), 'w:body');
  if (!body) throw new ImportError('damaged');
  blocks(body, context);
  readNotes(context);
  const heads = Object.keys(members).filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const said = heads.filter((name) => textOf(parseXml(memberText(members, name) ?? '')).trim() !== '');
  if (said.length > 0) found.lose('headers', said.length);
  return found.taken();
}

function targetsOf(members: WordFile['members'], name: string): Map<string, string> {
  const text = memberText(members, name);
  return new Map(
    text
      ? findAll(parseXml(text), 'Relationship').map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? ''])
      : [],
  );
}

function ranksOf(members: WordFile['members']): Map<string, number> {
  const text = memberText(members, 'word/styles.xml');
  const ranks = new Map<string, number>();
  for (const style of text ? findAll(parseXml(text), 'w:style') : []) {
    const id = style.attributes['w:styleId'] ?? '';
    const name = find(style, 'w:name')?.attributes['w:val'] ?? '';
    const outline = find(style, 'w:outlineLvl')?.attributes['w:val'];
    const rank = /^title$/i.test(name) ? 0 : /^heading (\d)/i.exec(name)?.[1];
    if (rank !== undefined) ranks.set(id, Number(rank));
    else if (outline !== undefined && Number(outline) < 9) ranks.set(id, Number(outline) + 1);
  }
  return ranks;
}

function listsOf(members: WordFile['members']): Map<string, Map<string, Level>> {
  const text = memberText(members, 'word/numbering.xml');
  if (!text) return new Map();
  const root = parseXml(text);
  const kinds = new Map(
    findAll(root, 'w:abstractNum').map((list) => [
      list.attributes['w:abstractNumId'] ?? '',
      new Map(
        findAll(list, 'w:lvl').map((level) => [
          level.attributes['w:ilvl'] ?? '0',
          { ordered: !/bullet|none/.test(find(level, 'w:numFmt')?.attributes['w:val'] ?? 'bullet') },
        ]),
      ),
    ]),
  );
  return new Map(
    findAll(root, 'w:num').map((num) => [
      num.attributes['w:numId'] ?? '',
      kinds.get(find(num, 'w:abstractNumId')?.attributes['w:val'] ?? '') ?? new Map<string, Level>(),
    ]),
  );
}

/** Elements that only hold others. */
const wraps = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'mc:AlternateContent',
  'mc:Choice',
  'w:moveTo',
  'w:ins',
]);

function blocks(parent: Element, context: WordFile): void {
  for (const child of elements(parent)) {
    if (child.name === 'w:p') paragraph(child, context);
    else if (child.name === 'w:tbl') table(child, context);
    else if (wraps.has(child.name)) blocks(child, context);
    else if (child.name === 'w:altChunk') context.found.lose('objects');
  }
}

function paragraph(node: Element, context: WordFile): void {
  const { found } = context;
  const look = elements(node).find(({ name }) => name === 'w:pPr');
  const style = look && find(look, 'w:pStyle')?.attributes['w:val'];
  const numbering = look && find(look, 'w:numPr');
  const after: Parameters<typeof found.parts.push> = [];
  const spans = joined(inline(node, context, {}, after));
  const rank = style === undefined ? undefined : context.ranks.get(style);
  if (plainText(spans).trim() !== '' || spans.some(({ note }) => note !== undefined)) {
    const list = numbering && find(numbering, 'w:numId')?.attributes['w:val'];
    const level = (numbering && find(numbering, 'w:ilvl')?.attributes['w:val']) ?? '0';
    if (rank === 0 && found.title === undefined && found.parts.length === 0) found.title = plainText(spans).trim();
    else if (rank !== undefined) found.parts.push({ type: 'heading', level: Math.max(1, rank), spans });
    else if ((list !== undefined && list !== '0') || /list(?:bullet|number|paragraph)/i.test(style ?? ''))
      found.parts.push({
        type: 'item',
        level: Number(level),
        ordered:
          list === undefined ? /number/i.test(style ?? '') : (context.lists.get(list)?.get(level)?.ordered ?? false),
        spans,
      });
    else if (/quote|cita/i.test(style ?? '')) found.parts.push({ type: 'quotation', spans });
    else found.parts.push({ type: 'paragraph', spans });
  }
  found.parts.push(...after);
}

type Look = Pick<Span, 'bold' | 'italic' | 'href'>;

/** @param after pictures and boxes, which stand behind their paragraph */
function inline(parent: Element, context: WordFile, look: Look, after: Gathering['parts']): Span[] {
  const spans: Span[] = [];
  let field: string | undefined; // what a field is, while its instruction is read; then where it leads
  let href: string | undefined;
  for (const child of elements(parent)) {
    if (child.name === 'w:r') {
      const mark = find(child, 'w:fldChar')?.attributes['w:fldCharType'];
      if (mark === 'begin') field = '';
      const instruction = findAll(child, 'w:instrText').map(textOf).join('');
      if (field !== undefined) field += instruction;
      if (mark === 'separate') href = /HYPERLINK\s+"([^"]+)"/.exec(field ?? '')?.[1];
      if (mark === 'end') [field, href] = [undefined, undefined];
      spans.push(...run(child, context, { ...look, ...(href ? { href } : {}) }, after));
    } else if (child.name === 'w:hyperlink') {
      const target = context.targets.get(child.attributes['r:id'] ?? '');
      if (target === undefined && child.attributes['w:anchor'] !== undefined) context.found.lose('links');
      spans.push(...inline(child, context, { ...look, ...(target ? { href: target } : {}) }, after));
    } else if (child.name === 'w:del' || child.name === 'w:moveFrom') {
      if (findAll(child, 'w:delText').length + findAll(child, 'w:t').length > 0) context.found.lose('deleted');
    } else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') {
      context.found.lose('formulas');
      spans.push({ ...look, text: findAll(child, 'm:t').map(textOf).join('') });
    } else if (child.name === 'w:fldSimple' || wraps.has(child.name))
      spans.push(...inline(child, context, look, after));
  }
  return spans;
}

/** Whether a run has a look: `<w:b/>`, and not `<w:b w:val="0"/>`. */
function has(run: Element, name: string): boolean {
  const look = elements(run).find((child) => child.name === 'w:rPr');
  const found = look && elements(look).find((child) => child.name === name);
  return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

function run(node: Element, context: WordFile, look: Look, after: Gathering['parts']): Span[] {
  const { found } = context;
  const own: Look = {
    ...look,
    ...(has(node, 'w:b') ? { bold: true } : {}),
    ...(has(node, 'w:i') ? { italic: true } : {}),
  };
  const spans: Span[] = [];
  const say = (text: string): void => void spans.push({ ...own, text });
  const read = (child: Element): void => {
    switch (child.name) {
      case 'w:t':
        return say(textOf(child));
      case 'w:tab':
      case 'w:ptab':
        return say(' ');
      case 'w:br':
      case 'w:cr':
        return say(child.attributes['w:type'] === 'page' ? ' ' : '\n');
      case 'w:noBreakHyphen':
        return say('-');
      case 'w:sym':
        return found.lose('symbols');
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const name = `${child.name === 'w:footnoteReference' ? '' : 'e'}${child.attributes['w:id'] ?? ''}`;
        if (!found.notes.has(name)) found.notes.set(name, []);
        return void spans.push({ text: '', note: name });
      }
      case 'w:commentReference':
        return found.lose('comments');
      case 'w:delText':
        return found.lose('deleted');
      case 'w:object':
        return found.lose('objects');
      case 'w:drawing':
      case 'w:pict':
        return drawing(child, context, after);
      case 'mc:AlternateContent':
      case 'mc:Choice':
        return elements(child)
          .filter(({ name }) => name !== 'mc:Fallback')
          .forEach(read);
    }
  };
  elements(node).forEach(read);
  return spans;
}

/** A picture, or a box of words. */
function drawing(node: Element, context: WordFile, after: Gathering['parts']): void {
  const { found } = context;
  const box = find(node, 'w:txbxContent');
  if (box) {
    const inside = { ...context, found: new Gathering() };
    blocks(box, inside);
    after.push(...inside.found.parts);
    return found.lose('boxes');
  }
  const id = find(node, 'a:blip')?.attributes['r:embed'] ?? find(node, 'v:imagedata')?.attributes['r:id'];
  const target = context.targets.get(id ?? '');
  const bytes = target && context.members[`word/${target.replace(/^\/?(?:word\/)?/, '')}`];
  const ending = /\.(jpe?g|png|webp|gif)$/i.exec(target ?? '')?.[1]?.toLowerCase();
  if (!bytes || !ending) return found.lose('pictures');
  const file = `picture-${found.pictures.size + 1}.${ending === 'jpeg' ? 'jpg' : ending === 'gif' ? 'png' : ending}`;
  found.pictures.set(file, bytes);
  after.push({ type: 'picture', file, alt: find(node, 'wp:docPr')?.attributes.descr ?? '' });
}

function table(node: Element, context: WordFile): void {
  const rows = elements(node)
    .filter(({ name }) => name === 'w:tr')
    .map((row) =>
      elements(row)
        .filter(({ name }) => name === 'w:tc')
        .map((cell) => cellOf(cell, context)),
    );
  if (rows.length > 0) context.found.parts.push({ type: 'table', rows });
}

function cellOf(cell: Element, context: WordFile): Span[] {
  const spans = findAll(cell, 'w:p').map((one) => joined(inline(one, context, {}, context.found.parts)));
  return joined(spans.flatMap((one, index) => (index === 0 || one.length === 0 ? one : [{ text: ' ' }, ...one])));
}

function readNotes(context: WordFile): void {
  const { found, members } = context;
  if (found.notes.size > mostNotes) throw new ImportError('too-long');
  for (const [kind, prefix] of [
    ['footnote', ''],
    ['endnote', 'e'],
  ] as const) {
    const text = memberText(members, `word/${kind}s.xml`);
    const targets = targetsOf(members, `word/_rels/${kind}s.xml.rels`);
    for (const note of text ? findAll(parseXml(text), `w:${kind}`) : []) {
      const name = `${prefix}${note.attributes['w:id'] ?? ''}`;
      if (!found.notes.has(name)) continue;
      const spans = findAll(note, 'w:p').flatMap((one, index) => [
        ...(index > 0 ? [{ text: ' ' }] : []),
        ...inline(one, { ...context, targets }, {}, []),
      ]);
      found.notes.set(name, joined(spans));
    }
  }
}
