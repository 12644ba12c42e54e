/** The block WhyNow says what the newest bulletin of its topic says. */
import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/model/build.ts';
import { Memory } from '../../../src/model/memory.ts';
import { findDocument, type Library } from '../../../src/model/library.ts';
import { flowText, isBlock } from '../../../src/model/nodes.ts';
import { blocksNamed } from '../../../src/model/outline.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import { filesOf } from '../made.ts';

const bulletin = (id: string, day: string, topics: string): SourceFile[] =>
  filesOf({
    id,
    kind: 'bulletins',
    facts: { happened: day, status: 'resolved', topics },
    texts: { en: 'News.', es: 'Noticia.' },
  });
const gate = filesOf({
  id: 'gate',
  facts: { topics: '[unions, courts]' },
  texts: { en: '- One\n\n  <WhyNow />\n\n<WhyNow topic="rights" />', es: '<WhyNow />' },
});
const older = bulletin('older', '2026-01-02', '[unions]');
const newer = bulletin('newer', '2026-02-03', '[courts]');
const rights = bulletin('rights', '2025-12-24', '[rights]');

function said(library: Library, id = 'gate'): string[] {
  const { editions } = findDocument(library, id)!;
  return editions.flatMap(({ body }) => blocksNamed(body.flow, 'WhyNow').map(({ children }) => flowText(children)));
}

describe('WhyNow', () => {
  it('says day and title of the newest bulletin of its own topic, else of those of its document, to each reader in their language', () => {
    const { library, problems } = buildLibrary([...gate, ...older, ...newer, ...rights], 'content');
    expect(problems.filter(({ code }) => code === 'why-now-missing')).toEqual([]);
    expect(said(library)).toEqual([
      'Why now. February 3, 2026: newer en.',
      'Why now. December 24, 2025: rights en.',
      'Por qué ahora. 3 de febrero de 2026: newer es.',
    ]);
  });

  it('leads to the bulletin, and its document is still one whole', () => {
    const { library } = buildLibrary([...gate, ...older, ...rights], 'content');
    const document = findDocument(library, 'gate')!;
    expect(document.editions.every((edition) => edition.document === document)).toBe(true);
    const block = document.editions[1]!.body.flow.find((node) => isBlock(node, 'WhyNow'));
    expect(JSON.stringify(block)).toContain('"target":{"to":"document","id":"older"}');
  });

  it('is not filled from the bulletin in which it stands', () => {
    const own = filesOf({
      id: 'own',
      kind: 'bulletins',
      facts: { happened: '2026-02-20', status: 'resolved', topics: '[unions]' },
      texts: { en: 'News. \n\n<WhyNow />' },
    });
    expect(said(buildLibrary([...own, ...older], 'content').library, 'own')).toEqual([
      'Why now. January 2, 2026: older en.',
    ]);
  });

  it('is named where there is no bulletin', () => {
    const { problems } = buildLibrary([...gate, ...older], 'content');
    expect(problems.filter(({ code }) => code === 'why-now-missing').map(({ path, line }) => [path, line])).toEqual([
      ['content/leaflets/gate/en.mdx', 11],
    ]);
  });

  it('makes its document anew when a newer bulletin comes, and only then', () => {
    const memory = new Memory();
    const read = (...files: SourceFile[]): unknown =>
      findDocument(buildLibrary(files, 'content', undefined, memory).library, 'gate');
    const first = read(...gate, ...older, ...rights);
    expect(read(...gate, ...older, ...rights)).toBe(first);
    expect(read(...gate, ...older, ...rights, ...newer)).not.toBe(first);
  });
});
