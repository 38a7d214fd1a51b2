import type { PlaceCode } from "../content/place-code.ts";
import { groupByEach } from "../group-by.ts";
import { fill } from "../i18n/messages.ts";
import type { TermRecord } from "../model/publication.ts";
import { hasFeature } from "./features.ts";
import type { Link } from "./parts.ts";
import { href, phrase, type SiteContext } from "./site-inputs.ts";
import type { FindTopicCountry, TopicCountry } from "./topic-country.ts";
import { countryIn } from "./view-places.ts";
import { countShown, shown } from "./visible.ts";

/** A page needs as many items. One alone has a page already. */
const FEWEST = 2;

/** Topics and countries with enough items in common, topic by topic. It takes as long as there are items with both. */
export function topicCountriesOf(site: SiteContext): readonly TopicCountry[] {
  const { topics, languages } = site.publication;
  if (!hasFeature(site, "topic-country")) return [];
  return topics.flatMap(({ record, items: ofTopic }) =>
    [...groupByEach(ofTopic, ({ countries }) => countries)].flatMap(([code, allItems]) => {
      const items = shown(site, allItems);
      if (items.length < FEWEST) return [];
      const enough = languages.filter((language) => countShown(site, allItems, language) >= FEWEST);
      return [{ topic: record, code, items, allItems, languages: enough }];
    }),
  );
}

/** A function that finds one of these. */
export function topicCountryFinder(all: readonly TopicCountry[]): FindTopicCountry {
  if (all.length === 0) return () => undefined; // Every item calls it.
  const known = new Map(all.map((each) => [keyOf(each.topic, each.code), each]));
  return (topic, code) => known.get(keyOf(topic, code));
}

/** The link to the page of a topic in a country. */
export function topicCountryLink(site: SiteContext, { topic, code }: TopicCountry): Link {
  return {
    text: titleOf(site, topic, code),
    href: href(site, site.addresses.topicCountry(site.language, topic.key, code)),
  };
}

function titleOf(site: SiteContext, topic: TermRecord, code: PlaceCode): string {
  const names = { topic: phrase(site, topic.label).text, country: countryIn(site, code) };
  return fill(site.messages.topic.inCountry, names);
}

function keyOf({ key }: TermRecord, code: PlaceCode): string {
  return `${key} ${code}`;
}
