import type { Address } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import type { Point } from "../model/publication.ts";
import { hrefOf } from "./base-url.ts";
import type { Phrase, Picture, PictureMaking } from "./parts.ts";
import type { MediaImage, SiteContext } from "./site-inputs.ts";

/** The texts of a picture. */
interface PictureWords extends Pick<Phrase, "lang" | "dir"> {
  readonly alt?: string | undefined;
  readonly credit?: Phrase | undefined;
  readonly making?: PictureMaking | undefined;
}

/** A picture with its description and credit; undefined if there is no picture. */
export function viewPicture(
  site: SiteContext,
  file: string | undefined,
  text: PictureWords,
  focus?: Point,
): Picture | undefined {
  const image = file === undefined ? undefined : site.media.get(file);
  if (image === undefined) return undefined;
  const { alt = "", credit, making, ...language } = text;
  const isTall = isTallPicture(image);
  const isWide = image.width > 2.4 * image.height;
  const classes = focus === undefined || isTall ? undefined : focusClasses(focus);
  return {
    ...viewImage(site, image),
    isTall,
    isWide,
    alt,
    ...language,
    ...defined({ credit, making, focus: classes }),
  };
}

/** Whether an issue shows a picture whole, because it is hardly wider than it is high. */
export function isTallPicture({ width, height }: Pick<MediaImage, "width" | "height">): boolean {
  return width < 1.1 * height;
}

/** How many places for a focal point pages know from one edge of a picture to the other. */
export const FOCUS_STEPS = 10;

/** Classes, because a strict policy allows no inline styles; none for the middle, which stays visible by default. */
function focusClasses({ x, y }: Point): string | undefined {
  const [across, down] = [x, y].map((part) => Math.round(part * FOCUS_STEPS));
  return across === 5 && down === 5 ? undefined : `focus-x${across} focus-y${down}`;
}

/** An image without description and credit. Bodies have these in their own HTML. */
export function viewImage(
  site: SiteContext,
  image: MediaImage,
): Omit<Picture, "alt" | "credit" | "making" | "focus" | "isTall" | "isWide" | "lang" | "dir"> {
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
