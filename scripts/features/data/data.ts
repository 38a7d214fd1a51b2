import { type Address, rootFile } from "../../content/addresses.ts";
import { defined } from "../../defined.ts";
import { canonicalTag } from "../../i18n/language-tag.ts";
import type { NewsItem } from "../../model/publication.ts";
import type { Dependencies, Route, SitePages } from "../../site/route.ts";
import { type LocalizedSite, url } from "../../site/site-inputs.ts";
import { bulletinFields } from "./bulletin-data-fields.ts";
import { languagesOfTexts } from "./by-language.ts";
import { type DataRecord, recordOf } from "./data-field.ts";
import { formatDataSchema } from "./data-schema.ts";
import type { DataFileView, DataList, DataSchemaView, DataTableView } from "./data-view.ts";
import { eventFields } from "./event-data-fields.ts";
import { formatDataFile, formatDataTable } from "./format.ts";
import { itemFields } from "./item-data-fields.ts";
import { dependenciesOf, ownFieldsOf } from "./own-fields.ts";

/** The addresses of the files of open data, which are there once for all languages. */
export const DATA_FILES = {
  json: (list: DataList): Address => rootFile(`data/${list}.json`),
  schema: (list: DataList): Address => rootFile(`data/${list}.schema.json`),
  csv: rootFile("data/items.csv"),
} as const;

/** The publication as open data, in all its languages. */
export function dataRoutes(
  languages: readonly SitePages[],
): readonly Route<DataFileView | DataTableView | DataSchemaView>[] {
  const sites = languages.map(({ site }) => site);
  const [site] = sites;
  if (site === undefined) return [];
  const { bulletins, items } = site.publication;
  const own = ownFieldsOf(site.publication);
  const fields = {
    items: itemFields(own),
    bulletins: bulletinFields(own.declared),
    events: eventFields(own),
  };
  const events = site.publication.events.map(({ record }) => record);
  const itemRecords = recordsOf(items, (item) => recordOf(fields.items, { item, sites }));
  const bulletinRecords = recordsOf(bulletins, (bulletin) => recordOf(fields.bulletins, { bulletin, site }));
  const eventRecords = recordsOf(events, (event) => recordOf(fields.events, { event, sites }));
  const itemsOfBulletins = bulletins.flatMap((bulletin) => bulletin.items);
  return [
    dataRoute(site, "items", { mentions: items, events }, itemRecords),
    tableRoute(sites, items, itemRecords),
    dataRoute(site, "bulletins", { bulletins, mentions: itemsOfBulletins, events }, bulletinRecords),
    dataRoute(site, "events", { events }, eventRecords),
    ...(["items", "bulletins", "events"] as const).map((list) => schemaRoute(site, list)),
  ];
}

/** Records that are built one after the other, each time again: together, the records of a large publication take hundreds of megabytes. */
function recordsOf<Source>(sources: readonly Source[], make: (source: Source) => DataRecord): Iterable<DataRecord> {
  return {
    *[Symbol.iterator]() {
      for (const source of sources) yield make(source);
    },
  };
}

function dataRoute(
  site: LocalizedSite,
  list: DataList,
  dependencies: Dependencies,
  records: Iterable<DataRecord>,
): Route<DataFileView> {
  const { licence } = site.publication.masthead;
  const [kind, address] = ["data-json", DATA_FILES.json(list)] as const;
  const describe = () => ({
    kind,
    address,
    schema: url(site, DATA_FILES.schema(list)),
    publication: url(site, site.addresses.home(site.language)),
    ...defined({ licence: licence?.url }),
    list,
  });
  const view = (): DataFileView => ({ ...describe(), records: [...records] });
  return { kind, address, dependencies, view, text: () => formatDataFile({ ...describe(), records }) };
}

function tableRoute(
  sites: readonly LocalizedSite[],
  items: readonly NewsItem[],
  records: Iterable<DataRecord>,
): Route<DataTableView> {
  const [kind, address] = ["data-csv", DATA_FILES.csv] as const;
  const languages = languagesOfTexts(sites).map(canonicalTag);
  const events = sites[0]?.publication.events.map(({ record }) => record) ?? [];
  const describe = () => ({
    kind,
    address,
    languages,
    own: sites[0] === undefined ? {} : ownFieldsOf(sites[0].publication),
  });
  const view = (): DataTableView => ({ ...describe(), records: [...records] });
  const text = () => formatDataTable({ ...describe(), records });
  return { kind, address, dependencies: { mentions: items, events }, view, text };
}

function schemaRoute(site: LocalizedSite, list: DataList): Route<DataSchemaView> {
  const [kind, address] = ["data-schema", DATA_FILES.schema(list)] as const;
  const own = ownFieldsOf(site.publication);
  const view = () => ({ kind, address, id: url(site, address), list, own });
  return { kind, address, dependencies: dependenciesOf(own), view, text: () => formatDataSchema(view()) };
}
