/** What the print page of a text answers at once, before anybody chooses: the usual, and what serves other printers. */
import { answer, answerAs, isExact, type Answer } from '../formats/sheet/choice/answer.ts';
import { answersTo, type Choices, type Choosable } from '../formats/sheet/choice/questions.ts';
import type { Language } from '../i18n/languages.ts';
import { sheetProducts } from '../model/kinds.ts';

/** The printers that are answered, in their order; the dictionaries have a name for each but the usual one. */
export const offers = ['usual', 'black', 'both', 'turn', 'parts', 'shop'] as const;

/** An answer for one sort of printer: on each everyday paper one, where they differ. */
export interface Offer<Sheet extends Choosable> {
  readonly name: (typeof offers)[number];
  readonly answers: readonly Answer<Sheet>[];
}

/** Papers that a reader may have. Which one, the page cannot know. */
const everyday = ['letter', 'a4'] as const;

/**
 * Finds what is answered at once.
 * @param sheets every file of one document; not empty
 * @param language the reader's
 */
export function offersOf<Sheet extends Choosable>(sheets: readonly Sheet[], language: Language): Offer<Sheet>[] {
  const { make, language: spoken, style } = answersTo(sheetProducts, sheets);
  const plain: Choices = usualChoices(sheets, language);
  /** The first product, in both languages if it can be, whose answer on each paper is as wanted. */
  const first = (
    wanted: Partial<Choices>,
    suits: (found: Answer<Sheet>, choices: Choices) => boolean,
    ask: typeof answer = answer,
  ): Answer<Sheet>[] => {
    for (const product of make)
      for (const tags of [...spoken].reverse().filter((tags) => tags.split('-').includes(language))) {
        const asked = everyday.map((paper) => ({ ...plain, make: product, language: tags, ...wanted, paper }));
        const found = asked.map((choices) => ask(choices, sheets));
        if (found.every((one, index) => suits(one, asked[index]!))) return found;
      }
    return [];
  };
  const black = (['black', 'light'] as readonly string[]).flatMap((name) => style.filter((one) => one === name))[0];
  const found: Record<Offer<Sheet>['name'], Answer<Sheet>[]> = {
    usual: everyday.map((paper) => answer({ ...plain, paper }, sheets)),
    black: black
      ? everyday
          .map((paper): Choices => ({ ...plain, paper, style: black }))
          .flatMap((choices) => {
            const one = answer(choices, sheets);
            return isExact(one, choices) ? [one] : [];
          })
      : [],
    both: first({ printer: 'long-edge' }, (one, choices) => isExact(one, choices) && isWay(one, 'once', 'long-edge')),
    turn: first({ printer: 'single' }, (one, choices) => isExact(one, choices) && isWay(one, 'turn')),
    parts: first({ language: plain.language }, ({ instead }) => instead.join() === 'make'),
    shop: first(
      { language: plain.language },
      ({ where, instead }) => where === 'shop' && instead.length === 0,
      answerAs,
    ),
  };
  return offers.flatMap((name) => {
    const answers = distinct(found[name]);
    return answers.length > 0 ? [{ name, answers }] : [];
  });
}

/** What the questions are answered with to begin with: the first thing that comes out of every printer at once. */
export function usualChoices(sheets: readonly Choosable[], language: Language): Choices {
  const { make, language: spoken, style } = answersTo(sheetProducts, sheets);
  const own = spoken.find((tags) => tags === language) ?? spoken.find((tags) => tags.includes(language)) ?? spoken[0]!;
  const base = { paper: 'letter', printer: 'unsure', language: own, style: style[0]! } as const;
  const simple = make.find((product) => {
    const choices: Choices = { ...base, make: product };
    const found = answer(choices, sheets);
    return found.where === 'here' && isExact(found, choices) && isWay(found, 'once', 'one');
  });
  return { ...base, make: simple ?? make[0]! };
}

function isWay({ printings }: Answer, way: Answer['printings'][number]['way'], sides?: Choosable['sides']): boolean {
  const [printing, second] = printings;
  return !second && printing.way === way && (!sides || printing.files[0].sides === sides);
}

/** Leaves out an answer that gives the same files as one before. */
function distinct<Sheet extends Choosable>(answers: readonly Answer<Sheet>[]): Answer<Sheet>[] {
  const files = ({ printings }: Answer<Sheet>): Sheet[] => printings.flatMap((printing) => [...printing.files]);
  const same = (one: Answer<Sheet>, other: Answer<Sheet>): boolean =>
    files(one).every((file, index) => file === files(other)[index]) && files(one).length === files(other).length;
  return answers.filter((one, index) => !answers.slice(0, index).some((earlier) => same(one, earlier)));
}
