import type { Address } from "../content/addresses.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { LocalizedSite } from "../site/context.ts";
import type { PageAddresses } from "../site/place.ts";
import { pageAddresses, pageRoute } from "../site/place.ts";
import type { PageRoute } from "../site/route.ts";
import { viewArchivePage } from "./bulletins.ts";
import type { NotFoundView } from "./view.ts";

/** The pages for an address where there is nothing, and for one where there was something: no search engine should list them. */
export function notFoundRoutes(site: LocalizedSite): readonly PageRoute<NotFoundView>[] {
  const { addresses, messages } = site;
  const { notFound, withdrawn } = messages;
  return [
    notFoundRoute(site, addresses.notFound, { number: "404", title: notFound.title, text: notFound.text }),
    notFoundRoute(site, addresses.withdrawn, { title: withdrawn.title, text: withdrawn.text }),
  ];
}

function notFoundRoute(
  site: LocalizedSite,
  addressOf: (language: LanguageTag) => Address,
  words: Pick<NotFoundView, "number" | "title" | "text">,
): PageRoute<NotFoundView> {
  const at: PageAddresses = { ...pageAddresses(site, addressOf), visibility: "unlisted" };
  const archive = () => viewArchivePage(site, at, { title: words.title, description: words.text });
  return pageRoute(at, {
    kind: "not-found",
    dependencies: {},
    view: () => ({ kind: "not-found", ...archive(), ...words }),
  });
}
