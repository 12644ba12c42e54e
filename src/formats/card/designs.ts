/** Every design, by name: a file each. A card is composed by the one it was given, or where its words have no room there by the plainest for what it says. */
import { languages } from '../../i18n/languages.ts';
import type { CardDesign } from '../../model/kinds.ts';
import type { Composition } from './composition.ts';
import type { CardCopy } from './copy.ts';
import { mirrored } from './mirrored.ts';
import { answer } from './designs/answer.ts';
import { ballot } from './designs/ballot.ts';
import { band } from './designs/band.ts';
import { banner } from './designs/banner.ts';
import { both } from './designs/both.ts';
import { event } from './designs/event.ts';
import { fact } from './designs/fact.ts';
import { leaflet } from './designs/leaflet.ts';
import { quote } from './designs/quote.ts';
import { scene } from './designs/scene.ts';
import { split } from './designs/split.ts';
import { steps } from './designs/steps.ts';
import { telegram } from './designs/telegram.ts';
import { type } from './designs/type.ts';
import { urgent } from './designs/urgent.ts';
import { HeadlineOverflow } from './fit.ts';
import type { CardSize } from './sizes.ts';
import type { PosterCopy } from './designs/lead.ts';

/** What draws a headline, and with it news and answers. */
const posters: { readonly [Name in CardDesign]: (copy: PosterCopy, size: CardSize) => Composition } = {
  band,
  type,
  scene,
  split,
  banner,
  leaflet,
  ballot,
  answer,
  telegram,
  urgent,
};

/** Composes a card in any size; what is read from the right begins there. @throws HeadlineOverflow */
export function compose(copy: CardCopy, size: CardSize): Composition {
  const card = composed(copy, size);
  return languages[copy.language].direction === 'rtl' ? mirrored(card) : card;
}

function composed(copy: CardCopy, size: CardSize): Composition {
  switch (copy.subject) {
    case 'headline':
    case 'news':
      if (copy.subject === 'headline' && copy.second) return both(copy, copy.second, size);
      return poster(copy, size);
    case 'quote':
      return quote(copy, size);
    case 'fact':
      return fact(copy, size);
    case 'steps':
      return steps(copy, size);
    case 'event':
      return event(copy, size);
  }
}

function poster(copy: PosterCopy, size: CardSize): Composition {
  try {
    return posters[copy.design](copy, size);
  } catch (error) {
    if (!(error instanceof HeadlineOverflow) || copy.design === 'band') throw error;
    return band(copy, size);
  }
}
