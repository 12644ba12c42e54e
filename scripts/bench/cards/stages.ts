/** The stages of our own engine for cards, each timed by itself. */
import type { Composition } from '../../../src/formats/card/composition.ts';
import { plateDeflate } from '../../../src/formats/card/deflate.ts';
import { composeSvg, platePixels } from '../../../src/formats/card/draw.ts';
import { writePng } from '../../../src/formats/card/png.ts';
import { median, timedTwice } from './measure.ts';
import { heads, row } from './table.ts';

/** Prints where the time of our own card goes, once its lines are found. */
export async function timeStages(cards: readonly Composition[]): Promise<void> {
  const parts = {
    'setting the type, to outlines': [] as number[],
    'painting (librsvg, by sharp)': [] as number[],
    'palette of 16 and PNG (zlib)': [] as number[],
  };
  const [type, paint, press] = Object.values(parts) as [number[], number[], number[]];
  const work = async (task: () => Promise<unknown>): Promise<number> => (await timedTwice(task)).work;
  for (const card of cards) {
    let svg = '';
    let pixels: Uint8Array = new Uint8Array();
    type.push(await work(async () => (svg = await composeSvg(card))));
    paint.push(await work(async () => (pixels = await platePixels(svg))));
    press.push(await work(() => Promise.resolve(writePng(pixels, card.width, card.height, plateDeflate()))));
  }
  console.log('\n## Where the time of ours goes\n');
  heads('', 'processor time, ms (median)');
  for (const [name, times] of Object.entries(parts)) row(name, median(times));
}
