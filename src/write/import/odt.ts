/** Reads a text of LibreOffice (ODT): the same as is read of a Word file. */
import { memberText, openArchive } from './archive.ts';
import { Gathering, ImportError, joined, plainText, type Span, type Taken } from './parts.ts';
import { elements, find, findAll, parseXml, textOf, type Element } from './xml.ts';

interface OdtFile {
  readonly members: Readonly<Record<string, Uint8Array>>;
  readonly looks: ReadonlyMap<string, Pick<Span, 'bold' | 'italic'>>;
  /** Names of list styles whose first level counts. */
  readonly counted: ReadonlySet<string>;
  readonly found: Gathering;
}

/** @throws ImportError */
export function readOdt(bytes: Uint8Array): Taken {
  const members = openArchive(bytes);
  if (/encryption-data/.test(memberText(members, 'META-INF/manifest.xml') ?? '')) throw new ImportError('locked');
  const content = memberText(members, 'content.xml');
  const root = content === undefined ? undefined : parseXml(content);
  const body = root && find(root, 'office:text');
  if (!root || !body) throw new ImportError('damaged');
  const found = new Gathering();
  if (Object.keys(members).some((name) => name.startsWith('Basic/'))) found.lose('macros');
  const deleted = findAll(body, 'text:deletion').length;
  if (deleted > 0) found.lose('deleted', deleted);
  blocks(body, { members, looks: looksOf(root), counted: countedOf(root), found }, 0, false);
  return found.taken();
}

function looksOf(root: Element): Map<string, Pick<Span, 'bold' | 'italic'>> {
  return new Map(
    findAll(root, 'style:style').map((style) => {
      const look = find(style, 'style:text-properties')?.attributes ?? {};
      return [
        style.attributes['style:name'] ?? '',
        {
          ...(/bold|[6-9]00/.test(look['fo:font-weight'] ?? '') ? { bold: true } : {}),
          ...(look['fo:font-style'] === 'italic' ? { italic: true } : {}),
        },
      ];
    }),
  );
}

function countedOf(root: Element): Set<string> {
  return new Set(
    findAll(root, 'text:list-style')
      .filter((style) => elements(style)[0]?.name === 'text:list-level-style-number')
      .map((style) => style.attributes['style:name'] ?? ''),
  );
}

function blocks(parent: Element, context: OdtFile, level: number, ordered: boolean, inItem = false): void {
  const { found } = context;
  for (const child of elements(parent)) {
    const style = child.attributes['text:style-name'] ?? '';
    if (child.name === 'text:h' || child.name === 'text:p') {
      const after: Gathering['parts'] = [];
      const spans = joined(inline(child, context, context.looks.get(style) ?? {}, after));
      const isSaid = plainText(spans).trim() !== '' || spans.some(({ note }) => note !== undefined);
      if (isSaid && style === 'Title' && found.title === undefined) found.title = plainText(spans).trim();
      else if (isSaid && child.name === 'text:h')
        found.parts.push({ type: 'heading', level: Number(child.attributes['text:outline-level'] ?? 1), spans });
      else if (isSaid && inItem) found.parts.push({ type: 'item', level, ordered, spans });
      else if (isSaid) found.parts.push({ type: /Quot/.test(style) ? 'quotation' : 'paragraph', spans });
      found.parts.push(...after);
    } else if (child.name === 'text:list') {
      const isCounted = style === '' ? ordered : context.counted.has(style);
      for (const item of elements(child)) blocks(item, context, inItem ? level + 1 : level, isCounted, true);
    } else if (child.name === 'table:table') {
      const rows = findAll(child, 'table:table-row').map((row) =>
        findAll(row, 'table:table-cell').map((cell) =>
          joined(
            findAll(cell, 'text:p').flatMap((one, at) => [
              ...(at > 0 ? [{ text: ' ' }] : []),
              ...inline(one, context, {}, found.parts),
            ]),
          ),
        ),
      );
      if (rows.length > 0) found.parts.push({ type: 'table', rows });
    } else if (child.name === 'text:section' || child.name === 'text:list-header')
      blocks(child, context, level, ordered, inItem);
  }
}

function inline(
  parent: Element,
  context: OdtFile,
  look: Omit<Span, 'text' | 'note'>,
  after: Gathering['parts'],
): Span[] {
  const { found } = context;
  return parent.children.flatMap((child): Span[] => {
    if (typeof child === 'string') return [{ ...look, text: child.replace(/\s+/g, ' ') }];
    switch (child.name) {
      case 'text:span':
        return inline(
          child,
          context,
          { ...look, ...context.looks.get(child.attributes['text:style-name'] ?? '') },
          after,
        );
      case 'text:a':
        return inline(child, context, { ...look, href: child.attributes['xlink:href'] ?? '' }, after);
      case 'text:s':
        return [{ ...look, text: ' ' }];
      case 'text:tab':
        return [{ ...look, text: ' ' }];
      case 'text:line-break':
        return [{ ...look, text: '\n' }];
      case 'text:note': {
        const name = String(found.notes.size + 1);
        const body = find(child, 'text:note-body');
        found.notes.set(
          name,
          body ? joined(findAll(body, 'text:p').flatMap((one) => inline(one, context, {}, []))) : [],
        );
        return [{ text: '', note: name }];
      }
      case 'office:annotation':
        found.lose('comments');
        return [];
      case 'draw:frame': {
        const target = find(child, 'draw:image')?.attributes['xlink:href'] ?? '';
        const bytes = context.members[target];
        const ending = /\.(jpe?g|png|webp)$/i.exec(target)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
        if (!bytes || !ending) found.lose('pictures');
        else {
          const file = `picture-${found.pictures.size + 1}.${ending}`;
          found.pictures.set(file, bytes);
          after.push({
            type: 'picture',
            file,
            alt: textOf(find(child, 'svg:desc') ?? { name: '', attributes: {}, children: [] }),
          });
        }
        return [];
      }
      case 'text:deletion':
      case 'office:annotation-end':
      case 'text:soft-page-break':
        return [];
      default:
        return inline(child, context, look, after);
    }
  });
}
