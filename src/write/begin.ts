/** Begins a document: its facts, and a text in each language, with the fields and blocks of its kind and hints for what is to be written. */
import { factsRemarks } from '../i18n/facts-remarks.ts';
import type { Speech } from '../i18n/speech.ts';
import { stubOf, toWrite, type Stub } from '../i18n/stubs.ts';
import { words as dictionary, type Language } from '../i18n/languages.ts';
import { kinds, type KindName } from '../model/kinds.ts';

/** What is known when a document begins. */
export interface Beginning {
  readonly kind: KindName;
  readonly id: string;
  /** As the writer typed it, in the language in which it is written first. */
  readonly title: string;
  readonly code: string;
  /** `2026-05-01` */
  readonly day: string;
  readonly original: Language;
}

/** Facts of all kinds, with the lists to choose from beside them as remarks. @param speech in which the remarks are */
export function factsOf({ kind, code, day, original }: Beginning, speech: Speech): string {
  const say = factsRemarks[speech];
  return [
    `# ${say.head}`,
    `code: ${code}`,
    `published: ${day}`,
    `checked: ${day} # ${say.checked}`,
    `original: ${original}`,
    'topics: [solidarity] # rights, home, workplace, unions, solidarity, courts, detention, history, organizing',
    `picture: heads # ${say.picture}`,
    ...ownFacts(kind, day, say),
    `# legal: true # ${say.legal}`,
    `# related: [folder-name] # ${say.related}`,
    '',
  ].join('\n');
}

/** What the facts of some kinds have besides. */
function ownFacts(kind: KindName, day: string, say: (typeof factsRemarks)[Speech]): string[] {
  switch (kind) {
    case 'bulletins':
      return [`happened: ${day}`, `status: active # ${say.active}`];
    case 'cases':
      return [`status: active # ${say.orResolved}`];
    case 'committees':
      return [`# place: chicago # ${say.place}`];
    case 'events':
      return [
        `announced: false # ${say.announced}`,
        `# starts: ${day} 18:30`,
        `# ends: ${day} 20:00`,
        '# timezone: America/Chicago',
        '# spoken: [en, es]',
      ];
    default:
      return [];
  }
}

/** The text in one language. */
export function textOf(beginning: Beginning, language: Language): string {
  return frontOf(beginning, language) + bodyOf(beginning.kind, stubOf(language), language);
}

/** The top of a text, with the empty line that ends it. */
export function frontOf(beginning: Beginning, language: Language): string {
  const { kind, id, title, original } = beginning;
  const stub = stubOf(language);
  const isFirst = language === original;
  const said = isFirst ? quotedIfNeeded(title) : JSON.stringify(toWrite(title));
  return [
    '---',
    `title: ${said}`,
    `summary: "${toWrite(stub.summary)}"`,
    `slug: ${isFirst ? id : `${id}-${language}`}${isFirst ? '' : ' # the last part of the address, in this language'}`,
    ...(kind === 'events' ? [`# venue: ${stub.venue}`, `# access: ${stub.access}`] : []),
    ...(isFirst
      ? []
      : ['translation:', `  of: ${original}`, '  status: draft # reviewed, when a second person has read it']),
    '---',
    '',
    '',
  ].join('\n');
}

function quotedIfNeeded(title: string): string {
  return /[:#"']|^[^\p{L}\p{N}]|^\d/u.test(title) ? JSON.stringify(title.replaceAll('"', '')) : title;
}

function bodyOf(kind: KindName, stub: Stub, language: Language): string {
  const ask = `<Ask title="${toWrite(stub.ask)}">\n\n${toWrite(stub.askHint)}\n\n</Ask>\n`;
  const paragraph = (hint: string): string => `${toWrite(hint)}\n\n`;
  const head = `## ${toWrite(stub.section)}\n\n`;
  const sourced = `${toWrite(stub.happened)}[^source]\n\n`;
  const note = `\n[^source]: ${toWrite(stub.source)}\n`;
  switch (kind) {
    case 'bulletins': {
      const { ask: asked, ...questions } = dictionary(language).bulletin;
      const parts = Object.values(questions).map(({ heading, hint }) => `## ${heading}\n\n${toWrite(hint)}\n\n`);
      return `${parts.join('')}<Ask title="${asked.heading}">\n\n${toWrite(asked.hint)}\n\n</Ask>\n`;
    }
    case 'resolutions':
      return `${paragraph(stub.begin)}<Resolution title="${toWrite(stub.motion)}">\n\n<Whereas>\n\n1. ${toWrite(stub.whereas)}\n\n</Whereas>\n\n<Resolved>\n\n1. ${toWrite(stub.resolved)}\n\n</Resolved>\n\n</Resolution>\n`;
    case 'events':
      return `${paragraph(stub.begin)}${ask}`;
    case 'cases':
      return `${sourced}${paragraph(stub.second)}${ask}${note}`;
    case 'questions':
      return `${paragraph(stub.answer)}${sourced}${note.trimStart()}`;
    case 'committees':
      return `${paragraph(stub.whoWeAre)}${ask}`;
    case 'analysis':
    case 'guides':
    case 'pamphlets':
      return `${paragraph(stub.begin)}${head}${sourced}${head}${paragraph(stub.second)}${ask}${note}`;
    case 'leaflets':
      return `${paragraph(stub.begin)}${paragraph(stub.second)}${ask}\n<More>\n\n${head}${paragraph(stub.more)}</More>\n`;
    case 'pages':
      return paragraph(stub.begin).trimEnd() + '\n';
  }
}

/** Whether documents of a kind are printed, so that their codes stand on paper. */
export function isPrintedKind(kind: KindName): boolean {
  return kinds[kind].sheets.length > 0;
}
