/** Looks for characters that the sheet's fonts cannot draw, before Typst meets them. */
import { fonts, type FontName } from '../../look/fonts.ts';
import { codePointName, missingGlyphs } from '../../look/glyphs.ts';
import type { Edition } from '../../model/document.ts';
import { kinds } from '../../model/kinds.ts';
import { inlineText, type Flow } from '../../model/nodes.ts';
import { ProblemError } from '../../model/problems.ts';

interface Said {
  readonly text: string;
  readonly fonts: readonly FontName[];
  readonly line?: number;
}

/** @throws ProblemError `glyph-missing` at the first character that a font of the edition's sheets lacks */
export function checkGlyphs(edition: Edition): void {
  const text: FontName = `${kinds[edition.document.kind].text}-400`;
  const { title, summary } = edition.words;
  const said: Said[] = [{ text: title, fonts: ['display-800', 'display-600'] }, { text: summary, fonts: ['sans-400'] }];
  for (const one of [...said, ...flowSaid(edition.body.flow, text), ...edition.body.notes.flatMap((note) => flowSaid(note.children, text))]) checkText(edition, one);
}

function checkText(edition: Edition, { text, fonts: names, line }: Said): void {
  for (const font of names) {
    const [missing] = missingGlyphs(text, font);
    if (!missing) continue;
    const at = text.indexOf(missing.character);
    const near = text.slice(Math.max(0, at - 24), at + 24).replace(/\s+/g, ' ').trim();
    throw new ProblemError({
      code: 'glyph-missing',
      path: edition.path,
      ...(line === undefined ? {} : { line }),
      fact: `${fonts[font].family} cannot draw “${missing.character}” (${codePointName(missing.codePoint)}), which stands in “${near}”.`,
      fix: 'Write it with other characters, or in words.',
    });
  }
}

/** Lists what is said in a flow with the fonts that print it. */
function flowSaid(flow: readonly Flow[], font: FontName, line?: number): Said[] {
  const at = line === undefined ? {} : { line };
  return flow.flatMap((node): Said[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ text: inlineText(node.children), fonts: [font], ...at }];
      case 'heading':
        return [{ text: inlineText(node.children), fonts: ['display-800'], line: node.place.line }];
      case 'list':
        return node.items.flatMap((item) => flowSaid(item.children, font, line));
      case 'quotation':
        return flowSaid(node.children, font, line);
      case 'table':
        return [{ text: [node.caption ?? '', ...[node.header, ...node.rows].flat().map(inlineText)].join(' '), fonts: ['sans-400'], ...at }];
      case 'rule':
        return [];
      case 'block': {
        const { title, caption, by, figure, source } = node.properties;
        const own: Said[] = [title, by, figure].flatMap((value) => (typeof value === 'string' ? [{ text: value, fonts: ['display-800'], line: node.place.line }] : []));
        const under: Said[] = [caption, source].flatMap((value) => (typeof value === 'string' ? [{ text: value, fonts: ['sans-400'], line: node.place.line }] : []));
        const sans = node.name === 'Ask' || node.name === 'Card';
        const inner: FontName = (node.name === 'Quote' && !by) || node.name === 'Fact' ? 'display-800' : sans ? 'sans-400' : font;
        return [...own, ...under, ...flowSaid(node.children, inner, node.place.line)];
      }
    }
  });
}
