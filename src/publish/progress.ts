/** Progress by stage: one line that changes on a terminal, plain lines in a log. */

/** One stage of the work, timed from its start. */
export interface Stage {
  readonly name: string;
  /** Says how many are done of how many. */
  tick(done: number, total: number): void;
  /** Ends the stage with the final count. */
  end(count: string): void;
}

/** How long each stage took, in ms, in order. */
export interface Timing {
  readonly stage: string;
  readonly milliseconds: number;
  readonly count: string;
}

/** Writes progress to a stream and keeps the timings. */
export class Progress {
  readonly timings: Timing[] = [];
  /** Name of the stage that was begun last. */
  current = 'start';
  private readonly out: NodeJS.WriteStream | undefined;

  /** @param out where to write; nothing is written when absent */
  constructor(out?: NodeJS.WriteStream) {
    this.out = out;
  }

  /** Whether somebody looks on while the work goes. */
  get shown(): boolean {
    return this.out?.isTTY === true;
  }

  /** Begins a stage. */
  stage(name: string): Stage {
    const start = performance.now();
    const label = name.padEnd(9);
    this.current = name;
    if (this.out?.isTTY) this.line(`${label} …`);
    return {
      name,
      tick: (done, total) => {
        if (this.out?.isTTY) this.line(`${label} ${done} of ${total}`);
      },
      end: (count) => {
        const milliseconds = performance.now() - start;
        this.timings.push({ stage: name, milliseconds, count });
        const text = `${label} ${count}, ${(milliseconds / 1000).toFixed(1)} s`;
        if (this.out?.isTTY) this.line(`${text}\n`);
        else this.out?.write(`${text}\n`);
      },
    };
  }

  private line(text: string): void {
    this.out?.write(`\r\x1b[2K${text}`);
  }
}
