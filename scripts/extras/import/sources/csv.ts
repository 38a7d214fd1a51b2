import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { defined } from "../../../defined.ts";
import { findNearest } from "../../../diagnostics/suggestion.ts";
import { parseMonth } from "../../../i18n/day.ts";
import { dayOfMoment } from "../../../i18n/instant.ts";
import { message } from "../message.ts";
import { readText } from "../read-source-file.ts";
import type { Note, Source, SourceContent, SourceItem, SourceOptions } from "../source.ts";
import { declaredIn, ImportError } from "../source.ts";

/** The columns that a table of news may have. */
const COLUMNS = [
  ...["id", "title", "summary", "date", "language", "group", "author", "category", "address", "name"],
  ...["html", "markdown", "text", "image", "image description", "image credit"],
] as const;

type Column = (typeof COLUMNS)[number];

/** A table with a row for each item, as spreadsheets export it. The first row has the names of the columns. */
export const csv: Source = {
  name: "csv",
  expects: "FILE",
  async read(file, options) {
    const rows = readTable(file, readText(file));
    const names = Object.keys(rows[0] ?? {});
    if (!names.includes("title"))
      throw new ImportError(message("import-table-without-title", { file, columns: COLUMNS }));
    const own = new Set((options.declared ?? []).map(columnOf));
    const others = names.filter((name) => !COLUMNS.some((column) => column === name) && !own.has(name));
    return { items: rows.map((row, index) => itemOf(row, index, file, options)), notes: others.map(describeColumn) };
  },
};

/** Reads a table (RFC 4180, also with semicolons or tabs). The names of columns are in lower case. */
export function readTable(file: string, text: string): readonly Readonly<Record<string, string>>[] {
  try {
    const [head = [], ...rows] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      max_record_size: 5_000_000,
    });
    const names = head.map(columnOf);
    return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]?.trim() ?? ""])));
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new ImportError(message("import-table-wrong", { file, reason }));
  }
}

/** The name of a column as tables are read. */
function columnOf(name: string): string {
  return name.trim().toLowerCase().replaceAll("_", " ");
}

/** Spreadsheets in many languages separate by semicolons. */
function delimiterOf(text: string): string {
  const [head = ""] = text.split("\n", 1);
  const count = (mark: string): number => head.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function describeColumn(name: string): Note {
  const nearest = findNearest(name, COLUMNS);
  return [
    message("import-column", { column: name }),
    ...(nearest === undefined ? [] : [message("did-you-mean", { suggestion: nearest })]),
  ];
}

function itemOf(
  row: Readonly<Record<string, string>>,
  index: number,
  file: string,
  { timeZone, declared = [] }: SourceOptions,
): SourceItem {
  const value = (column: Column): string | undefined => row[column] || undefined;
  const list = (column: Column): readonly string[] =>
    (value(column) ?? "")
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter(Boolean);
  const date = value("date");
  const image = value("image");
  return {
    id: value("id") ?? value("address") ?? `row ${index + 2}`,
    address: value("address"),
    name: value("name"),
    language: value("language"),
    group: value("group"),
    title: value("title") ?? "",
    summary: value("summary")?.replaceAll(/\s+/g, " "),
    date: date === undefined ? undefined : (parseMonth(date) ?? dayOfMoment(date, timeZone)),
    authors: list("author"),
    categories: list("category"),
    content: contentOf(value),
    image:
      image === undefined
        ? undefined
        : { url: resolve(image, file), alt: value("image description"), credit: value("image credit") },
    ...declaredIn(declared, (name) => row[columnOf(name)]),
    unfinished: [],
    notes:
      date === undefined || dayOfMoment(date, timeZone) !== undefined || parseMonth(date) !== undefined
        ? []
        : [[message("import-date", { date })]],
  };
}

function contentOf(value: (column: Column) => string | undefined): SourceContent {
  const base = value("address");
  for (const kind of ["html", "markdown", "text"] as const) {
    const text = value(kind);
    if (text !== undefined) return { kind, text, ...defined({ base }) };
  }
  return { kind: "text", text: "" };
}

/** A picture that is no address is a file beside the table. */
function resolve(image: string, file: string): string {
  const base = pathToFileURL(file).href;
  return URL.canParse(image, base) ? new URL(image, base).href : image;
}
