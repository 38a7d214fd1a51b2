import { readableColour } from "./colour.ts";
import { formatFaces, type LanguageFace } from "./faces.ts";

/** The fields that the design of a publication depends on. */
export interface Theme {
  readonly accent?: string;
  /** The colours of topics by CSS class, undefined for topics without one. */
  readonly hues: ReadonlyMap<string, string | undefined>;
  /** Whether the publication or a funder has a logo. */
  readonly hasLogos?: boolean;
  /** Whether a picture has a focal point. */
  readonly hasFocalPoints?: boolean;
  /** The fonts of languages that do not use the site's own font. */
  readonly faces?: readonly LanguageFace[];
}

/** For publications without an accent colour. */
const DEFAULT_ACCENT = "#1f3f63";
/** For topics without a colour, in the order of `topics.yaml`. */
const DEFAULT_HUES = ["#8c3a3a", "#2f6f5e", "#7a5a12", "#3f5a94", "#7b3f86", "#4d6b2f", "#a04f22", "#40667a"] as const;

/** The theme as CSS: pairs of custom properties, for the light and the dark colour scheme, and the fonts of languages. */
export function formatTheme({ accent = DEFAULT_ACCENT, hues, faces = [] }: Theme): string {
  const rules = [...hues].map(([name, colour], index) =>
    colourPair(`.${name}`, "hue", colour ?? DEFAULT_HUES[index % DEFAULT_HUES.length] ?? DEFAULT_ACCENT),
  );
  const fonts = faces.length === 0 ? [] : [formatFaces(faces)];
  return [colourPair(":root", "accent", accent), ...rules, ...fonts].join("\n");
}

/** The accent in both colour schemes, with enough contrast for text. */
export function accentColours({ accent = DEFAULT_ACCENT }: Pick<Theme, "accent">): {
  readonly light: string;
  readonly dark: string;
} {
  return { light: readableColour(accent, "light"), dark: readableColour(accent, "dark") };
}

/** The colour of the publication's icon: its accent, with enough contrast to the paper-coloured drawing on it. */
export function iconColour({ accent = DEFAULT_ACCENT }: Theme): string {
  return readableColour(accent, "light");
}

function colourPair(selector: string, name: string, colour: string): string {
  return `${selector}{--${name}:${readableColour(colour, "light")};--${name}-dark:${readableColour(colour, "dark")}}`;
}
