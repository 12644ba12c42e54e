/** The campaign's mark: three heads that stand so close that they become one. */
import { circle, path } from '../../../look/geometry.ts';

/** Width of the mark for a height, in the same unit. */
export function markWidth(height: number): number {
  return height * 1.5;
}

/** Draws the mark: two people behind in one colour, one in front of them in another, cut out of the ground. */
export function markSvg(height: number, behind: string, ground: string, front: string): string {
  const width = markWidth(height);
  const person = (x: number, fill: string): string => {
    const head = height * 0.235;
    const shoulders = height * 0.43;
    const body = path`M${x - shoulders},${height}C${x - shoulders},${height * 0.42} ${x + shoulders},${height * 0.42} ${x + shoulders},${height}Z`;
    const edge = `stroke="${ground}" stroke-width="${Math.round(height * 7) / 100}"`;
    return `<path d="${body}" fill="${fill}" ${edge}/><path d="${circle([x, head + height * 0.04], head)}" fill="${fill}" ${edge}/>`;
  };
  const shapes = person(width * 0.27, behind) + person(width * 0.73, behind) + person(width * 0.5, front);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width)}" height="${height}" viewBox="0 0 ${Math.round(width)} ${height}">${shapes}</svg>`;
}
