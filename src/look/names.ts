/** The names of the drawn pictures: the list that facts, dictionaries and drawings agree on; and what some of them say by themselves. */
import type { Dictionary } from '../i18n/en.ts';

/** By what they show: home, being together, the vote and the word, work, the state. */
export const drawingNames = [
  'door',
  'open-door',
  'table',
  'chair',
  'block',
  'school',
  'road',
  'bread',
  'heads',
  'hands',
  'linked',
  'march',
  'picket',
  'meeting',
  'megaphone',
  'vigil',
  'chain',
  'ballot',
  'ballot-box',
  'pen',
  'passing',
  'flyer',
  'phone',
  'pin',
  'bus',
  'tools',
  'clock',
  'hooks',
  'scaffold',
  'field',
  'line',
  'kitchen',
  'corridor',
  'warehouse',
  'corner',
  'van',
  'plane',
  'padlock',
  'bars',
  'court',
  'courthouse',
  'hearing',
  'desk',
  'footprints',
] as const satisfies (keyof Dictionary['drawings'])[];
export type DrawingName = (typeof drawingNames)[number];

/** What a drawing says before a word is read: someone is free, is taken, is held, is mourned. */
export type Mood = 'freed' | 'taken' | 'held' | 'mourning';

/** The drawings that say so. All others say where something is or who is there, and contradict nothing. */
export const moods: Readonly<Partial<Record<DrawingName, Mood>>> = {
  chain: 'freed',
  'open-door': 'freed',
  van: 'taken',
  plane: 'taken',
  padlock: 'held',
  bars: 'held',
  vigil: 'mourning',
};
