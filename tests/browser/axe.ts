/** What axe finds on a page: every violation, and everything it could not decide that no person has looked at. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** A, AA, AAA and good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe leaves to a person, looked at on 22 November 2026: which rule, where, and why it is right as it is. */
export const reviewed: readonly { readonly rule: string; readonly selector: string; readonly why: string }[] = [
  { rule: 'label-content-name-mismatch', selector: 'a.back', why: 'The sign ↩ is no word that anyone could say to a computer; the name says in words where the link leads.' },
];

/**
 * Looks at a page with axe.
 * @param only these rules, instead of all
 * @returns a line for each violation and for each undecided place that is not on the list
 */
export async function axeFaults(page: Page, only?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations, incomplete } = await (only ? axe.withRules([...only]) : axe.withTags(tags)).analyze();
  const faults = violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ').slice(0, 300)}`);
  for (const { id, nodes } of incomplete) {
    const known = reviewed.filter(({ rule }) => rule === id).map(({ selector }) => selector);
    for (const { target, html } of nodes) {
      const right = await page.evaluate(([place, selectors]) => selectors.some((selector) => document.querySelector(place)?.matches(selector)), [target.join(' '), known] as const);
      if (!right) faults.push(`undecided: ${id} ${html.slice(0, 300)}`);
    }
  }
  return faults;
}
