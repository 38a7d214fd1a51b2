import type { Address } from "../content/addresses.ts";
import { joinSteps, type PagePath } from "../content/page-path.ts";
import { isOwnAddress } from "../content/reserved-addresses.ts";
import { parseSlug } from "../content/slug.ts";
import { defined } from "../defined.ts";
import { groupBy } from "../group-by.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { type Page, viewPage } from "../pages/page-view.ts";
import { type PageAddresses, type PageRoute, pageRoute, type Route } from "../site/route.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import type * as api from "./extension.ts";
import { callPart, faultOf, wrongResult } from "./extension-error.ts";
import { type LoadedExtensions, partsOf } from "./loaded-extensions.ts";
import { message } from "./message.ts";
import { OWN_PREFIX } from "./own-kinds.ts";
import { viewSite } from "./view-site.ts";

/** A page of an extension. Its kind has a prefix that none of Dateline's kinds has, now or later. */
export interface OwnPageView extends Page {
  readonly kind: `own-${string}`;
  readonly title: string;
  readonly data?: api.Data;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The pages of extensions in each language. They are computed for every plan, and their content is part of their cache key, so that a
 * project need not declare their dependencies. Throws an `ExtensionError` for a kind that throws or returns no pages, and for an address
 * that Dateline has or may get.
 */
export function ownPageRoutes(
  extensions: LoadedExtensions | undefined,
  sites: readonly LocalizedSite[],
): ReadonlyMap<LanguageTag, readonly PageRoute<OwnPageView>[]> {
  const kinds = partsOf(
    extensions,
    "pages",
    ({ pages }) => pages,
    ({ kind }) => kind,
  );
  if (extensions === undefined || kinds.length === 0) return new Map();
  const views = sites.map((site) => ({ site, view: viewSite(site) }));
  const pages = kinds.flatMap(({ part, path }) =>
    views.flatMap(({ site, view }) => {
      const found = callPart(extensions, path, (): readonly unknown[] => [...part.pages(view)]);
      return found.map((page) => ({ site, path, kind: part.kind, page: parsePage(extensions, path, page) }));
    }),
  );
  for (const { site, path, kind, page } of pages)
    refuseReserved(extensions, { path, kind }, addressOf(site, page), site);
  const same = groupBy(pages, ({ kind, page }) => `${kind} ${page.path}`);
  const routes = pages.map(({ site, kind, page }) => {
    const translations = (same.get(`${kind} ${page.path}`) ?? []).map(
      (other) => [other.site.language, addressOf(other.site, other.page)] as const,
    );
    return { language: site.language, route: routeOf(site, kind, page, new Map(translations)) };
  });
  const byLanguage = groupBy(routes, ({ language }) => language);
  return new Map([...byLanguage].map(([language, members]) => [language, members.map(({ route }) => route)]));
}

/** Throws an `ExtensionError` if a page of an extension has the address of another page or file, or the former address of one. */
export function refuseTakenAddresses(
  extensions: LoadedExtensions | undefined,
  routes: readonly Route[],
  former: ReadonlySet<Address>,
): void {
  if (extensions === undefined) return;
  const own = routes.filter(({ kind }) => kind.startsWith(OWN_PREFIX));
  if (own.length === 0) return;
  const counts = new Map<Address, number>();
  for (const { address } of routes) counts.set(address, (counts.get(address) ?? 0) + 1);
  const taken = own.find(({ address }) => (counts.get(address) ?? 0) > 1 || former.has(address));
  if (taken === undefined) return;
  const kind = taken.kind.slice(OWN_PREFIX.length);
  const extension = extensions.list.find(({ pages = [] }) => pages.some((each) => each.kind === kind));
  const place = extensions.placeOfText(kind);
  const part = `${extension?.name}.pages.${kind}`;
  const values = { place, part, address: taken.address, field: "path" };
  throw faultOf(message(former.has(taken.address) ? "extension-address-former" : "extension-address-taken", values));
}

function parsePage(extensions: LoadedExtensions, part: string, found: unknown): OwnPage {
  const page = callPart(extensions, part, () => readPage(found));
  if (page === undefined) throw wrongResult(extensions, part, { found, expected: "Iterable<Page>" });
  return page;
}

/** A page whose declaration has been checked. */
interface OwnPage extends api.Page {
  readonly path: PagePath;
}

/** Its data becomes plain in a copy, so a view is nothing but data. */
function readPage(found: unknown): OwnPage | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const { path: written, title, description, data }: Readonly<Record<string, unknown>> = { ...found };
  const path = typeof written === "string" ? parsePath(written) : undefined;
  if (path === undefined || typeof title !== "string" || title === "") return undefined;
  if (description !== undefined && typeof description !== "string") return undefined;
  const json = data === undefined ? undefined : JSON.stringify(data);
  return { path, title, ...defined({ description }), ...(json === undefined ? {} : { data: JSON.parse(json) }) };
}

/** In characters: no system has a place for a path of any length. */
const LONGEST_PATH = 200;

function parsePath(written: string): PagePath | undefined {
  if (!written.endsWith("/") || written.length > LONGEST_PATH) return undefined;
  const steps = written.slice(0, -1).split("/").map(parseSlug);
  const known = steps.flatMap((step) => step ?? []);
  return known.length === steps.length ? joinSteps(known) : undefined;
}

function addressOf({ addresses, language }: LocalizedSite, { path }: OwnPage): Address {
  return addresses.page(language, path);
}

function refuseReserved(
  extensions: LoadedExtensions,
  { path, kind }: { readonly path: string; readonly kind: string },
  address: Address,
  { publication }: LocalizedSite,
): void {
  if (!isOwnAddress(address, publication.languages)) return;
  const place = extensions.placeOfText(kind);
  throw faultOf(message("extension-address-reserved", { place, part: path, address, field: "path" }));
}

function routeOf(
  site: LocalizedSite,
  kind: string,
  page: OwnPage,
  translations: PageAddresses["translations"],
): PageRoute<OwnPageView> {
  const at = { address: addressOf(site, page), translations };
  const { title, description = `${title}, ${site.chrome.title}`, data } = page;
  return pageRoute<OwnPageView>(at, {
    kind: `${OWN_PREFIX}${kind}`,
    dependencies: { values: [JSON.stringify(page), ...translations.values()] },
    view: () => ({
      kind: `${OWN_PREFIX}${kind}`,
      ...viewPage(site, at, { title, description }),
      title,
      texts: site.messages.own ?? {},
      ...defined({ data }),
    }),
  });
}
