/** The addresses of the files that a page loads. */
export interface ChromeAssets {
  /** The stylesheet of all pages. */
  readonly stylesheet: string;
  /** The stylesheet that a kind of page loads after it, by the kind; most kinds have one. */
  readonly stylesheetOf: Readonly<Record<string, string>>;
  /** The stylesheet of the publication's own theme, which all pages load last. */
  readonly themeStylesheet?: string;
  /** Fonts that the browser loads before it has read the stylesheet (`<link rel="preload">`). */
  readonly fonts: readonly string[];
  /** The icon as SVG. */
  readonly icon: string;
  /** The icon for the home screens of phones. */
  readonly touchIcon: string;
  /** The icon of 512 pixels for the manifest. */
  readonly largeIcon: string;
  /** The web app manifest. */
  readonly manifest: string;
  /** The funder's emblem as a picture, for e-mails. */
  readonly emblem?: string;
  /** The script of the search page. */
  readonly searchScript?: string;
}
