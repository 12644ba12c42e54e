/** Fills the block WhyNow: its place in the text is the writer's, its words are those of the newest bulletin, so that it cannot grow old in silence. */
import { longDate } from '../i18n/dates.ts';
import { words, type Language } from '../i18n/languages.ts';
import type { Document, Edition } from './document.ts';
import type { Topic } from './kinds.ts';
import { bestEdition, dayOf } from './library.ts';
import { isBlock, type BlockOf, type Flow } from './nodes.ts';
import { blocksNamed } from './outline.ts';
import { asSentence } from './sentences.ts';
import type { Memory } from './memory.ts';

/** The topics of a block: the one that it names, else those of its document. */
export function topicsOf({ properties }: BlockOf<'WhyNow'>, { facts }: Document): readonly Topic[] {
  return properties.topic ? [properties.topic] : facts.topics;
}

/**
 * Puts into each block WhyNow a paragraph with day, title and link of the newest bulletin of its topic; without one the block stays empty.
 * @param documents in the order of the library, where the newest bulletin comes first
 * @returns documents without such a block are the same objects
 */
export function fillWhyNow(documents: readonly Document[], memory: Memory): Document[] {
  const bulletins = documents.filter(({ kind }) => kind === 'bulletins');
  return documents.map((document) => {
    const blocks = document.editions.flatMap(({ body }) => blocksNamed(body.flow, 'WhyNow'));
    if (blocks.length === 0) return document;
    const newest = (block: BlockOf<'WhyNow'>): Document | undefined =>
      bulletins.find(
        (bulletin) =>
          bulletin !== document && bulletin.facts.topics.some((topic) => topicsOf(block, document).includes(topic)),
      );
    return memory.recall(`why now ${document.kind}/${document.id}`, [document, ...blocks.map(newest)], () => {
      const filled: Document = { ...document };
      const editions = document.editions.map((edition): Edition => {
        const fill = (block: BlockOf<'WhyNow'>): BlockOf<'WhyNow'> => {
          const bulletin = newest(block);
          return bulletin ? { ...block, children: [paragraph(bulletin, edition.language, block)] } : block;
        };
        return { ...edition, document: filled, body: { ...edition.body, flow: filledFlow(edition.body.flow, fill) } };
      });
      return Object.assign(filled, { editions });
    });
  });
}

/** Writes what a bulletin says to a reader of a language. */
function paragraph(bulletin: Document, language: Language, { position }: BlockOf<'WhyNow'>): Flow {
  const { title } = bestEdition(bulletin, language).words;
  const end = asSentence(title).slice(title.length);
  return {
    type: 'paragraph',
    position,
    children: [
      { type: 'strong', children: [{ type: 'text', value: words(language).blocks.whyNow }] },
      { type: 'text', value: ` ${longDate(dayOf(bulletin), language)}: ` },
      {
        type: 'link',
        target: { to: 'document', id: bulletin.id },
        children: [{ type: 'text', value: title }],
        position,
      },
      ...(end ? [{ type: 'text' as const, value: end }] : []),
    ],
  };
}

/** Copies a flow with other blocks in place of those that are to be filled. */
function filledFlow(flow: readonly Flow[], fill: (block: BlockOf<'WhyNow'>) => BlockOf<'WhyNow'>): Flow[] {
  return flow.map((node): Flow => {
    if (isBlock(node, 'WhyNow')) return fill(node);
    if (node.type === 'list')
      return { ...node, items: node.items.map((item) => ({ ...item, children: filledFlow(item.children, fill) })) };
    return node.type === 'quotation' || node.type === 'block'
      ? { ...node, children: filledFlow(node.children, fill) }
      : node;
  });
}
