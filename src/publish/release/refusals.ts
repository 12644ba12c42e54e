/** What must not go out as a release, though a build may have it: rights texts that are behind, facts checked too long ago or past the day by which they were to be looked at again, a security.txt that runs out. */
import { isReviewed } from '../../model/document.ts';
import { isCurrent } from '../../model/translation/freshness.ts';
import { usersOf } from '../../model/claim-users.ts';
import type { Library } from '../../model/library.ts';
import { securityStanding } from '../hosting/security.ts';

/** How long the facts of a text stand without being looked at again, in days. */
const checkedLimit = { legal: 183, other: 366 } as const;

/**
 * Lists what stands in the way of a release.
 * @param today the day of the release
 * @returns one sentence each, with its repair
 */
export function refusals(library: Library, today: Date): string[] {
  const days = (day: string): number => Math.floor((today.getTime() - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);
  const stale = library.documents
    .filter(({ facts }) => facts.legal)
    .flatMap(({ id, editions }) =>
      editions
        .filter(
          (edition) =>
            edition.words.translation && isReviewed(edition) && (!edition.freshness || !isCurrent(edition.freshness)),
        )
        .map(
          ({ path, language }) =>
            `${path}: a rights text that does not say what its source says now. Fix: bring it up to date, then npm run accept -- ${id} ${language}`,
        ),
    );
  const old = library.documents.flatMap(({ id, kind, facts }) => {
    const limit = facts.legal ? checkedLimit.legal : checkedLimit.other;
    // A day that has not come would count as fresh for ever. A day more is the difference between the ends of the earth.
    if (days(facts.checked) < -1)
      return [
        `content/${kind}/${id}/facts.yml: \`checked\` is ${facts.checked}, which has not come. Fix: write the day on which its facts were checked.`,
      ];
    return days(facts.checked) > limit
      ? [
          `content/${kind}/${id}/facts.yml: \`checked\` is ${facts.checked}, ${days(facts.checked)} days ago, and ${facts.legal ? 'a rights text' : 'a text'} must not be older than ${limit}. Fix: check its facts against their sources, then write the day.`,
        ]
      : [];
  });
  const day = today.toISOString().slice(0, 10);
  const past = library.claims.filter(({ recheck }) => recheck !== undefined && recheck < day);
  const due = past.flatMap((claim) => {
    const users = usersOf(
      claim,
      library.documents.filter(({ facts }) => facts.legal),
    );
    return users.length > 0
      ? [
          `${claim.path}: \`recheck\` is ${claim.recheck ?? ''}, which is past, and rights texts say it: ${users.join(', ')}. Fix: look at its sources, mend the row, then write the day as \`checked\` and the next one as \`recheck\`.`,
        ]
      : [];
  });
  const security = securityStanding(today);
  return [...stale, ...old, ...due, ...(security.standing === 'late' ? [`src/site.ts: ${security.sentence}`] : [])];
}
