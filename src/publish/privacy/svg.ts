/** Reads back drawings: no program, no address but its own, nothing that an editor leaves behind. */
import { fault, quote, type Fault } from './fault.ts';
import { attributesOf, tagsOf } from './tags.ts';

const forbidden = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'handler',
  'audio',
  'video',
  'metadata',
  'a',
]);
const editors = /^(xmlns:)?(sodipodi|inkscape|rdf|cc|dc|x|i|graph|illustrator|sketch|figma|serif|bx|vectornator)(:|$)/;

/** Finds what a drawing may not hold. A picture inside it as `data:` is read by whoever reads its text. */
export function svgFaults(text: string): Fault[] {
  const { tags, styles, comments } = tagsOf(text, true);
  const found = comments.map((comment) => fault(`a comment, ${quote(comment)}`));
  for (const tag of tags) {
    if (forbidden.has(tag.name) || editors.test(tag.name)) found.push(fault(`<${tag.name}>`));
    for (const [key, value] of attributesOf(tag)) {
      if (/^on[a-z]/.test(key)) found.push(fault(`<${tag.name} ${key}>, a handler`));
      if (editors.test(key) || /^data-name$/.test(key))
        found.push(fault(`<${tag.name} ${key}> ${quote(value)}, which an editor left behind`));
      if (/^(xlink:)?href$|^src$/.test(key) && !/^#|^data:image\/(png|jpeg|webp);base64,/i.test(value))
        found.push(fault(`<${tag.name} ${key}> ${quote(value)}, an address outside the drawing`));
      found.push(...outsideFaults(value));
    }
  }
  if (/<!ENTITY|<\?xml-stylesheet/i.test(text))
    found.push(fault('<!ENTITY> or <?xml-stylesheet>, which can load from elsewhere'));
  return [
    ...found,
    ...styles.flatMap((style) => [
      ...outsideFaults(style),
      ...(/@import/i.test(style) ? [fault('@import in a style')] : []),
    ]),
  ];
}

function outsideFaults(style: string): Fault[] {
  return [...style.matchAll(/url\(\s*["']?([^"')]*)/gi)]
    .map(([, address = '']) => address)
    .filter((address) => !/^(#|data:(image|font)\/)/i.test(address.trim()))
    .map((address) => fault(`url(${quote(address)}), an address outside the drawing`));
}
