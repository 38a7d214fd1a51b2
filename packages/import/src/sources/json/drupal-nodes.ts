import { isMapping } from "../../../../../scripts/content/index.ts";
import { message } from "../../message.ts";
import type { Row } from "../table/table.ts";
import { flatten, type JsonObject } from "./flatten.ts";

/** A document of JSON:API (1.1 §7) with a list of resources, in Drupal's form. */
export interface ResourceDocument {
  readonly data: readonly JsonObject[];
  readonly included: readonly JsonObject[];
  /** Its own address. */
  readonly self: string | undefined;
  /** The address of the page that follows it in a list. */
  readonly next: string | undefined;
  /** The site that it is from. */
  readonly site: string | undefined;
}

/** The resources of a document; undefined for any other JSON. */
export function findResources(json: unknown, site: string | undefined): ResourceDocument | undefined {
  if (!isMapping(json) || !Array.isArray(json["data"])) return undefined;
  const data = json["data"].filter(isMapping);
  if (data.length === 0 || !data.every(({ type, attributes }) => typeof type === "string" && isMapping(attributes)))
    return undefined;
  const included = Array.isArray(json["included"]) ? json["included"].filter(isMapping) : [];
  const self = linkIn(json, "self");
  const own = self !== undefined && URL.canParse(self) ? new URL(self).origin : undefined;
  return { data, included, self, next: linkIn(json, "next"), site: own ?? site };
}

/** A link is an address, or an object with one. */
function linkIn(json: JsonObject, name: string): string | undefined {
  return textAt(json, "links", name, "href") ?? textAt(json, "links", name);
}

/** A resource with its fields in the columns of items. Referenced resources are taken from the included ones of the document. */
export function rowOfResource(resource: JsonObject, index: number, document: ResourceDocument): Row {
  const { id, attributes } = resource;
  const { title, name, body, created, langcode, path, status, ...others } = isMapping(attributes) ? attributes : {};
  const related = relatedTo(resource, document);
  const alias = isMapping(path) && typeof path["alias"] === "string" ? path["alias"] : undefined;
  const { site } = document;
  const image = pictureIn(related, document);
  const known = {
    id,
    title: title ?? name,
    html: htmlOf(body),
    date: created,
    language: langcode,
    summary: isMapping(body) ? body["summary"] : undefined,
    address:
      alias === undefined || site === undefined || !URL.canParse(alias, site) ? undefined : new URL(alias, site).href,
    name: alias?.split("/").findLast((step) => step !== ""),
    category: namesOf(related, /^taxonomy_term--/),
    author: namesOf(related, /^user--/),
    image: image?.url,
    "image description": image?.alt,
  };
  const cells = flatten({
    ...Object.fromEntries(Object.entries(others).filter(([each]) => !TECHNICAL.test(each))),
    ...known,
  });
  const isPublished = status !== false;
  return {
    cells,
    place: `resource ${index + 1}`,
    unfinished: isPublished ? [] : [[message("import-state", { state: "unpublished" })]],
  };
}

const TECHNICAL =
  /^(?:drupal_internal__.*|changed|revision_.*|promote|sticky|default_langcode|content_translation_.*|comment|metatag.*)$/;

/** The text as the site shows it, or as it was written. */
function htmlOf(body: unknown): unknown {
  return isMapping(body) ? (body["processed"] ?? body["value"]) : body;
}

interface Related {
  readonly resource: JsonObject;
  /** The metadata of the relation itself, such as the description of a picture. */
  readonly meta: JsonObject;
}

function relatedTo({ relationships }: JsonObject, { included }: ResourceDocument): readonly Related[] {
  const relations = isMapping(relationships) ? Object.values(relationships) : [];
  const identifiers = relations.flatMap((relation) => (isMapping(relation) ? [relation["data"]].flat() : []));
  return identifiers.flatMap((identifier) => {
    if (!isMapping(identifier)) return [];
    const resource = included.find(({ type, id }) => type === identifier["type"] && id === identifier["id"]);
    return resource === undefined ? [] : [{ resource, meta: isMapping(identifier["meta"]) ? identifier["meta"] : {} }];
  });
}

function namesOf(related: readonly Related[], type: RegExp): readonly string[] {
  return related.flatMap(({ resource }) => {
    const name = textAt(resource, "attributes", "display_name") ?? textAt(resource, "attributes", "name");
    return name !== undefined && type.test(String(resource["type"])) ? [name] : [];
  });
}

/** The first picture of a resource, direct or through an entry of the media library. */
function pictureIn(
  related: readonly Related[],
  document: ResourceDocument,
): { readonly url: string; readonly alt: string | undefined } | undefined {
  const inMedia = related.flatMap(({ resource }) =>
    /^media--/.test(String(resource["type"])) ? relatedTo(resource, document) : [],
  );
  for (const { resource, meta } of [...related, ...inMedia]) {
    const url = textAt(resource, "attributes", "uri", "url");
    if (!/^file--/.test(String(resource["type"])) || url === undefined || !isPicture(resource)) continue;
    const { site } = document;
    const alt = textAt(meta, "alt");
    return { url: site !== undefined && URL.canParse(url, site) ? new URL(url, site).href : url, alt };
  }
  return undefined;
}

function isPicture(file: JsonObject): boolean {
  return /^image\//.test(textAt(file, "attributes", "filemime") ?? "image/");
}

function textAt(object: JsonObject, ...path: readonly string[]): string | undefined {
  let value: unknown = object;
  for (const step of path) value = isMapping(value) ? value[step] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
