/** Remembers what a pure function made of a library, for as long as the library lives: pages ask for the same lists hundreds of times. */

/** Wraps a function so that it works once for each object it is given. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}
