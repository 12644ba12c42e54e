/** Remembers what was asked for last, and forgets the rest: a campaign of a thousand texts asks for more than a process should hold. */

/** A map that holds so many entries and no more: the oldest goes. */
export class Recent<K, V> extends Map<K, V> {
  readonly #most: number;

  /** @param most entries */
  constructor(most: number) {
    super();
    this.#most = most;
  }

  override set(key: K, value: V): this {
    super.set(key, value);
    if (this.size > this.#most) this.delete(this.keys().next().value as K);
    return this;
  }
}
