/** A share drawn as people: a thousand heads in columns, so many of them coloured. */
import { circle, path } from '../../../look/geometry.ts';
import type { Ink } from '../../../look/inking.ts';
import type { Box, Picture } from '../composition.ts';
import { drawn } from './drawn.ts';

/** How many heads there are. */
const counted = 1000;

/** Reads a share from a figure: “73.6%”, «73,6 %», “3 in 4”, “736 of 1,000”, «3 de cada 4». @returns of one; nothing where the figure is no share */
export function shareOf(figure: string): number | undefined {
  const number = (text: string): number => Number(text.replace(/[,.\s](?=\d{3}\b)/g, '').replace(',', '.'));
  const percent = /^(\d+(?:[.,]\d+)?)\s?%$/.exec(figure.trim());
  if (percent?.[1]) return within(number(percent[1]) / 100);
  const parts = /^(\d[\d.,]*) (?:in|of|out of|de|de cada) (\d[\d.,]*)$/.exec(figure.trim());
  return parts?.[1] && parts[2] ? within(number(parts[1]) / number(parts[2])) : undefined;
}

function within(share: number): number | undefined {
  return share >= 0 && share <= 1 ? share : undefined;
}

/** Draws the thousand, filled column by column from the left. */
export function crowdChart(
  box: Box,
  share: number,
  inks: { readonly ground: Ink; readonly on: Ink; readonly off: Ink },
): Picture {
  const rows = rowsFor(box);
  const columns = counted / rows;
  const [wide, high] = [box.width / columns, box.height / rows];
  const many = Math.round(share * counted);
  const radius = Math.min(wide * 0.27, high * 0.24);
  return drawn(box, (pen) => {
    const people = { on: '', off: '' };
    for (let at = 0; at < counted; at += 1) {
      const [x, y] = [(Math.floor(at / rows) + 0.5) * wide, ((at % rows) + 0.36) * high];
      const half = Math.min(wide * 0.44, radius * 1.7);
      const foot = y + high * 0.58;
      people[at < many ? 'on' : 'off'] +=
        circle([x, y], radius) +
        path`M${x - half},${foot}C${x - half},${y + radius * 0.9} ${x + half},${y + radius * 0.9} ${x + half},${foot}Z`;
    }
    return pen.ground(inks.ground) + pen.area(people.off, inks.off) + pen.area(people.on, inks.on);
  });
}

/** So many rows that a head is about as wide as it is high. */
function rowsFor({ width, height }: Box): number {
  const fits = [8, 10, 20, 25, 40, 50];
  const wanted = Math.sqrt((counted * height) / width / 1.15);
  return fits.reduce((best, rows) => (Math.abs(rows - wanted) < Math.abs(best - wanted) ? rows : best));
}
