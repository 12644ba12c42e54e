/** Remembers, from one reading of the texts to the next, what was made of files that are still the same. */

/** What was made, and of what. */
interface Remembered {
  readonly of: readonly unknown[];
  readonly value: unknown;
}

/** What was made of a text, as plain data that may be written down. */
interface Noted {
  readonly of: string;
  readonly value: unknown;
}

/** What may outlive the process that made it, by place. */
export type Notes = ReadonlyMap<string, Noted>;

/** Holds what one reading made, for the next one; what that one does not ask for is forgotten. */
export class Memory {
  #before = new Map<string, Remembered>();
  #now = new Map<string, Remembered>();
  readonly #earlier: Notes;
  readonly #notes = new Map<string, Noted>();
  #fresh = false;

  /** @param earlier what another process noted with the same code; none of it may ever be changed */
  constructor(earlier: Notes = new Map()) {
    this.#earlier = earlier;
  }

  /** All that was noted or found noted. */
  get notes(): Notes {
    return this.#notes;
  }

  /** Whether anything had to be noted anew since it was last written down. */
  get hasNews(): boolean {
    return this.#fresh;
  }

  /** Remembers that all notes are written down. */
  writtenDown(): void {
    this.#fresh = false;
  }

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

  /**
   * Makes something of a text, or takes what was made of the very same text, by another process too.
   * @param place what it is, the same from one reading to the next
   * @param of all that `make` looks at
   * @param make a pure function, and the only one for its place; what it makes is plain data, and never changed
   */
  note<T>(place: string, of: string, make: () => T): T {
    const known = this.#notes.get(place) ?? this.#earlier.get(place);
    const noted = known?.of === of ? known : { of, value: make() };
    if (noted !== known) this.#fresh = true;
    this.#notes.set(place, noted);
    return noted.value as T;
  }
}
