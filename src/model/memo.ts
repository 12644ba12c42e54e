/** Remembers what a pure function made of an object, for as long as the object lives: pages ask for the same lists of a library hundreds of times. */

/** Wraps a function so that it works once for each object it is given. */
export function memoize<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}
