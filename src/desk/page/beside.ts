/** What stands beside the text: one of several views, each drawn when it is looked at. */
import { button, element, fill } from './dom.ts';
import { say } from './words.ts';
import { commentsView } from './comments.ts';
import { factsView } from './facts.ts';
import { PageView } from './page-view.ts';
import { picturesView, type PicturesView } from './pictures.ts';
import { problemsView } from './problems.ts';
import { sheetsView } from './sheets.ts';
import type { Shown, SideView } from './shown.ts';
import { twinView } from './twin.ts';

const names = ['problems', 'page', 'sheets', 'twin', 'facts', 'pictures', 'comments'] as const;
type ViewName = (typeof names)[number];

/** What a view is drawn into: a new one for each, so that an answer that comes late is not written over the next view. */
function panel(): HTMLElement {
  return element('div', { class: 'inside', role: 'tabpanel', id: 'beside-panel', tabindex: 0 });
}

export class Beside {
  readonly place = element('aside', { class: 'beside' });
  readonly #shown: Shown;
  readonly #pictures: PicturesView;
  readonly #views: Readonly<Record<ViewName, SideView>>;
  #name: ViewName = 'problems';
  /** Of which text the view is. */
  #path = '';
  readonly #tabs = element('div', { role: 'tablist', class: 'tabs' });
  #inside = panel();

  constructor(shown: Shown) {
    this.#shown = shown;
    this.#pictures = picturesView(shown);
    this.#views = {
      problems: problemsView(shown),
      page: new PageView(shown),
      sheets: sheetsView(shown),
      twin: twinView(shown),
      facts: factsView(shown),
      pictures: this.#pictures,
      comments: commentsView(shown),
    };
  }

  /** Draws all of it. */
  draw(): void {
    const current = this.#shown.current();
    this.place.setAttribute('aria-label', say().beside.head);
    if (!current) return fill(this.place);
    if (this.#path !== current.path) this.#inside = panel();
    this.#path = current.path;
    this.#drawTabs();
    this.#views[this.#name].draw(this.#inside, current.path);
  }

  /** Draws again what follows the words. */
  update(): void {
    if (this.#views[this.#name].follows) this.draw();
    else this.#drawTabs();
  }

  #drawTabs(): void {
    const { beside } = say();
    const count = this.#shown.problems().filter(({ level }) => level === 'error').length;
    const tabs = names.map((name) =>
      button(name === 'problems' && count > 0 ? `${beside[name]} (${count})` : beside[name], () => this.#choose(name), {
        role: 'tab',
        id: `beside-${name}`,
        'aria-selected': String(name === this.#name),
        'aria-controls': 'beside-panel',
        tabindex: name === this.#name ? 0 : -1,
        onkeydown: (event) => this.#step(event as KeyboardEvent),
      }),
    );
    this.#inside.setAttribute('aria-labelledby', `beside-${this.#name}`);
    const wasHere = this.#tabs.contains(document.activeElement);
    fill(this.#tabs, ...tabs);
    // Taken out of the page and put back, the frame with the page would be loaded anew.
    if (!this.place.contains(this.#inside)) fill(this.place, this.#tabs, this.#inside);
    if (wasHere) this.place.querySelector<HTMLElement>(`#beside-${this.#name}`)?.focus();
  }

  /** Begins to take in a picture. */
  takePicture(file: File): void {
    this.#choose('pictures');
    this.#pictures.take(file);
  }

  #choose(name: ViewName): void {
    if (name !== this.#name) this.#inside = panel();
    this.#name = name;
    this.draw();
  }

  /** The arrow keys go from view to view. */
  #step(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = names[(names.indexOf(this.#name) + by + names.length) % names.length];
    if (next) this.#choose(next);
  }
}
