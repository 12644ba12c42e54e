/** What pages say of their previews: another state of a picture has another mark. */
import { expect, test } from 'vitest';
import { previewOf } from '../../../src/formats/card/card.ts';
import { previewImage } from '../../../src/views/pictures.ts';
import { libraryOf } from '../../unit/made.ts';

/** The mark of the preview of a text. */
function markOf(title: string, text: string, picture = 'bread'): string {
  const { library } = libraryOf({ id: title, texts: { en: text }, facts: { picture } });
  return previewImage(previewOf(library, library.documents[0]!.editions[0]!)!).version;
}

test('The mark of a preview changes with what it says or shows, and with nothing else', () => {
  const mark = markOf('gate', 'The gate.');
  expect(mark).toMatch(/^[0-9a-f]{8}$/);
  expect(markOf('gate', 'Another text.')).toBe(mark);
  expect(markOf('door', 'The gate.')).not.toBe(mark);
  expect(markOf('gate', 'The gate.', 'tools')).not.toBe(mark);
});
