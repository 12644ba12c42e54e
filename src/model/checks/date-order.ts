/** Holds dates against each other: what follows cannot lie before what it follows. */
import { daysBetween } from '../day-range.ts';
import { factsPath, type Document } from '../document.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problems.ts';
import type { RegisterName } from '../files/sources.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'date-order/revised': (revised: string, published: string) => ({
    fact: `\`revised\` is ${revised}, before the text was published (${published}).`,
    fix: 'Write the day of the change, or mend `published` in facts.yml; a text that was never changed has no line `revised`.',
  }),
  'facts-old': (checked: string, age: number, published: string) => ({
    fact: `\`checked\` is ${checked}, ${age} days before the text was published (${published}).`,
    fix: 'Check the facts against their sources again, and write the day; a release must not have them older.',
  }),
  'date-order/ledger': (code: string, mark: string, on: string, published: string) => ({
    fact: `${code} was ${mark} on ${on}, before it was published (${published}).`,
    fix: 'Mend the year or the day of the one that is wrong.',
  }),
  'date-order/adoption': (body: string, on: string, introduced: string) => ({
    fact: `“${body}” passed the resolution on ${on}, before it was introduced there (${introduced}).`,
    fix: 'Mend the date that is wrong; the page that proves it has both.',
  }),
} satisfies Messages;

/** After so many days without a look, facts are old: what was checked longer before its publication was hardly checked for it. */
const oldFacts = 366;

/** Checks the dates of documents, codes and adoptions. @param paths the registers there are */
export function checkOrder(library: Library, paths: Partial<Record<RegisterName, string>>): Problem[] {
  return [
    ...library.documents.flatMap(ofDocument),
    ...ofLedger(library, paths['ledger.yml'] ?? ''),
    ...ofAdoptions(library, paths['adoptions.yml'] ?? ''),
  ];
}

function ofDocument(document: Document): Problem[] {
  const { facts, editions } = document;
  const early = editions.flatMap(({ path, words }): Problem[] =>
    words.revised !== undefined && words.revised < facts.published
      ? [problem(messages, 'date-order/revised', { path, ...words.positions.revised }, words.revised, facts.published)]
      : [],
  );
  const age = daysBetween(facts.checked, facts.published);
  if (age <= oldFacts || age > 30 * 366) return early; // a year that cannot be has been reported
  const path = factsPath(document);
  return [
    ...early,
    problem(messages, 'facts-old', { path, ...facts.positions.checked }, facts.checked, age, facts.published),
  ];
}

function ofLedger({ ledger }: Library, path: string): Problem[] {
  return ledger.flatMap((entry) =>
    (['superseded', 'withdrawn'] as const).flatMap((mark): Problem[] => {
      const on = entry[mark]?.on;
      if (on === undefined || on >= entry.published) return [];
      return [
        problem(
          messages,
          'date-order/ledger',
          { path, ...(entry.positions[`${mark}.on`] ?? entry.positions[mark]) },
          entry.code,
          mark,
          on,
          entry.published,
        ),
      ];
    }),
  );
}

/** What was passed had been introduced before. */
function ofAdoptions({ adoptions }: Library, path: string): Problem[] {
  return adoptions
    .filter(({ step }) => step === 'passed')
    .flatMap((passed): Problem[] => {
      const introduced = adoptions.find(
        ({ step, resolution, body, on }) =>
          step === 'introduced' && resolution === passed.resolution && body === passed.body && on > passed.on,
      );
      return introduced
        ? [
            problem(
              messages,
              'date-order/adoption',
              { path, ...passed.positions.on },
              passed.body,
              passed.on,
              introduced.on,
            ),
          ]
        : [];
    });
}
