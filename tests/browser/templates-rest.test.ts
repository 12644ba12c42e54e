/** Every template in every language but Spanish: what can differ from language to language. */
import { loadLibrary } from '../../src/load/disk.ts';
import { fixtureContent } from '../site/command.ts';
import { templates } from './templates.ts';
import { visits } from './visit.ts';

const { library } = await loadLibrary(fixtureContent);
const spanish = new Set(templates(library, 'es'));
visits(
  templates(library).filter((path) => !spanish.has(path)),
  false,
);
