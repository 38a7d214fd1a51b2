import type { PageText, StandingPage } from "../content/model/publication.ts";
import { viewBody } from "../site/body.ts";
import type { Site } from "../site/context.ts";
import { draftNoteOf } from "../site/context.ts";
import { viewHead, viewLanguages } from "../site/head.ts";
import type { Place } from "../site/place.ts";
import { pageSheet } from "../site/place.ts";
import type { PageSheet } from "../site/route.ts";
import type { StandingPageView } from "./view.ts";

/** Every standing page that is written in the site's language. All pages name them, so they are shared by all. */
export function standingPageSheets(site: Site): readonly PageSheet<StandingPageView>[] {
  return site.publication.pages.flatMap((page) => {
    const text = page.texts.get(site.language);
    return text === undefined ? [] : [standingPageSheet(site, page, text)];
  });
}

function standingPageSheet(site: Site, { texts }: StandingPage, text: PageText): PageSheet<StandingPageView> {
  const { addresses, language } = site;
  const place = {
    address: addresses.page(language, text.slug),
    translations: new Map([...texts].map(([tag, { slug }]) => [tag, addresses.page(tag, slug)])),
  };
  return pageSheet(place, { kind: "page", shows: {}, view: () => viewStandingPage(site, place, text) });
}

function viewStandingPage(site: Site, place: Place, { title, summary, file, body }: PageText): StandingPageView {
  const { frame, wording } = site;
  const html = viewBody(site, file, body);
  return {
    kind: "page",
    address: place.address,
    frame,
    head: viewHead(site, place, { title, description: summary ?? `${title}, ${frame.title}` }),
    breadcrumb: [{ text: wording.navigation.home, href: frame.home }],
    languages: viewLanguages(site, place),
    ...draftNoteOf(site, { file }),
    title: { text: title },
    ...(summary === undefined ? {} : { summary: { text: summary } }),
    ...(html === undefined ? {} : { html }),
  };
}
