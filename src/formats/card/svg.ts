/** Writes a composition as one SVG, its type in outlines. Pure: the same at the build and on a reader's device. */
import { pathOf } from '../../look/outlined.ts';
import type { Composition, Field, Line, Picture } from './composition.ts';

/** @param lines those of the composition that are set here @param more outlines that were made elsewhere */
export function cardSvg({ width, height, layers }: Composition, lines: readonly Line[], more = ''): string {
  const type = lines.map(typeSvg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.map(layerSvg).join('')}${type}${more}</svg>`;
}

function typeSvg({ text, font, size, spacing, colour, x, baseline, rightToLeft }: Line): string {
  return `<path fill="${colour}" d="${pathOf(text, font, x, baseline, size, spacing, rightToLeft)}"/>`;
}

/** Pictures are nested as they are. */
function layerSvg(layer: Field | Picture): string {
  const { x, y, width, height } = layer;
  if ('svg' in layer) return layer.svg.replace('<svg ', `<svg x="${x}" y="${y}" `);
  return `<path fill="${layer.colour}" d="M${x},${y}h${width}v${height}h${-width}z"/>`;
}
