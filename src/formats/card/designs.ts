/** Every design, by name; a design without its entry here does not compile. */
import type { DesignName } from './choice.ts';
import type { Composition } from './composition.ts';
import type { CardCopy } from './copy.ts';
import { event } from './designs/event.ts';
import { fact } from './designs/fact.ts';
import { poster } from './designs/poster.ts';
import { quote } from './designs/quote.ts';
import { steps } from './designs/steps.ts';
import { urgent } from './designs/urgent.ts';
import type { CardSize } from './sizes.ts';

const designs: {
  readonly [Name in DesignName]: (copy: Extract<CardCopy, { design: Name }>, size: CardSize) => Composition;
} = { poster, quote, fact, steps, event, urgent };

/** Composes a card of any design in any size. @throws HeadlineOverflow */
export function compose(copy: CardCopy, size: CardSize): Composition {
  const design = designs[copy.design] as (copy: CardCopy, size: CardSize) => Composition;
  return design(copy, size);
}
