import { defined } from "../defined.ts";
import { spanOf } from "../i18n/event-dates.ts";
import type { CustomFact } from "../model/custom-facts.ts";
import type { NewsEvent, NewsItem } from "../model/publication.ts";
import { plainValueOf } from "../schema/custom/custom-value.ts";
import { bulletinLink } from "../site/cards.ts";
import { href, type LocalizedSite, phrase } from "../site/site-inputs.ts";
import { viewFactValues } from "../site/view-facts.ts";
import { shown } from "../site/visible.ts";
import { deepFreeze } from "./deep-freeze.ts";
import type * as api from "./extension.ts";

/** A publication in one language, as the pages of extensions see it: made of what is public alone, and frozen. */
export function viewSite(site: LocalizedSite): api.Site {
  const { publication, language, chrome, messages } = site;
  return deepFreeze({
    language,
    languages: [...publication.languages],
    title: chrome.title,
    texts: { ...messages.own },
    bulletins: publication.bulletins.map((bulletin) => viewBulletin(site, bulletin)),
    items: shown(site, publication.items).map((item) => viewItem(site, item)),
    events: publication.events.map((event) => viewEvent(site, event)),
  });
}

function viewBulletin(site: LocalizedSite, bulletin: NewsItem["bulletin"]): api.SiteBulletin {
  const { text, href: address } = bulletinLink(site, bulletin);
  return { text, href: address, name: bulletin.period };
}

function viewItem(site: LocalizedSite, item: NewsItem): api.SiteItem {
  const text = item.texts.get(site.language) ?? item.original;
  return {
    text: text.title,
    href: href(site, site.addresses.item(text.language, item.bulletin.period, text.slug)),
    language: text.language,
    ...defined({ summary: text.summary }),
    date: item.date,
    bulletin: viewBulletin(site, item.bulletin),
    authors: text.byline.map(({ name }) => name),
    topics: item.topics.map(({ key, label }) => ({
      key,
      text: phrase(site, label).text,
      href: href(site, site.addresses.term(site.language, "topics", key)),
    })),
    countries: [...item.countries],
    fields: viewFields(site, text.custom),
  };
}

function viewEvent(site: LocalizedSite, { record }: NewsEvent): api.SiteEvent {
  const { key, name, schedule, countries, custom } = record;
  return {
    key,
    text: phrase(site, name).text,
    href: href(site, site.addresses.event(site.language, key)),
    ...defined({ date: spanOf(schedule)?.start }),
    countries: [...countries],
    fields: viewFields(site, custom),
  };
}

function viewFields(site: LocalizedSite, facts: readonly CustomFact[]): api.SiteItem["fields"] {
  return Object.fromEntries(facts.map((fact) => [fact.name, dataOf(site, fact)]));
}

function dataOf(site: LocalizedSite, fact: CustomFact): api.Data {
  const { value } = fact;
  switch (value.kind) {
    case "document":
    case "picture":
      return viewFile(site, fact, value);
    case "text":
      return phrase(site, value.text).text;
    case "terms":
      return [...value.keys];
    default:
      return plainValueOf(value);
  }
}

/** A document or a picture, with the address that it has in the site. */
function viewFile(
  site: LocalizedSite,
  fact: CustomFact,
  value: Extract<CustomFact["value"], { readonly kind: "document" | "picture" }>,
): api.Data {
  const [shown] = viewFactValues(site, fact);
  if (value.kind === "picture")
    return { alt: value.alt, ...defined({ href: shown?.picture?.src, credit: value.credit }) };
  return defined({ href: value.url ?? shown?.href, title: value.title });
}
