/** A process that reads all texts and finds what every source names, and notes both for the press that comes after it. */
import { moduleGraph } from '../formats/module-graph.ts';
import { isNoted, loadRemembered } from '../load/remembered.ts';

if (!(await isNoted())) await loadRemembered();
await moduleGraph('src/publish/pipeline.ts');
