import type { PageText, StandingPage } from "../model/publication.ts";
import { viewBody } from "./body.ts";
import { viewHead, viewLanguages } from "./head.ts";
import type { Site } from "./site.ts";
import type { StandingPageView } from "./view.ts";

/** Every standing page that is written in the site's language. */
export function viewStandingPages(site: Site): readonly StandingPageView[] {
  return site.publication.pages.flatMap((page) => {
    const text = page.texts.get(site.language);
    return text === undefined ? [] : [viewStandingPage(site, page, text)];
  });
}

function viewStandingPage(site: Site, { texts }: StandingPage, text: PageText): StandingPageView {
  const { addresses, frame, wording } = site;
  const { title, summary, file, body, slug } = text;
  const address = addresses.page(site.language, slug);
  const translations = new Map([...texts].map(([tag, other]) => [tag, addresses.page(tag, other.slug)]));
  const html = viewBody(site, file, body);
  return {
    kind: "page",
    address,
    frame,
    head: viewHead(site, { title, description: summary ?? `${title}, ${frame.title}`, address, translations }),
    breadcrumb: [{ text: wording.navigation.home, href: frame.home }],
    languages: viewLanguages(site, translations),
    title: { text: title },
    ...(summary === undefined ? {} : { summary: { text: summary } }),
    ...(html === undefined ? {} : { html }),
  };
}
