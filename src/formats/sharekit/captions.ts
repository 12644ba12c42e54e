/** The words in a share kit: the captions as plain text to copy from, and as a table for programs that plan posts. */
import { languages, languageTags, words } from '../../i18n/languages.ts';
import { capitals } from '../../i18n/locale.ts';
import type { Document, Edition } from '../../model/document.ts';
import { postFor, postGroups } from '../../model/posts.ts';
import { altWith, captionsOf, tagLine } from '../../model/share.ts';
import { sharePath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { languagesOf, placeInShareKit, type KitCard } from './member.ts';

/** Windows' own editor shows one long line when a text ends its lines like any other system; RFC 4180 asks for the same in a table. */
const lineEnd = '\r\n';

/** The mark of UTF-8 (U+FEFF): without it Excel takes “ñ” for something else. */
const mark = '\u{FEFF}';

/** The columns of the table; the names stay the same in every language, for programs. */
export const columns = [
  'file',
  'language',
  'size',
  'width',
  'height',
  'caption',
  'for_x',
  'for_bluesky',
  'hashtags',
  'address',
  'alt',
] as const;

/** Writes the table, one row for each picture. @param campaign true in the kit of the whole campaign */
export function captionsCsv(cards: readonly KitCard[], campaign: boolean): string {
  const rows = cards.map((card) => {
    const captions = card.editions.map(captionsOf);
    const caption = captions.flatMap(({ hook, fact, ask }) => [hook, fact, ask]).join('\n\n');
    /** A post on X or Bluesky has no room for two languages. */
    const short = (place: 'x' | 'bluesky'): string =>
      captions.length === 1 && captions[0] ? postFor(captions[0], place, site.origin).words : '';
    const tags = [...new Set(captions.flatMap(({ hashtags }) => hashtags))];
    // A picture in two languages goes with the address of both.
    const [first, second] = card.editions;
    const address = first
      ? site.origin + sharePath(first.document.facts.code, second ? undefined : first.language)
      : '';
    return [
      placeInShareKit(card, campaign),
      languagesOf(card),
      card.size,
      String(card.width),
      String(card.height),
      caption,
      short('x'),
      short('bluesky'),
      tagLine(tags),
      address,
      altOf(card),
    ];
  });
  return mark + [columns, ...rows].map((row) => row.map(quoted).join(',') + lineEnd).join('');
}

/** Quotes a cell (RFC 4180): every one, so that commas, quotation marks and line ends within it stay its own. */
export function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Writes the captions for a person, text by text and language by language. @param document the text that the kit belongs to; absent for the whole campaign */
export function captionsText(cards: readonly KitCard[], document?: Document): string {
  const documents = [
    ...new Set(cards.flatMap(({ editions }) => editions.slice(0, 1).map((edition) => edition.document))),
  ];
  const about = languageTags.map((tag) =>
    [words(tag).share.kit.about(site.publisher.name), words(tag).share.kit.rights(site.licence.words.name)].join('\n'),
  );
  const parts = documents.flatMap((one) =>
    documentParts(
      one,
      cards.filter(({ editions }) => editions[0]?.document === one),
      document === undefined,
    ),
  );
  return mark + `${[...about, ...parts].join(`\n\n${'='.repeat(72)}\n\n`)}\n`.replaceAll('\n', lineEnd);
}

/** One part for each edition with its own pictures, then one for the pictures that speak several languages. */
function documentParts(document: Document, cards: readonly KitCard[], campaign: boolean): string[] {
  const own = document.editions
    .map((edition) => ({
      edition,
      cards: cards.filter(({ editions }) => editions.length === 1 && editions[0] === edition),
    }))
    .filter((part) => part.cards.length > 0);
  const shared = cards.filter(({ editions }) => editions.length > 1);
  const names = languageTags
    .filter((tag) => shared.some(({ editions }) => editions.some(({ language }) => language === tag)))
    .map((tag) => languages[tag].name);
  return [
    ...own.map((part) => editionPart(part.edition, part.cards, campaign)),
    ...(shared.length
      ? [[names.join(' + '), ...shared.flatMap((card) => picturePart(card, campaign))].join('\n')]
      : []),
  ];
}

function editionPart(edition: Edition, cards: readonly KitCard[], campaign: boolean): string {
  const t = words(edition.language).share;
  const captions = captionsOf(edition);
  return [
    capitals(edition.words.title, edition.language),
    `${languages[edition.language].name} · ${edition.document.facts.code}`,
    '',
    ...postGroups(captions, site.origin).flatMap(({ words: post, places }) => [
      `* ${places.map(({ place, length, most }) => `${t.places[place]} (${t.count(length, most)})`).join(', ')}`,
      '',
      post,
      '',
    ]),
    ...cards.flatMap((card) => picturePart(card, campaign)),
  ].join('\n');
}

function picturePart(card: KitCard, campaign: boolean): string[] {
  return ['', `* ${placeInShareKit(card, campaign)} (${card.width} × ${card.height})`, '', altOf(card)];
}

/** The alt text in each language of the picture, with what the writer of that edition adds. */
function altOf(card: KitCard): string {
  const said = card.editions.map((edition) => altWith(card.alts[edition.language] ?? card.alt, edition));
  return said.length > 0 ? said.join('\n\n') : card.alt;
}
