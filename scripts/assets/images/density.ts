/** At which the decoder draws a unit of SVG as a pixel, in dots per inch. */
const DENSITY = 72;
const MAX_DENSITY = 100_000;

/** The density at which the decoder draws an SVG in the wanted size. Pictures of other formats have none. */
export function densityFor(own: number, wanted: number): number {
  return Math.min(MAX_DENSITY, Math.max(1, (DENSITY * wanted) / own));
}
