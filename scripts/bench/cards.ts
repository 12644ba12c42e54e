/** npm run bench:cards: cards one by one, four at once and as a whole set, and the same posters by two peers in the same run. Prints; asserts nothing. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Renderer, type Node } from '@takumi-rs/core';
import { generateOpenGraphImage } from 'astro-og-canvas';
import sharp from 'sharp';
import { planCards, type CardOutput } from '../../src/formats/card/card.ts';
import type { Composition } from '../../src/formats/card/composition.ts';
import type { PosterCopy } from '../../src/formats/card/copy.ts';
import { compose } from '../../src/formats/card/designs.ts';
import { composeSvg, drawCard } from '../../src/formats/card/draw.ts';
import { posterOf } from '../../src/formats/card/extract.ts';
import { cardSizes } from '../../src/formats/card/sizes.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { drawSvg } from '../../src/look/draw.ts';
import { fontBytes, fonts } from '../../src/look/fonts.ts';
import { drawingInks, light } from '../../src/look/tokens.ts';
import { isReviewed, type Edition } from '../../src/model/document.ts';
import { allEditions } from '../../src/model/library.ts';

/** As many as the build draws at once. */
const atOnce = 4;

/** As many cards as are drawn again and again: enough for a median. */
const enough = 24;

const order = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => order(values)[Math.floor(values.length / 2)] ?? 0;
const ninth = (values: readonly number[]): number =>
  order(values)[Math.min(values.length - 1, Math.floor(values.length * 0.9))] ?? 0;
const row = (...cells: readonly (string | number)[]): void =>
  console.log(
    `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString(undefined, { maximumFractionDigits: cell < 10 ? 2 : 0 }) : cell)).join(' | ')} |`,
  );
const heads = (...cells: readonly string[]): void => {
  row(...cells);
  row(...cells.map(() => '---'));
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Times work on the clock and by what the processors did for it, which tells more on a machine that others use too. Both in ms. */
async function timedTwice(work: () => Promise<unknown>): Promise<{ readonly clock: number; readonly work: number }> {
  const before = process.cpuUsage();
  const clock = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { clock, work: (user + system) / 1000 };
}

/** Does work on all things, so many at a time. @returns ms for all */
function inTurns<T>(things: readonly T[], workers: number, work: (thing: T) => Promise<unknown>): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let thing = things[next++]; thing !== undefined; thing = things[next++]) await work(thing);
  };
  return timed(() => Promise.all(Array.from({ length: workers }, worker)));
}

/** Draws the whole set in a process of its own, as a build does. */
interface WholeSet {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly files: number;
  /** MiB */
  readonly peak: number;
}

const self = fileURLToPath(import.meta.url);

async function wholeSet(cache: string): Promise<WholeSet> {
  const { stdout } = await promisify(execFile)(process.execPath, [self, 'set'], {
    env: { ...process.env, PRESS_CACHE: cache },
  });
  return JSON.parse(stdout) as WholeSet;
}

async function drawWholeSet(): Promise<WholeSet> {
  const { library } = await loadLibrary();
  let bytes = 0;
  const all = planCards(library);
  const milliseconds = await inTurns(all, atOnce, async (card) => {
    const made = await card.render();
    bytes += made.length; // not in one line: another worker adds while this one waits
  });
  return { milliseconds, bytes, files: all.length, peak: Math.round(process.resourceUsage().maxRSS / 1024) };
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
async function canvasBackground(copy: PosterCopy, file: string): Promise<string> {
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

if (process.argv[2] === 'set') console.log(JSON.stringify(await drawWholeSet()));
else await main();

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-cards-'));
  process.env.PRESS_CACHE = join(folder, 'cache');
  const clear = (): Promise<void> => rm(join(folder, 'cache'), { recursive: true, force: true });
  console.log(
    `\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0]?.toFixed(1)} at the start, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform} ${process.arch}\n`,
  );

  const { library } = await loadLibrary();
  const all = planCards(library);
  for (const card of planCards((await loadLibrary('tests/fixtures/campaign')).library).slice(0, 3)) await card.render(); // warms the engines with other words

  console.log('## One card, in ms: each drawn once in a warm engine, no cache\n');
  heads(
    'size',
    'design',
    'cards',
    'median',
    'p90',
    'slowest',
    'processor time (median)',
    'bytes (median)',
    'bytes (most)',
  );
  const measured = new Map<CardOutput, { readonly clock: number; readonly work: number; readonly bytes: number }>();
  for (const card of all) {
    let bytes = 0;
    const times = await timedTwice(async () => (bytes = (await card.render()).length));
    measured.set(card, { ...times, bytes });
  }
  const say = (size: string, design: string, cards: readonly CardOutput[]): void => {
    const found = cards.flatMap((card) => measured.get(card) ?? []);
    const [clock, work, bytes] = [
      found.map((one) => one.clock),
      found.map((one) => one.work),
      found.map((one) => one.bytes),
    ];
    row(
      size,
      design,
      cards.length,
      median(clock),
      ninth(clock),
      Math.max(...clock),
      median(work),
      median(bytes),
      Math.max(...bytes),
    );
  };
  for (const [size, cards] of Map.groupBy(all, (card) => card.size)) {
    say(size, 'all', cards);
    for (const [design, own] of Map.groupBy(cards, (card) => card.design)) say(size, design, own);
  }

  console.log(
    `\n## ${atOnce} at once against one: ms for each of ${enough} cards of a size, no cache, middle of three turns\n`,
  );
  heads('size', 'one at a time', `${atOnce} at once`, 'times as fast');
  for (const size of ['og', 'story'] as const) {
    const cards = all.filter((card) => card.size === size).slice(0, enough);
    const [one, four]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < 3; turn += 1) {
      for (const [workers, times] of [
        [1, one],
        [atOnce, four],
      ] as const) {
        await clear();
        times.push((await inTurns(cards, workers, (card) => card.render())) / cards.length);
      }
    }
    row(size, median(one), median(four), median(one) / median(four));
  }

  console.log('\n## The whole set, in a process of its own, four at once\n');
  heads('', 'cards', 'MB', 's', 'peak memory, MiB');
  await clear();
  const runs = [
    ['cold', await wholeSet(join(folder, 'cache'))],
    ['warm', await wholeSet(join(folder, 'cache'))],
    ['warm again', await wholeSet(join(folder, 'cache'))],
  ] as const;
  for (const [name, { files, bytes, milliseconds, peak }] of runs)
    row(name, files, bytes / 1e6, milliseconds / 1000, peak);

  await peers(allEditions(library).filter(isReviewed).slice(0, enough), folder);
  await rm(folder, { recursive: true, force: true });
}

/** Draws the same posters by each engine in turn, so that what else the machine does falls on all of them. */
async function peers(editions: readonly Edition[], folder: string): Promise<void> {
  console.debug = () => undefined; // astro-og-canvas names every font it loads
  const renderer = new Renderer({ cacheMaxBytes: 0 }); // the same drawings are asked for again below; ours keeps none either
  for (const name of ['display-600', 'display-800'] as const) {
    const { family, weight, style } = fonts[name];
    await renderer.registerFont({ name: family, weight, style, data: fontBytes(name) });
  }
  const size = cardSizes.og;
  const copies = await Promise.all(
    editions.map(async (edition) => {
      const { copy } = posterOf(edition);
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
  await where(copies.map(({ copy }) => compose(copy, size)));
}

/** Says where the time of our own card goes, once its lines are found. */
async function where(cards: readonly Composition[]): Promise<void> {
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
