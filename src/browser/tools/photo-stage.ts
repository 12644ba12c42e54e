/** The handles over a photo: boxes that cover and the frame that crops, drawn and moved by pointer or by key. */
import { make, fill, count } from './bench.ts';
import { between, shown, withBox, withCrop, within, withoutBox, type Area, type Work } from './photo-work.ts';

/** What handles are called; `%1` and `%2` where numbers go. */
export type StageSentences = Readonly<Record<'box' | 'frame', string>>;

/** What the stage tells. */
interface StageTold {
  /** What it looks like while something is moved. */
  look(work: Work): void;
  /** What it is, once it is let go. */
  change(work: Work): void;
}

/** The place of the frame among the handles. */
type Place = number | 'frame';

/** How far an arrow key goes, as a share of the longer side. */
const step = 0.01;

/** Shorter than this, in px of the screen, a stroke is a slip of the finger. */
const slip = 6;

export class PhotoStage {
  /** The box that was chosen last. */
  held: number | undefined;
  cropping = false;
  private work: Work = { width: 1, height: 1, turns: 0, boxes: [] };
  private readonly root: HTMLElement;
  private readonly said: StageSentences;
  private readonly told: StageTold;

  constructor(root: HTMLElement, said: StageSentences, told: StageTold) {
    this.root = root;
    this.said = said;
    this.told = told;
    root.addEventListener('pointerdown', (event) => this.press(event));
    root.addEventListener('keydown', (event) => this.key(event));
    root.addEventListener('focusin', ({ target }) => {
      const place = this.placeOf(target);
      if (typeof place === 'number') this.held = place;
    });
  }

  /** Shows the handles of a state. */
  show(work: Work): void {
    const focused = this.placeOf(document.activeElement);
    this.work = work;
    if (this.held !== undefined && this.held >= work.boxes.length) this.held = undefined;
    for (const old of this.root.querySelectorAll('button')) old.remove();
    for (const [index, box] of work.boxes.entries()) this.root.append(this.handle(index, box));
    if (this.cropping) this.root.append(this.handle('frame', shown(work)));
    if (focused !== undefined) this.focus(focused);
  }

  /** Begins to crop, or ends it; what is cropped stays so. */
  crop(on: boolean): void {
    this.cropping = on;
    const button = document.querySelector('[data-do=crop]');
    button?.setAttribute('aria-pressed', String(on));
    // A frame at the edge of all would be hard to see and to take hold of.
    const { width, height, crop } = this.work;
    if (on && !crop)
      this.told.change(
        withCrop(this.work, { x: width * 0.05, y: height * 0.05, width: width * 0.9, height: height * 0.9 }),
      );
    else this.show(this.work);
    if (on) this.focus('frame');
  }

  focus(place: Place): void {
    this.root.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus({ preventScroll: true });
  }

  private handle(place: Place, area: Area): HTMLElement {
    const name = place === 'frame' ? this.said.frame : this.said.box;
    const handle = make(
      'button',
      { type: 'button', 'data-place': String(place), class: place === 'frame' ? 'frame' : 'cover' },
      make('span', { class: 'corner' }),
    );
    handle.setAttribute('aria-label', fill(name, typeof place === 'number' ? count(place + 1) : '', this.where(area)));
    this.lay(handle, area);
    return handle;
  }

  /** Where an area lies and how large it is, in per cent of the photo, for who does not see it. */
  private where({ x, y, width, height }: Area): string {
    const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;
    const { width: wide, height: high } = this.work;
    return [share(x, wide), share(y, high), share(width, wide), share(height, high)].join(', ');
  }

  private lay({ style }: HTMLElement, { x, y, width, height }: Area): void {
    const { width: wide, height: high } = this.work;
    style.left = `${(100 * x) / wide}%`;
    style.top = `${(100 * y) / high}%`;
    style.width = `${(100 * width) / wide}%`;
    style.height = `${(100 * height) / high}%`;
  }

  private placeOf(target: EventTarget | null): Place | undefined {
    const place =
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
    return place === undefined || place === 'frame' ? place : Number(place);
  }

  private areaOf(place: Place): Area {
    return place === 'frame' ? shown(this.work) : (this.work.boxes[place] ?? shown(this.work));
  }

  private with(place: Place, area: Area): Work {
    return place === 'frame' ? withCrop(this.work, area) : withBox(this.work, place, area);
  }

  private point({ clientX, clientY }: PointerEvent): { x: number; y: number } {
    const { left, top, width, height } = this.root.querySelector('canvas')!.getBoundingClientRect();
    const { width: wide, height: high } = this.work;
    return {
      x: Math.min(wide, Math.max(0, ((clientX - left) / width) * wide)),
      y: Math.min(high, Math.max(0, ((clientY - top) / height) * high)),
    };
  }

  /** Draws a new area, or moves or stretches the one that is taken hold of, until the pointer is let go. */
  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const place = this.placeOf(event.target);
    const corner = (event.target as Element).classList.contains('corner');
    const from = this.point(event);
    const start = [event.clientX, event.clientY] as const;
    const drawn: Place = this.cropping ? 'frame' : this.work.boxes.length;
    const old = place === undefined ? undefined : this.areaOf(place);
    let next: Work | undefined;
    if (place !== undefined) this.focus(place);
    const move = (at: PointerEvent): void => {
      if (at.pointerId !== event.pointerId) return;
      if (!next && Math.hypot(at.clientX - start[0], at.clientY - start[1]) < slip) return;
      const to = this.point(at);
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const area = !old
        ? between(from, to)
        : corner
          ? { ...old, width: old.width + dx, height: old.height + dy }
          : { ...old, x: old.x + dx, y: old.y + dy };
      next = this.with(place ?? drawn, area);
      const element = this.root.querySelector<HTMLElement>(`[data-place="${place ?? drawn}"]`);
      if (element) this.lay(element, within(this.work, area));
      this.told.look(next);
    };
    const end = (at: PointerEvent): void => {
      if (at.pointerId !== event.pointerId) return;
      for (const [name, act] of listeners) removeEventListener(name, act);
      if (at.type === 'pointercancel' || !next) return this.told.look(this.work);
      this.told.change(next);
      this.focus(place ?? drawn);
    };
    const listeners = [
      ['pointermove', move],
      ['pointerup', end],
      ['pointercancel', end],
    ] as const;
    for (const [name, act] of listeners) addEventListener(name, act);
  }

  private key(event: KeyboardEvent): void {
    const place = this.placeOf(event.target);
    if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typeof place === 'number' && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      this.told.change(withoutBox(this.work, place));
      return this.focus(Math.max(0, place - 1));
    }
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const far = Math.max(1, step * Math.max(this.work.width, this.work.height));
    const [dx, dy] = [far * (way[0] ?? 0), far * (way[1] ?? 0)];
    const area = this.areaOf(place);
    this.told.change(
      this.with(
        place,
        event.shiftKey
          ? { ...area, width: area.width + dx, height: area.height + dy }
          : { ...area, x: area.x + dx, y: area.y + dy },
      ),
    );
    this.focus(place);
  }
}
