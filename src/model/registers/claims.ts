/** The register of claims: one file a fact, with the sentence, its sources, how sure we are, and when it must be looked at again. */
import { isMap } from 'yaml';
import { languages, languageTags } from '../../i18n/languages.ts';
import { claimsFolder, confidences, readings, type Claim, type ClaimSource } from '../claim.ts';
import { address, inNote, said } from '../fields/claim-fields.ts';
import { readYaml, type Positions, type Reader } from '../fields/fields.ts';
import { day, dayMonthOrYear, group, list, oneOf, text } from '../fields/values.ts';
import type { Messages } from '../messages.ts';
import type { Report } from '../report.ts';

const messages = {
  'field-missing/source': {
    fact: 'The source has neither `publisher` nor `law`, so that nobody can tell who says it.',
    fix: 'Write publisher: and who published it, or law: and the number of the statute, rule or decision.',
  },
  'value-repeated/source': {
    fact: 'The source has both `publisher` and `law`.',
    fix: 'Keep `law` for a statute, rule or decision, `publisher` for everything else.',
  },
  'value-repeated/title': {
    fact: 'The source has both `title` and `about`.',
    fix: 'Keep `title` where it has one.',
  },
  'translation-missing/claim': (name: string, tag: keyof typeof languages) => ({
    fact: `\`${name}\` has no words in ${languages[tag].name}, so that no text in it can call the claim.`,
    fix: `Add \`${tag}: …\`.`,
  }),
  'date-order/recheck': (recheck: string, checked: string) => ({
    fact: `\`recheck\` is ${recheck}, not later than the day up to which the claim stands checked (${checked}).`,
    fix: 'Write the day by which it must be looked at again; where nothing will change, leave the line out.',
  }),
  'date-order/source': (name: string, date: string, checked: string) => ({
    fact: `\`${name}\` is ${date}, after the day up to which the claim stands checked (${checked}).`,
    fix: 'Mend the one that is wrong.',
  }),
} satisfies Messages;

const sourceFields = {
  publisher: { read: said(160) },
  law: { read: said(200) },
  title: { read: inNote(300) },
  about: { read: said(300) },
  date: { read: dayMonthOrYear('history') },
  address: { read: address },
  read: { read: oneOf(readings) },
} as const;

const source: Reader<ClaimSource> = (value, report) => {
  const read = group(sourceFields)({ ...value, name: isMap(value.node) ? '' : value.name, positions: {} }, report);
  if (!read) return undefined;
  const { publisher, law, title, about } = read;
  // What is there and could not be read has been reported.
  const has = (key: string): boolean => isMap(value.node) && value.node.has(key);
  if (!has('publisher') && !has('law')) report.add(messages, 'field-missing/source', value.position);
  if (publisher && law) report.add(messages, 'value-repeated/source', value.position);
  if (title !== undefined && about) report.add(messages, 'value-repeated/title', value.position);
  return read;
};

const fields = {
  says: { read: said(400), required: true },
  value: { read: said(80) },
  date: { read: dayMonthOrYear('history') },
  sources: { read: list(source), required: true },
  confidence: { read: oneOf(confidences), required: true },
  checked: { read: day('done'), required: true },
  recheck: { read: day('coming') },
  caution: { read: text(600) },
} as const;

/** The id of a claim: its file's name. */
function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}

/** Ids of all rows, also of those that could not be read. @param root the content folder's own path */
export function claimIds(files: readonly { readonly path: string }[], root: string): Set<string> {
  const folder = `${root}/${claimsFolder}/`;
  return new Set(files.flatMap(({ path }) => (path.startsWith(folder) ? idOf(path).toLowerCase() : [])));
}

/** Reads one row of the register. Adds what is wrong to the report. @returns nothing where something is missing that it cannot be without */
export function readClaim(yaml: string, report: Report): Claim | undefined {
  const result = readYaml(yaml, 1, fields, report, 'facts-unreadable');
  if (!result) return undefined;
  const { says, value, date, sources = [], confidence, checked, recheck, caution } = result.read;
  if (!says || sources.length === 0 || !confidence || !checked) return undefined;
  const { positions } = result;
  missing({ says, value }, positions, report);
  sources.forEach((one, index) => {
    missing({ publisher: one.publisher, law: one.law, about: one.about }, positions, report, `sources.${index}`);
    if (one.date !== undefined && one.date > checked.slice(0, one.date.length))
      report.add(messages, 'date-order/source', positions[`sources.${index}`], 'date', one.date, checked);
  });
  if (recheck !== undefined && recheck <= checked)
    report.add(messages, 'date-order/recheck', positions.recheck, recheck, checked);
  return {
    id: idOf(report.path),
    path: report.path,
    says,
    sources,
    confidence,
    checked,
    due: recheck !== undefined && report.today !== undefined && report.today > recheck,
    positions,
    ...(value ? { value } : {}),
    ...(date === undefined ? {} : { date }),
    ...(recheck === undefined ? {} : { recheck }),
    ...(caution === undefined ? {} : { caution }),
  };
}

/** Reports words that a language lacks. @param group the source in which they stand */
function missing(
  said: Readonly<Record<string, Claim['says'] | undefined>>,
  positions: Positions,
  report: Report,
  group?: string,
): void {
  for (const [name, words] of Object.entries(said))
    for (const tag of languageTags)
      if (words && words[tag] === undefined)
        report.add(messages, 'translation-missing/claim', positions[group ?? name], name, tag);
}
