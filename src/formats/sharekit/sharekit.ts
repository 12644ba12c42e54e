/** The share kits: one ZIP for each text with all its pictures, captions and alt texts, and one for the whole campaign, or a few where it has many texts. */
import { zipSync, type Zippable } from 'fflate';
import { english, words } from '../../i18n/languages.ts';
import type { Document } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { stored, type Made } from '../cache.ts';
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
function isForCampaign({ size, design, editions }: KitCard): boolean {
  return ['square', 'story'].includes(size) && ['poster', 'urgent', 'event'].includes(design) && editions.length === 1;
}

/** The time of every file: the first that a ZIP can tell (APPNOTE 4.4.6 counts from 1980), so that the same pictures make the same bytes. fflate reads it in the zone of the machine, so it is said in that zone. */
const time = new Date(1980, 0, 1);

/** Packs pictures with their words, or finds them packed. Pictures are compressed already, so they are only stored. */
async function pack(cards: readonly KitCard[], document?: Document): Promise<Made> {
  const campaign = document === undefined;
  const texts = { 'captions.txt': captionsText(cards, document), 'captions.csv': captionsCsv(cards, campaign) };
  const members: (readonly [string, Made])[] = [];
  for (const card of cards) members.push([placeInShareKit(card, campaign), await card.make()]);
  const inputs = { texts, members: members.map(([name, { sha256 }]) => [name, sha256]) };
  return stored(inputs, 'src/formats/sharekit/sharekit.ts', async () => {
    const files = Object.entries(texts).map(([name, text]): [string, Uint8Array] => [
      name,
      new TextEncoder().encode(text),
    ]);
    for (const [name, made] of members) files.push([name, await made.read()]);
    files.sort(([a], [b]) => (a < b ? -1 : 1));
    const archive: Zippable = Object.fromEntries(
      files.map(([name, bytes]) => [name, [bytes, { level: 0, mtime: time }]]),
    );
    return zipSync(archive);
  });
}
