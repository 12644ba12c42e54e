/** Reads back recordings: whatever a file says besides the sound is a fault. The walker is the one that judges what writers hand in. */
import { readMp3 } from '../../model/files/audio/mp3.ts';
import { fault, type Fault } from './fault.ts';

/** Finds notes in an MP3 file. */
export function soundFaults(bytes: Uint8Array): Fault[] {
  const sound = readMp3(bytes);
  if (!sound) return [fault('no recording that can be read')];
  return sound.tells.map((tell) => fault(`${tell} beside the sound, which may tell who made it, with what and where`));
}
