/** Which words may stand as the code on paper: it is printed, typed by hand and part of an address, so nothing may hang on it. */
import { expect, test } from 'vitest';
import { libraryOf } from '../made.ts';

const faultsOf = (code: string): string[] =>
  libraryOf({ id: 'gate', facts: { code }, texts: { en: 'The gate.' } }).problems.flatMap((problem) =>
    problem.fact.startsWith('`code`') ? `${problem.code}: ${problem.fact}` : [],
  );

test.each(['PE-1', 'KDSX-10', 'KDS-205'])('%s is a code', (code) => expect(faultsOf(code)).toEqual([]));

test.each(['K-1', 'KDSXY-1', 'xKDS-1', '1KDS-1', 'KDS-1x', 'KDS-1-2', 'KDS-0', 'KDS-01', 'KDS-', 'KDS1', 'kds-1'])(
  '%s is none',
  (code) => expect(faultsOf(code)).toEqual([`value-unknown: \`code\` should be like KDS-1, but it is “${code}”.`]),
);
