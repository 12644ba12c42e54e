/** Makes elements: the few lines that a page of one's own needs in place of a framework. */

type Listener = (event: Event) => void;

/** What an element is given: attributes; `onclick` and the like are listened for; what is false or absent is left out. */
export type Given = Readonly<Record<string, string | number | boolean | Listener | undefined>>;

/** Makes an element with what stands in it. Words are words, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...inside: readonly (Node | string | undefined | false)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...inside.filter((one) => one !== undefined && one !== false));
  return made;
}

/** A button that does something and submits nothing. */
export function button(words: string, does: () => void, given: Given = {}): HTMLButtonElement {
  return element('button', { type: 'button', ...given, onclick: does }, words);
}

/** A field with its label above it. */
export function labelled<F extends HTMLElement>(words: string, field: F, hint?: string): HTMLLabelElement {
  return element('label', {}, element('span', {}, words), hint ? element('small', {}, hint) : undefined, field);
}

/** Puts other things into an element. */
export function fill(place: Element, ...inside: readonly (Node | string | undefined | false)[]): void {
  place.replaceChildren(...inside.filter((one) => one !== undefined && one !== false));
}

/** Calls once nothing more has come for a while. @param wait in ms */
export function later<A extends unknown[]>(
  wait: number,
  does: (...given: A) => void,
): ((...given: A) => void) & { readonly now: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last: A | undefined;
  const now = (): void => {
    clearTimeout(waiting);
    const given = last;
    last = undefined;
    if (given) does(...given);
  };
  const call = (...given: A): void => {
    clearTimeout(waiting);
    last = given;
    waiting = setTimeout(now, wait);
  };
  return Object.assign(call, { now });
}
