import { directionOf, htmlLang } from "../i18n/language-tag.ts";
import type { SiteContext } from "./context.ts";
import { href, labelOf, phrase, phraseIn } from "./context.ts";
import { viewFeedLabels, viewFeedLinks } from "./feed-links.ts";
import { viewLogo } from "./logo.ts";
import type { Colophon, Link, PageChrome } from "./parts.ts";
import { publicationPoster } from "./poster.ts";
import { subscribePage, viewSubscription } from "./view-subscription.ts";
import { hasCoverage, hasSearch, textShown } from "./visible.ts";

/** What all pages of a language share: navigation, feeds, assets and colophon. */
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
    assets: site.assets,
    poster: publicationPoster(site),
    colophon: viewColophon(site),
    ...(subscription === undefined ? {} : { subscription }),
  };
}

function viewOwnLogo(site: SiteContext): Pick<PageChrome, "logo"> {
  const { logo: fields } = site.publication.masthead;
  const logo = fields === undefined ? undefined : viewLogo(site, fields);
  return logo === undefined ? {} : { logo: { ...logo, hasName: fields?.hasName === true } };
}

function viewNavigation(site: SiteContext): readonly Link[] {
  const { addresses, language, messages } = site;
  const { bulletins, topics, countries, events } = messages.navigation;
  const { title: coverage } = messages.coverage;
  return [
    { text: bulletins, href: href(site, addresses.bulletins(language)) },
    { text: topics, href: href(site, addresses.topics(language)) },
    { text: countries, href: href(site, addresses.countries(language)) },
    { text: events, href: href(site, addresses.events(language)) },
    ...(hasCoverage(site) ? [{ text: coverage, href: href(site, addresses.coverage(language)) }] : []),
  ];
}

/** What readers can do: search, subscribe. */
function viewTools(site: SiteContext): readonly Link[] {
  const { addresses, language, messages } = site;
  const search = { text: messages.search.title, href: href(site, addresses.search(language)) };
  return [
    ...(hasSearch(site) ? [search] : []),
    ...(site.publication.masthead.subscribe === undefined ? [] : [subscribePage(site)]),
  ];
}

function viewColophon(site: SiteContext): Colophon {
  const { funding, disclaimer, licence, contact, social = [] } = site.publication.masthead;
  return {
    ...(funding === undefined ? {} : { funding: phrase(site, funding.text) }),
    ...(disclaimer === undefined ? {} : { disclaimer: phrase(site, disclaimer) }),
    ...(licence === undefined ? {} : { licence: { text: licence.name, href: licence.url } }),
    ...(contact === undefined ? {} : { contact: { text: contact.email, href: `mailto:${contact.email}` } }),
    social: social.map(({ name, url }) => ({ text: name, href: url })),
    pages: viewPages(site),
    feeds: viewFeedLabels(site),
    subscribe: subscribePage(site).href,
    data: { text: site.messages.data.title, href: href(site, site.addresses.data(site.language)) },
    calendar: { text: site.messages.colophon.calendar, href: href(site, site.addresses.calendar(site.language)) },
  };
}

/** Standing pages in the site's language or, with a note, in that of their original. */
function viewPages(site: SiteContext): Colophon["pages"] {
  return site.publication.pages.flatMap(({ texts, original }) => {
    const text = textShown(site, texts, original);
    if (text === undefined) return [];
    const { title, language, slug } = text;
    const to = href(site, site.addresses.page(language, slug));
    return [{ ...phraseIn(site, title, language), ...labelOf(language, site), href: to }];
  });
}
