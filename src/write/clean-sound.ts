/** Makes of a recording’s file one that may be pushed and published: the sound and nothing else. */
import type { AudioWords } from '../i18n/audio-words.ts';
import { clock } from '../model/fields/recording.ts';
import { onlySound, readMp3 } from '../model/files/audio/mp3.ts';
import { unreadableAudio } from '../model/files/audio/recordings.ts';
import { ProblemError } from '../model/problems.ts';
import type { CleanedFile } from './clean-files.ts';

/** More than this takes more data than one voice needs, kbit/s. */
const enough = 96;

/** Cleans a recording. @throws ProblemError when it is no MP3 */
export function cleanSound(path: string, before: Uint8Array, words: AudioWords): CleanedFile {
  const sound = readMp3(before);
  if (!sound) throw new ProblemError(unreadableAudio({ path, bytes: before }));
  const bytes = sound.tells.length > 0 ? onlySound(before, sound) : before;
  const rate = Math.round((bytes.length * 8) / sound.seconds / 1000);
  return {
    bytes,
    said: [
      sound.tells.length > 0
        ? words.taken(sound.tells.map((tell) => words.tells[tell] ?? tell).join(', '))
        : words.clean,
      words.now(clock(Math.round(sound.seconds)), rate, (bytes.length / 1e6).toFixed(1)),
      ...(rate > enough ? [words.heavy(rate)] : []),
    ],
  };
}
