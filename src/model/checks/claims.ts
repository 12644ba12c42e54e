/** The register of claims against the texts: each call is answered, in its language, by what is sure enough; and a row whose day is past is named. */
import { languages, type Language } from '../../i18n/languages.ts';
import { languagesLacking, type Claim } from '../claim.ts';
import { usersOf } from '../claim-users.ts';
import { claimFigure } from '../claim-note.ts';
import type { Document } from '../document.ts';
import type { Text } from '../files/text.ts';
import { problem, type Messages, type Place } from '../messages.ts';
import type { ClaimCall } from '../nodes.ts';
import { didYouMean, mostOfAKind, type Problem } from '../problems.ts';

const messages = {
  'claim-unknown': (id: string, known: readonly string[]) => ({
    fact: `The text calls the claim “${id}”, which is not in the register.${didYouMean(id, known)}`,
    fix: `Mend the name, or enter the claim as content/claims/${id}.yml.`,
  }),
  'claim-untranslated': (id: string, language: Language, path: string) => ({
    fact: `The claim “${id}” is not said in ${languages[language].name} yet.`,
    fix: `Add its words in ${path}.`,
  }),
  'claim-unsure': (id: string, path: string) => ({
    fact: `The confidence of the claim “${id}” is C, and what is so weak is not printed.`,
    fix: `Find a better source and enter it in ${path}, or take the fact out of the text.`,
  }),
  'claim-valueless/value': (id: string, path: string) => ({
    fact: `The block Value calls “${id}”, which has no \`value\`.`,
    fix: `Add \`value:\` to ${path}, or write the words and call the claim as a note: [^c:${id}].`,
  }),
  'claim-valueless/fact': (id: string, path: string, lacks: string) => ({
    fact: `The block Fact calls “${id}”, which has no \`${lacks}\`.`,
    fix: `Add \`${lacks}:\` to ${path}.`,
  }),
  'claim-due': (recheck: string, users: readonly string[]) => ({
    fact: `The claim was to be looked at again by ${recheck}${users.length > 0 ? `; it stands in ${listed(users)}` : ''}.`,
    fix: 'Look at its sources, mend what is another, then write the day as `checked` and the next one as `recheck`.',
  }),
} satisfies Messages;

function listed(paths: readonly string[]): string {
  const most = 6;
  return `${paths.slice(0, most).join(', ')}${paths.length > most ? ` and ${paths.length - most} more` : ''}`;
}

/** What the check looks at. */
interface Register {
  readonly claims: readonly Claim[];
  /** Ids of all rows, also of those that could not be read. */
  readonly ids: ReadonlySet<string>;
  readonly documents: readonly Document[];
  readonly texts: readonly Text[];
}

/** Checks the calls of every text, and the days of every row. */
export function checkClaims({ claims, ids, documents, texts }: Register): Problem[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  let unknown = 0;
  const called = texts.flatMap((text) =>
    [...shared(text), ...(text.body?.claims ?? [])].flatMap((call): Problem[] => {
      const claim = byId.get(call.id);
      const at = { path: text.path, ...call.position };
      if (claim) return answer(claim, call, text.language, at);
      // One that could not be read has been reported where it stands.
      if (ids.has(call.id)) return [];
      unknown += 1;
      return [problem(messages, 'claim-unknown', at, call.id, unknown <= mostOfAKind ? [...ids] : [])];
    }),
  );
  return [
    ...called,
    ...claims.flatMap((claim) =>
      claim.due && claim.recheck !== undefined
        ? [
            problem(
              messages,
              'claim-due',
              { path: claim.path, ...claim.positions.recheck },
              claim.recheck,
              usersOf(claim, documents),
            ),
          ]
        : [],
    ),
  ];
}

/** What the caption of a text calls. */
function shared({ words }: Text): Pick<ClaimCall, 'id' | 'as' | 'position'>[] {
  return (words?.share?.claims ?? []).map((id, index) => ({
    id,
    as: 'note',
    position: words?.positions[`share.claims.${index}`] ?? { line: 1, column: 1 },
  }));
}

function answer(claim: Claim, { as }: Pick<ClaimCall, 'as'>, language: Language, at: Place): Problem[] {
  const { id, path } = claim;
  if (claim.confidence === 'C') return [problem(messages, 'claim-unsure', at, id, path)];
  if (languagesLacking(claim).includes(language))
    return [problem(messages, 'claim-untranslated', at, id, language, path)];
  if (as === 'value' && !claim.value) return [problem(messages, 'claim-valueless/value', at, id, path)];
  if (as === 'fact' && !claimFigure(claim, language))
    return [problem(messages, 'claim-valueless/fact', at, id, path, claim.value ? 'date' : 'value')];
  return [];
}
