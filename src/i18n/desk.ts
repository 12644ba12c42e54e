/** What the writers' desk says, in each language in which the press speaks to writers. */
import { english, type DeskWords } from './desk/en.ts';
import { spanish } from './desk/es.ts';
import type { Speech } from './speech.ts';

export type { DeskWords };

export const deskWords: Readonly<Record<Speech, DeskWords>> = { en: english, es: spanish };

/** What the desk can refuse. */
export type DeskRefusalName = keyof DeskWords['refused'];
