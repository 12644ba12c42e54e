/** Reads back what only Word files and e-books have: their statements of who wrote them, on what, and what they load. */
import { fault, isPublisher, quote, type Fault } from './fault.ts';

/** Parts of a Word file that hold people, programs, or earlier versions. */
const forbiddenParts =
  /^(word\/(comments\w*|people|vbaProject|vbaData|attachedToolbars)\.(xml|bin)|docProps\/thumbnail\.\w+|customXml\/|word\/embeddings\/|word\/activeX\/)/i;

/** Finds what one member of a Word file or e-book tells. */
export function officeFaults(path: string, bytes: Uint8Array): Fault[] {
  if (forbiddenParts.test(path)) return [fault('a part that holds people’s comments, programs or other files')];
  if (!/\.(xml|rels|opf)$/i.test(path)) return [];
  const xml = new TextDecoder().decode(bytes);
  if (/\.rels$/i.test(path)) return relationFaults(xml);
  if (/^docProps\//i.test(path)) return propertyFaults(xml);
  if (/\.opf$/i.test(path)) return packageFaults(xml);
  return path.startsWith('word/') ? wordFaults(xml) : [];
}

/** What a part leads to: outwards only a link that a reader follows on purpose. */
function relationFaults(xml: string): Fault[] {
  return [...xml.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    const value = (name: string): string => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? '';
    if (value('TargetMode') !== 'External') return [];
    const type = value('Type').split('/').at(-1) ?? '';
    if (type === 'hyperlink' && /^(https?:\/\/|mailto:|tel:)/i.test(value('Target'))) return [];
    return [fault(`external ${type} ${quote(value('Target'))}`)];
  });
}

function propertyFaults(xml: string): Fault[] {
  const people = ['dc:creator', 'cp:lastModifiedBy'].flatMap((field) =>
    valuesOf(xml, field)
      .filter((value) => !isPublisher(value))
      .map((value) => fault(`${field} ${quote(value)}, who is not the publisher`)),
  );
  const rest = [
    'Company',
    'Manager',
    'Template',
    'HyperlinkBase',
    'Application',
    'vt:lpwstr',
    'vt:lpstr',
    'cp:contentStatus',
  ].flatMap((field) => valuesOf(xml, field).map((value) => fault(`${field} ${quote(value)}`)));
  return [...people, ...rest];
}

function wordFaults(xml: string): Fault[] {
  const found = new Set<string>();
  for (const [, field = '', value = ''] of xml.matchAll(
    /\s(w:author|w:initials|w15:author|w15:userId|w15:providerId)\s*=\s*["']([^"']*)/g,
  ))
    if (!isPublisher(value)) found.add(`${field} ${quote(value)}`);
  if (/<w:rsids\b|\sw:rsid\w*\s*=/.test(xml)) found.add('w:rsid, a number of the session in which it was typed');
  if (/<w:attachedTemplate\b/.test(xml)) found.add('w:attachedTemplate, the path of a template');
  return [...found].map(fault);
}

function packageFaults(xml: string): Fault[] {
  const people = ['dc:creator', 'dc:contributor', 'dc:publisher'].flatMap((field) =>
    valuesOf(xml, field)
      .filter((value) => !isPublisher(value))
      .map((value) => fault(`${field} ${quote(value)}, who is not the publisher`)),
  );
  const remote = [...xml.matchAll(/<item\b[^>]*\shref\s*=\s*["']((?:[a-z]+:)?\/\/[^"']*)/gi)].map(([, address = '']) =>
    fault(`item ${quote(address)}, which loads from another origin`),
  );
  const tools = /\bname\s*=\s*["'](calibre:|generator)|\bcalibre:/.test(xml)
    ? [fault('a note of the program that packed it')]
    : [];
  return [...people, ...remote, ...tools, ...(/\bremote-resources\b/.test(xml) ? [fault('remote-resources')] : [])];
}

function valuesOf(xml: string, field: string): string[] {
  return [...xml.matchAll(new RegExp(`<${field}(?:\\s[^>]*)?>([^<]*)<`, 'g'))]
    .map(([, value = '']) => value.replaceAll('&amp;', '&').trim())
    .filter((value) => value !== '');
}
