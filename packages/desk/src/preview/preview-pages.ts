import { defined } from "../../../../scripts/diagnostics/browser.ts";
import { parseCountryCode } from "../../../../scripts/i18n/browser.ts";
import type { Publication } from "../../../../scripts/model/browser.ts";
import {
  bulletinRoutes,
  emailRoutes,
  eventRoutes,
  idOf,
  itemRoutes,
  type LocalizedSite,
  localizedSites,
  type Route,
  type SiteFeatures,
  type SiteInputs,
  standingPageRoutes,
  type View,
} from "../../../../scripts/templates/browser.ts";
import { codesOf } from "./codes-of.ts";
import type { PreviewContext } from "./preview-slice.ts";

/** A page that shows a text. */
export interface PreviewPage {
  /** `item`, `bulletin`, `email`, `page` or `event`. */
  readonly kind: string;
  readonly html: string;
  /** The id of the element on it that shows the text, if that is a part of it. */
  readonly anchor?: string;
}

/** The kinds of page in a preview, whose templates it needs. */
export const PREVIEW_KINDS = ["item", "bulletin", "email", "page", "event"] as const;

/** The inputs of views. A preview has no page of all countries, and no PDF. */
export function inputsFrom(context: PreviewContext, publication: Publication): SiteInputs {
  const plates = new Map(context.plates);
  return {
    publication,
    base: context.base,
    asOf: context.asOf,
    assets: context.assets,
    media: new Map(context.media),
    downloads: new Map(context.downloads),
    messagesByLanguage: messagesFrom(context),
    drawMap: () => undefined,
    engrave(countries) {
      const plate = plates.get(codesOf(countries));
      // The home has the file.
      return plate && { ...plate, draw: () => "" };
    },
  };
}

/** The interface messages of each language. */
export function messagesFrom({ messages: all }: Pick<PreviewContext, "messages">): SiteInputs["messagesByLanguage"] {
  return new Map(
    all.map(([language, { countries, ...others }]) => [
      language,
      { ...others, countries: new Map(countries.flatMap(([text, name]) => codeAndName(text, name))) },
    ]),
  );
}

function codeAndName(text: string, name: string) {
  const code = parseCountryCode(text);
  return code === undefined ? [] : [[code, name] as const];
}

/** The publication in each of its languages, with the features that it has there. */
export function sitesIn(
  inputs: SiteInputs,
  { feedFiles, features }: Pick<PreviewContext, "feedFiles" | "features">,
): readonly LocalizedSite[] {
  const ofLanguages = new Map(features);
  return localizedSites(inputs, feedFiles, ({ language }) => ofLanguages.get(language) ?? NO_FEATURES);
}

/** The pages that show a file, the most particular first. */
export function pagesOf(
  sites: readonly LocalizedSite[],
  file: string,
  render: (view: View) => string,
): readonly PreviewPage[] {
  const found = sites.flatMap((site) => pagesIn(site, file));
  return found.map(({ route, ...page }) => ({ ...page, html: render(route.view()) }));
}

const NO_FEATURES: SiteFeatures = { names: [], sections: [], tools: [], openData: [] };

interface FoundPage extends Omit<PreviewPage, "html"> {
  readonly route: Route;
}

/** The pages in one language; only the site in the language of the text has them. */
function pagesIn(site: LocalizedSite, file: string): readonly FoundPage[] {
  const { publication, language } = site;
  const isHere = (text: { readonly file: string } | undefined) => text?.file === file;
  const items = publication.bulletins.flatMap((bulletin) => [...bulletin.items, ...bulletin.expired]);
  const item = items.find(({ texts }) => [...texts.values()].some(isHere));
  const text = item === undefined ? undefined : [...item.texts.values()].find(isHere);
  if (item !== undefined && text !== undefined) {
    const address = site.addresses.item(text.language, item.bulletin.period, text.slug);
    const own = itemRoutes(site).filter((route) => route.address === address);
    if (own.length === 0) return [];
    return [...own.map((route) => ({ kind: "item", route })), ...bulletinPages(site, item.bulletin.period, idOf(item))];
  }
  const bulletin = publication.bulletins.find(({ texts }) => isHere(texts.get(language)));
  if (bulletin !== undefined) return bulletinPages(site, bulletin.period);
  const page = publication.pages.find(({ texts }) => isHere(texts.get(language)));
  if (page !== undefined) {
    const address = site.addresses.page(language, (page.texts.get(language) ?? page.original).path);
    return withAddress(standingPageRoutes(site), address).map((route) => ({ kind: "page", route }));
  }
  return language === publication.firstLanguage ? eventPages(site, file) : [];
}

function bulletinPages(
  site: LocalizedSite,
  period: Parameters<LocalizedSite["addresses"]["bulletin"]>[1],
  anchor?: string,
) {
  const { addresses, language } = site;
  const part = defined({ anchor });
  return [
    ...withAddress(bulletinRoutes(site), addresses.bulletin(language, period)).map((route) => ({
      kind: "bulletin",
      route,
      ...part,
    })),
    ...withAddress(emailRoutes(site), addresses.email(language, period)).map((route) => ({ kind: "email", route })),
  ];
}

function eventPages(site: LocalizedSite, file: string): readonly FoundPage[] {
  const [, key] = /^events\/(.+)\.yaml$/.exec(file) ?? [];
  const event = site.publication.events.find(({ record }) => record.key === key);
  if (event === undefined) return [];
  const routes = withAddress(eventRoutes(site), site.addresses.event(site.language, event.record.key));
  return routes.map((route) => ({ kind: "event", route }));
}

function withAddress<Found extends Route>(routes: readonly Found[], address: string): readonly Found[] {
  return routes.filter((route) => route.address === address);
}
