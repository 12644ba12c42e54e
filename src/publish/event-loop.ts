/** Work in one go that still lets signals, the time limit and progress in. */

/** So long the work goes on before others have their turn, ms: a person who presses Ctrl-C waits no longer. */
const atMost = 50;

let last = performance.now();

/** Lets the event loop turn once, where it has not for some time. For loops over thousands of files whose steps wait for nothing. */
export async function yieldSometimes(): Promise<void> {
  if (performance.now() - last < atMost) return;
  await new Promise((resume) => setImmediate(resume));
  last = performance.now();
}
