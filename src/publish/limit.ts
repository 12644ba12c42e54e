/** A time limit for the whole build: what hangs is ended, and says at which stage. */
import { EnvironmentError } from './environment.ts';

/** Minutes that a build may take; the slowest build of the whole campaign seen, with an empty cache on a busy machine of two cores, took 5. */
const usual = 30;

/** Thrown when the time is over. The work it ends is still going on in this process, which must end at once. */
export class TimeOver extends EnvironmentError {
  override name = 'TimeOver';
}

/**
 * Reads the limit in minutes from `PRESS_LIMIT`.
 * @throws EnvironmentError when it is no number above zero
 */
export function limitMinutes(given = process.env.PRESS_LIMIT): number {
  if (given === undefined || given === '') return usual;
  const minutes = Number(given);
  if (minutes > 0 && minutes <= 24 * 60) return minutes;
  throw new EnvironmentError(`PRESS_LIMIT is “${given}”. Fix: give minutes, such as 30, up to 1440.`);
}

/** Runs against the clock from its making until it is stopped. */
export class TimeLimit {
  private readonly timer: NodeJS.Timeout;
  private readonly cut: Promise<never>;
  private passed: TimeOver | undefined;

  /** @param stage says what the build is at */
  constructor(minutes: number, stage: () => string) {
    let fail: (error: TimeOver) => void = () => undefined;
    this.cut = new Promise((_, reject) => (fail = reject));
    this.cut.catch(() => undefined); // nobody may be waiting
    this.timer = setTimeout(() => {
      this.passed = new TimeOver(
        `The build took longer than ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, and was ended at the stage “${stage()}”. Fix: build again; if it hangs at the same stage, report it. PRESS_LIMIT=60 allows an hour.`,
      );
      fail(this.passed);
    }, minutes * 60_000);
  }

  /** Waits for the work, but no longer than the limit. @throws TimeOver */
  hold<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.cut]);
  }

  /** Ends the limit: from here on the work is not interrupted. @throws TimeOver when it is too late */
  stop(): void {
    clearTimeout(this.timer);
    if (this.passed) throw this.passed;
  }

  /** True once the time was over before the work was. */
  get over(): boolean {
    return this.passed !== undefined;
  }

  /** Lets go of the clock. */
  end(): void {
    clearTimeout(this.timer);
  }
}
