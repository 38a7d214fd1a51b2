import type { Wording } from "../../i18n/messages.ts";
import { describeSite, viewArchivePage } from "../../pages/bulletins.ts";
import type { DataFile, DataPageView } from "../../pages/view.ts";
import type { Site } from "../../site/context.ts";
import { href } from "../../site/context.ts";
import type { Place } from "../../site/place.ts";
import { pageSheet, placeOf } from "../../site/place.ts";
import type { PageSheet } from "../../site/route.ts";
import { DATA_FILES } from "./data.ts";

type Meaning = keyof Wording["data"]["fields"];

/** The fields of each file, as a path from a record, and the word that explains it. */
const FIELDS: Readonly<
  Record<"items" | "bulletins" | "events", readonly (readonly [path: string, meaning: Meaning])[]>
> = {
  items: [
    ["id", "item"],
    ["bulletin", "month"],
    ["date", "date"],
    ["topic", "topic"],
    ["countries", "countries"],
    ["event", "event"],
    ["original", "original"],
    ["texts", "texts"],
    ["texts.*.title", "title"],
    ["texts.*.summary", "summary"],
    ["texts.*.url", "page"],
    ["texts.*.place", "place"],
    ["texts.*.updated", "updated"],
  ],
  bulletins: [
    ["id", "month"],
    ["number", "number"],
    ["lead", "lead"],
    ["items", "items"],
    ["agenda", "agenda"],
    ["urls", "pages"],
  ],
  events: [
    ["id", "event"],
    ["names", "names"],
    ["start", "start"],
    ["end", "end"],
    ["places", "places"],
    ["country", "country"],
    ["status", "status"],
    ["updated", "updated"],
    ["website", "website"],
    ["urls", "pages"],
  ],
};

/** What the open data is, in the site's language. */
export function dataPageSheet(site: Site): PageSheet<DataPageView> {
  const at = placeOf(site, site.addresses.data);
  return pageSheet(at, { kind: "data", shows: {}, view: () => viewDataPage(site, at) });
}

function viewDataPage(site: Site, at: Place): DataPageView {
  const { frame, wording } = site;
  const { title, introduction } = wording.data;
  const { licence } = frame.colophon;
  return {
    kind: "data",
    ...viewArchivePage(site, at, { title, description: describeSite(site, title) }),
    title,
    introduction,
    ...(licence === undefined ? {} : { licence }),
    files: [
      viewFile(site, "items", wording.topic.figures.items),
      viewFile(site, "bulletins", wording.navigation.bulletins),
      viewFile(site, "events", wording.navigation.events),
    ],
  };
}

function viewFile(site: Site, list: keyof typeof FIELDS, title: string): DataFile {
  return {
    title,
    links: [
      { text: `${list}.json`, href: href(site, DATA_FILES.json(list)) },
      ...(list === "items" ? [{ text: "items.csv", href: href(site, DATA_FILES.csv) }] : []),
      { text: "JSON Schema", href: href(site, DATA_FILES.schema(list)) },
    ],
    fields: FIELDS[list].map(([name, meaning]) => ({ name, meaning: site.wording.data.fields[meaning] })),
  };
}
