/** The addresses of the files that a page loads, and the colours of pages that load no stylesheet. */
export interface ChromeAssets {
  /** The stylesheet of kinds of page without one of their own. */
  readonly stylesheet: string;
  /** The stylesheet of a kind of page, by the kind; most kinds have one. */
  readonly stylesheetOf: Readonly<Record<string, string>>;
  /** Additional styles for printed pages. Browsers load them after the page. */
  readonly printStylesheet?: string;
  /** The stylesheet of the publication's own theme, which all pages load last. */
  readonly themeStylesheet?: string;
  /** Fonts that the browser loads before it has read the stylesheet (`<link rel="preload">`). */
  readonly fonts: readonly string[];
  /** The font that pages in a language load instead, by the value of their `lang`. */
  readonly fontOf?: Readonly<Record<string, string>>;
  /** The icon, mostly an SVG, and its media type. */
  readonly icon: string;
  readonly iconType: string;
  /** The icon for the home screens of phones. */
  readonly touchIcon: string;
  /** The icon of 512 pixels for the manifest. */
  readonly largeIcon: string;
  /** The web app manifest. */
  readonly manifest: string;
  /** The funder's emblem. */
  readonly emblem?: string;
  /** The funder's emblem as PNG, for emails. */
  readonly mailEmblem?: string;
  /** The scripts of feature pages, by their names. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The accent in both colour schemes, for emails. */
  readonly accent: { readonly light: string; readonly dark: string };
}
