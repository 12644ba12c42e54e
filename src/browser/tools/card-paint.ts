/** Paints a card's SVG on a canvas. No picture is loaded: the policy of our pages allows none that a script made, and there is none to wait for. */

/** What a shape is painted with unless it says otherwise. */
interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly join: CanvasLineJoin;
}

/**
 * Paints it in its own size. It takes what cards are made of and no more: paths, groups that are moved, turned, scaled or clipped, and pictures
 * within the picture (`src/look/draw.ts`).
 * @throws Error for anything else
 */
export function paintSvg(context: CanvasRenderingContext2D, svg: string): void {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  paintChildren(context, root, { fill: '#000', stroke: 'none', width: 1, join: 'miter' });
}

function paintChildren(context: CanvasRenderingContext2D, parent: Element, style: Style): void {
  for (const child of parent.children) paint(context, child, style);
}

function paint(context: CanvasRenderingContext2D, element: Element, before: Style): void {
  const style = styleOf(element, before);
  const name = element.tagName;
  if (name === 'clipPath') return; // painted by those that it cuts
  context.save();
  if (name === 'svg') place(context, element);
  else move(context, element.getAttribute('transform') ?? '');
  cut(context, element);
  if (name === 'path') strike(context, new Path2D(element.getAttribute('d') ?? ''), style);
  else if (name === 'g' || name === 'svg') paintChildren(context, element, style);
  else throw new Error(`A card has no <${name}>.`);
  context.restore();
}

function styleOf(element: Element, before: Style): Style {
  return {
    fill: element.getAttribute('fill') ?? before.fill,
    stroke: element.getAttribute('stroke') ?? before.stroke,
    width: Number(element.getAttribute('stroke-width') ?? before.width),
    join: (element.getAttribute('stroke-linejoin') as CanvasLineJoin | null) ?? before.join,
  };
}

function strike(context: CanvasRenderingContext2D, path: Path2D, { fill, stroke, width, join }: Style): void {
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke === 'none') return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.lineJoin = join;
  context.miterLimit = 4; // of SVG; a canvas has 10
  context.stroke(path);
}

/** Goes into a picture within the picture: nothing of it is seen beyond its box. */
function place(context: CanvasRenderingContext2D, element: Element): void {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(element.getAttribute(name) ?? 0),
  ) as [number, number, number, number];
  const [left = 0, top = 0] = (element.getAttribute('viewBox') ?? '').split(' ').map(Number);
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.translate(x - left, y - top);
}

/** Moves, turns and scales, in this order, as a `transform` says. */
function move(context: CanvasRenderingContext2D, transform: string): void {
  for (const [, name = '', given = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second] = given.split(/[ ,]+/).map(Number);
    if (name === 'translate') context.translate(first, second ?? 0);
    else if (name === 'rotate') context.rotate((first * Math.PI) / 180);
    else context.scale(first, second ?? first);
  }
}

function cut(context: CanvasRenderingContext2D, element: Element): void {
  const id = /^url\(#(.+)\)$/.exec(element.getAttribute('clip-path') ?? '')?.[1];
  if (id === undefined) return;
  const shape = element.ownerDocument.getElementById(id)?.querySelector('path');
  context.clip(new Path2D(shape?.getAttribute('d') ?? ''));
}
