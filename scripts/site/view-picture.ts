import type { Address } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import { hrefOf } from "./base-url.ts";
import type { Phrase, Picture } from "./parts.ts";
import type { MediaImage, SiteContext } from "./site-inputs.ts";

/** A picture with its description and credit; undefined where there is no picture. */
export function viewPicture(
  site: SiteContext,
  file: string | undefined,
  text: Pick<Phrase, "lang" | "dir"> & { readonly alt?: string | undefined; readonly credit?: Phrase | undefined },
): Picture | undefined {
  const image = file === undefined ? undefined : site.media.get(file);
  if (image === undefined) return undefined;
  const { alt = "", credit, ...language } = text;
  const isTall = image.width < 1.1 * image.height;
  return { ...viewImage(site, image), isTall, alt, ...language, ...defined({ credit }) };
}

/** An image without description and credit. Bodies have these in their own HTML. */
export function viewImage(
  site: SiteContext,
  image: MediaImage,
): Omit<Picture, "alt" | "credit" | "isTall" | "lang" | "dir"> {
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
