/** Makes of a picture's file one that may be pushed and published: upright, in the colours of every screen, no larger than print needs, and nothing but the picture. */
import sharp, { type Sharp } from 'sharp';
import { commandWords } from '../../i18n/commands.ts';
import { fileWords } from '../../i18n/file-words.ts';
import { firstSpeech, type Speech } from '../../i18n/speech.ts';
import { endingOf, fileType, pictureEnding, type FileType } from '../../model/files/file-type.ts';
import { pictureNotes, withoutNotes } from '../../model/files/picture/walk.ts';
import { mostPixels } from '../../model/files/picture/note.ts';
import { picturesTell } from '../../model/files/picture/tells.ts';
import { tellTales, type TellTale } from '../../model/files/picture/tell-tales.ts';
import { largeSide, sizeProblems } from '../../model/files/picture-limits.ts';
import { convert, convertible, inWords, pictureCommand } from '../../model/files/picture-repair.ts';
import { ProblemError } from '../../model/problems.ts';
import { unreadablePicture } from '../unreadable.ts';
import { problem, type Messages } from '../../model/messages.ts';

const messages = {
  'file-unexpected/picture': (path: string, foreign: FileType | undefined) => ({
    fact: `The file’s name ${endingSaid(path)}; a picture of ours is .jpg, .png or .webp.`,
    fix: foreign ? convert(foreign, path) : rename(path),
  }),
  'picture-mismatch/refused': (path: string, foreign: FileType) => ({
    fact: `The file’s name ${endingSaid(path)}, but it holds ${inWords[foreign]}.`,
    fix: convert(foreign, path),
  }),
} satisfies Messages;

/** A picture as it should be. */
export interface Cleaned {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What was done, in sentences that say no value; empty when the file was well as it was, and then its bytes are the same. */
  readonly done: readonly string[];
}

/**
 * Cleans a picture. It is never enlarged, keeps the kind that its name says, and comes out the same when it is cleaned again.
 * @param path where it lies; its ending says what it should be
 * @param speech in which it is said what was done
 * @throws ProblemError when it is no picture that can be made one of ours
 */
export async function cleanPicture(path: string, bytes: Uint8Array, speech: Speech = firstSpeech): Promise<Cleaned> {
  const wanted = pictureEnding[endingOf(path)];
  const type = fileType(bytes);
  const foreign = type && !convertible.includes(type) ? type : undefined;
  if (!wanted) throw new ProblemError(problem(messages, 'file-unexpected/picture', { path }, path, foreign));
  if (foreign) throw new ProblemError(problem(messages, 'picture-mismatch/refused', { path }, path, foreign));
  const huge = sizeProblems([{ path, bytes }]).find(({ code }) => code === 'picture-too-large');
  if (huge) throw new ProblemError(huge);
  const notes = pictureNotes(bytes);
  try {
    // What was followed to its end is whole, though a reader may stumble over what lies between its parts.
    const source = sharp(bytes, { failOn: notes?.whole ? 'none' : 'error', limitInputPixels: mostPixels });
    const { autoOrient: size, orientation = 1, hasAlpha, icc, pages = 1 } = await source.metadata();
    const large = Math.max(size.width, size.height) > largeSide;
    if (type === wanted && notes?.whole && notes.notes.length === 0 && !large)
      return { bytes, width: size.width, height: size.height, done: [] };
    // What only has notes loses them and keeps each dot as it is; all else is unpacked and written anew. “Other notes” may be
    // an odd form of what a viewer needs, such as how colours are coded: cut out, it would change the picture.
    const plain = type === wanted && orientation === 1 && !large && !icc && pages === 1;
    const cut =
      plain && notes?.whole && notes.notes.every(({ kind }) => kind !== 'other notes')
        ? withoutNotes(bytes, notes)
        : undefined;
    const made =
      cut && isClean(cut) ? { bytes: cut, width: size.width, height: size.height } : await anew(source, wanted, bytes);
    if (!isClean(made.bytes)) throw new Error(`What was made of ${path} still says more than the picture.`);
    const say = commandWords[speech].picture.done;
    const tells = notes ? picturesTell(notes).map((tell) => tellTaleIn(tell, speech)) : [];
    const done = [
      tells.length > 0 && say.taken(tells.join('; ')),
      notes === undefined && say.all(),
      orientation > 1 && say.upright(),
      large && say.smaller(`${size.width} × ${size.height}`, `${made.width} × ${made.height}`),
      type !== wanted && type && say.converted(typeIn(wanted, speech), typeIn(type, speech)),
      wanted === 'JPEG' && hasAlpha && say.white(),
      pages > 1 && say.first(),
    ].filter((sentence) => typeof sentence === 'string');
    return { ...made, done };
  } catch (cause) {
    if (cause instanceof ProblemError || (cause as Error).message.startsWith('What was made')) throw cause;
    throw unreadablePicture(path, cause);
  }
}

function tellTaleIn(tell: TellTale, speech: Speech): string {
  return speech === firstSpeech ? tellTales[tell] : (fileWords[speech].tellTales[tell] ?? tell);
}

function typeIn(type: FileType, speech: Speech): string {
  return speech === firstSpeech ? inWords[type] : (fileWords[speech].types[type] ?? type);
}

function isClean(bytes: Uint8Array): boolean {
  const { whole, notes } = pictureNotes(bytes) ?? { whole: false, notes: [] };
  return whole && notes.length === 0;
}

async function anew(
  source: Sharp,
  wanted: FileType,
  before: Uint8Array,
): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  const upright = source
    .rotate()
    .resize({ width: largeSide, height: largeSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const { data, info } = await encode(upright, wanted, before).toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}

/** Writes the picture as the kind that its name says; fine enough that the press can shrink it again. */
function encode(picture: Sharp, wanted: FileType, before: Uint8Array): Sharp {
  if (wanted === 'PNG') return picture.png({ compressionLevel: 9 });
  if (wanted === 'WebP')
    return picture.webp(
      String.fromCharCode(...before.subarray(12, 16)) === 'VP8L' ? { lossless: true } : { quality: 90 },
    );
  return picture.flatten({ background: 'white' }).jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
}

function endingSaid(path: string): string {
  return endingOf(path) ? `ends in .${endingOf(path)}` : 'has no ending';
}

function rename(path: string): string {
  const ending = endingOf(path);
  const better = `${ending ? path.slice(0, -ending.length - 1) : path}.${/^(gif|bmp|ico)$/.test(ending) ? 'png' : 'jpg'}`;
  return `Rename it ${better.split('/').at(-1) ?? ''} and run \`${pictureCommand(better)}\`.`;
}
