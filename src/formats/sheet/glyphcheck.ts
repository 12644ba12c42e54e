/** Looks for characters that the sheet's fonts cannot draw, before Typst meets them. */
import { fonts, type FontName } from '../../look/fonts.ts';
import { missingGlyphs } from '../../look/glyphs.ts';
import { nameOfSign } from '../../markdown/signs.ts';
import type { Edition } from '../../model/document.ts';

import { kinds } from '../../model/kinds.ts';
import { inlineText, propertyTexts, type Flow, type Position } from '../../model/nodes.ts';
import type { Problem } from '../../model/problems.ts';
import { everywhere, linesOf, positionOf, visit, wholeOf, type Container } from '../../model/visit.ts';
import type { TextName } from '../../model/vocabulary.ts';
import { problem, type Messages } from '../../model/messages.ts';

const messages = {
  'glyph-missing/sheet': (font: FontName, character: string, more: string, near: string) => ({
    fact: `${fonts[font].family} cannot draw “${character}” (${nameOfSign(character)})${more ? `, nor ${more}` : ''}, which ${more ? 'stand' : 'stands'} in “${near}”.`,
    fix: 'Write it with other characters, or in words.',
  }),
} satisfies Messages;

interface FontPassage {
  readonly text: string;
  readonly fonts: readonly FontName[];
  readonly line?: number;
  /** Of a field. */
  readonly position?: Position | undefined;
}

/** In which font the sheets print a block's own words. */
const fontOf: Readonly<Record<TextName<'before' | 'after'>, FontName>> = {
  title: 'display-800',
  by: 'display-800',
  figure: 'display-800',
  caption: 'sans-400',
  source: 'sans-400',
};

/** Characters that no font of a passage has. */
interface Missing {
  readonly problem: Problem;
  readonly characters: readonly string[];
}

/** Lists the characters that no font of an edition's sheets has, passage by passage, each at its first position. */
export function missingIn(edition: Edition): Missing[] {
  const text: FontName = `${kinds[edition.document.kind].text}-400`;
  const { title, summary, positions } = edition.words;
  const said: FontPassage[] = [
    { text: title, fonts: ['display-800', 'display-600'], position: positions.title },
    { text: summary, fonts: ['sans-400'], position: positions.summary },
  ];
  const told = new Set(['\ufffd']); // the mark of a lost letter, which has been refused as such
  const problems: Missing[] = [];
  for (const one of [...said, ...flowSaid(wholeOf(edition.body), text)]) {
    for (const font of one.fonts) {
      const fresh = missingGlyphs(one.text, font)
        .map(({ character }) => character)
        .filter((character) => !told.has(character));
      for (const character of fresh) told.add(character);
      if (fresh.length > 0) problems.push({ problem: missing(edition, one, fresh, font), characters: fresh });
    }
  }
  return problems;
}

/** How many of a passage's characters are shown: a word of another script has many. */
const shown = 6;

function missing(
  edition: Edition,
  { text, line, position }: FontPassage,
  characters: readonly string[],
  font: FontName,
): Problem {
  const [character = ''] = characters;
  const more =
    characters
      .slice(1, shown)
      .map((other) => `“${other}”`)
      .join(', ') + (characters.length > shown ? ' …' : '');
  const at = text.indexOf(character);
  const near = text
    .slice(Math.max(0, at - 24), at + 24)
    .replace(/\s+/g, ' ')
    .trim();
  const where =
    position ??
    edition.body.signs.find((one) => one.sign === character && one.position.line >= (line ?? 1))?.position ??
    edition.body.signs.find(({ sign }) => sign === character)?.position;
  return problem(
    messages,
    'glyph-missing/sheet',
    {
      path: edition.path,
      ...(where ? { line: where.line, column: where.column } : line === undefined ? {} : { line }),
    },
    font,
    character,
    more,
    near,
  );
}

/** The font in which a block sets what stands inside it, where that is another than around it. */
function fontWithin(container: Container): FontName | undefined {
  if (container.type !== 'block') return undefined;
  if ((container.name === 'Quote' && !container.properties.by) || container.name === 'Fact') return 'display-800';
  return container.name === 'Ask' || container.name === 'Card' ? 'sans-400' : undefined;
}

/** Lists what is said in a flow with the fonts that print it. @param font of its paragraphs */
function flowSaid(flow: readonly Flow[], font: FontName): FontPassage[] {
  return [...visit(flow, everywhere)].flatMap((met): FontPassage[] => {
    const { node, within } = met;
    const line = positionOf(met)?.line;
    const say = (text: string, face: FontName): FontPassage[] => [
      { text, fonts: [face], ...(line === undefined ? {} : { line }) },
    ];
    switch (node.type) {
      case 'paragraph':
        return say(
          inlineText(node.children),
          within.flatMap((container) => fontWithin(container) ?? []).at(-1) ?? font,
        );
      case 'heading':
        return say(inlineText(node.children), 'display-800');
      case 'table':
        return say([node.caption ?? '', ...linesOf(node).map(inlineText)].join(' '), 'sans-400');
      case 'block':
        return [...propertyTexts(node, 'before'), ...propertyTexts(node, 'after')].flatMap(({ name, text }) =>
          say(text, fontOf[name]),
        );
      default:
        return [];
    }
  });
}
