/** When a time was (RFC 3339), in milliseconds since 1970 in UTC; undefined for any other text. */
export function millisecondsOf(time: string): number | undefined {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(time);
  const found = isTime ? Date.parse(time) : Number.NaN;
  return Number.isNaN(found) ? undefined : found;
}

/** A time in milliseconds since 1970 in UTC, as RFC 3339 writes it. */
export function formatTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** A comparator for `sort`: later times first (RFC 3339). Invalid times come last. */
export function latestFirst(a: string, b: string): number {
  return (millisecondsOf(b) ?? 0) - (millisecondsOf(a) ?? 0);
}
