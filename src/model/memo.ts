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

/** The same for what is made of an object and a plain value, such as a library and a language. */
export function memoizeWith<K extends object, P extends string, V>(make: (of: K, by: P) => V): (of: K, by: P) => V {
  const made = memoize<K, Map<P, V>>(() => new Map<P, V>());
  return (of, by) => {
    const known = made(of);
    if (!known.has(by)) known.set(by, make(of, by));
    return known.get(by) as V;
  };
}
