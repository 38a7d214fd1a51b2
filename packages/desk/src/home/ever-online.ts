import { CONTENT_SCHEMA } from "../../../../scripts/cli/browser.ts";
import {
  type ContentPath,
  isTextPath,
  type Period,
  parseContentPath,
  type Slug,
  type TextPath,
} from "../../../../scripts/content/browser.ts";
import type { Moment } from "../../../../scripts/i18n/browser.ts";
import {
  type CheckedFile,
  type Content,
  collectContent,
  type EventRecord,
  type ItemRecord,
  movesOf,
  type PageRecord,
  parseFormer,
  publicContent,
  textsOf,
  unreadRecords,
} from "../../../../scripts/model/browser.ts";
import { addressesIn } from "./addresses-in.ts";

/**
 * Whether everybody can or could read a text, under any of its names; `was` also if it is only possible. The answer is unknown if nothing
 * records publications (`no record`), or if the record lacks its beginning (`cut record`).
 */
export type EverOnline = "never" | "was" | "no record" | "cut record";

/** The record of published texts. It is read again for each request. */
export interface PublishedRecord {
  /** Every address that is known to have been published; undefined if there is no list of them. */
  readonly listed: ReadonlySet<string> | undefined;
  /** The published commits; undefined if there are none. */
  readonly history: PublishedHistory | undefined;
  /** Reads a text as a build does. */
  readonly check: (path: TextPath, bytes: Uint8Array) => CheckedFile;
  /** The moment of the request. */
  readonly asOf: Moment;
}

/** The published commits. All files are identified by their paths from the content folder. */
export interface PublishedHistory {
  /**
   * The contents of each commit that changed one of these files: the files, and the publication's own. Files in `beside` count only if
   * there is any commit of the others.
   */
  readonly textsThen: (files: readonly string[], beside: readonly string[]) => Promise<FoundTexts>;
  /** The former names of files that were renamed without a record, as far as they can be detected. */
  readonly renamedFrom: (files: readonly string[]) => Promise<readonly string[]>;
}

/** The earlier texts that were found. */
export interface FoundTexts {
  readonly texts: readonly TextsThen[];
  /** Whether commits may be missing. */
  readonly isCut: boolean;
}

/** Texts of one commit. */
export type TextsThen = ReadonlyMap<string, Uint8Array>;

/**
 * Finds out whether everybody can or could read a text, in any of its languages, or an event. Deleting and moving call it at that moment,
 * whatever state a page has. Each commit counts: a present draft may have been published before.
 */
export async function findEverOnline(content: Content, file: string, record: PublishedRecord): Promise<EverOnline> {
  const path = parseContentPath(file);
  if (path === undefined) return "was";
  if (record.listed === undefined && record.history === undefined) return "no record";
  const languages = languagesOf(content, file);
  let paths: readonly ContentPath[] = [path];
  for (;;) {
    const own = new Set(paths.flatMap((each) => filesOf(each, languages)));
    const beside = paths.flatMap((each) => bulletinFilesOf(each, languages));
    const { wasOnline, isCut, names } = await lookFor(own, beside, content, record);
    if (wasOnline) return "was";
    const others = names.flatMap((name) => (own.has(name) ? [] : (parseContentPath(name) ?? [])));
    if (others.length === 0) return isCut ? "cut record" : "never";
    paths = [...paths, ...others];
  }
}

/** Whether the content of these files was online, and the earlier files of the same content according to them and the history. */
async function lookFor(
  own: ReadonlySet<string>,
  beside: readonly string[],
  content: Content,
  { listed = new Set(), history, check, asOf }: PublishedRecord,
) {
  const { texts, isCut } = (await history?.textsThen([...own], beside)) ?? NOTHING_FOUND;
  const before = texts.map((each) => contentThen(each, check));
  const contents = [content, ...before];
  const former = contents.map((each) => formerlyIn(each, own));
  const wasOnline =
    before.some((each) => filesIn(publicContent(each, asOf)).some((name) => own.has(name))) ||
    former.some(({ isOfAnotherSite }) => isOfAnotherSite) ||
    contents.some((each) => isListed(each, own, listed));
  const renamed = (await history?.renamedFrom([...own])) ?? [];
  return { wasOnline, isCut, names: [...former.flatMap(({ files }) => files), ...renamed] };
}

const NOTHING_FOUND: FoundTexts = { texts: [], isCut: false };

/** The languages that a text or its bulletin may have. */
function languagesOf(content: Content, file: string): readonly string[] {
  const { languages = [], itemLanguages = [] } = content.publication?.fields ?? {};
  const stem = stemOf(file);
  const own = textsOf(content).flatMap(({ path }) => (stemOf(path.file) === stem ? [path.language] : []));
  const path = parseContentPath(file);
  const named = path !== undefined && "language" in path ? [path.language] : [];
  return [...new Set([...languages, ...itemLanguages, ...own, ...named])];
}

/** The path of a text without its language. */
function stemOf(file: string): string {
  return file.slice(0, file.indexOf(".", file.lastIndexOf("/")));
}

function filesOf(path: ContentPath, languages: readonly string[]): readonly string[] {
  return "language" in path ? languages.map((language) => `${stemOf(path.file)}.${language}.md`) : [path.file];
}

/** The files of the bulletin that an item waits for. */
function bulletinFilesOf(path: ContentPath, languages: readonly string[]): readonly string[] {
  return path.kind === "item" ? languages.map((language) => `bulletins/${path.period}/bulletin.${language}.md`) : [];
}

/** The content of a commit. Text that can't be read any more counts as published. */
function contentThen(texts: TextsThen, check: PublishedRecord["check"]): Content {
  const paths = [...texts.keys()].flatMap((file) => parseContentPath(file) ?? []).filter(isTextPath);
  const read = paths.flatMap((path) => check(path, texts.get(path.file) ?? new Uint8Array()).record ?? []);
  return collectContent([...read, ...unreadRecords(paths, read, CONTENT_SCHEMA)], texts.keys());
}

/** The files of the texts and events of content. */
export function filesIn(content: Content): readonly string[] {
  return [...textsOf(content), ...content.events].map(({ path }) => path.file);
}

/** The earlier files of a text, by its former names, and whether it had an address of another site. */
function formerlyIn(content: Content, own: ReadonlySet<string>) {
  const texts = textsOf(content).filter((text) => text.kind !== "bulletin");
  const named = [...texts, ...content.events].flatMap(({ path, fields: { formerly = [] } }) =>
    own.has(path.file) ? formerly.map((entry) => ({ path, former: parseFormer(entry) })) : [],
  );
  return {
    files: named.flatMap(({ path, former }) =>
      former === undefined || "address" in former ? [] : [fileNamed(path, former.name, former.period)],
    ),
    isOfAnotherSite: named.some(({ former }) => former === undefined || "address" in former),
  };
}

/** The file that something was in when it had a name. */
function fileNamed(
  { file, ...path }: ItemRecord["path"] | PageRecord["path"] | EventRecord["path"],
  name: Slug,
  period?: Period,
) {
  const folder =
    path.kind === "item" && period !== undefined ? `bulletins/${period}` : file.slice(0, file.lastIndexOf("/"));
  return `${folder}/${name}${file.slice(file.indexOf(".", file.lastIndexOf("/")))}`;
}

/** Whether the list contains a present or former address of one of these files. */
function isListed(content: Content, own: ReadonlySet<string>, listed: ReadonlySet<string>): boolean {
  const now = addressesIn(content).filter(({ file }) => own.has(file));
  const before = movesOf(content).filter(({ source }) => own.has(source.file));
  return now.some(({ address }) => listed.has(address)) || before.some(({ from }) => listed.has(from));
}
