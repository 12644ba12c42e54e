/** What the writers' commands say, in each language in which the press speaks to writers. Problems have their own tables beside the logic that finds them. */
import { english, type CommandWords } from './commands/en.ts';
import { spanish } from './commands/es.ts';
import type { Speech } from './speech.ts';

export const commandWords: Readonly<Record<Speech, CommandWords>> = { en: english, es: spanish };
