import type { Messages } from "../../i18n/messages.ts";
import type { Page } from "../../pages/page.ts";
import { viewPage } from "../../pages/page.ts";
import { dataset } from "../../pages/schema-org.ts";
import type { LocalizedSite } from "../../site/context.ts";
import { href } from "../../site/context.ts";
import { describeSite } from "../../site/describe.ts";
import type { Link } from "../../site/parts.ts";
import type { PageAddresses, PageRoute } from "../../site/route.ts";
import { pageAddresses, pageRoute } from "../../site/route.ts";
import { DATA_FILES } from "./data.ts";

/** The page about the open data: its files and their fields. */
export interface DataPageView extends Page {
  readonly kind: "data";
  readonly title: string;
  readonly introduction: string;
  readonly licence?: Link;
  readonly files: readonly DataFile[];
}

interface DataFile {
  readonly title: string;
  /** The file in its formats, and its schema. */
  readonly links: readonly DataLink[];
  readonly fields: readonly { readonly name: string; readonly meaning: string }[];
}

/** A link to a file. A schema, which is no data, has no media type. */
interface DataLink extends Link {
  readonly mediaType?: string;
}

type Meaning = keyof Messages["data"]["fields"];

/** The fields of each file: their path in a record, and the key of the interface text that explains them. */
const FIELDS: Readonly<
  Record<"items" | "bulletins" | "events", readonly (readonly [path: string, meaning: Meaning])[]>
> = {
  items: [
    ["id", "item"],
    ["bulletin", "month"],
    ["date", "date"],
    ["topic", "topic"],
    ["topics", "topics"],
    ["countries", "countries"],
    ["event", "event"],
    ["events", "events"],
    ["original", "original"],
    ["texts", "texts"],
    ["texts.*.title", "title"],
    ["texts.*.summary", "summary"],
    ["texts.*.url", "page"],
    ["texts.*.place", "place"],
    ["texts.*.byline", "byline"],
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

/** The page about the open data. */
export function dataPageRoutes(site: LocalizedSite): readonly PageRoute<DataPageView>[] {
  const at = pageAddresses(site, site.addresses.data);
  return [pageRoute<DataPageView>(at, { kind: "data", dependencies: {}, view: () => viewDataPage(site, at) })];
}

function viewDataPage(site: LocalizedSite, at: PageAddresses): DataPageView {
  const { chrome, messages } = site;
  const { title, introduction } = messages.data;
  const { licence } = chrome.colophon;
  const page: DataPageView = {
    kind: "data",
    ...viewPage(site, at, { title, description: describeSite(site, title) }),
    title,
    introduction,
    ...(licence === undefined ? {} : { licence }),
    files: [
      viewFile(site, "items", messages.topic.figures.items),
      viewFile(site, "bulletins", messages.navigation.bulletins),
      viewFile(site, "events", messages.navigation.events),
    ],
  };
  const downloads = page.files.flatMap(({ links }) => links.flatMap(viewDownload));
  return { ...page, structuredData: dataset({ ...page, downloads }) };
}

function viewDownload({ mediaType, ...link }: DataLink): readonly (Link & { readonly mediaType: string })[] {
  return mediaType === undefined ? [] : [{ ...link, mediaType }];
}

function viewFile(site: LocalizedSite, list: keyof typeof FIELDS, title: string): DataFile {
  return {
    title,
    links: [
      { text: `${list}.json`, href: href(site, DATA_FILES.json(list)), mediaType: "application/json" },
      ...(list === "items" ? [{ text: "items.csv", href: href(site, DATA_FILES.csv), mediaType: "text/csv" }] : []),
      { text: "JSON Schema", href: href(site, DATA_FILES.schema(list)) },
    ],
    fields: FIELDS[list].map(([name, meaning]) => ({ name, meaning: site.messages.data.fields[meaning] })),
  };
}
