/** The print kits: one ZIP for each text with all its sheets, and one for the whole campaign, or a few where it has many texts, with those that everybody needs. */
import { zipSync, type Zippable } from 'fflate';
import { english, words } from '../../i18n/languages.ts';
import type { Document } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { stored, type Made } from '../cache.ts';
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

/**
 * The time of every file in a kit: the first that a ZIP can tell (APPNOTE 4.4.6 counts from 1980), so that the same sheets make the
 * same bytes. ZIP writes the clock on the wall, and fflate reads it in the zone of the machine; so it is said in that zone.
 */
const time = new Date(1980, 0, 1);

/** Packs sheets with their note, or finds them packed: the sheets are read only when one of them is another. PDFs are compressed inside; to press them again would save 3 % and cost seconds. */
async function pack(sheets: readonly KitSheet[], document?: Document): Promise<Made> {
  const note = readme(sheets, document);
  const members: (readonly [string, Made])[] = [];
  for (const sheet of sheets) members.push([placeInKit(sheet, document === undefined), await sheet.make()]);
  const inputs = { note, members: members.map(([name, { sha256 }]) => [name, sha256]) };
  return stored(inputs, 'src/formats/kit/kit.ts', async () => {
    const files: [string, Uint8Array][] = [['README.txt', new TextEncoder().encode(note)]];
    for (const [name, made] of members) files.push([name, await made.read()]);
    files.sort(([a], [b]) => (a < b ? -1 : 1));
    const archive: Zippable = Object.fromEntries(
      files.map(([name, bytes]) => [name, [bytes, { level: 0, mtime: time }]]),
    );
    return zipSync(archive);
  });
}
