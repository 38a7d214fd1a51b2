import type { Address } from "../content/addresses.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Site } from "../site/context.ts";
import type { Place } from "../site/place.ts";
import { pageSheet, placeOf } from "../site/place.ts";
import type { PageSheet } from "../site/route.ts";
import { viewArchivePage } from "./bulletins.ts";
import type { NotFoundView } from "./view.ts";

/** The pages for an address where there is nothing, and for one where there was something: no search engine should list them. */
export function notFoundSheets(site: Site): readonly PageSheet<NotFoundView>[] {
  const { addresses, wording } = site;
  const { notFound, withdrawn } = wording;
  return [
    notFoundSheet(site, addresses.notFound, { number: "404", title: notFound.title, text: notFound.text }),
    notFoundSheet(site, addresses.withdrawn, { title: withdrawn.title, text: withdrawn.text }),
  ];
}

function notFoundSheet(
  site: Site,
  addressOf: (language: LanguageTag) => Address,
  words: Pick<NotFoundView, "number" | "title" | "text">,
): PageSheet<NotFoundView> {
  const at: Place = { ...placeOf(site, addressOf), visibility: "unlisted" };
  const archive = () => viewArchivePage(site, at, { title: words.title, description: words.text });
  return pageSheet(at, {
    kind: "not-found",
    shows: {},
    view: () => ({ kind: "not-found", ...archive(), ...words }),
  });
}
