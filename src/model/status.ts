/** How a case stands, in words that somebody's own people could read. */
import { words, type Language } from '../i18n/languages.ts';
import type { Document } from './document.ts';

/** Says whether a case goes on and, when it does not, what became of the person; nothing for texts that have no status. */
export function statusWords({ kind, facts }: Document, language: Language): string | undefined {
  const { status, now, who = 'they' } = facts;
  const t = words(language).cases;
  if (status === undefined) return undefined;
  if (status === 'active') return kind === 'cases' || facts.case !== undefined ? t.goesOn : t.active;
  return now ? t.now[now][who] : t.resolved;
}
