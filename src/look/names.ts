/** The names of the drawn pictures: the list that facts, dictionaries and drawings agree on. */
import type { Dictionary } from '../i18n/en.ts';

export const drawingNames = [
  'door',
  'heads',
  'hands',
  'megaphone',
  'chain',
  'bread',
  'tools',
  'ballot',
  'pin',
] as const satisfies (keyof Dictionary['drawings'])[];
export type DrawingName = (typeof drawingNames)[number];
