/** Identifies a set of countries, whatever their order. */
export function codesOf(countries: readonly string[]): string {
  return [...new Set(countries)].sort().join(" ");
}
