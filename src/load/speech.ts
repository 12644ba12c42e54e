/** In which language the press speaks to the writer at this machine. */
import { firstSpeech, speeches, type Speech } from '../i18n/speech.ts';

/** As PRESS_LANGUAGE says, else as the system does where that is known; else in English. Only what a person reads on the screen depends on it. */
export function speech(env: Readonly<Record<string, string | undefined>> = process.env): Speech {
  const asked = [env.PRESS_LANGUAGE, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((said) => said?.trim()) ?? '';
  return speeches.find((tag) => asked.toLowerCase().startsWith(tag)) ?? firstSpeech;
}
