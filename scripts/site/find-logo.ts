import { resolveContentPath } from "../content/content-path.ts";
import type { Localized } from "../i18n/localized.ts";
import { hrefOf, urlOf } from "./base-url.ts";
import type { Logo, LogoRaster } from "./logo-view.ts";
import { type MediaImage, phrase, type SiteContext } from "./site-inputs.ts";

interface LogoFields {
  readonly src: string;
  readonly dark?: string | undefined;
  readonly alt: Localized;
}

/** A logo whose files `publication.yaml` specifies; undefined if they do not exist, which a rule has excluded. */
export function viewLogo(site: SiteContext, { src, dark, alt }: LogoFields): Logo | undefined {
  const image = findOwn(site, src);
  if (image === undefined) return undefined;
  const onDark = dark === undefined ? undefined : findOwn(site, dark);
  const { text, ...language } = phrase(site, alt);
  return {
    src: hrefOf(site.base, image.address),
    width: image.width,
    height: image.height,
    alt: text,
    ...language,
    raster: viewRaster(site, image),
    ...(onDark === undefined ? {} : { dark: hrefOf(site.base, onDark.address), darkRaster: viewRaster(site, onDark) }),
  };
}

/** A logo by its path from the content folder, beside the name of whose it is; undefined if it is not there. */
export function findLogo(site: SiteContext, file: string): Logo | undefined {
  const image = site.media.get(file);
  if (image === undefined) return undefined;
  const { address, width, height } = image;
  return { src: hrefOf(site.base, address), width, height, alt: "", raster: viewRaster(site, image) };
}

function findOwn({ media }: SiteContext, src: string): MediaImage | undefined {
  return media.get(resolveContentPath("", src) ?? "");
}

function viewRaster({ base }: SiteContext, image: MediaImage): LogoRaster {
  const { address, width, height } = image.raster ?? image;
  return { url: urlOf(base, address), width, height };
}
