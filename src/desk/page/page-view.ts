/** The page as readers will see it, with the words as they are now. */
import { get } from './ask.ts';
import type { Shown, SideView } from './shown.ts';
import { element, fill } from './dom.ts';
import { say } from './words.ts';

export class PageView implements SideView {
  readonly follows = false;
  readonly #shown: Shown;
  /** Address that the frame shows. */
  #address = '';

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  draw(place: HTMLElement, path: string): void {
    const { page } = say();
    const text = this.#shown
      .told()
      ?.documents.flatMap(({ texts }) => texts)
      .find((one) => one.path === path);
    if (text?.page === undefined) return fill(place, element('p', {}, page.none));
    const { page: address } = text;
    // The frame hears by itself of words that change; drawn anew, it would lose the place where one reads.
    if (place.querySelector('iframe') && this.#address === address) return;
    fill(place, element('p', { role: 'status' }, page.starting));
    void this.#shown.attempt(async () => {
      const { url } = await get<{ url: string }>('page');
      if (!place.isConnected || this.#shown.current()?.path !== path) return;
      this.#address = address;
      const frame = element('iframe', { src: url + address, title: page.frame });
      const link = element('a', { href: url + address, target: '_blank', rel: 'noreferrer' }, page.open);
      fill(place, element('p', {}, link), frame);
    });
  }
}
