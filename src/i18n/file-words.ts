/** What files are and what they tell, in the languages that come after the first. */
import { fileTypesInSpanish, tellTalesInSpanish } from './messages/es/pictures.ts';
import type { OtherSpeech } from './speech.ts';

interface FileWords {
  /** By the names of `model/files/picture/tell-tales.ts`. */
  readonly tellTales: Readonly<Record<string, string>>;
  /** By the names of `model/files/file-type.ts`. */
  readonly types: Readonly<Record<string, string>>;
}

export const fileWords: Readonly<Record<OtherSpeech, FileWords>> = {
  es: { tellTales: tellTalesInSpanish, types: fileTypesInSpanish },
};
