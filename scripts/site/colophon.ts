import { resolveContentPath } from "../content/content-path.ts";
import { defined } from "../defined.ts";
import { fill } from "../i18n/messages.ts";
import { statementPlace } from "../schema/fields/accessibility-fields.ts";
import { factName } from "../schema/fields/fact-fields.ts";
import { type FundingStatement, fundingOf } from "../schema/funding.ts";
import { formatIssn } from "../schema/identifiers.ts";
import { hasChangeNotices } from "./change-notices.ts";
import { hasFeature } from "./features.ts";
import { viewFeedLabels } from "./feed-links.ts";
import { findLogo, viewLogo } from "./find-logo.ts";
import type { FundingNotice } from "./logo-view.ts";
import { pageLink, topPages } from "./page-tree.ts";
import type { Colophon, Issn, Phrase } from "./parts.ts";
import { href, phrase, type SiteContext } from "./site-inputs.ts";
import { hasSubscribePage, subscribePage } from "./view-subscription.ts";

/** The colophon of every page: who makes and funds the publication, how to reach and to subscribe to it. */
export function viewColophon(site: SiteContext): Colophon {
  const { funding, partners = [], licence, reuse, social = [] } = site.publication.masthead;
  const disclaimer = viewDisclaimer(site);
  const issns = viewIssns(site);
  const data = site.features.sections.find(({ name }) => name === "data");
  return {
    funding: fundingOf(funding).map((each) => viewFundingNotice(site, each)),
    ...(partners.length === 0 ? {} : { partners: viewPartners(site, partners) }),
    ...(disclaimer === undefined ? {} : { disclaimer }),
    ...(issns.length === 0 ? {} : { issns }),
    ...(licence === undefined ? {} : { licence: { text: licence.name, href: licence.url } }),
    ...(reuse === undefined ? {} : { reuse: site.messages.colophon.reuses[reuse] }),
    ...viewContact(site),
    ...viewAccessibility(site),
    social: social.map(({ name, url }) => ({ text: name, href: url })),
    pages: viewPages(site),
    feeds: viewFeedLabels(site),
    ...(hasSubscribePage(site) ? { subscribe: subscribePage(site).href } : {}),
    ...(data === undefined ? {} : { data: { text: data.text, href: data.href } }),
    ...viewCorrections(site),
    ...viewCalendar(site),
  };
}

function viewFundingNotice(site: SiteContext, { text, name, emblem, logo, url }: FundingStatement): FundingNotice {
  const shown = logo === undefined ? undefined : viewLogo(site, logo);
  const official = text === undefined ? site.messages.colophon.europeanUnion : undefined;
  return {
    ...(text === undefined ? { text: officialNotice(site, emblem) } : phrase(site, text)),
    ...defined({ name: name === undefined ? official : phrase(site, name).text }),
    ...(emblem === undefined ? {} : { emblem: "eu" }),
    ...defined({ logo: shown, href: url }),
  };
}

/**
 * The notice of the Commission's guidelines on its emblem ("The use of the EU emblem in the context of EU programmes 2021-2027", March
 * 2021). It opens the disclaimer of article 17.3 of the model grant agreement. Neither could be read in the original on 29 November 2026:
 * the texts in `en`, `es`, `de`, `fr`, `it` and `pt` are the ones that funded projects publish, with the Commission in place of an agency;
 * the texts in `pt-br` and `ar` are our own.
 */
function officialNotice({ messages }: SiteContext, emblem: FundingStatement["emblem"]): string {
  const { euFunded, euCoFunded } = messages.colophon;
  return emblem === "eu-co-funded" ? euCoFunded : euFunded;
}

/** The publication's own disclaimer, or the disclaimer of the first official notice. */
function viewDisclaimer(site: SiteContext): Phrase | undefined {
  const { funding, disclaimer } = site.publication.masthead;
  if (disclaimer !== undefined) return phrase(site, disclaimer);
  const official = fundingOf(funding).find(({ text }) => text === undefined);
  if (official === undefined) return undefined;
  return { text: fill(site.messages.colophon.euDisclaimer, { notice: officialNotice(site, official.emblem) }) };
}

function viewPartners(
  site: SiteContext,
  partners: NonNullable<SiteContext["publication"]["masthead"]["partners"]>,
): NonNullable<Colophon["partners"]> {
  return {
    title: factName("partners", site.messages),
    all: partners.map(({ name, url, logo }) => ({
      ...phrase(site, name),
      ...defined({
        href: url,
        logo: logo === undefined ? undefined : findLogo(site, resolveContentPath("", logo) ?? ""),
      }),
    })),
  };
}

function viewContact(site: SiteContext): Pick<Colophon, "contact" | "contactPage" | "address"> {
  const { email, url, address } = site.publication.masthead.contact ?? {};
  return {
    ...(email === undefined ? {} : { contact: { text: email, href: `mailto:${email}` } }),
    ...(url === undefined ? {} : { contactPage: { text: site.messages.colophon.contact, href: url } }),
    ...(address === undefined ? {} : { address: phrase(site, address) }),
  };
}

function viewCorrections(site: SiteContext): Pick<Colophon, "corrections"> {
  if (!hasFeature(site, "corrections") || !hasChangeNotices(site, site.language)) return {};
  const { addresses, language, messages } = site;
  return { corrections: { text: messages.item.corrections, href: href(site, addresses.corrections(language)) } };
}

function viewCalendar(site: SiteContext): Pick<Colophon, "calendar"> {
  if (!hasFeature(site, "calendar")) return {};
  return {
    calendar: { text: site.messages.colophon.calendar, href: href(site, site.addresses.calendar(site.language)) },
  };
}

/** The statement that is a page of the publication's data, or on another site; a standing page is among the others. */
function viewAccessibility(site: SiteContext): Pick<Colophon, "accessibility"> {
  const { addresses, language, messages, publication } = site;
  const place = statementPlace(publication.masthead.accessibility);
  const text = messages.colophon.accessibility;
  if (hasFeature(site, "accessibility"))
    return { accessibility: { text, href: href(site, addresses.accessibility(language)) } };
  return place !== undefined && /^https?:/i.test(place) ? { accessibility: { text, href: place } } : {};
}

/** The pages at the top, and the accessibility statement at any level. */
function viewPages(site: SiteContext): Colophon["pages"] {
  const place = statementPlace(site.publication.masthead.accessibility);
  const top = topPages(site);
  const statement = site.publication.pages.filter((page) => page.name === place && !top.includes(page));
  return [...top, ...statement].flatMap((page) => pageLink(site, page));
}

/** The ISSNs of the publication in the site's language, the number of its online edition first. */
function viewIssns({ publication, language, messages }: SiteContext): readonly Issn[] {
  const online = publication.masthead.issn?.[language];
  const print = publication.masthead.printIssn?.[language];
  const alone = `${factName("issn", messages)} {issn}`;
  const onlineText = print === undefined ? alone : messages.colophon.onlineIssn;
  return [...issnsOf(online, onlineText), ...issnsOf(print, messages.colophon.printIssn)];
}

function issnsOf(issn: string | undefined, text: string): readonly Issn[] {
  if (issn === undefined) return [];
  const number = formatIssn(issn);
  return [{ number, urn: `urn:ISSN:${number}`, text: fill(text, { issn: number }) }];
}
