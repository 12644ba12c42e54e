/** What has been done to a photo, as plain data: turned, cropped, covered. Pure; all sizes in px of the photo as it stands now. */

/** A rectangle from a top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Work {
  /** Of the photo as it stands, turned. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise, from how it was opened. */
  readonly turns: 0 | 1 | 2 | 3;
  /** What is left of it; all of it when absent. */
  readonly crop?: Area;
  /** What is painted over. */
  readonly boxes: readonly Area[];
}

/** Least side of a box, as a share of the longer side: a finger can still take hold of it. */
const leastShare = 0.012;

/** Turns all by a quarter. */
export function turned(work: Work, clockwise: boolean): Work {
  const { width, height, crop, boxes, turns } = work;
  const turn = (area: Area): Area =>
    clockwise
      ? { x: height - area.y - area.height, y: area.x, width: area.height, height: area.width }
      : { x: area.y, y: width - area.x - area.width, width: area.height, height: area.width };
  return {
    width: height,
    height: width,
    turns: ((turns + (clockwise ? 1 : 3)) % 4) as Work['turns'],
    ...(crop ? { crop: turn(crop) } : {}),
    boxes: boxes.map(turn),
  };
}

/** Keeps an area within the photo, in whole px, and large enough to be held. */
export function within({ width, height }: Pick<Work, 'width' | 'height'>, area: Area): Area {
  const least = Math.max(1, Math.round(Math.max(width, height) * leastShare));
  const wide = Math.min(width, Math.max(least, Math.round(area.width)));
  const high = Math.min(height, Math.max(least, Math.round(area.height)));
  return {
    x: Math.min(width - wide, Math.max(0, Math.round(area.x))),
    y: Math.min(height - high, Math.max(0, Math.round(area.y))),
    width: wide,
    height: high,
  };
}

/** The area between two corners, in any order. */
export function between(one: { x: number; y: number }, other: { x: number; y: number }): Area {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

/** Sets one box, or adds it when the place is new. */
export function withBox(work: Work, place: number, box: Area): Work {
  const boxes = [...work.boxes];
  boxes[place] = within(work, box);
  return { ...work, boxes };
}

/** Takes one box away. */
export function withoutBox(work: Work, place: number): Work {
  return { ...work, boxes: work.boxes.filter((_, index) => index !== place) };
}

/** Crops to an area, or to nothing when it is absent. */
export function withCrop({ crop: _, ...work }: Work, area?: Area): Work {
  return area ? { ...work, crop: within(work, area) } : work;
}

/** What is left of the photo. */
export function shown({ crop, width, height }: Work): Area {
  return crop ?? { x: 0, y: 0, width, height };
}

/**
 * The size that it is saved in: no side longer than asked, and never larger than it is.
 * @param most px
 */
export function savedSize(
  work: Work,
  most: number,
): { readonly width: number; readonly height: number; scale: number } {
  const { width, height } = shown(work);
  const scale = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), scale };
}

/** Where a box lies in what is saved: outwards to whole px, and one more on each side when px are mixed, so that no rim of what it covers is left. Undefined when none of it is left. */
export function savedBox(work: Work, box: Area, most: number): Area | undefined {
  const { x, y } = shown(work);
  const { width, height, scale } = savedSize(work, most);
  const rim = scale < 1 ? 1 : 0;
  const left = Math.max(0, Math.floor((box.x - x) * scale) - rim);
  const top = Math.max(0, Math.floor((box.y - y) * scale) - rim);
  const right = Math.min(width, Math.ceil((box.x + box.width - x) * scale) + rim);
  const bottom = Math.min(height, Math.ceil((box.y + box.height - y) * scale) + rim);
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}
