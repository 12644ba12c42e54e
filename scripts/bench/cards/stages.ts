/** The stages of our own engine for cards, each timed by itself. */
import sharp from 'sharp';
import type { Composition } from '../../../src/formats/card/composition.ts';
import { composeSvg } from '../../../src/formats/card/draw.ts';
import { median, timedTwice } from './measure.ts';
import { heads, row } from './table.ts';

/** Prints where the time of our own card goes, once its lines are found. */
export async function timeStages(cards: readonly Composition[]): Promise<void> {
  const parts = {
    'setting the type, to outlines (Satori)': [] as number[],
    'painting (librsvg, by sharp)': [] as number[],
    'palette of 64 and PNG (sharp)': [] as number[],
  };
  const [type, paint, press] = Object.values(parts) as [number[], number[], number[]];
  const work = async (task: () => Promise<unknown>): Promise<number> => (await timedTwice(task)).work;
  for (const card of cards) {
    let svg = '';
    let pixels = Buffer.alloc(0);
    type.push(await work(async () => (svg = await composeSvg(card))));
    paint.push(await work(async () => (pixels = await sharp(Buffer.from(svg)).raw().toBuffer())));
    const raw = { width: card.width, height: card.height, channels: 4 } as const;
    press.push(
      await work(() => sharp(pixels, { raw }).png({ palette: true, colours: 64, effort: 4, dither: 0 }).toBuffer()),
    );
  }
  console.log('\n## Where the time of ours goes\n');
  heads('', 'processor time, ms (median)');
  for (const [name, times] of Object.entries(parts)) row(name, median(times));
}
