import { pathToFileURL } from "node:url";
import { defined } from "../../../../../scripts/diagnostics/index.ts";
import { message } from "../../message.ts";
import { declaredIn, type SourceContent, type SourceItem, type SourceOptions } from "../../source.ts";
import { readDay } from "./dates.ts";
import { listOf, type Row, type RowReader, textOf } from "./table.ts";

/** The item of a row. */
export function itemOfRow(
  row: Row,
  { cell, order }: RowReader,
  {
    file,
    options: { timeZone, declared = [], findSeries },
  }: { readonly file: string; readonly options: SourceOptions },
): SourceItem {
  const value = (field: string): string | undefined => textOf(cell(row, field)) || undefined;
  const written = value("date");
  const date = written === undefined ? undefined : readDay(written, { order: order("date"), timeZone });
  const image = value("image");
  const { content, others: texts } = contentOf(value);
  const named = value("series");
  const series = named === undefined ? undefined : findSeries?.(named);
  const others = { ...texts, ...(named === undefined || series !== undefined ? {} : { series: named }) };
  return {
    id: value("id") ?? value("address") ?? row.place,
    address: value("address"),
    name: value("name"),
    language: value("language"),
    group: value("group"),
    title: value("title") ?? "",
    summary: value("summary")?.replaceAll(/\s+/g, " "),
    date: date?.value,
    ...defined({ series }),
    authors: listOf(cell(row, "author")),
    categories: listOf(cell(row, "category")),
    content,
    image:
      image === undefined
        ? undefined
        : { url: resolve(image, file), alt: value("image description"), credit: value("image credit") },
    ...declaredIn(declared, (name) =>
      listOf(cell(row, name)).length > 1 ? joined(cell(row, name)) : textOf(cell(row, name)),
    ),
    ...(Object.keys(others).length === 0 ? {} : { others }),
    unfinished: row.unfinished ?? [],
    notes:
      written === undefined || date?.value !== undefined
        ? (date?.notes ?? [])
        : [[message("import-date", { date: written })]],
  };
}

/** Several values of a declared field, one on each line. */
export function joined(cell: ReturnType<RowReader["cell"]>): string {
  return typeof cell === "string" ? cell.trim() : (cell ?? []).join("\n");
}

/** The first text that it has. Others are set aside. */
function contentOf(value: (field: string) => string | undefined): {
  readonly content: SourceContent;
  readonly others: Readonly<Record<string, string>>;
} {
  const base = value("address");
  const [first, ...others] = (["html", "markdown", "text"] as const).flatMap((kind) => {
    const text = value(kind);
    return text === undefined ? [] : [{ kind, text }];
  });
  return {
    content: first === undefined ? { kind: "text", text: "" } : { ...first, ...defined({ base }) },
    others: Object.fromEntries(others.map(({ kind, text }) => [kind, text])),
  };
}

/** A picture whose value is not an address is a file beside the table. */
function resolve(image: string, file: string): string {
  const base = /^https?:\/\//i.test(file) ? file : pathToFileURL(file).href;
  return URL.canParse(image, base) ? new URL(image, base).href : image;
}
