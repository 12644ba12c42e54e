/** A card that is read from right to left: everything stands on the other side, and nothing is turned over but what points. */
import { widthOf } from '../../look/measure.ts';
import type { Composition, Field, Picture } from './composition.ts';

/** Turns the layout of a card around. */
export function mirrored(card: Composition): Composition {
  return {
    ...card,
    layers: card.layers.map((layer) => moved(layer, card.width)),
    lines: card.lines.map((line) => ({
      ...line,
      x: card.width - line.x - widthOf(line.text, line.font, line.spacing) * line.size,
      rightToLeft: true,
    })),
  };
}

function moved(layer: Field | Picture, width: number): Field | Picture {
  const there = { ...layer, x: width - layer.x - layer.width };
  return 'svg' in there && there.points ? { ...there, svg: turnedOver(there) } : there;
}

function turnedOver({ svg, width }: Picture): string {
  return svg.replace(/^(<svg [^>]*>)(.*)<\/svg>$/s, `$1<g transform="translate(${width} 0) scale(-1 1)">$2</g></svg>`);
}
