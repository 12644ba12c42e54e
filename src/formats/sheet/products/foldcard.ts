/** The fold-over wallet card: front and back beside each other, for a printer that prints one side only. */
import { card } from './card.ts';
import type { Product } from './product.ts';

/**
 * The wallet card's own two pages; paper folded over is as stiff as a card.
 *
 *     ┌─────────┊─────────┐          ┌─────────┐
 *     │  front  ┊  back   │    →     │  front  │⟩ back behind it
 *     └─────────┊─────────┘          └─────────┘
 *              fold
 */
export const foldCard: Product = { ...card, of: { product: 'card', paper: (paper) => paper } };
