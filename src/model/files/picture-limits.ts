/** What is said of pictures that are larger than any page or sheet shows, or than can be unpacked. */
import { mostPixels } from './picture/note.ts';
import { pictureCommand } from './picture-repair.ts';
import { pixelSize } from './picture-size.ts';
import type { Problem } from '../problems.ts';
import type { SourceFile } from './sources.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'picture-too-large': (width: number, height: number, side: number) => ({
    fact: `The picture is ${width} × ${height} pixels, more than can be unpacked.`,
    fix: `Save it with at most ${side} pixels on its longer side.`,
  }),
  'picture-large': (width: number, height: number, path: string, side: number) => ({
    fact: `The picture is ${width} × ${height} pixels, more than any page or sheet shows.`,
    fix: `Run \`${pictureCommand(path)}\`, which makes its longer side ${side} pixels.`,
  }),
} satisfies Messages;

/** Widest or highest side in px that is worth keeping: 50 cm in print at 300 dots an inch. */
export const largeSide = 6000;

/** Says of each picture when it is larger than it need be, and when it is larger than can be unpacked. */
export function sizeProblems(pictures: readonly SourceFile[]): Problem[] {
  return pictures.flatMap(({ path, bytes }): Problem[] => {
    const { width, height } = pixelSize(bytes) ?? { width: 0, height: 0 };
    if (width * height > mostPixels)
      return [problem(messages, 'picture-too-large', { path }, width, height, largeSide)];
    return Math.max(width, height) > largeSide
      ? [problem(messages, 'picture-large', { path }, width, height, path, largeSide)]
      : [];
  });
}
