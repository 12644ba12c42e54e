/** A process that reads all texts and notes what it made of them, for the press that comes after it. */
import { loadRemembered } from '../load/remembered.ts';

await loadRemembered();
