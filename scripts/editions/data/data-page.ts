import type { Messages } from "../../i18n/messages.ts";
import { describeSite, viewArchivePage } from "../../pages/bulletins.ts";
import type { DataFile, DataPageView } from "../../pages/view.ts";
import type { LocalizedSite } from "../../site/context.ts";
import { href } from "../../site/context.ts";
import type { PageAddresses } from "../../site/place.ts";
import { pageAddresses, pageRoute } from "../../site/place.ts";
import type { PageRoute } from "../../site/route.ts";
import { DATA_FILES } from "./data.ts";

type Meaning = keyof Messages["data"]["fields"];

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
export function dataPageRoute(site: LocalizedSite): PageRoute<DataPageView> {
  const at = pageAddresses(site, site.addresses.data);
  return pageRoute(at, { kind: "data", dependencies: {}, view: () => viewDataPage(site, at) });
}

function viewDataPage(site: LocalizedSite, at: PageAddresses): DataPageView {
  const { chrome, messages } = site;
  const { title, introduction } = messages.data;
  const { licence } = chrome.colophon;
  return {
    kind: "data",
    ...viewArchivePage(site, at, { title, description: describeSite(site, title) }),
    title,
    introduction,
    ...(licence === undefined ? {} : { licence }),
    files: [
      viewFile(site, "items", messages.topic.figures.items),
      viewFile(site, "bulletins", messages.navigation.bulletins),
      viewFile(site, "events", messages.navigation.events),
    ],
  };
}

function viewFile(site: LocalizedSite, list: keyof typeof FIELDS, title: string): DataFile {
  return {
    title,
    links: [
      { text: `${list}.json`, href: href(site, DATA_FILES.json(list)) },
      ...(list === "items" ? [{ text: "items.csv", href: href(site, DATA_FILES.csv) }] : []),
      { text: "JSON Schema", href: href(site, DATA_FILES.schema(list)) },
    ],
    fields: FIELDS[list].map(([name, meaning]) => ({ name, meaning: site.messages.data.fields[meaning] })),
  };
}
