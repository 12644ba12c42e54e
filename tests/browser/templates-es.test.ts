/** Every template in Spanish, whose words are longer, and every page outside the languages: in full. */
import { loadLibrary } from '../../src/load/disk.ts';
import { fixtureContent } from '../site/command.ts';
import { templates } from './templates.ts';
import { visits } from './visit.ts';

const { library } = await loadLibrary(fixtureContent);
visits(templates(library, 'es'), true);
