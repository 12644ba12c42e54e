/** A signal that ends a build: the staging folder is cleared, a person is told what became of the site, and the exit code names the signal. */
import { closeStagingNow, standing, type StagingFolder } from './swap.ts';

/** The signals by which people and systems end a program, with their numbers. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
type Ending = keyof typeof signals;

/** Listens from its making until `stop`. */
export class Interruption {
  private readonly staging: StagingFolder;
  private published = false;
  /** Between the two renames nobody may leave: the old site is under its other name. */
  private held = false;
  private pending: Ending | undefined;

  constructor(staging: StagingFolder) {
    this.staging = staging;
    for (const name of names) process.on(name, this.come);
  }

  /** Does the swap, which no signal cuts in two; one that came meanwhile ends the process afterwards. */
  async hold(swap: () => Promise<void>): Promise<void> {
    this.held = true;
    try {
      await swap();
      this.published = true;
    } finally {
      this.held = false;
      if (this.pending) this.end(this.pending);
    }
  }

  /** Lets signals do what they do without us. */
  stop(): void {
    for (const name of names) process.off(name, this.come);
  }

  private readonly come = (name: Ending): void => {
    if (this.held) this.pending = name;
    else this.end(name);
  };

  private end(name: Ending): never {
    closeStagingNow(this.staging);
    console.error(
      `\nEnded by ${name}. ${this.published ? 'The new site was published before that.' : standing(this.staging)}`,
    );
    process.exit(128 + signals[name]);
  }
}

const names = Object.keys(signals) as Ending[];
