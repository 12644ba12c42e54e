/** What the tools share: they begin when their page is there, say their sentences, and hand over what they made. Nothing is kept and nothing is sent. */
import type { ToolName } from '../../model/tools.ts';

/** A fault that has a sentence of its own: its name, and what is put into it. */
export class ToolError<Name extends string = string> extends Error {
  override name = 'ToolError';
  readonly sentence: Name;
  readonly given: readonly string[];
  constructor(sentence: Name, ...given: readonly string[]) {
    super(sentence);
    this.sentence = sentence;
    this.given = given;
  }
}

/** Begins a tool where its page is open: takes away what is said where no script runs, and shows the tool once it stands. @param start is given the tool's element, and the sentences that the page hands over */
export function begin<Said>(tool: ToolName, start: (root: HTMLElement, said: Said) => void): void {
  const root = document.querySelector<HTMLElement>(`#tool[data-tool="${tool}"]`);
  if (!root) return;
  start(root, JSON.parse(root.dataset.said ?? '{}') as Said);
  document.querySelector('#tool-without')?.remove();
  root.hidden = false;
}

/** Finds an element of a page of ours. @throws when the template has none */
export function part<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Makes an element with what is in it; words stay words. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** Puts words into a sentence, for `%1`, `%2` … A function, because `$` means something in a replacement. */
export function fill(sentence: string, ...given: readonly string[]): string {
  return given.reduce((text, words, index) => text.replace(`%${index + 1}`, () => words), sentence);
}

/** Writes a number as the page's language does; in one that the browser does not know as English does, and not as the browser's own. */
export function count(value: number): string {
  return new Intl.NumberFormat([document.documentElement.lang, 'en-US']).format(value);
}

const offered = new Map<Element, string[]>();

/**
 * Offers files to be saved, as links that lead into this page's own memory; those that stood in the same place before are forgotten.
 * @param label what a link is called, with the name of its file
 * @returns the links; nothing is saved before one is pressed
 */
export function offer(
  place: Element,
  files: readonly { readonly name: string; readonly type: string; readonly bytes: BlobPart }[],
  label: (name: string) => string,
): HTMLAnchorElement[] {
  withdraw(place);
  const made = files.map(({ name, type, bytes }) => {
    const href = URL.createObjectURL(new Blob([bytes], { type }));
    return make('a', { href, download: name, class: 'button first' }, label(name));
  });
  offered.set(
    place,
    made.map(({ href }) => href),
  );
  return made;
}

/** Forgets what was offered in a place. */
export function withdraw(place: Element): void {
  for (const address of offered.get(place) ?? []) URL.revokeObjectURL(address);
  offered.delete(place);
  place.replaceChildren();
}

/** Takes files that are dropped on a place, as if they had been chosen. */
export function takeDrops(place: HTMLElement, take: (files: readonly File[]) => void): void {
  const mark = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    place.classList.toggle('over', over);
  };
  place.addEventListener('dragover', mark(true));
  place.addEventListener('dragleave', mark(false));
  place.addEventListener('drop', (event) => {
    mark(false)(event);
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
