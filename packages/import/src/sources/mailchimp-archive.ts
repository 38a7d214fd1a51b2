import { existsSync } from "node:fs";
import { join } from "node:path";
import { defined } from "../../../../scripts/diagnostics/index.ts";
import { dayOfMoment } from "../../../../scripts/i18n/index.ts";
import { message } from "../message.ts";
import { listFiles, readText } from "../read-source-file.ts";
import { ImportError, type Source, type SourceItem, type SourceOptions } from "../source.ts";
import { parseTable } from "./csv.ts";
import { publicAddress, recipientsOf } from "./edition/recipient-address.ts";
import { withoutRecipient } from "./edition/without-recipient.ts";
import { readFolderPage, readPages } from "./html-folder.ts";
import type { FolderPage } from "./html-site.ts";
import { MAILCHIMP_TAG, mergeTagsIn, UNSUBSCRIBING } from "./merge-tags.ts";
import { foldColumn } from "./table/field-columns.ts";
import { textOf } from "./table/table.ts";

/**
 * An unpacked export of Mailchimp: the campaigns as HTML files, and `campaigns.csv` with their subjects and days. Each campaign becomes one
 * item: the boundaries between pieces of news depend on the layout.
 */
export const mailchimp: Source = {
  name: "mailchimp",
  expects: "FOLDER",
  async read(folder, options) {
    const { pages, unread } = readPages(folder, options);
    if (pages.length === 0) throw new ImportError(message("import-folder-without-mails", { folder }));
    const findCampaign = indexCampaigns(readCampaigns(folder));
    return { items: pages.map((page) => itemOf(folder, page, findCampaign(page), options)), notes: unread };
  },
};

type Campaign = Readonly<Record<string, string>>;

function readCampaigns(folder: string): readonly Campaign[] {
  const [file] = existsSync(join(folder, "campaigns.csv")) ? ["campaigns.csv"] : listFiles(folder, /^campaigns\.csv$/i);
  if (file === undefined) return [];
  return parseTable(file, readText(join(folder, file))).rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([name, cell]) => [foldColumn(name), textOf(cell)])),
  );
}

/**
 * Finds the campaigns of pages. Files are named after the campaign's number or its title. If several have the same, the first one counts.
 */
function indexCampaigns(campaigns: readonly Campaign[]): (page: FolderPage) => Campaign | undefined {
  const byId = indexBy(campaigns, ["unique id", "id"]);
  const byTitle = indexBy(campaigns, ["title", "subject"]);
  return ({ file, details }) => {
    const name = simplify(file.slice(file.lastIndexOf("/") + 1).replace(/\.x?html?$/i, ""));
    const steps = name.split("_");
    const titles = [...steps.map((_, index) => steps.slice(index).join("_")), simplify(details.title)];
    const named = titles.flatMap((title) => byTitle.get(title) ?? []);
    const first = byId.get(steps[0] ?? "") ?? named.toSorted((a, b) => a - b)[0];
    return first === undefined ? undefined : campaigns[first];
  };
}

/** The place of the first campaign that has a text, in the form of file names, in one of the columns. */
function indexBy(campaigns: readonly Campaign[], columns: readonly string[]): ReadonlyMap<string, number> {
  const places = campaigns.flatMap((campaign, index) =>
    columns.flatMap((column) => (campaign[column] ? [[simplify(campaign[column]), index] as const] : [])),
  );
  return new Map(places.toReversed());
}

/** A text as Mailchimp writes it into file names. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_|_$/g, "");
}

function itemOf(
  folder: string,
  page: FolderPage,
  campaign: Campaign | undefined,
  { timeZone }: SourceOptions,
): SourceItem {
  const moment = campaign?.["send date"] ?? campaign?.["send time"] ?? campaign?.["sent"];
  // Nobody would read a title of tags alone, such as `*|MC:SUBJECT|*`.
  const hasWords = (subject: string) => subject.replaceAll(MAILCHIMP_TAG, "").trim() !== "";
  const title = [campaign?.["subject"] ?? "", page.details.title].find(hasWords) ?? "";
  const { file, base, details } = withTitle(folder, page, title, timeZone);
  const tags = mergeTagsIn(`${title}\n${details.main}`);
  const { html, notes } = withoutRecipient(details.main.replaceAll(UNSUBSCRIBING, ""), recipientsOf([]));
  return {
    id: campaign?.["unique id"] || file,
    ...defined({ address: publicAddress(details.address ?? "", "", recipientsOf([])) || undefined }),
    language: details.language,
    title,
    date: details.date ?? (moment === undefined ? undefined : dayOfCampaign(moment, timeZone)),
    authors: [],
    categories: [],
    content: { kind: "html", text: html, base },
    unfinished: tags.map((tag) => [message("import-merge-tag", { tag })]),
    notes: [...(campaign === undefined ? [[message("import-not-in-campaigns")]] : []), ...notes],
  };
}

/** Reads a page again with the title that it has as an item, so that the text keeps a heading with other words. */
function withTitle(folder: string, page: FolderPage, title: string, timeZone: string): FolderPage {
  if (title === "" || title === page.details.title) return page;
  const again = readFolderPage(folder, { file: page.file, timeZone, title });
  return "details" in again ? again : page;
}

/** "Oct 14, 2021 05:03 pm", as Mailchimp's tables have it, or an ISO date. */
function dayOfCampaign(text: string, timeZone: string) {
  const [, month = "", day = "", year = ""] = /^([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})/.exec(text.trim()) ?? [];
  return dayOfMoment(month === "" ? text : `${day} ${month} ${year} 12:00:00 GMT`, timeZone);
}
