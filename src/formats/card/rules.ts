/** For which words and pictures each design is right: data, one row each, read without an engine when the cards are planned. */
import type { DrawingName } from '../../look/names.ts';
import type { CardDesign } from '../../model/kinds.ts';
import type { GroundName } from './designs/grounds.ts';

/** What a text brings that decides how its picture may be drawn. */
export interface Brought {
  readonly subject: 'headline' | 'news' | 'event';
  /** Letters of its longest headline, and of the longest word in it, in any language. */
  readonly letters: number;
  readonly word: number;
  readonly drawing: DrawingName;
  /** Whether the headline answers a question. */
  readonly answers: boolean;
  /** Whether something can still be done. */
  readonly open: boolean;
}

/** One design: what it is for. */
export interface DesignRule {
  /** Letters of a headline that stand well in it. */
  readonly letters: number;
  /** Letters of a single word, where its lines are short. */
  readonly word?: number;
  /** Only of these drawings: the object that carries the words must be a part of the same story. */
  readonly drawings?: readonly DrawingName[];
  readonly grounds: readonly GroundName[];
  /** Whether it is for what a text brings; for any if not said. */
  readonly when?: (brought: Brought) => boolean;
  /** How much rather another is taken: 0 is what it was made for. */
  readonly cost: (brought: Brought) => number;
}

const all = ['light', 'red', 'ink'] as const;

/** Every design; where several are right, the plan of the grid chooses. */
export const designRules: Readonly<Record<CardDesign, DesignRule>> = {
  band: {
    letters: Infinity,
    grounds: all,
    cost: ({ answers, subject }) => (answers || subject === 'news' ? 1.6 : 0.8),
  },
  type: { letters: 64, word: 14, grounds: all, cost: ({ letters }) => (letters <= 40 ? 0 : 0.6) },
  scene: { letters: 58, grounds: ['ink', 'light'], cost: ({ letters }) => (letters <= 44 ? 0 : 0.8) },
  split: { letters: 62, word: 12, grounds: all, cost: () => 0.4 },
  banner: {
    letters: 60,
    drawings: ['march', 'picket', 'linked', 'heads', 'hands', 'megaphone', 'meeting', 'tools', 'scaffold'],
    grounds: ['red', 'ink'],
    cost: () => 0,
  },
  leaflet: {
    letters: 72,
    drawings: ['flyer', 'passing', 'pen', 'table', 'desk', 'hearing', 'footprints'],
    grounds: ['red', 'ink'],
    // A man's arrest is not handed out as a flyer.
    when: ({ subject }) => subject === 'headline',
    cost: () => 0,
  },
  ballot: { letters: 62, drawings: ['ballot', 'ballot-box'], grounds: ['red', 'ink'], cost: () => 0 },
  answer: { letters: Infinity, grounds: all, when: ({ answers }) => answers, cost: () => 0 },
  telegram: { letters: 90, grounds: ['light'], when: ({ subject }) => subject === 'news', cost: () => 0 },
  urgent: { letters: 90, grounds: ['ink'], when: ({ subject, open }) => subject === 'news' && open, cost: () => 0 },
};
