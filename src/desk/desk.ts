/** All that one run of the desk has: its texts, its journal, its open tabs. */
import type { DeskReading } from './reading.ts';
import type { History } from './history.ts';
import type { Journal } from './journal.ts';
import type { Pages } from './pages.ts';
import type { Tabs } from './tabs.ts';

export interface Desk {
  /** The content folder, from the project's root, with forward slashes. */
  readonly root: string;
  readonly reading: DeskReading;
  readonly journal: Journal;
  readonly history: History;
  readonly tabs: Tabs;
  readonly pages: Pages;
}
