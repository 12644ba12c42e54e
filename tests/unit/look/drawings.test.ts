/** What every drawing owes to every frame. */
import { describe, expect, it } from 'vitest';
import { drawings } from '../../../src/look/drawings.ts';
import type { DrawingName } from '../../../src/look/names.ts';
import type { DrawingFrame } from '../../../src/look/drawing.ts';
import { drawSvg } from '../../../src/look/draw.ts';
import { drawingInks } from '../../../src/look/tokens.ts';

const sizes = [
  [1200, 420],
  [560, 630],
  [1080, 1080],
  [1080, 1920],
  [400, 900],
  [360, 200],
  [1200, 400],
  [400, 1200],
] as const;
const frames: readonly DrawingFrame[] = sizes.flatMap(([width, height]) => [
  { width, height, inks: drawingInks.light, style: 'color' as const },
  { width, height, inks: drawingInks.dark, style: 'color' as const },
  { width, height, inks: drawingInks.print, style: 'outline' as const },
]);
const names = Object.keys(drawings) as DrawingName[];
const drawn = new Map(
  names.map((name) => [name, frames.map((frame) => ({ frame, svg: drawSvg(name, 'know-your-rights', frame) }))]),
);
const inEveryFrame = (name: DrawingName) => drawn.get(name)!;

/** Returns the tags that are not closed in order, and anything that is not a tag; an empty list when the XML is well formed. */
function faults(svg: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-zA-Z]+)((?: [a-zA-Z-]+="[^"<&]*")*)(\/?)>/g,
    (_, end: string, tag: string, _attributes, alone: string) => {
      if (end) {
        if (open.pop() !== tag) found.push(tag);
      } else if (!alone) open.push(tag);
      return '';
    },
  );
  return [...found, ...open, ...(rest ? [rest] : [])];
}

describe.each(names)('the drawing %s', (name) => {
  it('is listed under its own name', () => {
    expect(drawings[name].name).toBe(name);
  });

  it('gives the same bytes for the same seed', () => {
    for (const { frame, svg } of inEveryFrame(name)) expect(drawSvg(name, 'know-your-rights', { ...frame })).toBe(svg);
  });

  it('gives other bytes for another seed', () => {
    for (const { frame, svg } of inEveryFrame(name)) expect(drawSvg(name, 'wage-theft', frame)).not.toBe(svg);
  });

  it('varies in more than its clip id', () => {
    const frame = frames[0]!;
    const shapes = (seed: string) => drawSvg(name, seed, frame).replace(/<clipPath.*?<\/clipPath>|url\([^)]*\)/g, '');
    expect(shapes('know-your-rights')).not.toBe(shapes('wage-theft'));
  });

  it('is well-formed XML of the size of its frame', () => {
    for (const { frame, svg } of inEveryFrame(name)) {
      expect(faults(svg)).toEqual([]);
      expect(svg).toContain(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}">`,
      );
    }
  });

  it('uses only the elements and attributes that every renderer draws alike', () => {
    for (const { svg } of inEveryFrame(name)) {
      const tags = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag));
      const attributes = new Set([...svg.matchAll(/ ([a-zA-Z:-]+)="/g)].map(([, attribute]) => attribute));
      expect(['svg', 'g', 'path', 'clipPath']).toEqual(expect.arrayContaining([...tags]));
      expect([
        'xmlns',
        'width',
        'height',
        'viewBox',
        'id',
        'd',
        'clip-path',
        'fill',
        'stroke',
        'stroke-width',
        'stroke-linejoin',
        'transform',
      ]).toEqual(expect.arrayContaining([...attributes]));
    }
  });

  it('refers to nothing outside itself and has no broken numbers', () => {
    for (const { svg } of inEveryFrame(name)) {
      const id = /<clipPath id="([^"]+)"/.exec(svg)?.[1];
      expect([...svg.matchAll(/url\(([^)]*)\)/g)].map(([, to]) => to)).toEqual([`#${id}`]);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|href/);
    }
  });

  it('uses only the inks it is given', () => {
    for (const { frame, svg } of inEveryFrame(name)) {
      const used = [...svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map(([, ink]) => ink);
      expect([...Object.values(frame.inks), 'none']).toEqual(expect.arrayContaining([...new Set(used)]));
    }
  });

  it('has no filled area in outline, only paper', () => {
    for (const { frame, svg } of inEveryFrame(name).filter(({ frame }) => frame.style === 'outline')) {
      const fills = new Set([...svg.matchAll(/ fill="([^"]+)"/g)].map(([, fill]) => fill));
      expect(['none', frame.inks.paper]).toEqual(expect.arrayContaining([...fills]));
    }
  });

  it('weighs at most 12 kB in every frame from 1:3 to 3:1, whatever its seed', () => {
    for (const { frame, svg } of inEveryFrame(name))
      expect(svg.length, `${frame.width}×${frame.height}`).toBeLessThanOrEqual(12_000);
    for (const seed of ['wage-theft', 'harbor-day', 'night-shift', 'home'])
      for (const [width, height] of sizes)
        expect(
          drawSvg(name, seed, { ...frames[0]!, width, height }).length,
          `${seed} ${width}×${height}`,
        ).toBeLessThanOrEqual(12_000);
  });
});

it('gives every drawing, seed and frame an id of its own, so that several can stand in one page', () => {
  const ids = names.flatMap((name) =>
    ['a', 'b'].flatMap((seed) =>
      sizes.map(([width, height]) => /id="([^"]+)"/.exec(drawSvg(name, seed, { ...frames[0]!, width, height }))?.[1]),
    ),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
