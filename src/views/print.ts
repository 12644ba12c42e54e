/** The page with every sheet of a document. */
import type { Choices } from '../formats/sheet/choice/questions.ts';
import type { PaperName } from '../formats/sheet/papers.ts';
import { planTestSheets } from '../formats/sheet/testsheet.ts';
import { sheetName } from '../formats/sheet/title.ts';
import { words } from '../i18n/languages.ts';
import { toolPath } from '../model/tools.ts';
import type { PageAddress } from '../model/urls.ts';
import { offersOf, usualChoices, type Offer } from './answers.ts';
import { sizeOf, type ViewContext } from './context.ts';
import { editionOf } from './edition.ts';
import { frameOf, type Frame } from './frame.ts';
import { printKitEntries, type KitEntry } from './kits.ts';
import { editionSteps, trailTo, type Trail } from './links.ts';
import { frontsOf, printShelves, type Front, type PrintFile, type PrintShelf } from './sheets.ts';

export interface PrintView {
  readonly route: 'print';
  readonly frame: Frame;
  readonly trail: Trail;
  /** Of the text. */
  readonly title: string;
  /** What is answered before anybody chooses. */
  readonly offers: readonly Offer<PrintFile>[];
  /** What the first of them looks like. */
  readonly front?: Front;
  /** What the questions are answered with to begin with. */
  readonly usual: Choices;
  /** The sheets that tell what a printer does with the other side. */
  readonly tests: readonly TestFile[];
  readonly shelves: readonly PrintShelf[];
  /** The sheets into which the reader's own browser may set the local details, each by its name. */
  readonly slotted: readonly { readonly path: string; readonly name: string }[];
  readonly kits: readonly KitEntry[];
  /** Where the text is put into a packet. */
  readonly packet: string;
}

/** A printer test sheet. */
interface TestFile {
  readonly path: string;
  readonly paper: PaperName;
  /** Absent in the dev server for a file that is not made yet. */
  readonly bytes?: number;
}

/** Finds what a print page shows. */
export async function printView(context: ViewContext, page: PageAddress): Promise<PrintView> {
  const edition = editionOf(page);
  const { language } = page;
  const { title } = edition.words;
  const t = words(language).print;
  const shelves = await printShelves(context, edition);
  const files = shelves.flatMap((shelf) => shelf.files);
  const offers = offersOf(files, language);
  const [first] = offers[0]?.answers[0]?.printings[0].files ?? [];
  const [front] = first
    ? frontsOf(
        first,
        shelves.flatMap((shelf) => shelf.fronts),
      )
    : [];
  const tests = planTestSheets().filter((test) => test.language === language);
  return {
    route: 'print',
    frame: frameOf(context, page, { title: `${t.title}: ${title}`, description: t.describe(title) }),
    trail: trailTo(language, t.title, editionSteps(edition)),
    title,
    offers,
    ...(front ? { front } : {}),
    usual: usualChoices(files, language),
    tests: await Promise.all(
      tests.map(async (test) => ({ path: test.path, paper: test.paper, ...sizeOf(await context.facts(test)) })),
    ),
    shelves,
    slotted: files
      .filter(({ room }) => room.length > 0)
      .map((file) => ({ path: file.path, name: sheetName(words(language), file, file.languages) })),
    kits: await printKitEntries(context, language, edition.document),
    packet: `${toolPath('packet', language)}#text=${page.path.slice(1, -1)}`,
  };
}
