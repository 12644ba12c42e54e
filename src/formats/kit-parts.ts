/** The kits of the whole campaign are parted when there are too many texts for one: by kind of text, and a kind with many texts again. */
import { words, english, type Language } from '../i18n/languages.ts';
import type { Document, Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { kindNames, type KindName } from '../model/kinds.ts';
import { pagesOf } from '../model/parts.ts';

/** The most texts in one kit. The heaviest kit of 150 texts had 35 MB (`npm run bench:scale`), and no kit should be above 50. */
export const mostInKit = 150;

/** Which part of the campaign a kit holds. */
export interface KitPart {
  readonly kind: KindName;
  /** Counted from 1 where the kind has several. */
  readonly number?: number;
}

interface Parted<T> {
  /** Absent where one kit holds everything. */
  readonly part?: KitPart;
  readonly members: readonly T[];
}

/** A kit that is planned: of a text, or of the campaign. */
interface PlannedKit<T> extends Parted<T> {
  /** Absent on a kit of the campaign. */
  readonly document?: Document;
}

/** Plans a kit for each text that has members, and those of the campaign. @param isForCampaign whether a member belongs into these too */
export function planKits<T extends { readonly editions: readonly Edition[] }>(
  library: Library,
  all: readonly T[],
  isForCampaign: (member: T) => boolean,
): PlannedKit<T>[] {
  const byDocument = Map.groupBy(all, ({ editions }) => editions[0]?.document);
  return [
    ...library.documents.flatMap((document) => {
      const members = byDocument.get(document);
      return members ? [{ document, members }] : [];
    }),
    ...kitParts(all.filter(isForCampaign)),
  ];
}

/** Parts what belongs into the kits of the campaign; nothing where there is nothing. Texts stay in their order. */
export function kitParts<T extends { readonly editions: readonly Edition[] }>(members: readonly T[]): Parted<T>[] {
  const byDocument = Map.groupBy(members, ({ editions }) => editions[0]?.document);
  byDocument.delete(undefined);
  if (byDocument.size === 0) return [];
  if (byDocument.size <= mostInKit) return [{ members }];
  const documents = [...byDocument.keys()] as Document[];
  return kindNames.flatMap((kind) => {
    const own = documents.filter((document) => document.kind === kind);
    const parts = own.length > 0 ? pagesOf(own, mostInKit) : [];
    return parts.map((part, index) => ({
      part: { kind, ...(parts.length > 1 ? { number: index + 1 } : {}) },
      members: part.flatMap((document) => byDocument.get(document) ?? []),
    }));
  });
}

/** What the name of a file says of the part: nothing for the whole, `-leaflets`, `-leaflets-2`. */
export function partSlug(part: KitPart | undefined): string {
  return part
    ? ['', words(english).kinds[part.kind].slug, part.number].filter((word) => word !== undefined).join('-')
    : '';
}

/** Names the part in words: “Leaflets”, “Leaflets, 2”. */
export function partName({ kind, number }: KitPart, language: Language): string {
  return [words(language).kinds[kind].many, number].filter((word) => word !== undefined).join(', ');
}
