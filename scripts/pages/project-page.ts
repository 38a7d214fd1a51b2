import type { Address } from "../content/addresses.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { type PageRoute, pageRoute } from "../site/route.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import { type StandingPageView, viewHeading } from "./standing-page.ts";

/** A page of one of the project's own Eleventy templates, to be shown in the layout of the publication. */
export interface ProjectPage {
  readonly address: Address;
  /** Its address in each language of the project that has it: pages at the same path under several languages are one page. */
  readonly translations: ReadonlyMap<LanguageTag, Address>;
  readonly title: string;
  /** The sentence under the title, which search engines show, too. */
  readonly summary?: string | undefined;
  /** The markup that the template gave. It comes from the project's code and not from content, so it is not escaped. */
  readonly markup: string;
}

/** A page of the project that says `search: true`, as searches find it. */
export interface SearchedPage extends Pick<ProjectPage, "address" | "title" | "summary"> {
  /** The language that its address belongs to. */
  readonly language: LanguageTag;
  /** Its content, without the parts that every page has. */
  readonly text: string;
}

/** The view of such a page. It looks like a standing page. */
export interface ProjectPageView extends Omit<StandingPageView, "html"> {
  readonly html: string;
}

/** The route of a page of the project. */
export function projectPageRoute(site: LocalizedSite, page: ProjectPage): PageRoute<ProjectPageView> {
  const { address, translations, title, summary, markup } = page;
  const at = { address, translations };
  return pageRoute<ProjectPageView>(at, {
    kind: "page",
    dependencies: {},
    view: () => ({ ...viewHeading(site, at, { title, summary }), html: markup }),
  });
}
