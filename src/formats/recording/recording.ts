/** Texts that are read out: the sound and nothing else, and where its parts begin. */
import { isReviewed, type Edition, type RecordingFile } from '../../model/document.ts';
import { onlySound, readMp3 } from '../../model/files/audio/mp3.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import { chaptersPath, recordingPath } from '../../model/recording-urls.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { writeChapters } from './chapters.ts';

/** A recording as it is published. */
export interface RecordingOutput extends Output {
  readonly edition: Edition;
  readonly recording: RecordingFile;
  /** Where its parts begin, if it has parts. */
  readonly chapters?: Output;
}

export const recordings: Format = {
  name: 'recording',
  plan: (library) => planRecordings(library).flatMap((sound) => [sound, ...(sound.chapters ? [sound.chapters] : [])]),
};

/** Lists the recordings: a translation that nobody has reviewed is not heard either. Neither they nor their parts are kept in the cache: they are copied faster than looked up. */
export const planRecordings = memoize((library: Library): readonly RecordingOutput[] =>
  allEditions(library).flatMap((edition): RecordingOutput[] => {
    const { recording } = edition;
    if (!recording || !isReviewed(edition)) return [];
    const chapters = output({
      path: chaptersPath(edition),
      type: 'application/json',
      edition,
      make: () => Promise.resolve(madeOf(writeChapters(edition, recording))),
    });
    return [
      output({
        path: recordingPath(edition),
        type: 'audio/mpeg',
        edition,
        recording,
        ...(recording.chapters.length > 0 ? { chapters } : {}),
        make: () => Promise.resolve(madeOf(publishedSound(recording))),
      }),
    ];
  }),
);

/** Takes the sound out of a file. @throws when the library was read with another one */
function publishedSound({ path, bytes }: RecordingFile): Uint8Array {
  const sound = readMp3(bytes);
  if (!sound) throw new Error(`${path} cannot be read as MP3.`);
  return onlySound(bytes, sound);
}
