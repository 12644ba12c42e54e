/** What every file of an edition says of itself. */
import { describe, expect, it } from 'vitest';
import {
  checkedLine,
  editionCode,
  historyLines,
  historyOf,
  legalLine,
  legalStatus,
} from '../../../src/formats/imprint.ts';
import { languageTags, type Language } from '../../../src/i18n/languages.ts';
import type { Edition } from '../../../src/model/document.ts';
import { libraryOf } from '../made.ts';

/** An edition of a made text, as if two people had translated it. */
function edition(language: Language, facts: Readonly<Record<string, string>> = {}): Edition {
  const made = libraryOf({
    id: 'gate',
    facts: { code: 'PE-1', ...facts },
    texts: { en: 'Words.', es: 'Palabras.' },
  }).library.documents[0]?.editions.find((one) => one.language === language);
  if (!made) throw new Error('The text could not be read.');
  return { ...made, words: { ...made.words, revised: '2026-04-02', translators: ['Ana', 'Inés'] } };
}

describe('the imprint', () => {
  it('has the code as it stands on paper: document, language, month of the last change', () => {
    expect(editionCode(edition('es'))).toBe('PE-1 · ES · 2026-04');
  });

  it('tells the history in one order, each line in its own language', () => {
    expect(historyLines(edition('en'))).toEqual([
      'Published March 1, 2026',
      'Updated April 2, 2026',
      'Facts checked to February 2026',
      'Translated by Ana and Inés',
    ]);
    expect(historyLines(edition('es'))).toEqual([
      'Publicado 1 de marzo de 2026',
      'Actualizado 2 de abril de 2026',
      'Datos revisados hasta febrero de 2026',
      'Traducción: Ana e Inés',
      'Revisión: second reader, 1 de marzo de 2026',
    ]);
  });

  it('gives days and months as machines read them', () => {
    expect(historyOf(edition('en')).map(({ time }) => time)).toEqual([
      '2026-03-01',
      '2026-04-02',
      '2026-02',
      undefined,
    ]);
  });

  it('does not vouch for a review that has not been done', () => {
    const one = edition('es');
    const draft: Edition = {
      ...one,
      words: { ...one.words, translation: { ...one.words.translation!, status: 'draft' } },
    };
    expect(historyOf(draft).map(({ name }) => name)).not.toContain('review');
  });

  it('says of a text about rights until when its facts were checked, in the history as in the status', () => {
    for (const language of languageTags) {
      const legal = edition(language, { legal: 'true' });
      expect(historyLines(legal)).toContain(checkedLine(legal));
      expect(legalStatus(legal)).toContain(checkedLine(legal));
      expect(legalLine(legal)).toContain(checkedLine(legal));
      expect([legalStatus(edition(language)), legalLine(edition(language))]).toEqual([undefined, undefined]);
    }
  });
});
