/** The adoption record: which body introduced or passed which of our resolutions, when, and where that can be seen. */
import { isMap } from 'yaml';
import type { Day } from '../../i18n/dates.ts';
import type { Report } from '../report.ts';
import { readYaml, type Positions, type Reader } from '../fields/fields.ts';
import { day, group, list, oneOf, printed, text } from '../fields/values.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'adoption-unproved': (proof: string | undefined, body: string | undefined, step: string | undefined) => ({
    fact:
      proof === undefined
        ? `Nothing proves that ${body ? `“${body}”` : 'the body'} ${step ?? 'took up'} the resolution.`
        : `\`proof\` is “${proof}”, which is no https address of a public page.`,
    fix: 'Write proof: https://… with a page that anyone can open: minutes, news, or the body’s own site. Without one, leave the entry out.',
  }),
} satisfies Messages;

/** How far a resolution came. */
export const adoptionSteps = ['introduced', 'passed'] as const;

export interface Adoption {
  /** Id of the resolution. */
  readonly resolution: string;
  /** Name of the local, council or convention, as it calls itself. */
  readonly body: string;
  /** Id of a place in `places.yml`. */
  readonly place?: string;
  readonly step: (typeof adoptionSteps)[number];
  readonly on: Day;
  /** Address of a public page that proves it: minutes, a newspaper, the body's own site. */
  readonly proof: string;
  /** Where its fields stand in the file. */
  readonly positions: Positions;
}

const fields = {
  resolution: { read: text(80), required: true },
  body: { read: printed(160), required: true },
  place: { read: text(80) },
  step: { read: oneOf(adoptionSteps), required: true },
  on: { read: day('done'), required: true },
  proof: { read: text(400) },
} as const;

const entry: Reader<Adoption> = (value, report) => {
  const positions: Record<string, Positions[string]> = {};
  const read = group(fields)({ ...value, positions, name: isMap(value.node) ? '' : value.name }, report);
  if (!read) return undefined;
  const { resolution, body, place, step, on, proof } = read;
  // A proof that is there and could not be read has been reported.
  if (proof === undefined ? !positions.proof : !isPublic(proof))
    report.add(messages, 'adoption-unproved', positions.proof ?? value.position, proof, body, step);
  if (!resolution || !body || !step || !on || !proof || !isPublic(proof)) return undefined;
  return { resolution, body, step, on, proof, positions, ...(place ? { place } : {}) };
};

/** Says whether an address can be that of a page on the open web. */
function isPublic(address: string): boolean {
  if (!/^https:\/\/\S+$/i.test(address) || !URL.canParse(address)) return false;
  const { hostname, username } = new URL(address);
  return /[^.]\.[a-z][^.]*$/i.test(hostname) && !/\.onion$/i.test(hostname) && username === '';
}

/** Reads `adoptions.yml`; a file with an empty list says that nobody has told us yet. */
export function readAdoptions(yaml: string, report: Report): Adoption[] {
  return readYaml(yaml, 1, { adoptions: { read: list(entry) } }, report, 'facts-unreadable')?.read.adoptions ?? [];
}
