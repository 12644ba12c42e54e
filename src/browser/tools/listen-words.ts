/** The words of a text as its page has them: title, summary, then each paragraph, without marks of notes, meanings and sources. */

export interface HeardText {
  readonly title: string;
  /** Its language: `es`. */
  readonly language: string;
  readonly paragraphs: readonly string[];
}

const blocks = 'h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption';
const unsaid = '.footnotes, sup, [popover], svg, [hidden], button:not(.term)';

/** Reads the page of a text. @returns nothing when it is none */
export function heardOn(html: string): HeardText | undefined {
  // Its style is not needed, and the policy of the page that asks would refuse it.
  const page = new DOMParser().parseFromString(html.replace(/<style[^]*?<\/style>/g, ''), 'text/html');
  const text = page.querySelector('article .text');
  const title = wordsIn(page.querySelector('h1'));
  if (!text || !title) return undefined;
  for (const element of text.querySelectorAll(unsaid)) element.remove();
  const said = [...text.querySelectorAll(blocks)].filter((block) => !block.querySelector(blocks)).map(wordsIn);
  return {
    title,
    language: page.documentElement.lang.split('-')[0] ?? '',
    paragraphs: [title, wordsIn(page.querySelector('.summary')), ...said].filter(Boolean),
  };
}

function wordsIn(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
