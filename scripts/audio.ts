/** npm run audio -- <file>…: takes out of a recording all that it says besides the sound. */
import { audioWords } from '../src/i18n/audio-words.ts';
import { speech } from '../src/load/speech.ts';
import { cleanSound } from '../src/write/clean-sound.ts';
import { cleanFiles } from '../src/write/clean-files.ts';

const tongue = speech();
const words = audioWords[tongue];

process.exitCode = await cleanFiles(process.argv.slice(2), tongue, words, (path, before) =>
  Promise.resolve(cleanSound(path, before, words)),
);
