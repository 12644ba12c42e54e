/** Holds a recording to its text and its file: it is there, it is sound and nothing else, and the text on the page is what is heard. */
import { fileCommand } from '../../../i18n/file-command.ts';
import type { Edition, RecordingFile } from '../../document.ts';
import { clock } from '../../fields/recording.ts';
import { problem, type Messages } from '../../messages.ts';
import { didYouMean, type Problem } from '../../problems.ts';
import { fileType, type FileType } from '../file-type.ts';
import { inWords } from '../picture-repair.ts';
import type { SourceFile, SourceFolder } from '../sources.ts';
import { readMp3 } from './mp3.ts';
import type { AudioTell } from './tells.ts';

/** Most bytes of a recording: 45 minutes of one voice at 64 kbit/s. Longer ones are kept whole in the history of the texts, and cost a listener a month’s data. */
const mostAudioBytes = 22e6;

/** Words a minute between which a voice reads a text aloud: slower than radio for learners, faster than an auctioneer. Outside of it, what is heard is another text. */
const pace = { least: 60, most: 260 } as const;

const messages = {
  'audio-missing': (file: string, there: readonly string[]) => ({
    fact: `\`audio\` names “${file}”, but the folder has no such file.${didYouMean(file, there)}`,
    fix: 'Put the file into the folder, or mend the name.',
  }),
  'audio-unused': (file: string, language: string) => ({
    fact: `No text names the recording ${file}, so nobody would hear it.`,
    fix: `Write it into the fields of its text, such as ${language}.mdx: audio: ${file} and below it recorded: with the day; or remove the file.`,
  }),
  'audio-unreadable': (type: FileType | undefined) => ({
    fact: type
      ? `The file’s name ends in .mp3, but it holds ${inWords[type]}.`
      : 'The recording cannot be read: it is damaged, or no MP3 as its name says.',
    fix: 'Open it in a sound program and export it as MP3: one channel, 64 kbit/s.',
  }),
  'audio-large': (bytes: number, most: number) => ({
    fact: `The recording has ${(bytes / 1e6).toFixed(1)} million bytes; at most ${most / 1e6} fit.`,
    fix: 'Export it as MP3 with one channel and 64 kbit/s, or part the text in two.',
  }),
  'audio-private': (tells: readonly AudioTell[], path: string) => ({
    fact: `The recording’s file says more than the sound: ${tells.join(', ')}. What is published does not, but the texts’ history is public too.`,
    fix: `Run \`${fileCommand('audio', path)}\`, which takes all of that out. If you have committed it, amend that commit before you push: what was pushed once can no longer be taken back.`,
  }),
  'transcript-owed': (length: string, words: number) => ({
    fact: `The recording is ${length} long and the text has ${words} words: what is heard is not what stands on the page. Who cannot hear must be able to read all of it.`,
    fix: 'Record the whole text; or write down what is said as a text of its own, with this recording.',
  }),
  'chapter-beyond': (length: string, at: string) => ({
    fact: `A part of the recording begins at ${at}, but the recording is ${length} long.`,
    fix: 'Mend the time, or take the part out.',
  }),
  'recording-behind': (recorded: string, changed: string) => ({
    fact: `The words were changed on ${changed}, after they were recorded on ${recorded}; the page says so to its listeners.`,
    fix: 'If what is heard is no longer true, record it anew. If only what is not heard was changed, leave it.',
  }),
} satisfies Messages;

type Read = Pick<Edition, 'language' | 'path' | 'words' | 'body'>;

/** Finds the recording of an edition. @returns nothing where there is none that can be heard */
export function recordingFile(edition: Read, folder: SourceFolder, problems: Problem[]): RecordingFile | undefined {
  const { words, body, path } = edition;
  const fact = words.recording;
  if (!fact) return undefined;
  const file = folder.recordings.find((one) => nameOf(one) === fact.file);
  const at = { path, ...words.positions.audio };
  if (!file) {
    if (!folder.names.includes(fact.file))
      problems.push(problem(messages, 'audio-missing', at, fact.file, folder.recordings.map(nameOf)));
    return undefined;
  }
  const sound = file.bytes.length > mostAudioBytes ? undefined : readMp3(file.bytes);
  if (!sound) return undefined; // said with the file
  const length = clock(Math.round(sound.seconds));
  const perMinute = (body.words * 60) / sound.seconds;
  if (perMinute < pace.least || perMinute > pace.most)
    problems.push(problem(messages, 'transcript-owed', at, length, body.words));
  fact.chapters.forEach(({ start }, index) => {
    if (start >= sound.seconds)
      problems.push(
        problem(messages, 'chapter-beyond', { path, ...words.positions[`chapters.${index}`] }, length, clock(start)),
      );
  });
  if (words.revised && words.revised > fact.recorded)
    problems.push(
      problem(messages, 'recording-behind', { path, ...words.positions.recorded }, fact.recorded, words.revised),
    );
  return { ...fact, path: file.path, bytes: file.bytes, seconds: sound.seconds };
}

/** Judges the files of a folder by themselves, and finds those that no text names. @param named the names that its texts give */
export function recordingProblems(folder: SourceFolder, named: readonly string[]): Problem[] {
  return folder.recordings.flatMap((file): Problem[] => {
    const { path, bytes } = file;
    const name = nameOf(file);
    if (bytes.length > mostAudioBytes)
      return [problem(messages, 'audio-large', { path }, bytes.length, mostAudioBytes)];
    const sound = readMp3(bytes);
    if (!sound) return [unreadableAudio(file)];
    const language = folder.editions[0]?.language ?? '';
    // What only names the program is in every file that a program makes.
    const serious = sound.tells.filter((tell) => tell !== 'a program’s own notes');
    return [
      ...(named.includes(name) ? [] : [problem(messages, 'audio-unused', { path }, name, language)]),
      ...(serious.length > 0 ? [problem(messages, 'audio-private', { path }, serious, path)] : []),
    ];
  });
}

/** What is said of a file that is no recording. */
export function unreadableAudio({ path, bytes }: SourceFile): Problem {
  return problem(messages, 'audio-unreadable', { path }, fileType(bytes));
}

function nameOf({ path }: SourceFile): string {
  return path.split('/').at(-1) ?? '';
}
