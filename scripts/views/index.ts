import { viewBulletinList, viewEmptyHome, viewEventList, viewEvents, viewNotFound } from "./archive.ts";
import { viewBulletins } from "./bulletin.ts";
import { viewItems } from "./item.ts";
import { viewStandingPages } from "./page.ts";
import { shownBulletins } from "./shown.ts";
import type { Site, SiteInputs } from "./site.ts";
import { sitesOf } from "./sites.ts";
import { viewCountryList, viewSubjectPages, viewSubjectYears, viewTopicList } from "./subject.ts";
import type { View } from "./view.ts";

/** Every page of a publication, language by language. */
export function viewPublication(inputs: SiteInputs): readonly View[] {
  return sitesOf(inputs).flatMap(viewSite);
}

function viewSite(site: Site): readonly View[] {
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
    viewNotFound(site),
  ];
}
