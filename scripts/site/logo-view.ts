/** The language and direction of a text, if they differ from the page's. */
interface InLanguage {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** A logo. `lang` and `dir` belong to its description; sizes are in pixels. */
export interface Logo extends InLanguage {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** The logo for dark backgrounds; without it, the logo has a light plate there. */
  readonly dark?: string;
  /** As PNG, for programs that show no SVG. */
  readonly raster: LogoRaster;
  readonly darkRaster?: LogoRaster;
}

/** A logo as PNG, with an absolute URL. */
export interface LogoRaster {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A funding notice, with an emblem that comes with Dateline, with a logo, or alone. */
export interface FundingNotice extends InLanguage {
  readonly text: string;
  /** The name of the funder. */
  readonly name?: string;
  readonly emblem?: "eu";
  readonly logo?: Logo;
  readonly href?: string;
}
