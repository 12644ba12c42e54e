/** The releases: each has a number that only grows and a day, so that an old copy can be told from a new one. */
import type { Day } from '../../i18n/dates.ts';
import type { Report } from '../report.ts';
import { readYaml } from '../fields/fields.ts';
import { day, group, list, wholeNumber } from '../fields/values.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'release-order': (release: Release, before: Release) => ({
    fact: `Release ${release.serial} of ${release.on} stands below release ${before.serial} of ${before.on}, but numbers and days only grow.`,
    fix: 'Do not change entries by hand; npm run release -- --next writes them.',
  }),
} satisfies Messages;

export interface Release {
  readonly serial: number;
  readonly on: Day;
}

/** Name of the register, below the content folder. */
export const releasesName = 'releases.yml';

/** Reads `releases.yml`. Reports numbers that do not grow. @returns the releases, the newest last */
export function readReleases(yaml: string, report: Report): Release[] {
  const entry = group({
    serial: { read: wholeNumber(999_999), required: true },
    on: { read: day('done'), required: true },
  });
  const result = readYaml(yaml, 1, { releases: { read: list(entry) } }, report, 'facts-unreadable');
  const found = (result?.read.releases ?? []).flatMap((read) =>
    read?.serial !== undefined && read.on ? [{ serial: read.serial, on: read.on }] : [],
  );
  const wrong = found.findIndex(
    (release, index) => index > 0 && (release.serial <= found[index - 1]!.serial || release.on < found[index - 1]!.on),
  );
  if (wrong > 0)
    report.add(
      messages,
      'release-order',
      result?.positions.releases ?? { line: 1, column: 1 },
      found[wrong]!,
      found[wrong - 1]!,
    );
  return found;
}

/** The newest release; none before the first. */
export function newestRelease(releases: readonly Release[]): Release | undefined {
  return releases.at(-1);
}

/** Adds a release to the text of the register. @param text the register as it is; nothing when there is none yet */
export function withRelease(text: string | undefined, { serial, on }: Release): string {
  const before =
    text ??
    '# Written by npm run release -- --next. The newest release comes last; entries are never changed or removed.\nreleases:\n';
  return `${(/^releases:/m.test(before) ? before : `${before.replace(/\n*$/, '\n')}releases:\n`).replace(/releases:[ \t]*\[\s*\]\s*$/, 'releases:\n').replace(/\n*$/, '\n')}  - serial: ${serial}\n    on: ${on}\n`;
}
