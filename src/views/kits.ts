/** The kits that a page offers: that of a document, and that of the whole campaign. */
import { partName } from '../formats/kit-parts.ts';
import { kits, shareKits } from '../formats/registry.ts';
import type { Language } from '../i18n/languages.ts';
import type { Document } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { memoize } from '../model/memo.ts';
import { sizeOf, type ViewContext } from './context.ts';

/** A kit to download. */
export interface KitEntry {
  readonly path: string;
  /** Absent in the dev server for a file that is not made yet. */
  readonly bytes?: number;
  /** How many sheets or pictures are in it. */
  readonly holds: number;
  /** True for a kit of the campaign, which is made from all texts. */
  readonly campaign: boolean;
  /** The part of the campaign that it holds, in words; absent where one kit holds everything. */
  readonly part?: string;
}

const printKits = memoize((library: Library) => kits.plan(library).map((kit) => ({ ...kit, holds: kit.sheets })));
const pictureKits = memoize((library: Library) =>
  shareKits.plan(library).map((kit) => ({ ...kit, holds: kit.pictures })),
);

/** Lists the print kits that a reader of a document may want. */
export function printKitEntries(context: ViewContext, language: Language, document: Document): Promise<KitEntry[]> {
  return entriesOf(context, printKits(context.library), language, document);
}

/** Lists the share kits that a reader may want. @param document absent where only the kit of the campaign is offered */
export function shareKitEntries(context: ViewContext, language: Language, document?: Document): Promise<KitEntry[]> {
  return entriesOf(context, pictureKits(context.library), language, document);
}

async function entriesOf(
  context: ViewContext,
  planned: ReturnType<typeof printKits | typeof pictureKits>,
  language: Language,
  document?: Document,
): Promise<KitEntry[]> {
  const entries: KitEntry[] = [];
  for (const kit of planned) {
    if (kit.document && kit.document !== document) continue;
    // Beside a text stands the part with its own kind; the rest is listed where all pictures are.
    if (kit.part && document && kit.part.kind !== document.kind) continue;
    entries.push({
      path: kit.path,
      ...sizeOf(await context.facts(kit)),
      holds: kit.holds,
      campaign: !kit.document,
      ...(kit.part ? { part: partName(kit.part, language) } : {}),
    });
  }
  return entries;
}
