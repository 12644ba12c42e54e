/** Puts one Word file together: the formal text of a resolution first and alone, or a leaflet; then the rest, and what the file says of itself. */
import {
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { languages, words } from '../../i18n/languages.ts';
import { changedOn, type Edition } from '../../model/document.ts';
import { kinds } from '../../model/kinds.ts';
import type { Library } from '../../model/library.ts';
import { isBlock, type BlockOf, type Flow } from '../../model/nodes.ts';
import { site } from '../../site.ts';
import { codeAddress, editionCode, historyLines, legalStatus, typedAddress, voiceLine } from '../imprint.ts';
import { renderContext } from '../render.ts';
import { setPictures } from './picture.ts';
import { pin } from './pin.ts';
import type { Piece } from './setting.ts';
import { faces, page, styles } from './styles.ts';
import { WordWriter } from './writer.ts';

/** Makes the file of an edition. @throws ProblemError when a picture cannot be read */
export async function wordFile(library: Library, edition: Edition): Promise<Uint8Array> {
  const { document, language, body, words: said } = edition;
  const { locale, direction } = languages[language];
  const pictures = await setPictures(edition);
  const formal = body.flow.find((node) => isBlock(node, 'Resolution'));
  const writer = new WordWriter({
    ...renderContext(library, edition),
    rank: formal ? 2 : 1,
    anchors: body.anchors,
    picture: (block) => pictures.get(block),
  });
  const children = formal ? resolution(writer, edition, formal) : leaflet(writer, edition);
  const file = new Document({
    title: said.title,
    description: said.summary,
    creator: site.publisher.name,
    lastModifiedBy: site.publisher.name,
    revision: 1,
    styles: styles(faces[kinds[document.kind].text], locale),
    compatibility: { version: 15 }, // what Word 2013 and later call their own; without it they open the file in an older mode
    numbering: { config: writer.lists.config() },
    footnotes: Object.fromEntries(body.notes.map((note) => [note.number, { children: writer.note(note) }])),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        headers: { default: new Header({ children: [header(edition)] }) },
        footers: { default: new Footer({ children: [footer(edition)] }) },
        children: [...children, ...writer.termsUsed(), ...imprint(edition)],
      },
    ],
  });
  return pin(new Uint8Array(await Packer.toBuffer(file)), { day: changedOn(edition), locale, direction });
}

/** The formal text as a meeting votes on it, with nothing around it; what helps to pass it begins on a new page. */
function resolution(writer: WordWriter, edition: Edition, formal: BlockOf<'Resolution'>): Piece[] {
  const { body, words: said } = edition;
  const rest = body.flow.filter((node: Flow) => node !== formal);
  return [
    title(formal.properties.title),
    ...writer.text(formal.children),
    writer.heading(said.title, 1, { pageBreakBefore: true }),
    subtitle(said.summary),
    ...voice(edition),
    ...writer.text(rest),
  ];
}

function leaflet(writer: WordWriter, edition: Edition): Piece[] {
  const { body, words: said } = edition;
  return [title(said.title), subtitle(said.summary), ...voice(edition), ...writer.text(body.flow)];
}

function title(text: string): Paragraph {
  return new Paragraph({ style: 'Title', children: [new TextRun(text)] });
}

function subtitle(text: string): Paragraph {
  return new Paragraph({ style: 'Subtitle', children: [new TextRun(text)] });
}

/** How the text speaks, in one line. */
function voice(edition: Edition): Paragraph[] {
  const said = voiceLine(edition);
  return said ? [new Paragraph({ style: 'Imprint', children: [new TextRun(said)] })] : [];
}

/** The publisher's name in its own language. */
function publisher(edition: Edition): TextRun {
  const { name, nameLanguage } = site.publisher;
  return new TextRun({
    text: name,
    ...(nameLanguage === edition.language ? {} : { language: { value: languages[nameLanguage].locale } }),
  });
}

function link(address: string, text = typedAddress(address)): ParagraphChild {
  return new ExternalHyperlink({ link: address, children: [new TextRun({ text, style: 'Hyperlink' })] });
}

function header(edition: Edition): Paragraph {
  return new Paragraph({
    style: 'Header',
    children: [publisher(edition), new TextRun({ children: [new Tab()] }), link(codeAddress(edition))],
  });
}

/** Code and number of the page; the dictionary's sentence with two numbers in it, which become fields. */
function footer(edition: Edition): Paragraph {
  const [before = '', between = '', after = ''] = words(edition.language)
    .sheets.page(1111, 2222)
    .split(/1111|2222/);
  return new Paragraph({
    style: 'Footer',
    children: [
      new TextRun(editionCode(edition)),
      new TextRun({ children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
    ],
  });
}

function imprint(edition: Edition): Piece[] {
  const t = words(edition.language);
  const line = (children: readonly ParagraphChild[]): Paragraph => new Paragraph({ style: 'Imprint', children });
  const status = legalStatus(edition);
  const { words: licence } = site.licence;
  return [
    new Paragraph({ thematicBreak: true, children: [] }),
    ...(status ? [line([new TextRun(status)])] : []),
    ...historyLines(edition).map((text) => line([new TextRun(text)])),
    line([new TextRun(`${t.footer.publisher} `), publisher(edition), new TextRun(', '), link(codeAddress(edition))]),
    line([new TextRun(`${t.document.contact}: `), link(`mailto:${site.publisher.email}`, site.publisher.email)]),
    line([
      new TextRun(`${t.document.code} ${editionCode(edition)}. ${t.footer.words} `),
      link(licence.url, licence.name),
    ]),
  ];
}
