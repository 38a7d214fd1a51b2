import type { Address } from "../../content/addresses.ts";

/** The picture that other sites show beside a link to a page (Open Graph protocol). */
export type PosterView = MastheadPoster | ItemPoster;

interface Poster {
  readonly kind: "poster";
  readonly address: Address;
  readonly dir: "ltr" | "rtl";
  /** The name of the publication. */
  readonly publication: string;
  /** The publication's logo before its name; `hasName` if it replaces the name. */
  readonly logo?: PosterLogo & { readonly hasName: boolean };
  /** The publication's colour and the colour of the mark, in hexadecimal sRGB. */
  readonly accent: string;
  readonly mark: string;
  /** The font of its language, if it differs from the site's: its file in `fonts/` of a theme, and the digest of the file. */
  readonly face?: { readonly file: string; readonly digest: string };
}

/** The poster of the publication, a topic or a bulletin. */
export interface MastheadPoster extends Poster {
  readonly of: "masthead";
  /** In the largest size: "October" in the ink, and "2021" in the accent colour. */
  readonly title: readonly { readonly text: string; readonly tone: "ink" | "accent" }[];
  /** "No. 31 · 11 items · 4 countries". */
  readonly note?: string;
  /** A sentence under the rule. */
  readonly text?: string;
}

/** The poster of an item. */
export interface ItemPoster extends Poster {
  readonly of: "item";
  readonly title: string;
  /** The main one. */
  readonly topic?: string;
  /** "October 2021": the title of its bulletin. */
  readonly bulletin: string;
}

/** A logo on the background of posters, in few colours: plain JSON, so that any thread can draw it. */
export interface PosterLogo {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Its colours in hexadecimal sRGB. */
  readonly palette: readonly string[];
  /** The index of the colour of each pixel, one byte each, in rows: as base64. */
  readonly pixels: string;
}
