/** Whether the parents of a record lead back to it; `above` has the direct parent of each. */
export function isAboveItself(key: string, above: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = above.get(key); at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}
