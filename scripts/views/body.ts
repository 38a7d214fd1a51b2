import type { Address } from "../addresses/address.ts";
import { parseContentPath, resolveContentPath } from "../addresses/content-path.ts";
import type { Body, Html } from "../markdown/body.ts";
import { resolveLinks } from "../markdown/resolve.ts";
import { viewImage } from "./picture.ts";
import type { Unframed } from "./site.ts";
import { href } from "./site.ts";

/** How wide a picture in a body is shown, for the browser's choice among candidates. */
const BODY_SIZES = "(min-width: 48rem) 42rem, 100vw";

/** A body with its relative links turned into addresses; undefined when it says nothing. */
export function viewBody(site: Unframed, file: string, body: Body): Html | undefined {
  if (body.parts.length === 0) return undefined;
  const html = resolveLinks(body, {
    link: (link) => {
      const [path = "", fragment] = link.split("#");
      const address = addressOfFile(site, resolveContentPath(file, path) ?? "");
      return `${href(site, address)}${fragment === undefined ? "" : `#${fragment}`}`;
    },
    image: (link) => {
      const image = site.media.get(resolveContentPath(file, link) ?? "");
      if (image === undefined) throw new RangeError(`${file}: no image ${link}`);
      return { ...viewImage(site, image), sizes: BODY_SIZES };
    },
  });
  return html === "" ? undefined : html;
}

/** The page of a content file. A rule has made sure that there is one. */
function addressOfFile(site: Unframed, file: string): Address {
  const path = parseContentPath(file);
  const { addresses, publication } = site;
  switch (path?.kind) {
    case "item":
      return addresses.item(path.language, path.month, publication.slugs.get(file) ?? path.slug);
    case "page":
      return addresses.page(path.language, publication.slugs.get(file) ?? path.slug);
    case "bulletin":
      return addresses.bulletin(path.language, path.month);
    case "event":
      return addresses.event(site.language, path.key);
    case "media": {
      const image = site.media.get(file);
      if (image !== undefined) return image.address;
    }
  }
  throw new RangeError(`no page for ${file}`);
}
