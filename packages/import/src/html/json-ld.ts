import { parseJson } from "../../../../scripts/diagnostics/browser.ts";
import { findAll } from "./document.ts";

/** The metadata of a page for search engines, in JSON-LD with the vocabulary of schema.org. */
export interface LinkedData {
  /** As written. */
  readonly published?: string | undefined;
  readonly authors: readonly string[];
  /** Whether it calls itself an article of some kind. */
  readonly isArticle: boolean;
}

/** Reads the blocks of JSON-LD in a page. Invalid JSON is ignored. */
export function readLinkedData(document: DomDocument): LinkedData {
  const scripts = findAll(document, 'script[type="application/ld+json"]');
  const nodes = scripts.flatMap(({ textContent }) => nodesIn(parseJson(textContent)));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const pages = nodes.filter((node) => typesOf(node).some((type) => /^(?:Web|Item)Page$/.test(type)));
  const published = [...articles, ...pages].flatMap((node) => asText(node["datePublished"]) ?? [])[0];
  const [authors = []] = articles
    .map((node) => namesIn(node["author"] ?? node["creator"], byId))
    .filter(({ length }) => length > 0);
  return { published, authors, isArticle: articles.length > 0 };
}

const ARTICLE = /(?:Article|Posting|Report|Review|AnnouncementStatement)$/;

/** In levels: deeper than anybody nests descriptions of a page. */
const DEEPEST = 5;

type Node = Readonly<Record<string, unknown>>;

/** The top-level nodes, and the nodes of a graph. */
function nodesIn(value: unknown, depth = 0): readonly Node[] {
  if (Array.isArray(value)) return depth > DEEPEST ? [] : value.flatMap((each) => nodesIn(each, depth + 1));
  if (typeof value !== "object" || value === null) return [];
  const node: Node = { ...value };
  return [node, ...(depth > DEEPEST ? [] : nodesIn(node["@graph"] ?? node["mainEntity"], depth + 1))];
}

function typesOf(node: Node): readonly string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((each): each is string => typeof each === "string");
}

/** A name, a person, a reference inside the graph, or several of these. */
function namesIn(value: unknown, byId: ReadonlyMap<string, Node>): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => (Array.isArray(each) ? [] : namesIn(each, byId)));
  if (typeof value === "string") return asText(value) === undefined || /^https?:/.test(value) ? [] : [value.trim()];
  if (typeof value !== "object" || value === null) return [];
  const { name, "@id": id }: Node = { ...value };
  const own = asText(name) ?? asText(typeof id === "string" ? byId.get(id)?.["name"] : undefined);
  return own === undefined ? [] : [own];
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
