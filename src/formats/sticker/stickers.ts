/** The stickers: what is on each, in the order in which a pack lists them. */
import type { Dictionary } from '../../i18n/en.ts';
import type { DrawingName } from '../../look/names.ts';

export type StickerName = keyof Dictionary['stickers']['words'];

/** What a sticker shows: a drawing in a disc, the fist alone, or the campaign's mark. */
export type StickerPicture = DrawingName | 'fist' | 'mark';

/** Every sticker; its words stand in the dictionaries, or are none. */
export const stickerPictures: Readonly<Record<StickerName, StickerPicture>> = {
  fist: 'fist',
  door: 'door',
  warrant: 'court',
  sign: 'pen',
  alone: 'linked',
  vote: 'ballot',
  meeting: 'megaphone',
  mark: 'mark',
};

export const stickerNames = Object.keys(stickerPictures) as StickerName[];

/** Stickers that say not to do what they show: a bar goes across. */
export const struck: readonly StickerName[] = ['sign'];
