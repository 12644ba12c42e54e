/** Reads back the XMP packet of a PDF: only fields that say nothing of a person, a machine or earlier versions may stand in it. */
import { allowedTools, fault, isPublisher, quote, type Fault, type Look } from './fault.ts';
import { textFaults } from './text.ts';

/** Elements that frame the packet, and fields about the text itself. */
const harmless = new Set([
  'x:xmpmeta',
  'rdf:RDF',
  'rdf:Description',
  'rdf:Alt',
  'rdf:Seq',
  'rdf:Bag',
  'rdf:li',
  'dc:title',
  'dc:language',
  'dc:format',
  'dc:description',
  'dc:subject',
  'dc:rights',
  'dc:date',
  'dc:identifier',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmp:CreatorTool',
  'pdf:Producer',
  'pdf:Keywords',
  'pdf:PDFVersion',
  'pdf:Trapped',
  'dc:creator',
  'dc:publisher',
  'xmpTPg:NPages',
  'xmpMM:InstanceID',
  'xmpMM:DocumentID',
  'xmpMM:RenditionClass',
  'xmpRights:Marked',
  'pdfuaid:part',
  'pdfuaid:rev',
  'pdfaid:part',
  'pdfaid:conformance',
  'pdfaid:rev',
]);

/** Finds what a packet tells. */
export function xmpFaults(text: string, look: Pick<Look, 'secrets'>): Fault[] {
  const found = new Set<string>();
  const packet = text.replace(/<\?[\s\S]*?\?>/g, '');
  for (const [, name = ''] of packet.matchAll(/<([A-Za-z][\w.-]*:[\w.-]+)/g))
    if (!harmless.has(name)) found.add(`XMP field ${name}`);
  // A short field may be written as an attribute of its group.
  for (const [, name = ''] of packet.matchAll(/\s((?!xmlns:|xml:|rdf:|x:)[A-Za-z][\w.-]*:[\w.-]+)\s*=/g))
    if (!harmless.has(name)) found.add(`XMP field ${name}`);
  for (const field of ['dc:creator', 'dc:publisher'])
    for (const value of valuesOf(packet, field))
      if (!isPublisher(value)) found.add(`XMP field ${field} ${quote(value)}, who is not the publisher`);
  for (const field of ['xmp:CreatorTool', 'pdf:Producer'])
    for (const value of valuesOf(packet, field))
      if (!allowedTools.test(value)) found.add(`XMP field ${field} ${quote(value)}, a program that is not one of ours`);
  return [...[...found].map(fault), ...textFaults(packet, look)];
}

function valuesOf(packet: string, field: string): string[] {
  const elements = [...packet.matchAll(new RegExp(`<${field}[^>]*>([\\s\\S]*?)</${field}>`, 'g'))].flatMap(
    ([, inner = '']) =>
      inner.includes('<rdf:li') ? [...inner.matchAll(/<rdf:li[^>]*>([^<]*)/g)].map(([, value = '']) => value) : [inner],
  );
  const attributes = [...packet.matchAll(new RegExp(`\\s${field}\\s*=\\s*["']([^"']*)`, 'g'))].map(
    ([, value = '']) => value,
  );
  return [...elements, ...attributes]
    .map((value) => value.replaceAll('&amp;', '&').trim())
    .filter((value) => value !== '');
}
