import { fileIn } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import { directionOf, htmlLang } from "../i18n/language-tag.ts";
import type { PublicationFields } from "../schema/fields/publication-fields.ts";
import type { ChromeAssets } from "./chrome-assets.ts";
import { viewColophon } from "./colophon.ts";
import { viewFeedLinks } from "./feed-links.ts";
import { viewLogo } from "./find-logo.ts";
import { pageLink } from "./page-tree.ts";
import type { Link, NavigationLink, PageChrome } from "./parts.ts";
import { publicationPoster } from "./poster-of-page.ts";
import { href, phrase, type SiteContext } from "./site-inputs.ts";
import { subscribePage, viewSubscription } from "./view-subscription.ts";

/** The parts that all pages of a language share: navigation, feeds, assets and colophon. */
export function viewChrome(site: SiteContext): PageChrome {
  const { masthead } = site.publication;
  const subscription = viewSubscription(site);
  return {
    lang: htmlLang(site.language),
    dir: directionOf(site.language),
    messages: site.messages,
    title: phrase(site, masthead.title).text,
    ...(masthead.tagline === undefined ? {} : { tagline: phrase(site, masthead.tagline) }),
    ...viewOwnLogo(site),
    publisher: { text: masthead.publisher.name, href: masthead.publisher.url },
    home: href(site, site.addresses.home(site.language)),
    navigation: viewNavigation(site),
    tools: viewTools(site),
    feeds: viewFeedLinks(site, site.addresses.home(site.language), phrase(site, masthead.title).text),
    assets: assetsIn(site),
    colophon: viewColophon(site),
    ...defined({ poster: publicationPoster(site), subscription }),
  };
}

function assetsIn({ assets, language }: SiteContext): ChromeAssets {
  const font = assets.fontOf?.[htmlLang(language)];
  return font === undefined ? assets : { ...assets, fonts: [font] };
}

function viewOwnLogo(site: SiteContext): Pick<PageChrome, "logo"> {
  const { logo: fields } = site.publication.masthead;
  const logo = fields === undefined ? undefined : viewLogo(site, fields);
  return logo === undefined ? {} : { logo: { ...logo, hasName: fields?.hasName === true } };
}

/** The entries of the menu: the entries in `publication.yaml`, or all sections that have content. */
function viewNavigation(site: SiteContext): readonly NavigationLink[] {
  const { menu } = site.publication.masthead;
  const usual = site.features.sections.filter(({ isUsual }) => isUsual).map(({ name }) => name);
  return (menu ?? [...SECTIONS.filter((name) => hasPages(site, name)), ...usual]).flatMap(
    (entry): readonly NavigationLink[] => {
      if (typeof entry === "object") return viewMenuLink(site, entry);
      const section = viewSection(site, entry);
      if (section.length > 0) return section;
      return site.publication.pages.filter(({ name }) => name === entry).flatMap((page) => pageLink(site, page));
    },
  );
}

/**
 * A page of the project is below the home page of each language. Its title determines the languages that have it: a plain text means all.
 */
function viewMenuLink(site: SiteContext, { title, url }: MenuLink): readonly NavigationLink[] {
  if (!url.startsWith("/")) return [{ ...phrase(site, title), href: url, isOutside: true }];
  if (typeof title !== "string" && !Object.hasOwn(title, site.language)) return [];
  const address = fileIn(site.addresses.home(site.language), url.slice(1));
  return [{ ...phrase(site, title), href: href(site, address) }];
}

type MenuLink = Extract<NonNullable<PublicationFields["menu"]>[number], object>;

/** The sections that every site has. */
const SECTIONS = ["bulletins", "topics", "countries", "events"] as const;

/** Whether a section leads to any page. Bulletins and topics have some from the first day. */
function hasPages({ publication: { countries, events } }: SiteContext, section: (typeof SECTIONS)[number]): boolean {
  if (section === "countries") return countries.length > 0;
  return section !== "events" || events.length > 0;
}

function viewSection(site: SiteContext, section: string): readonly Link[] {
  const { addresses, features, language, messages } = site;
  const own = SECTIONS.find((name) => name === section);
  if (own !== undefined) return [{ text: messages.navigation[own], href: href(site, addresses[own](language)) }];
  return features.sections
    .filter(({ name }) => name === section)
    .map(({ name: _, isUsual: _isUsual, ...link }) => link);
}

/** The functions for readers: functions of features, and subscription. */
function viewTools(site: SiteContext): readonly Link[] {
  return [
    ...site.features.tools.map(({ text, href: to }) => ({ text, href: to })),
    ...(site.publication.masthead.subscribe === undefined ? [] : [subscribePage(site)]),
  ];
}
