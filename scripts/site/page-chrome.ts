import { defined } from "../defined.ts";
import { directionOf, htmlLang } from "../i18n/language-tag.ts";
import { viewColophon } from "./colophon.ts";
import { viewFeedLinks } from "./feed-links.ts";
import { viewLogo } from "./find-logo.ts";
import { viewNavigation, viewTools } from "./navigation.ts";
import type { PageChrome } from "./parts.ts";
import { publicationPoster } from "./poster-of-page.ts";
import type { SiteContext } from "./site-inputs.ts";
import { href, phrase } from "./site-inputs.ts";
import { viewSubscription } from "./view-subscription.ts";

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
    ...defined({ subscription }),
  };
}

function viewOwnLogo(site: SiteContext): Pick<PageChrome, "logo"> {
  const { logo: fields } = site.publication.masthead;
  const logo = fields === undefined ? undefined : viewLogo(site, fields);
  return logo === undefined ? {} : { logo: { ...logo, hasName: fields?.hasName === true } };
}
