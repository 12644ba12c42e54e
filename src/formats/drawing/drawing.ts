/** The drawn pictures as SVG files, one for each place on the site that shows one; pages stay light and words come first. */
import { drawSvg } from '../../look/draw.ts';
import type { DrawingName } from '../../look/names.ts';
import { drawingInks } from '../../look/tokens.ts';
import type { Document } from '../../model/document.ts';
import { textHash } from '../../model/hash.ts';
import type { Library } from '../../model/library.ts';
import { blocksNamed } from '../../model/outline.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';

/** Sizes in px (only their proportion matters to the screen): head of a page, lists, the text, the door. */
export const drawingSizes = {
  head: { width: 720, height: 480 },
  list: { width: 560, height: 260 },
  figure: { width: 1200, height: 480 },
  door: { width: 1440, height: 420 },
} as const;

export type DrawingSize = keyof typeof drawingSizes;

/** One drawing on the site: what is drawn, from which seed, in which proportion. */
export interface DrawingUse {
  readonly name: DrawingName;
  readonly seed: string;
  readonly size: DrawingSize;
  /** True for a sensitive document: what is left of a visit must not name it. */
  readonly unstored?: boolean;
}

/** Where the drawings of sensitive documents lie; servers forbid to store what is in it. */
export const unstoredDrawings = '/drawings/no-store/';

/** Address of a drawing: `/drawings/keep-the-door-shut-door-head.svg`; of a sensitive document without its name, `/drawings/no-store/2kq0d8v5w1a-head.svg`. */
export function drawingPath({ name, seed, size, unstored }: DrawingUse): string {
  return unstored
    ? `${unstoredDrawings}${textHash(`${seed} ${name}`)}-${size}.svg`
    : `/drawings/${seed}-${name}-${size}.svg`;
}

/** What a document shows in one of its places: the drawing that its facts name, or another. */
export function drawingOf({ id, facts }: Document, size: DrawingSize, name: DrawingName = facts.picture): DrawingUse {
  return { name, seed: id, size, ...(facts.sensitive ? { unstored: true } : {}) };
}

/** Drawings of the site itself, which belong to no document. */
export const siteDrawings = {
  home: { name: 'heads', seed: 'home', size: 'head' },
  door: { name: 'heads', seed: 'door', size: 'door' },
} as const satisfies Record<string, DrawingUse>;

function uses(library: Library): DrawingUse[] {
  const documents = library.documents.flatMap((document): DrawingUse[] => {
    const figures = document.editions
      .flatMap((edition) => blocksNamed(edition.body.flow, 'Figure'))
      .flatMap(({ properties }) => properties.drawing ?? []);
    const own = (['head', 'list'] as const).map((size) => drawingOf(document, size));
    return [...own, ...[...new Set(figures)].map((name) => drawingOf(document, 'figure', name))];
  });
  return [...Object.values(siteDrawings), ...documents];
}

export const drawings: Format = {
  name: 'drawing',
  plan: (library: Library): Output[] =>
    uses(library).map((use) =>
      output({
        path: drawingPath(use),
        type: 'image/svg+xml',
        // The same inks in the light and in the dark: turned over, a crowd would glare at night.
        make: async () =>
          madeOf(drawSvg(use.name, use.seed, { ...drawingSizes[use.size], inks: drawingInks.light, style: 'color' })),
      }),
    ),
};
