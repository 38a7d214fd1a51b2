import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CheckedContent,
  openViews,
  printedRoutes,
  type SiteOptions,
  sitesOf,
} from "../../../scripts/cli/index.ts";
import { type Address, outputFile } from "../../../scripts/content/index.ts";
import type { DayRange } from "../../../scripts/i18n/index.ts";
import {
  buildTranslationStatus,
  type Content,
  publicContent,
  textsOfStatus,
  withoutHistory,
} from "../../../scripts/model/index.ts";
import { listFiles, mediaTypeOf, parseRedirects, REDIRECTS_FILE } from "../../../scripts/release/index.ts";
import { type Base, FEED_FORMATS, type LocalizedSite, type SiteInputs, url } from "../../../scripts/templates/index.ts";
import { contentTables, type Published, publishedWithin } from "./content-tables.ts";
import { type BuiltSite, editionsOf } from "./editions.ts";
import { fundingTable } from "./funding-table.ts";
import { botFinder } from "./reach/bots.ts";
import { hostName } from "./reach/host-name.ts";
import { knownPages, languageOfAddress } from "./reach/known-pages.ts";
import type { Reach } from "./reach/reach.ts";
import { reachTables } from "./reach/reach-tables.ts";
import { readLogs, type UnreadLines } from "./reach/read-logs.ts";
import { placeFinder } from "./reach/site-places.ts";
import type { ReportTable } from "./report-table.ts";
import { textTables, totalsTable } from "./text-tables.ts";
import { wordsIn } from "./words/index.ts";

/** The sources of a report. */
export interface ReportSource {
  readonly checked: CheckedContent;
  /** Including content that is not public, which is left out. */
  readonly content: Content;
  /** The options with which the site was built, which is in their output folder. */
  readonly options: SiteOptions;
  readonly inputs: SiteInputs;
  /** In the language of the report. */
  readonly site: LocalizedSite;
  readonly span: DayRange;
  /** The files of logs. */
  readonly logs: readonly string[];
  /** The hosts of the publication, besides the host of its URL. */
  readonly hosts: readonly string[];
}

/** The tables of a report, and the lines of logs that are not in them. */
export interface ReadTables {
  readonly tables: readonly ReportTable[];
  readonly unread: readonly UnreadLines[];
  readonly otherHosts: Reach["otherHosts"];
}

/** Reads the built site and the logs, and makes the tables of the report. Throws a `LogError` for a log that is damaged. */
export async function readTables(source: ReportSource): Promise<ReadTables> {
  const { checked, content, options, site, span, logs } = source;
  const { publication, asOf } = checked;
  const files = listFiles(options.outputDir).map((path) => ({ path, type: mediaTypeOf(path, FEED_FORMATS) }));
  const redirects = readRedirects(join(options.outputDir, REDIRECTS_FILE));
  const paths = new Set(files.map(({ path }) => path));
  const findUrl = (address: Address) => (paths.has(outputFile(address)) ? url(site, address) : undefined);
  const words = wordsIn(publication, site.language);
  const published = { ...publishedWithin(publication, span), site, words, findUrl };
  const texts = textsOfStatus(buildTranslationStatus(publicContent(content, asOf), withoutHistory));
  const reach = logs.length === 0 ? NO_REACH : await readReach(source, published, { files, redirects });
  const tables = [
    totalsTable(published),
    ...contentTables(published),
    ...textTables(published, texts),
    ...(await fundingTables(source, published, { files, redirects })),
    ...reach.tables,
  ];
  return { ...reach, tables };
}

const NO_REACH: ReadTables = { tables: [], unread: [], otherHosts: new Map() };

type SiteFiles = Pick<BuiltSite, "files" | "redirects">;

function readRedirects(file: string): BuiltSite["redirects"] {
  return existsSync(file) ? parseRedirects(readFileSync(file, "utf8")) : new Map();
}

/** The places where the funders are named; no table if there are none. */
async function fundingTables(
  { checked, options, inputs }: ReportSource,
  published: Published,
  built: SiteFiles,
): Promise<readonly ReportTable[]> {
  const { publication } = checked;
  if (publication.masthead.funding === undefined) return [];
  const { site, bulletins } = published;
  const periods = new Set(bulletins.map(({ period }) => period));
  const sites = sitesOf(inputs);
  const editions = editionsOf(
    {
      ...built,
      sites,
      languageOf: languageOfAddress(site, knownPages(site)),
      read: (path) => readFileSync(join(options.outputDir, path), "utf8"),
      pdfs: printedRoutes({ ...inputs, hasPdf: (_, period) => periods.has(period) }),
      render: await openViews(options, { base: site.base, publication, sites: () => sites }),
    },
    published,
  );
  return [await fundingTable(editions, published)];
}

async function readReach({ logs, hosts }: ReportSource, published: Published, built: SiteFiles): Promise<ReadTables> {
  const { site, span } = published;
  const known = knownPages(site);
  const pdfs = [...known.keys()].filter((address) => address.endsWith(".pdf"));
  const { reach, unread } = await readLogs(logs, {
    span,
    findPlace: placeFinder(site.base.path, built.files, built.redirects, pdfs),
    isBot: botFinder(),
    languageOf: languageOfAddress(site, known),
    hosts: new Set([...hostsOf(site.base), ...hosts.map(hostName)]),
  });
  return { tables: reachTables({ ...published, known }, reach), unread, otherHosts: reach.otherHosts };
}

/** The host of a site, with `www.` and without. */
function hostsOf({ origin }: Base): readonly string[] {
  const name = new URL(origin).hostname.replace(/^www\./, "");
  return [name, `www.${name}`];
}
