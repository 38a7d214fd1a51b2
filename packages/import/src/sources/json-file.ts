import { message } from "../message.ts";
import { readText } from "../read-source-file.ts";
import { ImportError, type Note, type Source, type SourceContents, type SourceOptions } from "../source.ts";
import { findResources, rowOfResource } from "./json/drupal-nodes.ts";
import { followPages, type SavedPages } from "./json/drupal-pages.ts";
import { findLists, flatten } from "./json/flatten.ts";
import { arePosts, rowOfPost } from "./json/wordpress-posts.ts";
import { readTable } from "./table/read-table.ts";
import type { Row } from "./table/table.ts";

/** JSON with an object for each item or event: a list at any depth, posts of WordPress's REST API, or resources of Drupal's JSON:API. */
export const json: Source = {
  name: "json",
  expects: "FILE-or-URL",
  hasColumns: true,
  async read(from, options) {
    const isAddress = /^https?:\/\//i.test(from);
    const text = isAddress ? await options.fetchText(from) : readText(from);
    const value = parse(from, text);
    const resources = findResources(value, options.site);
    return resources === undefined
      ? contentsOf(from, value, options)
      : contentsOfResources(from, followPages(resources, isAddress ? undefined : from), options);
  },
};

function contentsOfResources(from: string, { document, missing }: SavedPages, options: SourceOptions): SourceContents {
  const rows = document.data.map((each, index) => rowOfResource(each, index, document));
  const contents = read(from, rows, options);
  if (missing === undefined) return contents;
  return { ...contents, notes: [[message("import-json-next", { address: missing })], ...contents.notes] };
}

function parse(source: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, " ").slice(0, 120) : "";
    throw new ImportError(message("import-json-wrong", { source, reason }));
  }
}

function contentsOf(from: string, value: unknown, options: SourceOptions): SourceContents {
  const [list, ...others] = findLists(value);
  if (list === undefined) throw new ImportError(message("import-json-other", { source: from }));
  if (arePosts(list.objects)) return read(from, list.objects.map(rowOfPost), options);
  const rows = list.objects.map((each, index) => ({ cells: flatten(each), place: `object ${index + 1}` }));
  const note: Note = [message("import-json-list", { path: list.path || "[]", count: others.length })];
  const contents = read(from, rows, options);
  return others.length === 0 ? contents : { ...contents, notes: [note, ...contents.notes] };
}

/** Columns in the order in which they first appear. */
function read(file: string, rows: readonly Row[], options: SourceOptions): SourceContents {
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return readTable({ file, columns, rows }, options);
}
