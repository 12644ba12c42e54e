/** The same posters by two peers, Takumi and astro-og-canvas, beside our own engine. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Renderer, type Node } from '@takumi-rs/core';
import { generateOpenGraphImage } from 'astro-og-canvas';
import sharp from 'sharp';
import type { Composition } from '../../../src/formats/card/composition.ts';
import type { HeadlineCopy } from '../../../src/formats/card/copy.ts';
import { compose } from '../../../src/formats/card/designs.ts';
import { drawCard } from '../../../src/formats/card/draw.ts';
import { posterOf } from '../../../src/formats/card/extract.ts';
import { cardSizes } from '../../../src/formats/card/sizes.ts';
import { drawSvg } from '../../../src/look/draw.ts';
import { fontBytes, fonts } from '../../../src/look/fonts.ts';
import { drawingInks, light } from '../../../src/look/tokens.ts';
import type { Edition } from '../../../src/model/document.ts';
import type { Library } from '../../../src/model/library.ts';
import { atOnce, inTurns, median, timedTwice } from './measure.ts';
import { heads, row } from './table.ts';

/** Draws the same posters by each engine in turn, so that what else the machine does falls on all of them, and prints what each took. @param folder for the pictures that one of them takes as files */
export async function comparePeers(library: Library, editions: readonly Edition[], folder: string): Promise<void> {
  console.debug = () => undefined; // astro-og-canvas names every font it loads
  const renderer = new Renderer({ cacheMaxBytes: 0 }); // the same drawings are asked for again below; ours keeps none either
  for (const name of ['display-600', 'display-800'] as const) {
    const { family, weight, style } = fonts[name];
    await renderer.registerFont({ name: family, weight, style, data: fontBytes(name) });
  }
  const size = cardSizes.og;
  const copies = await Promise.all(
    editions.map(async (edition) => {
      const { copy } = posterOf(edition, library);
      return {
        copy,
        background: await canvasBackground(copy, join(folder, `${edition.document.id}-${edition.language}.png`)),
      };
    }),
  );
  type Copy = (typeof copies)[number];
  const takumi = ({ copy }: Copy): Promise<Uint8Array> =>
    renderer.render(takumiTree(compose(copy, size)), { width: size.width, height: size.height, format: 'png' });
  const engines: readonly (readonly [string, (copy: Copy) => Promise<Uint8Array>])[] = [
    ['ours: Satori and sharp, palette', ({ copy }) => drawCard(compose(copy, size))],
    ['Takumi, the same composition, its own PNG', takumi],
    [
      'astro-og-canvas, title, line and picture',
      ({ copy, background }) => canvasCard(copy.headline, `${copy.line} · ${copy.address}`, background),
    ],
  ];
  console.log(
    `\n## The same ${copies.length} posters at ${size.width}×${size.height} by three engines, in turn, warm, three times each\n`,
  );
  heads(
    '',
    'median, ms',
    'ratio to ours',
    'processor time, ms (median)',
    'ratio to ours',
    `${atOnce} at once, ms each`,
    'ratio to ours',
    'bytes (median)',
  );
  const results = engines.map(([name, draw]) => ({
    name,
    draw,
    clock: [] as number[],
    work: [] as number[],
    bytes: [] as number[],
    each: [] as number[],
  }));
  for (const { draw } of results) await draw(copies[0]!); // warms
  for (let turn = 0; turn < 3; turn += 1) {
    for (const copy of copies) {
      for (const result of results) {
        const times = await timedTwice(async () => result.bytes.push((await result.draw(copy)).length));
        result.clock.push(times.clock);
        result.work.push(times.work);
      }
    }
    for (const { draw, each } of results) each.push((await inTurns(copies, atOnce, draw)) / copies.length);
  }
  const medians = results.map(({ name, clock, work, each, bytes }) => ({
    name,
    clock: median(clock),
    work: median(work),
    each: median(each),
    bytes: median(bytes),
  }));
  const ours = medians[0]!;
  for (const { name, clock, work, each, bytes } of medians)
    row(name, clock, clock / ours.clock, work, work / ours.work, each, each / ours.each, bytes);
}

/** The same card as Takumi takes it: the same fields, pictures and lines in the same places. */
function takumiTree({ width, height, layers, lines }: Composition): Node {
  const place = { position: 'absolute', boxSizing: 'border-box' } as const;
  return {
    type: 'container',
    style: { display: 'flex', position: 'relative', width, height },
    children: [
      ...layers.map((layer): Node => {
        const box = { ...place, left: layer.x, top: layer.y, width: layer.width, height: layer.height };
        return 'svg' in layer
          ? { type: 'image', src: layer.svg, width: layer.width, height: layer.height, style: box }
          : { type: 'container', style: { ...box, backgroundColor: layer.colour } };
      }),
      ...lines.map(({ text, font, size, spacing = 0, colour, x, baseline }): Node => {
        const { family, weight } = fonts[font];
        return {
          type: 'text',
          text,
          style: {
            ...place,
            left: x,
            top: baseline - size,
            fontFamily: family,
            fontWeight: weight,
            fontSize: size,
            lineHeight: 1.2,
            letterSpacing: `${spacing}em`,
            color: colour,
            whiteSpace: 'nowrap',
          },
        };
      }),
    ],
  };
}

/** As close as astro-og-canvas comes: title, one line below it, and behind them the ground and the drawing as a picture, which it takes as PNG. */
async function canvasCard(title: string, description: string, background: string): Promise<Uint8Array> {
  const type = { families: [fonts['display-800'].family], color: rgb(light.paper) };
  const picture = await generateOpenGraphImage({
    cacheDir: false,
    title,
    description,
    bgImage: { path: background },
    padding: 40,
    fonts: [fonts['display-800'].path, fonts['display-600'].path],
    font: { title: { ...type, weight: 'ExtraBold', size: 80 }, description: { ...type, weight: 'SemiBold', size: 40 } },
  });
  return picture as Uint8Array; // a Buffer; its type says what a Response takes
}

function rgb(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** A ground of ink with the drawing on its lower half, made beforehand and not counted. */
async function canvasBackground(copy: HeadlineCopy, file: string): Promise<string> {
  const { width, height } = cardSizes.og;
  const drawing = drawSvg(copy.drawing, copy.seed, {
    width,
    height: height / 2,
    inks: drawingInks.light,
    style: 'color',
  });
  const picture = await sharp(Buffer.from(drawing)).png().toBuffer();
  await writeFile(
    file,
    await sharp({ create: { width, height, channels: 3, background: light.ink } })
      .composite([{ input: picture, left: 0, top: height / 2 }])
      .png()
      .toBuffer(),
  );
  return file;
}
