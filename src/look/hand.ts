/** Arms and hands, the most repeated shape of the shop: seen from the palm, wrist at 0,0, a fist about 230 units wide. */
import { box, type Point, path, type Stroke } from './geometry.ts';
import type { Edge, Ink } from './inking.ts';
import type { Pen } from './pen.ts';

/** How a hand is inked. */
export interface HandInks {
  readonly skin: Ink;
  /** The line around each form, and the gouge strokes on it. */
  readonly edge: Ink;
  /** The sleeve, or none: a bare arm. */
  readonly sleeve?: Ink;
  /** Where the sleeve begins, in units below the wrist; 150 if not said. */
  readonly cuff?: number;
}

const lineWidth = 9;

/** Draws a raised fist, 275 units high over the wrist, on an arm that goes down `arm` units. */
export function fist(pen: Pen, inks: HandInks, arm: number): string {
  const edge: Edge = { ink: inks.edge, width: lineWidth };
  const fingers = [-252, -270, -264, -240].map((top, at) => ({ left: -114 + at * 57, top }));
  const palm = 'M-66,14C-76,-30 -112,-64 -112,-126L-112,-176L112,-176L112,-118C112,-64 78,-30 66,14Z';
  const thumb =
    'M-100,-42C-128,-84 -134,-128 -118,-152C-106,-170 -84,-172 -62,-170L46,-164C86,-160 86,-104 48,-102L-8,-100C-30,-96 -38,-60 -58,-22Z';
  return (
    forearm(pen, inks, arm) +
    pen.area(palm, inks.skin, edge) +
    pen.area(fingers.map(({ left, top }) => box([left, top], 57, -128 - top, 25)).join(''), inks.skin, edge) +
    pen.area(thumb, inks.skin, edge) +
    pen.cuts(
      [
        ...fingers.map(({ left, top }): Stroke => [[left + 17, top + 28], [left + 17, top + 84], 12]),
        [[44, -70], [30, 6], 14],
        [[74, -78], [52, -4], 12],
      ],
      inks.edge,
    )
  );
}

/** Draws an open hand, 340 units high over the wrist, on an arm that goes down `arm` units. */
export function openHand(pen: Pen, inks: HandInks, arm: number): string {
  const fingers: readonly (readonly [x: number, y: number, degrees: number, length: number, half: number])[] = [
    [-96, -70, -50, 118, 28],
    [-76, -172, -13, 122, 27],
    [-24, -186, -3, 148, 28],
    [28, -182, 6, 136, 27],
    [76, -160, 16, 94, 25],
  ];
  const tips = fingers.map(([x, y, degrees, length, half]) => {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    const [left, right]: [Point, Point] = [
      [x - cos * half, y - sin * half],
      [x + cos * half, y + sin * half],
    ];
    const [over, down]: Point = [sin * length, -cos * length];
    return path`L${left[0]},${left[1]}l${over},${down}A${half},${half} 0 0 1 ${right[0] + over},${right[1] + down}L${right[0]},${right[1]}`;
  });
  const edge: Edge = { ink: inks.edge, width: lineWidth };
  return (
    forearm(pen, inks, arm) +
    pen.area(`M-66,14C-74,-10 -92,-24 -104,-38${tips.join('')}C112,-100 80,-40 66,14Z`, inks.skin, edge) +
    pen.cuts(
      [
        [[-62, -40], [-8, -128], 13],
        [[84, -118], [-40, -146], 13],
        [[62, -76], [20, -96], 11],
      ],
      inks.edge,
    )
  );
}

function forearm(pen: Pen, { skin, edge, sleeve, cuff = 150 }: HandInks, arm: number): string {
  const line: Edge = { ink: edge, width: lineWidth };
  const swell = Math.min(300, arm);
  const skinArm = pen.area(
    path`M-66,-6L66,-6C70,${swell * 0.3} 100,${swell * 0.63} 108,${swell}L112,${arm}L-112,${arm}L-108,${swell}C-100,${swell * 0.63} -70,${swell * 0.3} -66,-6Z`,
    skin,
    line,
  );
  const muscle =
    arm < 300 || sleeve
      ? ''
      : pen.cuts(
          [48, 80].map((x, at): Stroke => [[x, 220 + at * 70], [x - 14, 40 + at * 60], 13]),
          edge,
        );
  if (!sleeve) return skinArm + muscle;
  return (
    skinArm +
    (cuff > 100 ? pen.cut([44, 150], [34, 34], 13, edge) : '') +
    pen.area(path`M-116,${cuff + 60}H116L132,${arm}H-132Z`, sleeve, line) +
    pen.area(box([-122, cuff], 244, 84), sleeve, line)
  );
}
