/** What every file of an edition says of itself. */
import { describe, expect, it } from 'vitest';
import {
  checkedLine,
  editionCode,
  headLine,
  historyLines,
  historyOf,
  legalStatus,
  standingLine,
  unreadLine,
  voiceLine,
} from '../../../src/formats/imprint.ts';
import { languageTags, type Language } from '../../../src/i18n/languages.ts';
import type { Edition } from '../../../src/model/document.ts';
import { libraryOf } from '../made.ts';

/** An edition of a made text, as if two people had translated it. */
function edition(language: Language, facts: Readonly<Record<string, string>> = {}, kind = 'leaflets'): Edition {
  const made = libraryOf({
    id: 'gate',
    kind,
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
      'Readers: Not yet read by a native-speaking unionist.',
    ]);
    expect(historyLines(edition('es'))).toEqual([
      'Publicado 1 de marzo de 2026',
      'Actualizado 2 de abril de 2026',
      'Datos revisados hasta febrero de 2026',
      'Traducción: Ana e Inés',
      'Lectura: Aún no lo han leído sindicalistas de habla hispana.',
    ]);
  });

  it('gives days and months as machines read them', () => {
    expect(historyOf(edition('en')).map(({ time }) => time)).toEqual([
      '2026-03-01',
      '2026-04-02',
      '2026-02',
      undefined,
      undefined,
    ]);
  });

  it('prints no second reading as if it were a person', () => {
    expect(historyLines(edition('es')).join()).not.toContain('second reader');
  });

  it('says who has read it, and who has not', () => {
    const legal = edition('en', { legal: 'true' });
    expect(unreadLine(legal)).toBe('Not yet read by a native-speaking unionist or a lawyer.');
    const read: Edition = {
      ...legal,
      words: {
        ...legal.words,
        readBy: [
          { for: 'law', role: 'immigration lawyer', place: 'Puerto Ejemplo', states: ['IL', 'WI'], on: '2026-03-02' },
        ],
      },
    };
    expect(historyLines(read).at(-1)).toBe(
      'Readers: For law: immigration lawyer, Puerto Ejemplo, IL WI, March 2, 2026. Not yet read by a native-speaking unionist.',
    );
    const both: Edition = {
      ...read,
      words: {
        ...read.words,
        readBy: [...read.words.readBy, { for: 'language', role: 'steward', states: [], on: '2026-03-03' }],
      },
    };
    expect(unreadLine(both)).toBeUndefined();
    expect(unreadLine(edition('es', { legal: 'true' }))).toBe(
      'Aún no lo han leído ni sindicalistas de habla hispana ni una abogada o un abogado.',
    );
  });

  it('says in one line how a text speaks: as its facts say, else as its kind does', () => {
    expect(voiceLine(edition('en'))).toBeUndefined();
    expect(voiceLine(edition('en', { voice: 'opinion' }))).toBe(
      'This is what we hold. The facts are dated and sourced.',
    );
    expect(voiceLine(edition('es', {}, 'pamphlets'))).toBe('Esta es nuestra postura. Los datos llevan fecha y fuente.');
    expect(voiceLine(edition('en', { voice: 'report' }, 'pamphlets'))).toBe(
      'This is what happened. Each fact has its date and its source.',
    );
    expect(voiceLine(edition('en', { legal: 'true' }, 'pamphlets'))).toContain('A right is not a guarantee.');
  });

  it('says where there is little room how it speaks and how far it can be trusted', () => {
    expect(standingLine(edition('en'))).toBe('Facts checked to February 2026.');
    expect(standingLine(edition('en', { voice: 'opinion' }))).toBe(
      'This is what we hold. The facts are dated and sourced. Facts checked to February 2026.',
    );
    const legal = edition('en', { legal: 'true' });
    expect(standingLine(legal)).toBe(`${legalStatus(legal)} ${unreadLine(legal)}`);
  });

  it('says of a text about rights until when its facts were checked, in the history as in the status', () => {
    for (const language of languageTags) {
      const legal = edition(language, { legal: 'true' });
      expect(historyLines(legal)).toContain(checkedLine(legal));
      expect(legalStatus(legal)).toContain(checkedLine(legal));
      expect(headLine(legal)).toContain(checkedLine(legal));
      expect([legalStatus(edition(language)), headLine(edition(language))]).toEqual([undefined, undefined]);
    }
  });
});
