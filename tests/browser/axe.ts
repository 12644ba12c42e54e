/** What axe finds on a page: every violation, and everything it could not decide that no person has looked at. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A, AA, AAA and good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours alone, for a page that was looked at whole in another scheme. */
export const colourRules: readonly string[] = ['color-contrast', 'color-contrast-enhanced'];

/** What axe leaves to a person, looked at on 22 November 2026: which rule, where, and why it is right as it is. */
const reviewed: readonly { readonly rule: string; readonly selector: string; readonly why: string }[] = [
  {
    rule: 'label-content-name-mismatch',
    selector: 'a.back',
    why: 'The sign ↩ is no word that anyone could say to a computer; the name says in words where the link leads.',
  },
  {
    rule: 'label-content-name-mismatch',
    selector: '.handles button',
    why: 'An arrow and a cross are no words either; the name says which thing of the packet goes where.',
  },
  ...colourRules.map((rule) => ({
    rule,
    selector: '.handles button',
    why: 'A single sign, in the ink of every button on its paper; axe judges no single signs.',
  })),
  ...colourRules.map((rule) => ({
    rule,
    selector: '.sides text',
    why: 'The numbers of pages are drawn in the ink of the page, on its paper; axe does not see through the outlines around them.',
  })),
];

/**
 * Looks at a page with axe. What passed is not listed, which is most of the work.
 * @param only these rules, instead of all
 * @returns a line for each violation and for each undecided place that is not on the list
 * @throws when the page has a frame, which axe would have to be brought into
 */
export async function axeFaults(page: Page, only?: readonly string[]): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has a frame, and axe looks at the page alone.`);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([runOnly, known]) => {
      const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly,
        resultTypes: ['violations', 'incomplete'],
      });
      const faults = violations.map(
        ({ id, nodes }) =>
          `${id} ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 300)}`,
      );
      for (const { id, nodes } of incomplete) {
        for (const { target, html } of nodes) {
          const right = known.some(
            ({ rule, selector }) => rule === id && document.querySelector(target.join(' '))?.matches(selector),
          );
          if (!right) faults.push(`undecided: ${id} ${html.slice(0, 300)}`);
        }
      }
      return faults;
    },
    [
      only ? { type: 'rule' as const, values: [...only] } : { type: 'tag' as const, values: tags },
      reviewed.map(({ rule, selector }) => ({ rule, selector })),
    ] as const,
  );
}
