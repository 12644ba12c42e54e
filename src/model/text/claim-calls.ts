/** Reads the calls of one text for the register of claims: each is answered with the words of its row. */
import type { Language } from '../../i18n/languages.ts';
import { noteOfClaim, type Claim } from '../claim.ts';
import { claimFigure, claimNote, claimSources, type ClaimFigure } from '../claim-note.ts';
import type { ClaimCall, Flow, Inline, Position } from '../nodes.ts';

/** The register as a text in one language meets it. */
export interface ClaimsIn {
  readonly language: Language;
  /** By id. */
  readonly claims: ReadonlyMap<string, Claim>;
}

/** Names of claims that a text seems to call, whatever is wrong with it. */
export function claimsNamed(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/\[\^c:([^\]\s]+)\]|\bclaim\s*=\s*["']([^"']*)["']/gi)].map(
        ([, note, value]) => note?.toLowerCase() ?? value?.trim() ?? '',
      ),
    ),
  ].filter(Boolean);
}

/** Gathers the calls of one text. */
export class ClaimCalls {
  readonly calls: ClaimCall[] = [];
  private readonly register: ClaimsIn | undefined;

  constructor(register: ClaimsIn | undefined) {
    this.register = register;
  }

  /** What stands behind the text, so that the parser sees calls of notes that no text defines: a definition each, whose words nobody reads. */
  definitions(text: string): string {
    return claimsNamed(text)
      .filter((id) => this.register?.claims.has(id))
      .map((id) => `\n\n[^${noteOfClaim(id)}]: …`)
      .join('');
  }

  /** A call for the sources. @returns what the note says */
  note(id: string, position: Position): Flow[] {
    const found = this.find(id);
    this.calls.push({ id, as: 'note', position, said: found ? claimSources(...found) : '' });
    return found ? claimNote(...found, position) : [];
  }

  /** A call for the words of the claim within a line. */
  value(id: string, position: Position): Inline | undefined {
    const found = this.find(id);
    const value = found && found[0].value?.[found[1]];
    this.calls.push({ id, as: 'value', position, said: value ?? '' });
    return value === undefined ? undefined : { type: 'text', value, claim: id };
  }

  /** A call for a large figure. */
  fact(id: string, position: Position): ClaimFigure | undefined {
    const found = this.find(id);
    const figure = found && claimFigure(...found);
    this.calls.push({ id, as: 'fact', position, said: figure ? Object.values(figure).join('\n') : '' });
    return figure;
  }

  private find(id: string): [Claim, Language] | undefined {
    const claim = this.register?.claims.get(id);
    return claim && this.register && [claim, this.register.language];
  }
}
