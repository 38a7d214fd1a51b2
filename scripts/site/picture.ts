import type { Address } from "../content/addresses.ts";
import { hrefOf } from "./base-url.ts";
import type { MediaImage, SiteContext } from "./context.ts";
import type { Phrase, Picture } from "./parts.ts";

/** A picture with its words; undefined where there is no picture. */
export function viewPicture(
  site: SiteContext,
  file: string | undefined,
  words: Pick<Phrase, "lang" | "dir"> & { readonly alt?: string | undefined; readonly credit?: string | undefined },
): Picture | undefined {
  const image = file === undefined ? undefined : site.media.get(file);
  if (image === undefined) return undefined;
  const { alt = "", credit, ...language } = words;
  return { ...viewImage(site, image), alt, ...language, ...(credit === undefined ? {} : { credit }) };
}

/** An image without words, as bodies show it. */
export function viewImage(site: SiteContext, image: MediaImage): Omit<Picture, "alt" | "credit" | "lang" | "dir"> {
  const at = (address: Address): string => hrefOf(site.base, address);
  return {
    src: at(image.address),
    width: image.width,
    height: image.height,
    sources: image.sources.map(({ type, candidates }) => ({
      type,
      srcset: candidates.map(({ address, width }) => `${at(address)} ${width}w`).join(", "),
    })),
  };
}
