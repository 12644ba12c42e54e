/** The whole file of one text: title, what it is, the words, their sources, and what it says of itself. */
import { longDate } from '../../i18n/dates.ts';
import { words } from '../../i18n/languages.ts';
import type { Edition } from '../../model/document.ts';
import { bestEdition, bulletinsOf, dayOf, findCity, type Library } from '../../model/library.ts';
import { statusWords } from '../../model/status.ts';
import { editionPath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { codeAddress, editionCode, historyLines, legalStatus, voiceLine } from '../imprint.ts';
import { renderContext } from '../render.ts';
import { eventLines } from './event.ts';
import { PlainWriter, heading, paragraphs } from './writer.ts';

/** Writes an edition as plain text; lines end with a line feed, and no line is broken to fit a width. Pure. */
export function plainText(library: Library, edition: Edition): string {
  const { language, body } = edition;
  const t = words(language);
  const writer = new PlainWriter(renderContext(library, edition));
  const text = writer.flow(body.flow);
  const notes = body.notes.map((note) => `[${note.number}] ${writer.flow(note.children)}`);
  const terms = writer.termsUsed().map(({ term, meaning }) => `${term}: ${meaning}`);
  const parts = [
    edition.words.title,
    edition.words.summary,
    factLines(library, edition).join('\n'),
    voiceLine(edition) ?? '',
    text,
    news(library, edition),
    ...(terms.length > 0 ? [heading(t.blocks.termsUsed), terms.join('\n')] : []),
    ...(notes.length > 0 ? [heading(t.document.sources), notes.join('\n')] : []),
    heading(site.publisher.name),
    legalStatus(edition) ?? '',
    [
      ...historyLines(edition),
      `${t.document.code} ${editionCode(edition)}`,
      `<${codeAddress(edition)}>`,
      `${t.document.contact}: ${site.publisher.email}`,
      `${t.footer.words} ${site.licence.words.name} <${site.licence.words.url}>`,
    ].join('\n'),
  ];
  return `${paragraphs(parts)}\n`;
}

/** What the facts say beside the words: kind, topics and place; the day and the status of news; when an event is. */
function factLines(library: Library, { document, language, words: said }: Edition): string[] {
  const t = words(language);
  const { kind, facts } = document;
  const place = findCity(library, facts.place)?.names[language];
  return [
    [t.kinds[kind].one, ...facts.topics.map((topic) => t.topics[topic]), ...(place ? [place] : [])].join(' · '),
    ...(facts.happened ? [`${t.cases.happened}: ${longDate(facts.happened, language)}`] : []),
    ...[statusWords(document, language) ?? []].flat(),
    ...(facts.event ? eventLines(facts.event, language) : []),
    ...(said.venue ? [`${t.events.where}: ${said.venue}`] : []),
    ...(said.access ? [`${t.events.access}: ${said.access}`] : []),
  ];
}

/** The bulletins of a case, oldest first, as its page gathers them. */
function news(library: Library, { document, language }: Edition): string {
  const bulletins = document.kind === 'cases' ? bulletinsOf(library, document) : [];
  if (bulletins.length === 0) return '';
  const lines = bulletins.map((bulletin) => {
    const shown = bestEdition(bulletin, language);
    return `- ${longDate(dayOf(bulletin), language)}: ${shown.words.title} <${site.origin}${editionPath(shown)}>`;
  });
  return paragraphs([heading(words(language).cases.news), lines.join('\n')]);
}
