/** The moving stories: for leaflets and news that is still open, six silent seconds in which the story of a text is written line by line over its picture. */
import sharp from 'sharp';
import { words as wordsOf } from '../../i18n/languages.ts';
import { findDocument, type Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import { editionFilePath } from '../../model/urls.ts';
import { stored } from '../cache.ts';
import { output, type Format } from '../format.ts';
import { planCards, type CardOutput } from './card.ts';
import type { Box, Composition, Field, Line, Picture } from './composition.ts';
import type { CardCopy } from './copy.ts';
import { cardSizes } from './sizes.ts';

/** Width and height of a frame, in px: a story's shape, at two thirds of its size. */
export const movingSize = { width: 720, height: 1280 } as const;

/** How long it runs, and how long it stands before the first line and between two lines, in ms. */
export const movingTimes = { whole: 6000, first: 900, line: 750 } as const;

/** Most bytes of a file: what a message with a slow line still carries. */
export const mostMoving = 1_500_000;

/** A moving story; what stands still of it is the card of the same words. */
interface MovingOutput extends Omit<CardOutput, 'source'> {
  /** The card that shows the same without moving. */
  readonly still: CardOutput;
}

/** Lists the moving stories: of leaflets, and of news as long as it is open; none where this machine's sharp writes no WebP. */
export const planMoving = memoize((library: Library): MovingOutput[] =>
  movingEncoder() ? planCards(library).flatMap((card) => (moves(card, library) ? [movingOf(card)] : [])) : [],
);

export const movingStories: Format = { name: 'moving picture', plan: planMoving };

/** Says whether animations can be written here; without it everything else is made. */
export function movingEncoder(): boolean {
  return sharp.format.webp?.output.buffer ?? false;
}

function moves({ size, subject, edition, editions }: CardOutput, library: Library): boolean {
  const document = edition && findDocument(library, edition.document.id);
  if (size !== 'story' || editions.length !== 1 || !document) return false;
  if (document.kind === 'leaflets') return subject === 'headline';
  return document.kind === 'bulletins' && document.facts.status === 'active' && subject === 'news';
}

function movingOf(card: CardOutput): MovingOutput {
  const { copy, edition } = card;
  const { source: _, ...rest } = card;
  if (!edition) throw new Error('A moving story belongs to a text.');
  return output({
    ...rest,
    ...movingSize,
    path: editionFilePath(edition, wordsOf(edition.language).moving.slug, 'webp'),
    type: 'image/webp',
    still: card,
    make: () => stored({ copy }, 'src/formats/card/moving.ts', () => press(copy)),
  });
}

/** @throws Error when the file is larger than the places it is for take */
async function press(copy: CardCopy): Promise<Uint8Array> {
  const [{ compose }, { composeSvg }] = await Promise.all([import('./designs.ts'), import('./draw.ts')]);
  const frames = framesOf(compose(copy, cardSizes.story));
  const plates: Buffer[] = [];
  for (const frame of frames)
    plates.push(
      await sharp(Buffer.from(await composeSvg(frame)))
        .resize(movingSize.width, movingSize.height)
        .removeAlpha()
        .raw()
        .toBuffer(),
    );
  const bytes = await sharp(Buffer.concat(plates), {
    raw: {
      width: movingSize.width,
      height: movingSize.height * frames.length,
      channels: 3,
      pageHeight: movingSize.height,
    },
  })
    .webp({ quality: 78, effort: 3, loop: 0, delay: delaysOf(frames.length), mixed: true, smartSubsample: true })
    .toBuffer();
  if (bytes.length > mostMoving)
    throw new Error(`A moving story has ${bytes.length} bytes, and at most ${mostMoving} are taken.`);
  return new Uint8Array(bytes);
}

/** How long each frame stands, in ms: all together the whole, the last one what is left. */
export function delaysOf(frames: number): number[] {
  const lines = Math.max(0, frames - 2);
  const line = Math.min(movingTimes.line, (movingTimes.whole - movingTimes.first) / 2 / Math.max(1, lines));
  const before = [movingTimes.first, ...Array.from({ length: lines }, () => Math.round(line))].slice(0, frames - 1);
  return [...before, movingTimes.whole - before.reduce((sum, one) => sum + one, 0)];
}

/** Lists the frames of a card: its pictures and all small type, then the large lines one by one with what each stands on, from the top. The last frame is the whole card. */
export function framesOf(card: Composition): Composition[] {
  const large = card.lines.filter(({ size }) => size >= cardSizes.story.smallest);
  const baselines = [...new Set(large.map(({ baseline }) => Math.round(baseline)))].sort((a, b) => a - b);
  const reached = (line: Line): number => (large.includes(line) ? baselines.indexOf(Math.round(line.baseline)) + 1 : 0);
  /** A strip comes with the first line that it carries; a ground carries many, and is there from the start. */
  const reachedBy = (layer: Field | Picture): number => {
    if ('svg' in layer || layer.width * layer.height > (card.width * card.height) / 5) return 0;
    const own = card.lines.filter((line) => stands(line, layer)).map(reached);
    return own.length > 0 ? Math.min(...own) : 0;
  };
  return [0, ...baselines.map((_, index) => index + 1)].map((step) => ({
    ...card,
    layers: card.layers.filter((layer) => reachedBy(layer) <= step),
    lines: card.lines.filter((line) => reached(line) <= step),
  }));
}

function stands({ x, baseline, size }: Line, { x: left, y: top, width, height }: Box): boolean {
  const middle = baseline - size * 0.3;
  return x >= left && x <= left + width && middle >= top && middle <= top + height;
}
