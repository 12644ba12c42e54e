/** The note of a claim, as the press writes it from the row: each source, how it was read, and the day of checking. */
import { dayOrYear, longDate } from '../i18n/dates.ts';
import { words, type Language } from '../i18n/languages.ts';
import { noteOfClaim, type Claim, type ClaimSource } from './claim.ts';
import type { Flow, Inline, Position } from './nodes.ts';

/** What a claim prints where a text calls it as a large figure. */
export interface ClaimFigure {
  readonly figure: string;
  readonly source: string;
  readonly date: string;
}

/** Who says it: the publisher, or the law by its number. */
function nameOf({ publisher, law }: ClaimSource, language: Language): string {
  return (law ?? publisher)?.[language] ?? '';
}

/** Says one source in a sentence, without the link. */
function sentence(source: ClaimSource, language: Language): string {
  const { title, about, date, read } = source;
  const t = words(language).claims;
  const how = read ? ` (${t.read[read]})` : '';
  const when = date === undefined ? '' : dayOrYear(date, language);
  const said = title === undefined ? about?.[language] : t.title(title, when ? ',' : how ? '' : '.');
  const ends = title !== undefined && !when && !how;
  const before = [nameOf(source, language), said].filter(Boolean).join(', ');
  // The comma between a title and its date stands with the title’s own marks.
  const joint = !when ? '' : title === undefined ? ', ' : ' ';
  return `${before}${joint}${when}${how}${ends ? '' : '.'}`;
}

/** Writes the note of a claim. @param position where the text calls it, which is the only place that the note has in a file */
export function claimNote(claim: Claim, language: Language, position: Position): Flow[] {
  const children = claim.sources.flatMap((source): Inline[] => {
    const text = `${sentence(source, language)} `;
    if (source.address === undefined) return [{ type: 'text', value: text }];
    return [
      { type: 'text', value: text },
      {
        type: 'link',
        target: { to: 'web', url: source.address },
        children: [{ type: 'text', value: nameOf(source, language) }],
        position,
      },
      { type: 'text', value: '. ' },
    ];
  });
  const checked = words(language).claims.checked(longDate(claim.checked, language));
  return [{ type: 'paragraph', children: joined([...children, { type: 'text', value: checked }]), position }];
}

/** Joins texts that stand next to each other, as a parser would. */
function joined(nodes: readonly Inline[]): Inline[] {
  return nodes.reduce<Inline[]>((done, node) => {
    const last = done.at(-1);
    if (last?.type !== 'text' || node.type !== 'text') return [...done, node];
    return [...done.slice(0, -1), { type: 'text', value: last.value + node.value }];
  }, []);
}

/**
 * Says claims in sentences with their sources behind them, for words that have no notes: “About 39,000 people … in January 2025 (TRAC, February 2026).”
 * Of each the first source is named, by month; one that the next claim has too is said once, behind that.
 */
export function claimsSaid(claims: readonly Claim[], language: Language): string {
  const sayings = claims.flatMap(({ says, sources: [source] }) => {
    const said = says[language];
    return said === undefined || !source ? [] : [{ said, from: sourceInBrief(source, language) }];
  });
  return sayings
    .map(({ said, from }, index) =>
      from === sayings[index + 1]?.from ? said : `${said.replace(/\.(?=[”’»]?$)/u, '')} (${from}).`,
    )
    .join(' ');
}

/** “TRAC, February 2026”; of a publisher without the short form that stands behind its name. */
function sourceInBrief(source: ClaimSource, language: Language): string {
  const name = source.law ? nameOf(source, language) : nameOf(source, language).replace(/ \([^)]*\)$/, '');
  return [name, source.date && dayOrYear(source.date.slice(0, 7), language)].filter(Boolean).join(', ');
}

/** What a claim prints as a large figure; nothing where it has no value or no day that it is for. */
export function claimFigure(claim: Claim, language: Language): ClaimFigure | undefined {
  const figure = claim.value?.[language];
  const date = claim.date ?? claim.sources.find((source) => source.date !== undefined)?.date;
  const source = claim.sources[0] && nameOf(claim.sources[0], language);
  return figure !== undefined && date !== undefined && source ? { figure, source, date } : undefined;
}

/** Says the sources of a claim without the day of checking: a row that was only looked at again says the same. */
export function claimSources({ sources }: Claim, language: Language): string {
  return sources.map((source) => `${sentence(source, language)} ${source.address ?? ''}`).join('\n');
}

/** Writes notes in the dialect, for those who compile the text from its file: every sign stands for itself. */
export function noteDefinitions(
  notes: readonly { readonly claim?: string; readonly children: readonly Flow[] }[],
): string {
  return notes
    .flatMap(({ claim, children }) =>
      claim === undefined
        ? []
        : `\n\n[^${noteOfClaim(claim)}]: ${children.map((node) => (node.type === 'paragraph' ? inDialect(node.children) : '')).join(' ')}\n`,
    )
    .join('');
}

function inDialect(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escaped(node.value);
      if (node.type === 'link' && node.target.to === 'web')
        return `[${inDialect(node.children)}](${escaped(node.target.url)})`;
      return '';
    })
    .join('');
}

/** Escapes whatever Markdown, tags and braces could read. */
function escaped(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
