/** How far along a series one is: a bar for each picture, and the number of the step. */
import { capHeight, widthOf } from '../../../look/measure.ts';
import type { Field } from '../composition.ts';
import type { StepsCopy } from '../copy.ts';
import { startOf, type Part, type Stage } from './parts.ts';
import type { Sheet } from './sheet.ts';

/** A bar for each picture, filled up to this one, and the same in words. */
export function progressBar(
  { slide, slides, progress }: StepsCopy,
  { ground, size }: Stage,
  { column, top }: Sheet,
): Part {
  const { small } = size;
  const words = widthOf(progress, 'display-600') * small;
  const gap = Math.round(small * 0.2);
  const whole = column.width - words - small * 0.6;
  const each = Math.floor((whole - gap * (slides - 1)) / slides);
  const height = Math.round(small * 0.4);
  const baseline = top + capHeight * small;
  const y = Math.round(top + (capHeight * small - height) / 2);
  const layers = Array.from({ length: slides }, (_, index): Field[] => {
    const x = column.left + index * (each + gap);
    if (index < slide) return [{ x, y, width: each, height, colour: ground.rule }];
    const line = Math.max(3, Math.round(small * 0.08));
    return [{ x, y: y + height - line, width: each, height: line, colour: ground.words }];
  }).flat();
  const text = { text: progress, font: 'display-600', size: small, colour: ground.words, baseline } as const;
  return { layers, lines: [{ ...text, x: column.left + column.width - words }], bottom: baseline };
}

/** The number of the step on a block of colour. The cover is not counted. */
export function numeral({ slide }: StepsCopy, top: number, height: number, { ground }: Stage, { column }: Sheet): Part {
  const text = String(Math.max(1, slide - 1));
  const size = Math.floor(height * 0.98);
  const words = widthOf(text, 'display-800') * size;
  const width = Math.round(Math.max(height * 0.86, words + height * 0.36));
  const x = Math.round(startOf(width, column));
  return {
    layers: [{ x, y: Math.round(top), width, height: Math.round(height), colour: ground.block }],
    lines: [
      {
        text,
        font: 'display-800',
        size,
        colour: ground.numeral,
        x: x + (width - words) / 2,
        baseline: Math.round(top) + (Math.round(height) + capHeight * size) / 2,
      },
    ],
    bottom: Math.round(top) + Math.round(height),
  };
}
