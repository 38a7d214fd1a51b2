import { legible } from "./colour.ts";

/** The colours that a publication names: its accent, and a hue for topics that have one, by CSS class. */
export interface Theme {
  readonly accent?: string;
  readonly hues: ReadonlyMap<string, string | undefined>;
}

/** Used where a publication names no accent. */
const INK_BLUE = "#1f3f63";
/** Hues for topics that name none, in the order of the vocabulary. */
const HUES = ["#8c3a3a", "#2f6f5e", "#7a5a12", "#3f5a94", "#7b3f86", "#4d6b2f", "#a04f22", "#40667a"] as const;

/** The theme as CSS: custom properties in pairs, for light and for dark paper. */
export function formatTheme({ accent = INK_BLUE, hues }: Theme): string {
  const rules = [...hues].map(([name, colour], index) =>
    pair(`.${name}`, "hue", colour ?? HUES[index % HUES.length] ?? INK_BLUE),
  );
  return [pair(":root", "accent", accent), ...rules].join("\n");
}

function pair(selector: string, name: string, colour: string): string {
  return `${selector}{--${name}:${legible(colour, "light")};--${name}-dark:${legible(colour, "dark")}}`;
}
