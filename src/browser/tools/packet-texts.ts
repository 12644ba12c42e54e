/** What a text has to print, read from its print page, which is a file of the site; and what of it suits a printer. */
import { homeStyles } from '../../formats/sheet/choice/any.ts';
import { answer, type Answer } from '../../formats/sheet/choice/answer.ts';
import type { Choices, Choosable } from '../../formats/sheet/choice/questions.ts';

/** A sheet of a text. */
export interface TextSheet extends Choosable {
  /** Whole address. */
  readonly address: string;
}

/** A text, as its print page tells of it. */
export interface PrintText {
  readonly title: string;
  readonly sheets: readonly TextSheet[];
  /** The products it is made as, with their names. */
  readonly makes: ReadonlyMap<string, string>;
  /** What the page offers first. */
  readonly usual: Choices;
}

/** Reads a print page. @param address where it is @returns nothing when it is none */
export function textOn(html: string, address: string): PrintText | undefined {
  // Its style is not needed, and the policy of the page that asks would refuse it.
  const page = new DOMParser().parseFromString(html.replace(/<style[^]*?<\/style>/g, ''), 'text/html');
  const sheets = [...page.querySelectorAll<HTMLElement>('#all .row')].flatMap((row): TextSheet[] => {
    const [product, paper, style, sides, languages = '', single] = (row.dataset.sheet ?? '').split(' ');
    const href = row.querySelector('a')?.getAttribute('href');
    if (!href || !(homeStyles as readonly string[]).includes(style ?? '')) return [];
    const sheet = { product, paper, style, sides, languages: languages.split('-'), single: single === 'single' };
    return [{ ...(sheet as unknown as Choosable), address: new URL(href, address).href }];
  });
  const title = page.querySelector('.hero .label')?.textContent?.trim() ?? '';
  const asked = page.querySelector<HTMLElement>('.chooser')?.dataset.asked;
  if (!sheets.length || !asked) return undefined;
  const { usual, groups } = JSON.parse(asked) as {
    usual: Choices;
    groups: { name: string; answers: { value: string; words: [string][] }[] }[];
  };
  const made = new Set<string>(sheets.map(({ product }) => product));
  const named = groups.find(({ name }) => name === 'make')?.answers ?? [];
  const makes = new Map(
    named
      .filter(({ value }) => made.has(value))
      .map(({ value, words }) => [value, words.map(([word]) => word).join(' ')]),
  );
  return { title, sheets, makes, usual };
}

/** Answers what is printed of a text. @param asked what the reader has and wants */
export function answerOf(
  text: PrintText,
  make: string | undefined,
  asked: Partial<Choices>,
): { readonly found: Answer<TextSheet>; readonly choices: Choices } {
  const chosen = make !== undefined && text.makes.has(make) ? make : text.usual.make;
  const choices = { ...text.usual, ...asked, make: chosen as Choices['make'] };
  return { found: answer(choices, text.sheets), choices };
}
