/** How a case stands is said in words that somebody's own people could read. */
import { describe, expect, it } from 'vitest';
import { words } from '../../../src/i18n/languages.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import type { Document } from '../../../src/model/document.ts';
import { outcomes, persons } from '../../../src/model/fields/facts.ts';
import { statusWords } from '../../../src/model/status.ts';
import { filesOf } from '../made.ts';

function made(kind: 'cases' | 'bulletins' | 'leaflets', facts: Readonly<Record<string, string>>): Document {
  const news: Readonly<Record<string, string>> = kind === 'bulletins' ? { happened: '2026-01-02' } : {};
  const { library } = buildLibrary(
    filesOf({ id: 'gate', kind, facts: { ...news, ...facts }, texts: { en: 'Told.' } }),
    'content',
  );
  return library.documents[0]!;
}

describe('The status', () => {
  it('says what has become of the person once nothing more can be done, in the words for that person', () => {
    const document = made('cases', { status: 'resolved', now: 'free', who: 'she' });
    expect(statusWords(document, 'en')).toBe('She is free now');
    expect(statusWords(document, 'es')).toBe('Ya está libre');
    expect(statusWords(made('bulletins', { status: 'resolved', now: 'deported' }), 'en')).toBe('They were deported');
  });

  it('says of a case and its news that the case goes on, of other news that it is not over', () => {
    expect(statusWords(made('cases', { status: 'active', now: 'free' }), 'en')).toBe('The case goes on');
    expect(statusWords(made('bulletins', { status: 'active', case: 'oars' }), 'es')).toBe('El caso sigue');
    expect(statusWords(made('bulletins', { status: 'active' }), 'en')).toBe('Not over yet');
  });

  it('says nothing of a text that has none', () => {
    expect(statusWords(made('leaflets', {}), 'en')).toBeUndefined();
  });

  it('never calls a person’s life closed', () => {
    for (const language of ['en', 'es'] as const)
      for (const outcome of outcomes)
        for (const person of persons)
          expect(words(language).cases.now[outcome][person]).not.toMatch(/clos|cerrad|resol|resuel/i);
  });
});
