import { dirname } from "node:path";
import { parseJson } from "../../../../../scripts/diagnostics/index.ts";
import { listFiles, readTextOf } from "../../read-source-file.ts";
import { findResources, type ResourceDocument } from "./drupal-nodes.ts";

/** The pages of a JSON:API list that are saved in one folder, as one document. */
export interface SavedPages {
  readonly document: ResourceDocument;
  /** The address of the page after the last saved one; undefined at the end of the list. */
  readonly missing: string | undefined;
}

/**
 * Follows the links to next pages (JSON:API 1.1 §9.7) among the files beside the first one. A saved page is recognized by its own address.
 * @param file the file of the first page; undefined if it was read from the web
 */
export function followPages(first: ResourceDocument, file: string | undefined): SavedPages {
  if (first.next === undefined) return { document: first, missing: undefined };
  const saved = file === undefined ? new Map<string, ResourceDocument>() : savedIn(dirname(file), first.site);
  const pages = [first];
  const seen = new Set([addressKey(first.self)]);
  let next: string | undefined = first.next;
  for (; next !== undefined && !seen.has(addressKey(next)); next = pages.at(-1)?.next) {
    const page = saved.get(addressKey(next));
    if (page === undefined) break;
    seen.add(addressKey(next));
    pages.push(page);
  }
  const missing = next !== undefined && seen.has(addressKey(next)) ? undefined : next;
  const all = { data: pages.flatMap(({ data }) => data), included: pages.flatMap(({ included }) => included) };
  return { document: { ...first, ...all }, missing };
}

function savedIn(folder: string, site: string | undefined): ReadonlyMap<string, ResourceDocument> {
  const files = listFiles(folder, /\.json$/i, () => true);
  return new Map(
    files.flatMap((file) => {
      const text = readTextOf(folder, file);
      const page = typeof text === "string" ? findResources(parseJson(text), site) : undefined;
      return page?.self === undefined ? [] : [[addressKey(page.self), page] as const];
    }),
  );
}

/** The common key of all forms of an address: programs escape brackets, and write parameters in any order. */
function addressKey(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return address ?? "";
  const { host, pathname, searchParams } = new URL(address);
  searchParams.sort();
  return `${host}${pathname}?${searchParams}`;
}
