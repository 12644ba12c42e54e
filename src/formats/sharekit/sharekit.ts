/** The share kits: one ZIP for each text with all its pictures, captions and alt texts, and one for the whole campaign, or a few where it has many texts. */
import { english, words } from '../../i18n/languages.ts';
import type { Document } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { archive, asItIs } from '../archive.ts';
import type { Made } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { partSlug, planKits, type KitPart } from '../kit-parts.ts';
import { captionsCsv, captionsText } from './captions.ts';
import { placeInShareKit, type KitCard } from './member.ts';

/** One kit: what it belongs to, and how many pictures are in it. */
export interface ShareKitOutput extends Output {
  /** Absent on a kit of the campaign. */
  readonly document?: Document;
  /** The part of the campaign that it holds; absent where one kit holds everything. */
  readonly part?: KitPart;
  readonly pictures: number;
}

export interface ShareKitFormat extends Format {
  plan(library: Library): readonly ShareKitOutput[];
}

/** Makes the format. @param listCards lists every card of a library */
export function shareKitFormat(listCards: (library: Library) => readonly KitCard[]): ShareKitFormat {
  return { name: 'sharekit', plan: (library) => planShareKits(library, listCards(library)) };
}

function planShareKits(library: Library, cards: readonly KitCard[]): ShareKitOutput[] {
  return planKits(library, cards, isForCampaign).map(({ members, ...kit }) =>
    output({
      path: shareKitPath(kit.document, kit.part),
      type: 'application/zip',
      ...kit,
      pictures: members.length,
      make: () => pack(members, kit.document),
    }),
  );
}

/** Address of a kit, the same in every language since it holds all of them: `/kits/keep-the-door-shut-share-kit.zip`. */
export function shareKitPath(document?: Document, part?: KitPart): string {
  return `/kits/${document?.id ?? 'campaign'}${partSlug(part)}-${words(english).share.kit.slug}.zip`;
}

/** Says whether a card belongs into the kit of the campaign: what names a text, for feeds and for stories, in one language. Everything else is in the kit of its text. */
function isForCampaign({ type, size, subject, editions }: KitCard): boolean {
  return (
    type === 'image/png' &&
    ['square', 'story'].includes(size) &&
    ['headline', 'news', 'event'].includes(subject) &&
    editions.length === 1
  );
}

/** Packs pictures with their words. */
async function pack(cards: readonly KitCard[], document?: Document): Promise<Made> {
  const campaign = document === undefined;
  const files = [
    asItIs('captions.txt', captionsText(cards, document)),
    asItIs('captions.csv', captionsCsv(cards, campaign)),
  ];
  for (const card of cards) files.push(asItIs(placeInShareKit(card, campaign), await card.make()));
  return archive(files.sort(({ name: a }, { name: b }) => (a < b ? -1 : 1)));
}
