/** In which language the desk speaks: as it began, or as was chosen since; all that is on the screen is drawn again then. */
import { deskWords, type DeskRefusalName, type DeskWords } from '../../i18n/desk.ts';
import { firstSpeech, speeches, type Speech } from '../../i18n/speech.ts';

let spoken: Speech = speeches.find((one) => one === document.documentElement.lang) ?? firstSpeech;

export function speech(): Speech {
  return spoken;
}

export function say(): DeskWords {
  return deskWords[spoken];
}

/** Speaks another language from now on. */
export function speak(tag: string): void {
  spoken = speeches.find((one) => one === tag) ?? firstSpeech;
  document.documentElement.lang = spoken;
  document.title = say().title;
}

/** Says why something was refused. */
export function refusal(reason: string, about: string, why: string): string {
  const { refused } = say();
  const sentence = refused[reason as DeskRefusalName] as ((about: string, why: string) => string) | undefined;
  return sentence ? sentence(about, why) : reason;
}
