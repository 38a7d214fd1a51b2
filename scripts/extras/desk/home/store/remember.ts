import type { Store } from "./store.ts";

/** What a name of git stands for never changes, so that a service need be asked for it once, unless it was long ago. */
export function remember(store: Store): Store {
  return { ...store, tree: rememberLast(store.tree, 4), read: rememberLast(store.read, 200) };
}

function rememberLast<Key, Value>(ask: (key: Key) => Promise<Value>, most: number): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const asked = ask(key);
    known.set(key, asked);
    // Without an answer, it is asked again.
    asked.catch(() => known.delete(key));
    for (const old of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(old);
    return asked;
  };
}
