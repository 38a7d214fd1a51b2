import { join, posix } from "node:path";
import {
  contentLink,
  destinationsIn,
  formatMarkdownFile,
  formatYamlFile,
  LARGEST_TEXT,
  parseContentPath,
  parseForeignYaml,
  withDestinations,
} from "../../../../../scripts/content/index.ts";
import { groupBy, type Message } from "../../../../../scripts/diagnostics/index.ts";
import { htmlLang, parseLanguageTag } from "../../../../../scripts/i18n/index.ts";
import { message } from "../../message.ts";
import { isPlainFile, isPlainFolder, listFiles, readBytesOf, readTextOf } from "../../read-source-file.ts";
import type { SkippedItem, SourceFiles } from "../../source.ts";
import { workOnFile, workOnSource } from "../../work-on-source.ts";
import { readForeignText } from "../markdown/front-matter.ts";
import { type ExportIndex, type ExportPage, fieldsByFile } from "./fields-of-page.ts";

/**
 * The content files from which Dateline exported a folder; undefined for any other folder. Content that readers never saw is not included.
 */
export function readExport(folder: string): SourceFiles | undefined {
  if (!OF_EXPORTS.every((file) => isPlainFile(join(folder, file)))) return undefined;
  const data = textsIn(folder, "data", /\.yaml$/);
  const written = textsIn(folder, "content", /\.md$/);
  const text = data.texts.get("publication.yaml") ?? "";
  const publication = workOnSource(text.length, () => parseForeignYaml(text));
  const languages = languagesIn(publication);
  const read = [...written.texts].map(([file, each]) => readPage(file, each, languages));
  const pages = firstOfEach(
    read.flatMap((each) => (each !== "home" && "key" in each ? [each] : [])),
    ({ file, language }) => `${file} ${language}`,
  );
  const media = filesIn(folder, "static", /(?:^|\/)[^./][^/]*$/).map((path) => ({ path, file: mediaFile(path, text) }));
  const files = new Map([
    ...pages.first.map(({ address, file }) => [address, file] as const),
    ...media.map(({ path, file }) => [`/${path}`, file] as const),
  ]);
  const sorted = pages.first.toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language));
  const index = {
    byKey: groupBy(sorted, ({ key }) => key),
    byAddress: new Map(pages.first.map((page) => [page.address, page])),
  };
  const made = firstOfEach(
    [
      ...[...data.texts].map(([file, each]) => ({ from: `data/${file}`, file, read: () => each })),
      ...[...index.byKey.values()].flatMap((group) => filesOf(group, index, files)),
      ...media.map(({ path, file }) => ({
        from: `static/${path}`,
        file,
        read: () => readBytesOf(join(folder, "static"), path),
      })),
    ],
    ({ file }) => file,
  );
  const [known, unknown] = partition(made.first, ({ file }) => parseContentPath(file) !== undefined);
  return {
    publication,
    files: known,
    unread: [
      ...data.unread,
      ...written.unread,
      ...read.flatMap((each) => (each !== "home" && "reason" in each ? [each] : [])),
      ...unknown.map(({ from }) => skipped(from, message("import-file-unknown"))),
      ...[...pages.others, ...made.others].map(({ from, file }) =>
        skipped(from, message("import-file-twice", { file })),
      ),
    ],
  };
}

/** The first of each key, and the others. */
function firstOfEach<Made>(all: readonly Made[], keyOf: (made: Made) => string) {
  const first = new Map(all.toReversed().map((each) => [keyOf(each), each]));
  const [taken, others] = partition(all, (each) => first.get(keyOf(each)) === each);
  return { first: taken, others };
}

function partition<Value>(all: readonly Value[], isIn: (value: Value) => boolean) {
  return [all.filter(isIn), all.filter((each) => !isIn(each))] as const;
}

/** A file of an export that is not imported. */
function skipped(from: string, reason: Message): SkippedItem {
  return { item: { id: from, title: from }, reason: [reason] };
}

/** The files below a folder of an export, which has only the folders that it needs. */
function filesIn(folder: string, below: string, name: RegExp): readonly string[] {
  return isPlainFolder(join(folder, below)) ? listFiles(join(folder, below), name) : [];
}

/** The texts below a folder of an export, by their paths, and unreadable texts. */
function textsIn(folder: string, below: string, name: RegExp) {
  const read = filesIn(folder, below, name).map((file) => ({ file, text: readTextOf(join(folder, below), file) }));
  return {
    texts: new Map(read.flatMap(({ file, text }) => (typeof text === "string" ? [[file, text] as const] : []))),
    unread: read.flatMap(({ file, text }) => (typeof text === "string" ? [] : [skipped(`${below}/${file}`, text)])),
  };
}

const OF_EXPORTS = ["data/publication.yaml", "hugo.toml", "eleventy.config.js", "content/_index.md"] as const;

function languagesIn(publication: unknown): readonly string[] {
  const { languages, itemLanguages }: { readonly languages?: unknown; readonly itemLanguages?: unknown } = {
    ...Object(publication),
  };
  return [languages, itemLanguages].flat().flatMap((tag) => (typeof tag === "string" ? tag : []));
}

/** A page that was made from a content file; otherwise the home page of a language, or the reason why it is ignored. */
function readPage(name: string, text: string, languages: readonly string[]): ExportPage | "home" | SkippedItem {
  const from = `content/${name}`;
  const found = workOnFile(from, text.length, () => ({ read: readForeignText(text) }));
  if (!("read" in found)) return skipped(from, found);
  const { fields = {}, body = "" } = found.read ?? {};
  const { translationKey: key, url: address, lang } = fields;
  if (key === "home") return "home";
  const language = languages.find((tag) => isTag(tag, lang));
  if (typeof key !== "string" || typeof address !== "string" || language === undefined)
    return skipped(from, message("import-file-unknown"));
  const file = key.startsWith("events/")
    ? `${key}.yaml`
    : `${key.startsWith("pages/") ? "" : "bulletins/"}${key}.${language}.md`;
  return parseContentPath(file) === undefined
    ? skipped(from, message("import-file-unknown"))
    : { from, file, address, language, key, fields, body };
}

function isTag(tag: string, lang: unknown): boolean {
  const parsed = parseLanguageTag(tag);
  return parsed !== undefined && htmlLang(parsed) === lang;
}

/** `2021/10/media/quito.jpg` belongs to a bulletin; the publication's own pictures are the pictures in its fields. */
function mediaFile(path: string, publication: string): string {
  const [, year, rest = "", name = ""] = /^(\d{4})\/((?:[^/]+\/){0,2})media\/([^/]+)$/.exec(path) ?? [];
  if (year !== undefined) return `bulletins/${[year, ...rest.split("/").filter(Boolean)].join("-")}/media/${name}`;
  return path.startsWith("media/") && publication.includes(path) ? path : `pages/${path}`;
}

/** The content files of a text in its languages, the original first. */
function filesOf(group: readonly ExportPage[], pages: ExportIndex, files: ReadonlyMap<string, string>) {
  return fieldsByFile(group, pages, files).map(({ file, fields, page }) => ({
    from: page.from,
    file,
    read: () => {
      const made = workOnFile(page.from, page.body.length, () => ({ text: format(fields, page, files) }));
      return "text" in made ? made.text : made;
    },
  }));
}

function format(fields: object, page: ExportPage, files: ReadonlyMap<string, string>): string {
  return page.file.endsWith(".yaml")
    ? formatYamlFile(fields)
    : formatMarkdownFile(fields, withContentLinks(page, files));
}

/** The text of a page, with links to files again. A text that is larger than any content is not changed. */
function withContentLinks({ file, address, body }: ExportPage, files: ReadonlyMap<string, string>): string {
  if (body.length > MOST_LETTERS) return body;
  const changes = destinationsIn(body).flatMap((destination) => {
    const [, path = "", fragment = ""] = /^([^#]*)(#.*)?$/s.exec(destination.written) ?? [];
    const target = path === "" || /^[a-z][a-z0-9+.-]*:/i.test(path) ? undefined : files.get(posix.join(address, path));
    return target === undefined ? [] : [[destination, `${contentLink(file, target)}${fragment}`] as const];
  });
  return withDestinations(body, new Map(changes));
}

/** In letters: an address may be twice as long as the path to a file. */
const MOST_LETTERS = 2 * LARGEST_TEXT;
