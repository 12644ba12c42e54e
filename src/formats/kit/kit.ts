/** The print kits: one ZIP for each text with all its sheets, and one for the whole campaign, or a few where it has many texts, with those that everybody needs. */
import { english, words } from '../../i18n/languages.ts';
import type { Document } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { archive, asItIs } from '../archive.ts';
import type { Made } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { partSlug, planKits, type KitPart } from '../kit-parts.ts';
import { placeInKit, type KitSheet } from './member.ts';
import { readme } from './readme.ts';

/** One kit: what it belongs to, and how many sheets are in it. */
export interface KitOutput extends Output {
  /** Absent on a kit of the campaign. */
  readonly document?: Document;
  /** The part of the campaign that it holds; absent where one kit holds everything. */
  readonly part?: KitPart;
  readonly sheets: number;
}

export interface KitFormat extends Format {
  plan(library: Library): readonly KitOutput[];
}

/** Makes the format. @param listSheets lists every sheet of a library */
export function kitFormat(listSheets: (library: Library) => readonly KitSheet[]): KitFormat {
  return { name: 'kit', plan: (library) => planPrintKits(library, listSheets(library)) };
}

function planPrintKits(library: Library, sheets: readonly KitSheet[]): KitOutput[] {
  return planKits(library, sheets, isEssential).map(({ members, ...kit }) =>
    output({
      path: kitPath(kit.document, kit.part),
      type: 'application/zip',
      ...kit,
      sheets: members.length,
      make: () => pack(members, kit.document),
    }),
  );
}

/** Address of a kit, the same in every language since it holds all of them: `/kits/keep-the-door-shut-print-kit.zip`. */
export function kitPath(document?: Document, part?: KitPart): string {
  return `/kits/${document?.id ?? 'campaign'}${partSlug(part)}-${words(english).print.kit.slug}.zip`;
}

/**
 * Says whether a sheet belongs into the kit of the campaign: what is handed out and read most, in color, on the two everyday papers,
 * for printers that turn the paper themselves. Everything else is in the kit of its text.
 */
export function isEssential({ product, paper, style, sides, editions }: KitSheet): boolean {
  return (
    ['flyer', 'card', 'booklet'].includes(product) &&
    ['letter', 'a4'].includes(paper) &&
    style === 'color' &&
    ['one', 'long-edge', 'short-edge'].includes(sides) &&
    editions.length === 1
  );
}

/** Packs sheets with their note. */
async function pack(sheets: readonly KitSheet[], document?: Document): Promise<Made> {
  const files = [asItIs('README.txt', readme(sheets, document))];
  for (const sheet of sheets) files.push(asItIs(placeInKit(sheet, document === undefined), await sheet.make()));
  return archive(files.sort(({ name: a }, { name: b }) => (a < b ? -1 : 1)));
}
