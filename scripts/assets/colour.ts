import { formatHex, oklch, parse, wcagContrast } from "culori";

/** The background colours, the same as in `assets/css/1-tokens.css`. */
export const PAPER = { light: "#fcfbf8", dark: "#191714" } as const;

/** WCAG 2.2, success criterion 1.4.3, requires 4.5 for text of any size; the rest allows for rounding. */
const MIN_CONTRAST = 4.6;
/** A step of lightness in OKLCH, too small to see. */
const LIGHTNESS_STEP = 0.005;

/**
 * The colour nearest to a given one that has enough contrast on the background of a colour scheme. Only the lightness changes, away from
 * the lightness of the background. Colours are hexadecimal sRGB (`#8a1c2b`). Throws a RangeError for anything else.
 */
export function readableColour(colour: string, scheme: "light" | "dark"): string {
  const parsed = parse(colour);
  const start = parsed === undefined ? undefined : oklch(parsed);
  if (start === undefined) throw new RangeError(`not a colour: ${colour}`);
  const step = scheme === "light" ? -LIGHTNESS_STEP : LIGHTNESS_STEP;
  for (let lightness = start.l; lightness >= 0 && lightness <= 1; lightness += step) {
    const candidate = formatHex({ ...start, l: lightness });
    if (wcagContrast(candidate, PAPER[scheme]) >= MIN_CONTRAST) return candidate;
  }
  return scheme === "light" ? "#000000" : "#ffffff";
}
