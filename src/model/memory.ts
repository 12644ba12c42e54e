/** Remembers, from one reading of the texts to the next, what was made of files that are still the same. */

/** What was made, and of what. */
interface Remembered {
  readonly of: readonly unknown[];
  readonly value: unknown;
}

/** Holds what one reading made, for the next one; what that one does not ask for is forgotten. */
export class Memory {
  #before = new Map<string, Remembered>();
  #now = new Map<string, Remembered>();

  /** Begins a reading. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /**
   * Makes something, or takes what was made the last time when it was made of the very same things.
   * @param place what it is, the same from one reading to the next
   * @param of all that `make` looks at, each thing told by being the same object or the same plain value; none may ever be changed
   * @param make a pure function, and the only one for its place
   */
  recall<T>(place: string, of: readonly unknown[], make: () => T): T {
    const known = this.#now.get(place) ?? this.#before.get(place);
    const same = known?.of.length === of.length && known.of.every((thing, at) => thing === of[at]);
    const kept = known && same ? known : { of, value: make() };
    this.#now.set(place, kept);
    return kept.value as T;
  }
}
