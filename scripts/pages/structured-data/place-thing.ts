import type { PlaceLink } from "../../site/parts.ts";
import type { Described, Thing } from "./structured-data.ts";

/** Types of schema.org. */
const PLACE_TYPES = { country: "Country", place: "Place", organization: "Organization" } as const;

/** A country, or another place that content may name. */
export function placeThing({ text, kind }: Pick<PlaceLink, "text" | "kind">): Thing {
  return { "@type": PLACE_TYPES[kind ?? "country"], name: text };
}

/** A region of the publication's own: https://schema.org/Place. */
export function region({ head }: Described, members: readonly Pick<PlaceLink, "text" | "kind">[]): Thing {
  return {
    "@type": "Place",
    "@id": head.canonical,
    url: head.canonical,
    name: head.name,
    containsPlace: members.map(placeThing),
  };
}
