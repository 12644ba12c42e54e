/** The moving stories: which texts have one, how long each frame stands, and what is in the file. */
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/formats/card/designs.ts';
import {
  delaysOf,
  framesOf,
  mostMoving,
  movingSize,
  movingTimes,
  planMoving,
} from '../../../src/formats/card/moving.ts';
import { cardSizes } from '../../../src/formats/card/sizes.ts';
import { pictureMetadata } from '../../../src/formats/picture/metadata.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { isReviewed } from '../../../src/model/document.ts';
import { allEditions } from '../../../src/model/library.ts';
import { formatSummary, type Summary } from '../../../src/publish/pipeline.ts';
import { ownCache } from '../own-cache.ts';

ownCache();

const { library } = await loadLibrary('tests/fixtures/campaign');
const plan = planMoving(library);

describe('The moving stories', () => {
  test('are one for each leaflet and each open piece of news that may leave its page', () => {
    const owed = allEditions(library)
      .filter(isReviewed)
      .filter(
        ({ document: { kind, facts } }) => kind === 'leaflets' || (kind === 'bulletins' && facts.status === 'active'),
      );
    expect(plan.map(({ edition }) => edition?.path).sort()).toEqual(owed.map(({ path }) => path).sort());
    expect(plan.length).toBeGreaterThan(1);
  });

  test('take six seconds, whatever they say', () => {
    for (const frames of [1, 2, 3, 6, 14, 30]) {
      const delays = delaysOf(frames);
      expect(delays).toHaveLength(frames);
      expect(delays.reduce((sum, one) => sum + one, 0)).toBe(movingTimes.whole);
      // Nothing comes faster than three times in a second, and the whole stands long enough to be read.
      if (frames > 2) expect(delays.at(-1)).toBeGreaterThan(movingTimes.whole / 3);
    }
  });

  test('begin with the picture and the small type, end with the whole card, and nothing that has come goes', () => {
    for (const { still } of plan) {
      const card = compose(still.copy, cardSizes.story);
      const frames = framesOf(card);
      expect(frames.length).toBeGreaterThan(1);
      // Whoever sees only the beginning sees whose it is and where it leads.
      expect(frames[0]?.lines.map(({ text }) => text).join(' ')).toContain(still.copy.address);
      expect(frames[0]?.lines.length).toBeLessThan(card.lines.length);
      expect(frames.at(-1)).toEqual(card);
      for (const [index, frame] of frames.slice(1).entries()) {
        for (const line of frames[index]?.lines ?? []) expect(frame.lines).toContain(line);
        for (const layer of frames[index]?.layers ?? []) expect(frame.layers).toContain(layer);
      }
    }
  });

  test('are silent animations of a story’s shape, small enough, the same bytes each time', async () => {
    const [story] = plan;
    const bytes = await story?.render();
    expect(bytes?.length).toBeLessThanOrEqual(mostMoving);
    const { pages, delay, width, pageHeight, format, loop, exif, icc } = await sharp(bytes, {
      animated: true,
    }).metadata();
    expect({ format, width, pageHeight, loop, exif, icc }).toEqual({
      format: 'webp',
      width: movingSize.width,
      pageHeight: movingSize.height,
      loop: 0,
      exif: undefined,
      icc: undefined,
    });
    expect(delay).toHaveLength(pages ?? 0);
    expect(delay?.reduce((sum, one) => sum + one, 0)).toBe(movingTimes.whole);
    // The gate reads it back like every other picture, and sees what is put into it.
    const file = bytes ?? new Uint8Array();
    expect(pictureMetadata(file)).toEqual([]);
    const [name, text] = [Buffer.from('EXIF'), Buffer.from('Ana, at home')];
    const size = Buffer.from(Uint32Array.of(text.length).buffer);
    const told = Buffer.concat([file, name, size, text]);
    told.writeUInt32LE(told.length - 8, 4);
    expect(pictureMetadata(told)).toEqual(['EXIF']);
    expect(pictureMetadata(Buffer.concat([file, text]))).toEqual(['data after the picture']);
    expect(() => pictureMetadata(file.subarray(0, file.length - 20))).toThrow(/ends before/);
    process.env.PRESS_CACHE = join(process.env.PRESS_CACHE ?? '', 'again');
    const [again] = planMoving((await loadLibrary('tests/fixtures/campaign')).library);
    expect(Buffer.from((await again?.render()) ?? []).equals(Buffer.from(bytes ?? []))).toBe(true);
  });
});

test('The summary says when no moving story could be made', () => {
  const summary = {
    documents: 1,
    waiting: [],
    editions: { en: 1 },
    pages: 1,
    rendered: [],
    searchEntries: 0,
    written: 1,
    seconds: 1,
    out: 'dist',
  } as unknown as Summary;
  expect(formatSummary(summary, true)).not.toContain('moving');
  expect(formatSummary(summary, false)).toContain('No moving stories');
});
