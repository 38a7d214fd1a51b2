import { defined } from "../../defined.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { plural } from "../../i18n/messages.ts";
import { type ListView, viewList } from "../../pages/divided-list.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import { subjectListLink } from "../../pages/subject/subject-index.ts";
import { type DividedSubject, partRoutes, type SubjectPartView } from "../../pages/subject/subject-part.ts";
import { viewYearLinks, type YearLink } from "../../pages/year/year-links.ts";
import { viewTopicMark } from "../../site/cards.ts";
import { lastChangeOf } from "../../site/dates/publication-dates.ts";
import type { Link, TopicMark } from "../../site/parts.ts";
import { posterImage } from "../../site/poster-of-page.ts";
import { addressesIn, type PageAddresses, type PageRoute, pageRoute } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { topicCountryLink } from "../../site/topic-countries.ts";
import type { TopicCountry } from "../../site/topic-country.ts";
import { viewCountryLink } from "../../site/view-places.ts";

/** The news of a topic about a country. */
export interface TopicCountryView extends Page, ListView {
  readonly kind: "topic-country";
  /** "Prisons · Ecuador": neutral, since grammar differs with each name. */
  readonly title: string;
  readonly topic: TopicMark;
  readonly country: Link;
  /** "3 items". */
  readonly count: string;
  /** The years with bulletins that contain its items, newest first. */
  readonly issues: readonly YearLink[];
}

/** The page of every topic in every country with at least two items, and its parts if it is too long. New items never remove a page. */
export function topicCountryRoutes(site: LocalizedSite): readonly PageRoute<TopicCountryView | SubjectPartView>[] {
  return site.topicCountries.flatMap((found) => {
    const subject = subjectOf(site, found);
    return [topicCountryRoute(site, found, subject), ...partRoutes(site, subject, { ...subject, span: undefined })];
  });
}

function subjectOf(site: LocalizedSite, found: TopicCountry): DividedSubject {
  const { topic, code, items, allItems } = found;
  const { text, hue } = viewTopicMark(site, topic);
  return {
    title: { text: topicCountryLink(site, found).text },
    index: subjectListLink(site, "topics"),
    hue,
    ...defined({ poster: posterImage(site, site.addresses.term(site.language, "topics", topic.key), text) }),
    address: (language: LanguageTag) => site.addresses.topicCountry(language, topic.key, code),
    items,
    allItems,
  };
}

function topicCountryRoute(
  site: LocalizedSite,
  found: TopicCountry,
  subject: DividedSubject,
): PageRoute<TopicCountryView> {
  const at = {
    address: subject.address(site.language),
    translations: addressesIn(found.languages, subject.address),
    modified: lastChangeOf(site, found.items),
  };
  return pageRoute<TopicCountryView>(at, {
    kind: "topic-country",
    dependencies: { mentions: found.items, values: found.languages },
    view: () => viewTopicCountry(site, at, found, subject),
  });
}

function viewTopicCountry(
  site: LocalizedSite,
  at: PageAddresses,
  found: TopicCountry,
  subject: DividedSubject,
): TopicCountryView {
  const { text: title } = subject.title;
  const topic = viewTopicMark(site, found.topic);
  const count = plural(site.messages.bulletin.items, found.items.length, site.plurals);
  return {
    kind: "topic-country",
    ...viewPage(site, at, {
      title,
      description: `${title}: ${count}`,
      parents: [subject.index, topic],
      image: subject.poster,
    }),
    title,
    topic,
    country: viewCountryLink(site, found.code),
    count,
    ...viewList(site, subject, found.items, undefined),
    issues: viewYearLinks(site, found.items),
  };
}
