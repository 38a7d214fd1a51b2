import { defined } from "../../defined.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import { dataset } from "../../pages/structured-data/schema-org.ts";
import { factName } from "../../schema/fields/fact-fields.ts";
import { describeSite } from "../../site/describe.ts";
import type { OpenDataFile, OpenDataLink } from "../../site/features.ts";
import type { Link } from "../../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite, phrase } from "../../site/site-inputs.ts";
import { bulletinFields } from "./bulletin-data-fields.ts";
import { DATA_FILES } from "./data.ts";
import type { DataField } from "./data-field.ts";
import type { DataList } from "./data-view.ts";
import { eventFields } from "./event-data-fields.ts";
import { itemFields, itemTextFields } from "./item-data-fields.ts";
import { dependenciesOf, type OwnFields, ownFieldsOf } from "./own-fields.ts";

/** The page about the open data: its files and their fields. */
export interface DataPageView extends Page {
  readonly kind: "data";
  readonly title: string;
  readonly introduction: string;
  readonly licence?: Link;
  readonly files: readonly OpenDataFile[];
}

type Meaning = Pick<DataField<never>, "name" | "meaning">;

/** The fields of a file, by their path in a record. */
function fieldsOf(list: DataList, own: OwnFields): readonly Meaning[] {
  if (list === "bulletins") return bulletinFields(own.declared);
  if (list === "events") return eventFields(own);
  const texts = itemTextFields(own).map(({ name, meaning }) => ({ name: `texts.*.${name}`, meaning }));
  return [...itemFields(own), ...texts];
}

/** The page about the open data. */
export function dataPageRoutes(site: LocalizedSite): readonly PageRoute<DataPageView>[] {
  const at = pageAddresses(site, site.addresses.data);
  const dependencies = dependenciesOf(ownFieldsOf(site.publication));
  return [pageRoute<DataPageView>(at, { kind: "data", dependencies, view: () => viewDataPage(site, at) })];
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
    ...defined({ licence }),
    files: [
      viewFile(site, "items", messages.topic.figures.items),
      viewFile(site, "bulletins", messages.navigation.bulletins),
      viewFile(site, "events", messages.navigation.events),
      ...site.features.openData,
    ],
  };
  const downloads = page.files.flatMap(({ links }) => links.flatMap(viewDownload));
  return { ...page, structuredData: dataset({ ...page, downloads }) };
}

function viewDownload({ mediaType, ...link }: OpenDataLink): readonly (Link & { readonly mediaType: string })[] {
  return mediaType === undefined ? [] : [{ ...link, mediaType }];
}

function viewFile(site: LocalizedSite, list: DataList, title: string): OpenDataFile {
  return {
    title,
    links: [
      { text: `${list}.json`, href: href(site, DATA_FILES.json(list)), mediaType: "application/json" },
      ...(list === "items" ? [{ text: "items.csv", href: href(site, DATA_FILES.csv), mediaType: "text/csv" }] : []),
      { text: "JSON Schema", href: href(site, DATA_FILES.schema(list)) },
    ],
    fields: fieldsOf(list, ownFieldsOf(site.publication)).map(({ name, meaning }) => ({
      name,
      meaning: explain(site, meaning),
    })),
  };
}

function explain(site: LocalizedSite, meaning: Meaning["meaning"]): string {
  if (typeof meaning === "string") return site.messages.data.fields[meaning];
  return "fact" in meaning ? factName(meaning.fact, site.messages) : phrase(site, meaning.label).text;
}
