import type { PageText, StandingPage } from "../content/model/publication.ts";
import { viewBody } from "../site/body.ts";
import type { LocalizedSite } from "../site/context.ts";
import { draftNoteOf } from "../site/context.ts";
import { viewHead, viewLanguages } from "../site/head.ts";
import type { PageAddresses } from "../site/place.ts";
import { pageRoute } from "../site/place.ts";
import type { PageRoute } from "../site/route.ts";
import type { StandingPageView } from "./view.ts";

/** Every standing page that is written in the site's language. All pages name them, so they are shared by all. */
export function standingPageRoutes(site: LocalizedSite): readonly PageRoute<StandingPageView>[] {
  return site.publication.pages.flatMap((page) => {
    const text = page.texts.get(site.language);
    return text === undefined ? [] : [standingPageRoute(site, page, text)];
  });
}

function standingPageRoute(site: LocalizedSite, { texts }: StandingPage, text: PageText): PageRoute<StandingPageView> {
  const { addresses, language } = site;
  const place = {
    address: addresses.page(language, text.slug),
    translations: new Map([...texts].map(([tag, { slug }]) => [tag, addresses.page(tag, slug)])),
  };
  return pageRoute(place, { kind: "page", dependencies: {}, view: () => viewStandingPage(site, place, text) });
}

function viewStandingPage(
  site: LocalizedSite,
  place: PageAddresses,
  { title, summary, file, body }: PageText,
): StandingPageView {
  const { chrome, messages } = site;
  const html = viewBody(site, file, body);
  return {
    kind: "page",
    address: place.address,
    chrome,
    head: viewHead(site, place, { title, description: summary ?? `${title}, ${chrome.title}` }),
    breadcrumb: [{ text: messages.navigation.home, href: chrome.home }],
    languages: viewLanguages(site, place),
    ...draftNoteOf(site, { file }),
    title: { text: title },
    ...(summary === undefined ? {} : { summary: { text: summary } }),
    ...(html === undefined ? {} : { html }),
  };
}
