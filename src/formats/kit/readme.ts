/** The note in a print kit: what each file is and how it is printed, in every language, as plain text. */
import { languages, languageTags, words, type Language } from '../../i18n/languages.ts';
import { capitals } from '../../i18n/locale.ts';
import { editionIn, type Document } from '../../model/document.ts';
import { sheetProducts, type SheetProduct } from '../../model/kinds.ts';
import { bestEdition } from '../../model/library.ts';
import { editionPath, homePath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { placeInKit, type KitSheet } from './member.ts';
import { settingsFor } from './settings.ts';

/** Windows' own editor shows one long line when a text ends its lines like any other system. */
const lineEnd = '\r\n';

/** Writes the note. @param document the text that the kit belongs to; absent for the whole campaign */
export function readme(sheets: readonly KitSheet[], document?: Document): string {
  const parts = languageTags.map((language) => part(language, sheets, document));
  return `${parts.join(`\n\n${'='.repeat(72)}\n\n`)}\n`.replaceAll('\n', lineEnd);
}

function part(language: Language, sheets: readonly KitSheet[], document?: Document): string {
  const t = words(language);
  const edition = document && bestEdition(document, language);
  const address = site.origin + (document && edition ? editionPath(edition) : homePath(language));
  const products = sheetProducts.filter((product) => sheets.some((sheet) => sheet.product === product));
  return [
    capitals(edition?.words.title ?? t.siteName, language),
    [languages[language].name, document?.facts.code].filter(Boolean).join(' · '),
    '',
    t.print.kit.about(site.publisher.name),
    t.print.kit.source(address),
    t.print.kit.rights(site.licence.words.name),
    '',
    t.print.first,
    t.print.settings.scale,
    ...products.flatMap((product) => [
      '',
      '',
      ...productPart(
        language,
        product,
        sheets.filter((sheet) => sheet.product === product),
        document === undefined,
      ),
    ]),
  ].join('\n');
}

function productPart(
  language: Language,
  product: SheetProduct,
  sheets: readonly KitSheet[],
  campaign: boolean,
): string[] {
  const t = words(language);
  const settings = settingsFor(sheets).map(({ setting }) => `* ${t.print.settings[setting]}`);
  return [
    capitals(t.sheets.products[product].name, language),
    t.sheets.products[product].help,
    t.print.fold[product],
    ...settings,
    ...sheets.flatMap((sheet) => ['', placeInKit(sheet, campaign), `    ${describe(language, sheet, campaign)}`]),
  ];
}

/** Says in words what a sheet is: “Letter · Both sides, flip on the long edge · Color · English”. */
function describe(language: Language, { paper, sides, style, editions }: KitSheet, withTitle: boolean): string {
  const t = words(language).sheets;
  const spoken = languageTags
    .filter((tag) => editions.some((edition) => edition.language === tag))
    .map((tag) => languages[tag].name);
  const document = editions[0]?.document;
  const title = withTitle && document ? [(editionIn(document, language) ?? editions[0])?.words.title] : [];
  return [...title, t.papers[paper].name, t.sides[sides].name, t.styles[style].name, spoken.join(' + ')]
    .filter(Boolean)
    .join(' · ');
}
