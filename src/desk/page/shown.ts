/** What stands beside the text sees of the desk, and what the desk asks of it. */
import type { EditorView } from '@codemirror/view';
import type { ToldDesk, ToldProblem } from '../told.ts';
import type { Buffer, Buffers } from './buffers.ts';

/** What views see of the desk. */
export interface Shown {
  readonly buffers: Buffers;
  readonly current: () => Buffer | undefined;
  readonly problems: () => readonly ToldProblem[];
  readonly told: () => ToldDesk | undefined;
  readonly view: EditorView;
  /** Runs something that may be refused, and says so. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
  readonly open: (path: string, line?: number) => void;
  /** Makes a repair. */
  readonly press: (problem: ToldProblem) => void;
  readonly goTo: (line: number) => void;
}

/** One view. */
export interface SideView {
  /** Draws it for the text that is open. */
  readonly draw: (place: HTMLElement, path: string) => void;
  /** Whether it is to be drawn again when the words were checked. */
  readonly follows: boolean;
}
