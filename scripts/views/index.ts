import { viewBulletinList, viewEmptyHome, viewEventList, viewEvents, viewNotFound } from "./archive.ts";
import { viewBulletins } from "./bulletin.ts";
import { viewCalendars } from "./calendar.ts";
import { viewDataFiles } from "./data.ts";
import { viewDataPage } from "./data-page.ts";
import type { FileView } from "./editions.ts";
import { viewMails } from "./email.ts";
import { viewFeeds } from "./feed.ts";
import { viewItems } from "./item.ts";
import { viewStandingPages } from "./page.ts";
import { viewPosters } from "./poster.ts";
import { shownBulletins } from "./shown.ts";
import type { Site, SiteInputs } from "./site.ts";
import { viewRobots, viewSitemaps } from "./sitemap.ts";
import { sitesOf } from "./sites.ts";
import { viewCountryList, viewSubjectPages, viewSubjectYears, viewTopicList } from "./subject-pages.ts";
import type { PageView, View } from "./view.ts";

/** Everything that is published: what is printed through templates, and what is written in notations of data. */
export interface Views {
  readonly markup: readonly View[];
  readonly data: readonly FileView[];
}

/** Every page and edition of a publication, language by language. */
export function viewPublication(inputs: SiteInputs): Views {
  const sites = sitesOf(inputs);
  const languages = sites.map(viewLanguage);
  const pages = languages.flatMap((language) => language.pages);
  /** What is there once, whatever the language, is made in the first. */
  const first = sites.slice(0, 1);
  return {
    markup: [
      ...pages,
      ...languages.flatMap(({ markup }) => markup),
      ...first.flatMap((site) => viewSitemaps(site, pages)),
    ],
    data: [...languages.flatMap(({ data }) => data), ...viewDataFiles(sites), ...first.map(viewRobots)],
  };
}

interface LanguageViews extends Views {
  /** Not among `markup`. */
  readonly pages: readonly PageView[];
}

function viewLanguage(site: Site): LanguageViews {
  const pages = viewPages(site);
  const feeds = viewFeeds(site);
  const mails = viewMails(site, pages);
  return {
    pages,
    markup: [...feeds.markup, ...mails.markup],
    data: [...feeds.data, ...mails.data, ...viewCalendars(site), ...viewPosters(site, pages)],
  };
}

function viewPages(site: Site): readonly PageView[] {
  const isEmpty = shownBulletins(site).length === 0;
  return [
    ...(isEmpty ? [viewEmptyHome(site)] : []),
    ...viewBulletins(site),
    ...viewItems(site),
    viewBulletinList(site),
    viewTopicList(site),
    viewCountryList(site),
    ...viewSubjectPages(site),
    ...viewSubjectYears(site),
    viewEventList(site),
    ...viewEvents(site),
    ...viewStandingPages(site),
    viewDataPage(site),
    viewNotFound(site),
  ];
}
