import type { Address } from "../content/addresses.ts";
import type { CalendarDate } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Bulletin, BulletinHead, EventRecord, NewsItem } from "../model/publication.ts";
import type { Head } from "./parts.ts";
import type { LocalizedSite, SiteContext } from "./site-inputs.ts";

/** The data of one page or file: plain, read-only and ready to display. */
export interface View {
  /** For a page, also the name of its template in `templates/pages/`. */
  readonly kind: string;
  readonly address: Address;
}

/**
 * A page or file to be made. Its address and its dependencies are known before its view is computed, so a build that renders forty pages
 * computes forty views.
 */
export interface Route<V extends View = View> {
  readonly kind: V["kind"];
  readonly address: Address;
  readonly dependencies: Dependencies;
  /** Computes the view. The same dependencies always give the same view. */
  readonly view: () => V;
  /** The text of the file. Only formats that are not markup have it; a template renders the others. */
  readonly text?: () => string;
}

/** A page for readers. */
export interface PageRoute<V extends View = View> extends Route<V> {
  readonly addresses: PageAddresses;
}

/**
 * The inputs of a view, besides the data that all pages of a publication share (its masthead, topics, standing pages, interface texts and
 * page chrome). A page is rendered again only when its dependencies change, so none may be missing. A test records the data that views
 * read.
 */
export interface Dependencies {
  /** Items whose body is shown. */
  readonly items?: readonly NewsItem[];
  /** Items of which anything but the body is shown. */
  readonly mentions?: readonly NewsItem[];
  /** Bulletins whose own fields, introduction, order or agenda are shown. */
  readonly bulletins?: readonly Bulletin[];
  /** Bulletins of which the title, the number or the day is shown. */
  readonly heads?: readonly BulletinHead[];
  readonly events?: readonly EventRecord[];
  /** It depends on the project's own pages, which no content file mentions. */
  readonly projectPages?: true;
  /** Other values that the view depends on, such as numbers of items. */
  readonly values?: readonly (string | number | undefined)[];
}

/** The addresses of a page, and its data for search engines. */
export interface PageAddresses {
  readonly address: Address;
  /** The page's address in each language that it exists in, by language. */
  readonly translations: ReadonlyMap<LanguageTag, Address>;
  /** The day its content last changed, if known. */
  readonly modified?: CalendarDate | undefined;
  readonly visibility?: Head["visibility"] | undefined;
}

/** The pages of one language. */
export interface SitePages {
  readonly site: LocalizedSite;
  readonly pages: readonly PageRoute[];
}

/** The route of a page at these addresses. */
export function pageRoute<V extends View>(
  addresses: PageAddresses,
  { kind, dependencies, view }: Pick<Route<V>, "kind" | "dependencies" | "view">,
): PageRoute<V> {
  return { kind, address: addresses.address, dependencies, view, addresses };
}

/** The addresses of a page that exists in every language. */
export function pageAddresses(site: SiteContext, addressOf: (language: LanguageTag) => Address): PageAddresses {
  return {
    address: addressOf(site.language),
    translations: addressesIn(site.publication.languages, addressOf),
  };
}

/** The address of a page in each of these languages. */
export function addressesIn(
  languages: readonly LanguageTag[],
  addressOf: (language: LanguageTag) => Address,
): ReadonlyMap<LanguageTag, Address> {
  return new Map(languages.map((language) => [language, addressOf(language)]));
}
