import { hash } from "node:crypto";
import { type Address, fileIn, rootFile } from "../../content/addresses.ts";

/** The icon of a publication, and its files for programs that show no SVG. */
export interface IconSet {
  /** The bytes of an SVG or of another picture. */
  readonly source: Uint8Array;
  /** For browsers that look for an icon without reading a page. */
  readonly favicon: IconFile;
  /** For the home screens of phones, which show no transparency. */
  readonly touch: IconFile;
  /** For systems that install a publication from its manifest. */
  readonly large: IconFile;
}

export interface IconFile {
  readonly address: Address;
  readonly format: "ico" | "png" | "opaque-png";
  /** The sides of the squares in the file, in pixels. */
  readonly sizes: readonly number[];
}

/** Plans the files of an icon. */
export function planIcons(source: Uint8Array): IconSet {
  const digest = hash("sha256", source, "hex").slice(0, 8);
  return {
    source,
    favicon: { address: rootFile("favicon.ico"), format: "ico", sizes: [16, 32, 48] },
    touch: { address: rootFile("apple-touch-icon.png"), format: "opaque-png", sizes: [180] },
    large: { address: fileIn(rootFile("assets/"), `icon.${digest}-512.png`), format: "png", sizes: [512] },
  };
}

/** The files of an icon. */
export function iconFiles({ favicon, touch, large }: IconSet): readonly IconFile[] {
  return [favicon, touch, large];
}
