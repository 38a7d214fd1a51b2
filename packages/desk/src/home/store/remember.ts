/** The number of commits whose trees are cached: the published branch's, and commits of the proposals in use. */
const TREES = 4;

/** The immutable parts of a store. */
interface Reading<Blob> {
  tree(commit: string): Promise<ReadonlyMap<string, Blob>>;
  read(blob: Blob): Promise<Uint8Array>;
}

/**
 * The object of a git name never changes, so it is requested from a service only once. Objects that are in none of the last commits are
 * removed: however many texts there are, repeatedly used ones stay.
 */
export function remember<Blob>(store: Reading<Blob>): Reading<Blob> {
  const treeOf = rememberLast((commit: string) => store.tree(commit), TREES);
  const read = new Map<Blob, Promise<Uint8Array>>();
  let latest: readonly ReadonlyMap<string, Blob>[] = [];
  return {
    async tree(commit) {
      const tree = await treeOf(commit);
      if (latest.includes(tree)) return tree;
      latest = [tree, ...latest].slice(0, TREES);
      const there = new Set(latest.flatMap((each) => [...each.values()]));
      for (const blob of read.keys()) if (!there.has(blob)) read.delete(blob);
      return tree;
    },
    read: askOnce((blob: Blob) => store.read(blob), read),
  };
}

function rememberLast<Key, Value>(ask: (key: Key) => Promise<Value>, most: number): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  const once = askOnce(ask, known);
  return (key) => {
    const asked = once(key);
    for (const old of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(old);
    return asked;
  };
}

/** Without an answer, the request is sent again. */
function askOnce<Key, Value>(ask: (key: Key) => Promise<Value>, known: Map<Key, Promise<Value>>) {
  return (key: Key): Promise<Value> => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const asked = ask(key);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  };
}
