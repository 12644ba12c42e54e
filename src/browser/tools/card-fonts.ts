/** The typeface of cards on a reader's device: every letter of Latin script, with the widths and the kerning of the build's own files. */
import { inflate } from 'pako';
import packed from '../../fonts/cards.json';
import { giveFont } from '../../look/fonts.ts';

/** Gives the fonts to whoever sets type. What they lack has no second typeface here, for that weighs more than all else: it is refused. */
export function giveCardFonts(): void {
  for (const weight of ['600', '800'] as const) {
    const bytes = inflate(Uint8Array.from(atob(packed[weight]), (letter) => letter.charCodeAt(0)));
    giveFont(`display-${weight}`, bytes);
    giveFont(`second-${weight}`, bytes);
  }
}
