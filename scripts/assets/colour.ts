import { formatHex, oklch, parse, wcagContrast } from "culori";

/** The grounds on which colours are seen, as `assets/css/1-tokens.css` has them. */
export const PAPER = { light: "#fcfbf8", dark: "#191714" } as const;

/** WCAG 2.2, success criterion 1.4.3, for text of any size; with a little to spare for rounding. */
const ENOUGH = 4.6;
/** Steps of lightness in OKLCH, small enough that nobody sees one. */
const STEP = 0.005;

/**
 * The colour nearest to the one given that can be read on a ground: its lightness alone is moved, away from the ground's.
 * Colours are hexadecimal sRGB (`#8a1c2b`). Throws a RangeError when one is not.
 */
export function legible(colour: string, ground: "light" | "dark"): string {
  const parsed = parse(colour);
  const start = parsed === undefined ? undefined : oklch(parsed);
  if (start === undefined) throw new RangeError(`not a colour: ${colour}`);
  const step = ground === "light" ? -STEP : STEP;
  for (let lightness = start.l; lightness >= 0 && lightness <= 1; lightness += step) {
    const candidate = formatHex({ ...start, l: lightness });
    if (wcagContrast(candidate, PAPER[ground]) >= ENOUGH) return candidate;
  }
  return ground === "light" ? "#000000" : "#ffffff";
}
