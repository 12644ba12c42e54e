/** The keys of the search page: to the field, from result to result, and back. */

/**
 * Lets a reader move without a mouse.
 * @param again is called when Escape has emptied the question
 */
export function moveByKeys(
  root: HTMLElement,
  field: HTMLInputElement,
  filters: readonly HTMLSelectElement[],
  again: () => void,
): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || event.altKey) return;
    // Not a bare letter or sign, which people who speak to their computer would press by accident (WCAG 2.1.4).
    if ((event.ctrlKey || event.metaKey) && key === 'k') field.focus();
    else if (event.ctrlKey || event.metaKey || !root.contains(target as Node) || target instanceof HTMLSelectElement)
      return;
    else if (key === 'Escape') {
      // First the words, then the filters.
      if (!field.value) for (const select of filters) select.value = '';
      field.value = '';
      field.focus();
      again();
    } else {
      const links = [
        ...root.querySelectorAll<HTMLElement>(
          '#advice a, ol.results a, #more-results:not([hidden]), .elsewhere:not([hidden]) button:not([hidden])',
        ),
      ].filter((link) => !link.closest('[hidden]'));
      const at = links.indexOf(target as HTMLElement);
      const steps: Readonly<Record<string, number>> = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        ...(at < 0 ? {} : { Home: 0, End: links.length - 1 }),
      };
      const to = steps[key];
      if (to === undefined || (at < 0 && (target !== field || to < 0))) return;
      (to < 0 ? field : links[to])?.focus();
    }
    event.preventDefault();
  });
}
