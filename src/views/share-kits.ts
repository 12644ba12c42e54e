/** The share kits that a page offers: that of a document, and that of the whole campaign. */
import { shareKits } from '../formats/registry.ts';
import type { Document } from '../model/document.ts';
import type { ViewContext } from './context.ts';

/** A share kit to download. */
export interface ShareKitEntry {
  readonly path: string;
  readonly bytes: number;
  /** How many pictures it holds. */
  readonly pictures: number;
  /** True for the kit of the campaign, which holds the pictures of all texts. */
  readonly campaign: boolean;
}

/** Lists the share kits that a reader may want. @param document absent where only the kit of the campaign is offered */
export async function shareKitEntries(context: ViewContext, document?: Document): Promise<ShareKitEntry[]> {
  const kits = shareKits.plan(context.library).filter((kit) => kit.document === document || !kit.document);
  const entries: ShareKitEntry[] = [];
  for (const kit of kits) {
    const { bytes } = await context.facts(kit);
    entries.push({ path: kit.path, bytes, pictures: kit.pictures, campaign: !kit.document });
  }
  return entries;
}
