/** Reads what a page shows besides its words: pictures, rules and shapes, but not the grounds and frames that words stand in. */
import type { Box } from './box.ts';

/** What PDFium offers for the objects of a page (`fpdf_edit.h`, `fpdf_transformpage.h`); its wrapper keeps it to itself. */
export interface ObjectApi {
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetClipPath(object: number): number;
  _FPDFPath_CountSegments(path: number): number;
  _FPDFClipPath_CountPaths(clip: number): number;
  _FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  _FPDFClipPath_GetPathSegment(clip: number, path: number, segment: number): number;
  _FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  readonly HEAPU8: Uint8Array;
}

/** PDFium's numbers for objects that are text, and for paths. */
const [text, path] = [1, 2];

/** A rectangle has four sides and a beginning. */
const sides = 5;

/** A rectangle higher than that is a ground or a frame, in pt; a lower one is a rule or a bullet. */
const groundHeight = 24;

/**
 * Lists what is drawn on a page besides words.
 * @param scratch room for 16 bytes in PDFium's memory
 * @param around what is cut off each side, in pt
 * @param height of the page with what is cut off, in pt
 */
export function marksOf(api: ObjectApi, page: number, scratch: number, around: number, height: number): Box[] {
  const float = (at: number): number => new DataView(api.HEAPU8.buffer).getFloat32(scratch + 4 * at, true);
  const marks: Box[] = [];
  const count = api._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) {
    const object = api._FPDFPage_GetObject(page, index);
    const type = api._FPDFPageObj_GetType(object);
    if (type === text) continue;
    if (!api._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue;
    const [left, bottom, right, top] = [float(0), float(1), float(2), float(3)];
    if (type === path && top - bottom > groundHeight && api._FPDFPath_CountSegments(object) <= sides) continue;
    const clip = clipOf(api, api._FPDFPageObj_GetClipPath(object), scratch);
    const mark = {
      left: Math.max(left, clip.left) - around,
      right: Math.min(right, clip.right) - around,
      top: height - Math.min(top, clip.top) - around,
      bottom: height - Math.max(bottom, clip.bottom) - around,
    };
    if (mark.bottom > mark.top && mark.right > mark.left) marks.push(mark);
  }
  return marks;
}

/** The box to which an object is cut, in pt from the lower left corner of the page; without bounds where it is not cut. */
function clipOf(api: ObjectApi, clip: number, scratch: number): Box {
  const float = (at: number): number => new DataView(api.HEAPU8.buffer).getFloat32(scratch + 4 * at, true);
  let box = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };
  const paths = clip ? api._FPDFClipPath_CountPaths(clip) : 0;
  for (let path = 0; path < paths; path += 1) {
    let own = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
    const segments = api._FPDFClipPath_CountPathSegments(clip, path);
    for (let segment = 0; segment < segments; segment += 1) {
      api._FPDFPathSegment_GetPoint(api._FPDFClipPath_GetPathSegment(clip, path, segment), scratch, scratch + 4);
      const [x, y] = [float(0), float(1)];
      own = {
        left: Math.min(own.left, x),
        right: Math.max(own.right, x),
        bottom: Math.min(own.bottom, y),
        top: Math.max(own.top, y),
      };
    }
    if (segments <= 0) continue;
    box = {
      left: Math.max(box.left, own.left),
      right: Math.min(box.right, own.right),
      bottom: Math.max(box.bottom, own.bottom),
      top: Math.min(box.top, own.top),
    };
  }
  return box;
}
