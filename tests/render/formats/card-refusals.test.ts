/** What stands in the way of cards, found without drawing: told once, and where the words are written. */
import { describe, expect, test } from 'vitest';
import { planCards } from '../../../src/formats/card/card.ts';
import { cardRefusals } from '../../../src/formats/card/refusals.ts';
import type { Problem } from '../../../src/model/problems.ts';
import { libraryOf, type MadeDocument } from '../../unit/made.ts';
import { ownCache } from '../own-cache.ts';

ownCache();

const refused = async (made: MadeDocument): Promise<Problem[]> =>
  cardRefusals(planCards(libraryOf(made).library), new Map());
const wide = 'Breadandrosesandbreadandrosesandbreadandrosesandbread';

describe('What cards refuse', () => {
  test('is nothing where all fits', async () => {
    expect(await refused({ id: 'gate', texts: { en: 'The gate.', es: 'La puerta.' } })).toEqual([]);
  });

  test('is told once of all sizes, again and again', async () => {
    const made: MadeDocument = { id: 'gate', kind: 'analysis', texts: { en: `<Quote>\n\n${wide}\n\n</Quote>` } };
    const first = await refused(made);
    expect(first).toMatchObject([
      { code: 'card-overflow', fact: expect.stringContaining('wider than the cards `square`, `portrait`') as string },
    ]);
    expect(await refused(made)).toEqual(first);
  });

  test('is told at the sign itself, once for an edition, and not where the sheet has told it', async () => {
    const made: MadeDocument = {
      id: 'gate',
      kind: 'analysis',
      texts: { en: '<Quote>\n\nThe ☭ gate ☭\n\n</Quote>' },
    };
    const { library } = libraryOf(made);
    const [edition] = library.documents[0]!.editions;
    const [problem, ...others] = await cardRefusals(planCards(library), new Map());
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'glyph-missing', column: 5 });
    expect(problem!.line).toBe(edition!.body.signs[0]!.position.line);
    expect(await cardRefusals(planCards(library), new Map([[edition!, ['☭']]]))).toEqual([]);
  });
});
