import type { PageText, StandingPage } from "../content/model/publication.ts";
import type { Html } from "../markdown/types.ts";
import { viewBody } from "../site/body.ts";
import type { LocalizedSite } from "../site/context.ts";
import { draftNoteOf } from "../site/context.ts";
import type { Phrase } from "../site/parts.ts";
import type { PageAddresses, PageRoute } from "../site/route.ts";
import { pageRoute } from "../site/route.ts";
import type { Page } from "./page.ts";
import { viewPage } from "./page.ts";

/** A page that belongs to no bulletin, such as "About". */
export interface StandingPageView extends Page {
  readonly kind: "page";
  readonly title: Phrase;
  readonly summary?: Phrase;
  readonly html?: Html;
}

/** Every standing page that is written in the site's language. All cache keys contain the standing pages: no dependencies. */
export function standingPageRoutes(site: LocalizedSite): readonly PageRoute<StandingPageView>[] {
  return site.publication.pages.flatMap((page) => {
    const text = page.texts.get(site.language);
    return text === undefined ? [] : [standingPageRoute(site, page, text)];
  });
}

function standingPageRoute(site: LocalizedSite, { texts }: StandingPage, text: PageText): PageRoute<StandingPageView> {
  const { addresses, language } = site;
  const at = {
    address: addresses.page(language, text.slug),
    translations: new Map([...texts].map(([tag, { slug }]) => [tag, addresses.page(tag, slug)])),
  };
  return pageRoute<StandingPageView>(at, {
    kind: "page",
    dependencies: {},
    view: () => viewStandingPage(site, at, text),
  });
}

function viewStandingPage(
  site: LocalizedSite,
  at: PageAddresses,
  { title, summary, file, body }: PageText,
): StandingPageView {
  const html = viewBody(site, file, body);
  return {
    ...viewHeading(site, at, { title, summary }),
    ...draftNoteOf(site, { file }),
    ...(html === undefined ? {} : { html }),
  };
}

/** A page that belongs to no bulletin, with its title and without its text. */
export function viewHeading(
  site: LocalizedSite,
  at: PageAddresses,
  { title, summary }: { readonly title: string; readonly summary?: string | undefined },
): Omit<StandingPageView, "html"> {
  return {
    kind: "page",
    ...viewPage(site, at, { title, description: summary ?? `${title}, ${site.chrome.title}` }),
    title: { text: title },
    ...(summary === undefined ? {} : { summary: { text: summary } }),
  };
}
