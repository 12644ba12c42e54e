/** The tools that work on a reader's own device: the list of them, and the page of each. */
import { lookOf } from '../formats/card/grid.ts';
import { posterOf } from '../formats/card/extract.ts';
import type { CardDesign } from '../model/kinds.ts';
import type { DrawingName } from '../look/names.ts';
import { collator } from '../i18n/dates.ts';
import { words, type Language } from '../i18n/languages.ts';
import { hasFillPage } from '../model/blanks.ts';
import { isReviewed, type Edition } from '../model/document.ts';
import { bestEdition, type Library } from '../model/library.ts';
import { most } from '../model/parts.ts';
import { toolPath, tools, toolsPath, type ToolName } from '../model/tools.ts';
import { editionPath, fillPath, hasPrintPage, kindPath, printPath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { editionOf } from './edition.ts';
import { openModel, type OpenModel } from './fill.ts';
import { frameOf, type Frame } from './frame.ts';
import { editionLink, editionSteps, trailTo, type PageLink, type Trail } from './links.ts';

export interface ToolsView {
  readonly route: 'tools';
  readonly frame: Frame;
  readonly trail: Trail;
  readonly tools: readonly { readonly tool: ToolName; readonly path: string }[];
}

export interface ToolView {
  readonly route: 'tool';
  readonly frame: Frame;
  readonly trail: Trail;
  readonly tool: ToolName;
  /** Of the packet builder and a committee's link the print pages that they may take from, of the reader all texts; none where there are too many to list. */
  readonly texts?: readonly PageLink[];
  /** Of a committee's link: the pages where resolutions are filled in. */
  readonly models?: readonly PageLink[];
  /** Of a committee's link: the pages of the packet and of pictures. */
  readonly opens?: { readonly packet: string; readonly card: string };
  /** Of a model resolution: its title, its blanks, and what they stand in. */
  readonly model?: OpenModel;
  /** Of the tool for pictures: what a text of ours brings to one; none where there are too many to list. */
  readonly cards?: readonly TextForCard[];
}

/** What a text brings to a picture of a reader's own. */
export interface TextForCard {
  /** Code of the text. */
  readonly code: string;
  readonly title: string;
  /** As it is set: names bound together, and in the lines that the writer wants. */
  readonly headline: string;
  readonly question?: string;
  /** The same in another language. */
  readonly second?: { readonly headline: string; readonly question?: string };
  readonly drawing: DrawingName;
  readonly design: CardDesign;
  readonly ground: 'light' | 'red' | 'ink';
  /** What the drawing is made from. */
  readonly seed: string;
  /** Whether its words are about rights, and may not be changed. */
  readonly fixed: boolean;
}

/** Views the list of tools. */
export function toolsView(context: ViewContext, page: PageAddress): ToolsView {
  const { title, summary } = words(page.language).tools;
  const { library } = context;
  return {
    route: 'tools',
    frame: frameOf(context, page, { title, description: summary, searchable: true }),
    trail: trailTo(page.language, title),
    tools: [
      ...tools.map((tool) => ({ tool, path: toolPath(tool, page.language) })),
      ...(library.documents.some(({ editions }) => editions.some(hasFillPage))
        ? [{ tool: 'fill' as const, path: kindPath('resolutions', page.language) }]
        : []),
    ],
  };
}

/** Views the page of a tool. @throws when the address names none */
export function toolView(context: ViewContext, page: PageAddress): ToolView {
  const { language, tool } = page;
  if (!tool) throw new Error(`${page.path} is the page of no tool.`);
  const t = words(language).tools;
  const { title, summary } = t.pages[tool];
  if (tool === 'fill') return fillView(context, page, title, summary);
  return {
    route: 'tool',
    frame: frameOf(context, page, { title, description: summary, searchable: true }),
    trail: trailTo(language, title, [{ name: t.title, path: toolsPath(language) }]),
    tool,
    ...(tool === 'card' ? { cards: textsForCards(context.library, language) } : {}),
    ...(tool === 'packet' ? { texts: textsWith(context.library, language, hasPrintPage, printPath) } : {}),
    ...(tool === 'link'
      ? {
          texts: textsWith(context.library, language, hasPrintPage, printPath),
          opens: { packet: toolPath('packet', language), card: toolPath('card', language) },
          models: textsWith(context.library, language, hasFillPage, fillPath),
        }
      : {}),
    ...(tool === 'listen' ? { texts: textsWith(context.library, language, isReviewed, editionPath) } : {}),
  };
}

/** Views the page where the blanks of an edition are filled in. */
function fillView(context: ViewContext, page: PageAddress, title: string, summary: string): ToolView {
  const edition = editionOf(page);
  return {
    route: 'tool',
    frame: frameOf(context, page, { title: `${title}: ${edition.words.title}`, description: summary }),
    trail: trailTo(page.language, title, editionSteps(edition)),
    tool: 'fill',
    model: openModel(context.library, edition),
  };
}

/** Pages of all texts, by their titles, each in the reader's language where there is one. */
function textsWith(
  { documents }: Library,
  language: Language,
  has: (edition: Edition) => boolean,
  path: (edition: Edition) => string,
): PageLink[] {
  const editions = documents.flatMap((document) => {
    const edition = bestEdition(document, language);
    return has(edition) ? [edition] : [];
  });
  if (editions.length > most.titles) return [];
  const compare = collator(language);
  return editions
    .map((edition) => ({ ...editionLink(edition, language), path: path(edition) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** What all texts in a language bring to a picture, by their titles. */
function textsForCards(library: Library, language: Language): TextForCard[] {
  const own = library.documents.flatMap((document) =>
    document.editions.filter(isReviewed).filter((edition) => edition.language === language),
  );
  if (own.length > most.titles) return [];
  const compare = collator(language);
  return own
    .map((edition): TextForCard => {
      const {
        document,
        words: { title },
      } = edition;
      const { headline, question, drawing, seed } = posterOf(edition, library).copy;
      const other = document.editions.filter(isReviewed).find((one) => one !== edition);
      const { design, ground } = lookOf(library, document);
      return {
        code: document.facts.code,
        title,
        headline,
        ...(question === undefined ? {} : { question }),
        ...(other ? { second: saidLarge(other, library) } : {}),
        drawing,
        design,
        ground,
        seed,
        fixed: document.facts.legal,
      };
    })
    .sort((a, b) => compare(a.title, b.title));
}

function saidLarge(edition: Edition, library: Library): NonNullable<TextForCard['second']> {
  const { headline, question } = posterOf(edition, library).copy;
  return { headline, ...(question === undefined ? {} : { question }) };
}
