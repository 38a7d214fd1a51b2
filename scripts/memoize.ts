/** Wraps a function so that it computes the value for each key once. The values live as long as the returned function. */
export function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    const value = values.get(key);
    if (value !== undefined) return value;
    const computed = compute(key);
    values.set(key, computed);
    return computed;
  };
}

/** Like {@link memoize}, for objects that never change. A value lives as long as its object. */
export function memoizeWeakly<Given extends object, Value>(compute: (given: Given) => Value): (given: Given) => Value {
  const values = new WeakMap<Given, Value>();
  return (given) => {
    const value = values.get(given);
    if (value !== undefined) return value;
    const computed = compute(given);
    values.set(given, computed);
    return computed;
  };
}

/**
 * Like {@link memoize}, but keeps only the last value: for large values that are the same in build after build. `keyOf` returns the key of
 * an argument, if the argument itself is not the key.
 */
export function memoizeLast<Given, Value>(
  compute: (given: Given) => Value,
  keyOf: (given: Given) => unknown = (given) => given,
): (given: Given) => Value {
  let last: { readonly key: unknown; readonly value: Value } | undefined;
  return (given) => {
    const key = keyOf(given);
    if (last === undefined || last.key !== key) last = { key, value: compute(given) };
    return last.value;
  };
}
