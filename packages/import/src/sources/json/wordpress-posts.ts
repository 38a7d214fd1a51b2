import { isMapping } from "../../../../../scripts/content/index.ts";
import { plainLine } from "../../html/document.ts";
import { message } from "../../message.ts";
import type { Note } from "../../source.ts";
import type { Cell, Row } from "../table/table.ts";
import { flatten, type JsonObject } from "./flatten.ts";

/** Whether objects are posts of WordPress's REST API (`/wp-json/wp/v2/posts?_embed`). */
export function arePosts(objects: readonly JsonObject[]): boolean {
  return objects.every(
    ({ title, content, link }) => isRendered(title) && isRendered(content) && typeof link === "string",
  );
}

function isRendered(value: unknown): value is { readonly rendered: string } {
  return isMapping(value) && typeof value["rendered"] === "string";
}

/** A post with its fields in the columns of items. Terms, author and picture come from `_embed`. */
export function rowOfPost(post: JsonObject, index: number): Row {
  const all = flatten(post);
  const { "title.rendered": title = "", "excerpt.rendered": summary = "", "content.rendered": html = "" } = all;
  const terms = all["_embedded.wp:term.name"];
  const known = {
    id: all["id"],
    title: plainOf(title),
    summary: plainOf(summary),
    html,
    date: all["date"],
    address: all["link"],
    name: all["slug"],
    language: all["lang"],
    author: all["_embedded.author.name"],
    category: terms === undefined ? undefined : [terms].flat().map(plainLine),
    group: groupOf(post["translations"]),
    image: firstOf(all["_embedded.wp:featuredmedia.source_url"]),
    "image description": firstOf(all["_embedded.wp:featuredmedia.alt_text"]),
  };
  const others = Object.entries(all).filter(([name]) => !isRead(name, terms));
  const cells = Object.fromEntries(
    [...others, ...Object.entries(known)].flatMap(([name, cell]) =>
      cell === undefined || cell === "" ? [] : [[name, cell] as const],
    ),
  );
  return { cells, place: `post ${index + 1}`, unfinished: stateOf(post) };
}

function plainOf(cell: Cell): string {
  return plainLine([cell].flat().join(" "));
}

function firstOf(cell: Cell | undefined): string | undefined {
  return cell === undefined ? undefined : [cell].flat()[0];
}

/** The posts of Polylang that are one text: their numbers by language. */
function groupOf(translations: unknown): string | undefined {
  const numbers = isMapping(translations) ? Object.values(translations).map(String).toSorted() : [];
  return numbers.length > 1 ? numbers.join(" ") : undefined;
}

function stateOf({ status, content }: JsonObject): readonly Note[] {
  return [
    ...(typeof status === "string" && status !== "publish" ? [[message("import-state", { state: status })]] : []),
    ...(isMapping(content) && content["protected"] === true ? [[message("import-password")]] : []),
  ];
}

/** Fields that are read, and technical fields: numbers, addresses of the API, and output of plugins. */
function isRead(name: string, terms: Cell | undefined): boolean {
  if (/^(?:categories|tags)$/.test(name)) return terms !== undefined;
  return /^(?:id|slug|lang|date|date_gmt|modified|modified_gmt|link|status|type|template|format|sticky|author|featured_media|ping_status|comment_status|class_list|jetpack_.*)$|^(?:guid|title|content|excerpt|translations|_links|_embedded|yoast_head|yoast_head_json)(?:\.|$)/.test(
    name,
  );
}
