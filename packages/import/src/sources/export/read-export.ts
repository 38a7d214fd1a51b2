import { join, posix } from "node:path";
import { contentLink, parseContentPath } from "../../../../../scripts/content/content-path.ts";
import { formatMarkdownFile, formatYamlFile } from "../../../../../scripts/content/yaml/format-yaml.ts";
import { parseForeignYaml } from "../../../../../scripts/content/yaml/yaml.ts";
import { groupBy } from "../../../../../scripts/group-by.ts";
import { htmlLang, parseLanguageTag } from "../../../../../scripts/i18n/language-tag.ts";
import { destinationsIn, withDestinations } from "../../../../../scripts/markdown/foreign.ts";
import { isPlainFile, isPlainFolder, listFiles, readBytesOf, readTextOf } from "../../read-source-file.ts";
import type { SkippedItem, SourceFile, SourceFiles } from "../../source.ts";
import { readForeignText } from "../markdown/front-matter.ts";
import { type ExportIndex, type ExportPage, fieldsByFile } from "./fields-of-page.ts";

/** The content files that a folder was exported from by Dateline; undefined for any other folder. What readers never saw is not in it. */
export function readExport(folder: string): SourceFiles | undefined {
  if (!OF_EXPORTS.every((file) => isPlainFile(join(folder, file)))) return undefined;
  const data = textsIn(folder, "data", /\.yaml$/);
  const written = textsIn(folder, "content", /\.md$/);
  const text = data.texts.get("publication.yaml") ?? "";
  const publication = parseForeignYaml(text);
  const languages = languagesIn(publication);
  const pages = [...written.texts].flatMap(([, each]) => readPage(each, languages) ?? []);
  const media = filesIn(folder, "static", /./).map((path) => ({ path, file: mediaFile(path, text) }));
  const files = new Map([
    ...pages.map(({ address, file }) => [address, file] as const),
    ...media.map(({ path, file }) => [`/${path}`, file] as const),
  ]);
  const sorted = pages.toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language));
  const index = {
    byKey: groupBy(sorted, ({ key }) => key),
    byAddress: new Map(pages.map((page) => [page.address, page])),
  };
  return {
    publication,
    unread: [...data.unread, ...written.unread],
    files: [
      ...[...data.texts].map(([file, each]) => ({ file, read: () => each })),
      ...media.map(({ path, file }) => ({ file, read: () => readBytesOf(join(folder, "static"), path) })),
      ...[...index.byKey.values()].flatMap((group) => filesOf(group, index, files)),
    ].filter(({ file }) => parseContentPath(file) !== undefined),
  };
}

/** The files below a folder of an export, which has only the folders that it needs. */
function filesIn(folder: string, below: string, name: RegExp): readonly string[] {
  return isPlainFolder(join(folder, below)) ? listFiles(join(folder, below), name) : [];
}

/** The texts below a folder of an export, by their paths, and those that can't be read. */
function textsIn(folder: string, below: string, name: RegExp) {
  const read = filesIn(folder, below, name).map((file) => ({ file, text: readTextOf(join(folder, below), file) }));
  return {
    texts: new Map(read.flatMap(({ file, text }) => (typeof text === "string" ? [[file, text] as const] : []))),
    unread: read.flatMap(({ file, text }): readonly SkippedItem[] =>
      typeof text === "string" ? [] : [{ item: { id: file, title: file }, reason: [text] }],
    ),
  };
}

const OF_EXPORTS = ["data/publication.yaml", "hugo.toml", "eleventy.config.js", "content/_index.md"] as const;

function languagesIn(publication: unknown): readonly string[] {
  const { languages, itemLanguages }: { readonly languages?: unknown; readonly itemLanguages?: unknown } = {
    ...Object(publication),
  };
  return [languages, itemLanguages].flat().flatMap((tag) => (typeof tag === "string" ? tag : []));
}

/** A page that was made from a content file; undefined for home pages and for what is none. */
function readPage(text: string, languages: readonly string[]): ExportPage | undefined {
  const { fields = {}, body = "" } = readForeignText(text) ?? {};
  const { translationKey: key, url: address, lang } = fields;
  const language = languages.find((tag) => isTag(tag, lang));
  if (typeof key !== "string" || typeof address !== "string" || language === undefined) return undefined;
  const made = key.startsWith("events/")
    ? `${key}.yaml`
    : `${key.startsWith("pages/") ? "" : "bulletins/"}${key}.${language}.md`;
  return parseContentPath(made) === undefined ? undefined : { file: made, address, language, key, fields, body };
}

function isTag(tag: string, lang: unknown): boolean {
  const parsed = parseLanguageTag(tag);
  return parsed !== undefined && htmlLang(parsed) === lang;
}

/** `2021/10/media/quito.jpg` is of a bulletin; the publication's own pictures are those that its fields name. */
function mediaFile(path: string, publication: string): string {
  const [, year, rest = "", name = ""] = /^(\d{4})\/((?:[^/]+\/){0,2})media\/([^/]+)$/.exec(path) ?? [];
  if (year !== undefined) return `bulletins/${[year, ...rest.split("/").filter(Boolean)].join("-")}/media/${name}`;
  return path.startsWith("media/") && publication.includes(path) ? path : `pages/${path}`;
}

/** The content files of a text in its languages, the original first. */
function filesOf(
  group: readonly ExportPage[],
  pages: ExportIndex,
  files: ReadonlyMap<string, string>,
): readonly SourceFile[] {
  return fieldsByFile(group, pages, files).map(({ file, fields, page }) => {
    const text = file.endsWith(".yaml")
      ? formatYamlFile(fields)
      : formatMarkdownFile(fields, withContentLinks(page, files));
    return { file, read: () => text };
  });
}

/** The text of a page, whose links lead to files again. */
function withContentLinks({ file, address, body }: ExportPage, files: ReadonlyMap<string, string>): string {
  const changes = destinationsIn(body).flatMap((destination) => {
    const [, path = "", fragment = ""] = /^([^#]*)(#.*)?$/s.exec(destination.written) ?? [];
    const target = path === "" || /^[a-z][a-z0-9+.-]*:/i.test(path) ? undefined : files.get(posix.join(address, path));
    return target === undefined ? [] : [[destination, `${contentLink(file, target)}${fragment}`] as const];
  });
  return withDestinations(body, new Map(changes));
}
