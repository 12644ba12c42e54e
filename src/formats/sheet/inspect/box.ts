/** Where something stands on a finished page. */

/** A rectangle in pt, from the upper left corner of the page as it is cut. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
