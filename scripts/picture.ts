/** npm run picture -- <file>…: takes out of a picture all that it says besides, turns it upright, and makes it no larger than print needs. */
import { cleanPicture } from '../src/formats/picture/clean.ts';
import { commandWords } from '../src/i18n/commands.ts';
import { speech } from '../src/load/speech.ts';
import { cleanFiles } from '../src/write/clean-files.ts';

const tongue = speech();
const words = commandWords[tongue].picture;
const kilobytes = (size: number): string => Math.ceil(size / 1024).toLocaleString('en-US');

process.exitCode = await cleanFiles(process.argv.slice(2), tongue, words, async (path, before) => {
  const { bytes, width, height, done } = await cleanPicture(path, before, tongue);
  if (done.length === 0) return { bytes: before, said: [words.clean] };
  return { bytes, said: [...done, words.now(width, height, kilobytes(bytes.length), kilobytes(before.length))] };
});
