import { escapeHtml } from "../../../scripts/content/index.ts";
import {
  type LocalizedSite,
  languageName,
  nameAmongWords,
  type SiteContext,
} from "../../../scripts/templates/index.ts";
import type { Published } from "./content-tables.ts";
import type { ReportRow, ReportTable } from "./report-table.ts";
import type { ReportWords } from "./words/report-words.ts";

/** The files of an edition in one language. */
export interface EditionFiles {
  readonly edition: "pages" | "emails" | "plainEmails" | "pdfs";
  /** The site in that language. */
  readonly site: LocalizedSite;
  /** Their texts; of a PDF, the page that it is printed from. */
  readonly texts: AsyncIterable<string>;
}

/** How many files of each edition and language have the notices of all funders, and their emblems. An edition without files is none. */
export async function fundingTable(
  editions: readonly EditionFiles[],
  { site, words: { funding } }: Pick<Published, "site" | "words">,
): Promise<ReportTable> {
  const rows: ReportRow[] = [];
  for (const each of editions) rows.push({ ...describe(each, site, funding), counts: await count(each) });
  return {
    name: "funding",
    title: { text: funding.title },
    column: funding.edition,
    measures: [
      { name: "files", title: funding.files },
      { name: "notice", title: funding.notice },
      { name: "emblem", title: funding.emblem },
      { name: "disclaimer", title: funding.disclaimer },
    ],
    hasBars: false,
    rows: rows.filter(({ counts: [files = 0] }) => files > 0),
    note: funding.note,
  };
}

function describe(
  { edition, site: { language } }: EditionFiles,
  report: SiteContext,
  words: ReportWords["funding"],
): Omit<ReportRow, "counts"> {
  const name = nameAmongWords(report, { text: languageName(report, language) });
  return { key: `${edition}/${language}`, name: { text: `${words[edition]} · ${name}` } };
}

/** The numbers of all files, and of files that have all notices, all emblems, and the disclaimer. */
async function count({ site, texts }: EditionFiles): Promise<readonly number[]> {
  const { notices, emblems, disclaimers } = soughtIn(site);
  const counts = { files: 0, notices: 0, emblems: 0, disclaimers: 0 };
  for await (const text of texts) {
    const line = text.replace(/\s+/g, " ");
    const isIn = (all: readonly Sought[]) =>
      all.length > 0 && all.every((each) => each.some((one) => line.includes(one)));
    counts.files += 1;
    counts.notices += Number(isIn(notices));
    counts.emblems += Number(isIn(emblems));
    counts.disclaimers += Number(isIn(disclaimers));
  }
  return [counts.files, counts.notices, counts.emblems, counts.disclaimers];
}

/** Alternatives for the same text in files of several kinds: one of these is enough. */
type Sought = readonly string[];

function soughtIn(site: LocalizedSite): Readonly<Record<"notices" | "emblems" | "disclaimers", readonly Sought[]>> {
  const { funding, disclaimer } = site.chrome.colophon;
  const { emblem, mailEmblem } = site.assets;
  const textIn = (text: string): Sought => [escapeHtml(text), text].map((each) => each.replace(/\s+/g, " "));
  return {
    notices: funding.map(({ text }) => textIn(text)),
    emblems: funding.flatMap((notice): readonly Sought[] => {
      if (notice.logo !== undefined) return [[notice.logo.src, notice.logo.raster.url]];
      return notice.emblem === undefined ? [] : [[emblem, mailEmblem].filter((each) => each !== undefined)];
    }),
    disclaimers: disclaimer === undefined ? [] : [textIn(disclaimer.text)],
  };
}
