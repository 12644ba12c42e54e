/** Lets go of what nobody holds any more, now: V8 waits until its own heap is full, and does not see what the engines hold behind a few small objects. */
export function collect(): void {
  // Only there when the process was begun with --expose-gc (scripts/press.mjs, make-pool.ts); without, a process is larger and nothing else.
  (globalThis as { readonly gc?: () => void }).gc?.();
}
