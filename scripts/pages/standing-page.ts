import { defined } from "../defined.ts";
import type { Html } from "../markdown/types.ts";
import type { PageText, StandingPage } from "../model/build-standing-page.ts";
import { pagesAbove, pagesBelow } from "../site/page-tree.ts";
import type { Labelled, Link, Phrase } from "../site/parts.ts";
import { type PageAddresses, type PageRoute, pageRoute } from "../site/route.ts";
import { draftNoteOf, type LocalizedSite } from "../site/site-inputs.ts";
import { viewBody } from "../site/view-body.ts";
import { type Disclosure, viewDisclosure } from "../site/view-disclosure.ts";
import { type FactView, viewFacts } from "../site/view-facts.ts";
import { type Page, viewPage } from "./page-view.ts";

/** A page that belongs to no bulletin, such as "About". */
export interface StandingPageView extends Page {
  readonly kind: "page";
  readonly title: Phrase;
  readonly summary?: Phrase;
  readonly html?: Html;
  /** Absent if it was reviewed, or no machine was used for it. */
  readonly disclosure?: Disclosure;
  /** In fields that the publication has declared. */
  readonly facts: readonly FactView[];
  /** Set if it is in the folder of another page, to which its breadcrumb leads. */
  readonly isBelowPage?: true;
  /** The pages in its folder, if it has one. */
  readonly below?: readonly (Link & Labelled)[];
}

/** Every standing page that is written in the site's language. All cache keys contain the standing pages: no dependencies. */
export function standingPageRoutes(site: LocalizedSite): readonly PageRoute<StandingPageView>[] {
  return site.publication.pages.flatMap((page) => {
    const text = page.texts.get(site.language);
    return text === undefined ? [] : [standingPageRoute(site, page, text)];
  });
}

function standingPageRoute(site: LocalizedSite, page: StandingPage, text: PageText): PageRoute<StandingPageView> {
  const { addresses, language } = site;
  const at = {
    address: addresses.page(language, text.path),
    translations: new Map([...page.texts].map(([tag, { path }]) => [tag, addresses.page(tag, path)])),
  };
  return pageRoute<StandingPageView>(at, {
    kind: "page",
    dependencies: {},
    view: () => viewStandingPage(site, at, page, text),
  });
}

function viewStandingPage(
  site: LocalizedSite,
  at: PageAddresses,
  page: StandingPage,
  { title, summary, file, body, custom, authorship }: PageText,
): StandingPageView {
  const html = viewBody(site, file, body);
  const [parents, below] = [pagesAbove(site, page), pagesBelow(site, page)];
  return {
    ...viewHeading(site, at, { title, summary, parents }),
    ...draftNoteOf(site, { file }),
    ...defined({ html, disclosure: viewDisclosure(site, authorship) }),
    facts: viewFacts(site, custom),
    ...(parents.length === 0 ? {} : { isBelowPage: true }),
    ...(below.length === 0 ? {} : { below }),
  };
}

/** A page that belongs to no bulletin, with its title and without its text. */
export function viewHeading(
  site: LocalizedSite,
  at: PageAddresses,
  {
    title,
    summary,
    parents = [],
  }: { readonly title: string; readonly summary?: string | undefined; readonly parents?: readonly Link[] },
): Omit<StandingPageView, "html"> {
  return {
    kind: "page",
    facts: [],
    ...viewPage(site, at, { title, description: summary ?? `${title}, ${site.chrome.title}`, parents }),
    title: { text: title },
    ...(summary === undefined ? {} : { summary: { text: summary } }),
  };
}
