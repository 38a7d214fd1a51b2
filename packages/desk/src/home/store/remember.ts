/** Of so many commits it is known what is in them: that of the published branch, and those of the proposals that somebody goes through. */
const TREES = 4;

/** What of a store never changes. */
interface Reading<Blob> {
  tree(commit: string): Promise<ReadonlyMap<string, Blob>>;
  read(blob: Blob): Promise<Uint8Array>;
}

/**
 * What a name of git stands for never changes, so that a service need be asked for it once. What is in none of the last commits is
 * forgotten: however many texts there are, those that are asked for again and again stay.
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

/** Without an answer, it is asked again. */
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
