/** A task that takes a while: it tells how far it is, lets the page breathe, and can be given up. */

/** Thrown when somebody has given up the work. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** So long the page may be still, in ms, before what was pressed meanwhile is heard. */
const breath = 60;

export class Task {
  private readonly told: (done: number, of: number) => void;
  private given = false;
  private last = performance.now();

  /** @param told hears how far it is */
  constructor(told: (done: number, of: number) => void) {
    this.told = told;
  }

  /** Gives the work up at its next step. */
  cancel(): void {
    this.given = true;
  }

  /** Notes a step. @throws Cancelled */
  async step(done: number, of: number): Promise<void> {
    if (performance.now() - this.last > breath) {
      this.told(done, of);
      await new Promise((resolve) => setTimeout(resolve));
      this.last = performance.now();
    }
    if (this.given) throw new Cancelled();
  }
}
