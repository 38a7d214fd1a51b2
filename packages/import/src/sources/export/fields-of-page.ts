import {
  contentLink,
  dateOfPeriod,
  daysOfPeriod,
  isMapping,
  type Period,
  parseContentPath,
  parsePeriod,
} from "../../../../../scripts/content/index.ts";
import { defined } from "../../../../../scripts/diagnostics/index.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A page of an export. */
export interface ExportPage {
  /** Its path from the folder of the export. */
  readonly from: string;
  /** The content file that it was made from. */
  readonly file: string;
  readonly address: string;
  readonly language: string;
  /** The same for all languages: `2021-10/quito`. */
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The pages of an export. */
export interface ExportIndex {
  /** The pages of a text in its languages, the original first. */
  readonly byKey: ReadonlyMap<string, readonly ExportPage[]>;
  readonly byAddress: ReadonlyMap<string, ExportPage>;
}

/** A content file with its fields, and the page that its text is from. */
export interface FieldsOfFile {
  readonly file: string;
  readonly fields: Fields;
  readonly page: ExportPage;
}

/** The fields of a text in its languages, the original first: a translation has only the fields that differ. */
export function fieldsByFile(
  group: readonly ExportPage[],
  pages: ExportIndex,
  files: ReadonlyMap<string, string>,
): readonly FieldsOfFile[] {
  const said = withFile(group).map((page) => ({ page, fields: fieldsOf(page, pages, files) }));
  const [original, ...translations] = said;
  if (original === undefined) return [];
  const joined = (name: string) => join(said.map(({ page, fields }) => [page.language, fields[name]]));
  const isEvent = original.page.key.startsWith("events/");
  const own = Object.entries(original.fields).map(([name, value]) => [
    name,
    isEvent || LOCALIZED.has(name) ? joined(name) : value,
  ]);
  const whole = { page: original.page, file: original.page.file, fields: Object.fromEntries(own) };
  if (isEvent) return [whole];
  return [
    whole,
    ...translations.map(({ page, fields }) => ({
      page,
      file: page.file,
      fields: without(fields, original.fields, page),
    })),
  ];
}

/**
 * The pages of a group that were made from a file. An issue also has pages in languages without a text, which only list items. The page of
 * a translation repeats the fields of the original.
 */
function withFile(group: readonly ExportPage[]): readonly ExportPage[] {
  if (group[0]?.key.endsWith("/bulletin") !== true) return group;
  const ownOf = ({ fields }: ExportPage) => Object.keys(fields).filter((name) => !OF_LISTS.has(name));
  const original = group.find((page) => page.body.trim() !== "" || ownOf(page).length > 0);
  const own = original === undefined ? [] : ownOf(original);
  return group.filter(({ fields }) => own.every((name) => Object.hasOwn(fields, name)));
}

/** Fields of an original that have values in each language. */
const LOCALIZED: ReadonlySet<string> = new Set(["place"]);

/** The fields of a translation that differ from its original, and its title. A picture belongs to the original. */
function without(fields: Fields, original: Fields, { file }: ExportPage): Fields {
  const own = parseContentPath(file)?.kind === "item" ? OF_EACH_ITEM : OF_EACH_TEXT;
  const others = Object.entries(fields).flatMap(([name, value]) => {
    if (LOCALIZED.has(name) || ORIGINAL_ONLY.has(name)) return [];
    if (isSame(value, original[name]) && !own.has(name)) return [];
    const first = original[name];
    return [[name, name === "image" && isMapping(value) && isMapping(first) ? withoutSame(value, first) : value]];
  });
  return Object.fromEntries(others);
}

/** Fields that belong to each text alone: if absent, a translation does not take them from its original. */
const OF_EACH_TEXT: ReadonlySet<string> = new Set(["title", "slug"]);
const OF_EACH_ITEM: ReadonlySet<string> = new Set([...OF_EACH_TEXT, "updated"]);

const ORIGINAL_ONLY: ReadonlySet<string> = new Set(["date", "topic", "topics", "number", "order"]);

function withoutSame(value: Fields, first: Fields): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name, each]) => !isSame(each, first[name])));
}

/** One value of a text in several languages: a single text if all are the same. */
function join(values: readonly (readonly [language: string, value: unknown])[]): unknown {
  const [first] = values;
  if (values.every(([, value]) => isSame(value, first?.[1]))) return first?.[1];
  const all = values.map(([, value]) => value);
  if (all.every(isMapping)) {
    const names = [...new Set(all.flatMap((each) => Object.keys(each)))];
    const part = (name: string) =>
      join(values.map(([language, value]) => [language, isMapping(value) ? value[name] : undefined]));
    return Object.fromEntries(names.map((name) => [name, part(name)]));
  }
  if (all.every(Array.isArray)) {
    const length = Math.max(...all.map((each) => each.length));
    const part = (index: number) =>
      join(values.map(([language, value]) => [language, Array.isArray(value) ? value[index] : undefined]));
    return Array.from({ length }, (_, index) => part(index));
  }
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The fields that every page has, and fields that follow from others. */
const OF_PAGES: ReadonlySet<string> = new Set([
  "lang",
  "dir",
  "translationKey",
  "url",
  "permalink",
  "templateEngineOverride",
  "translations",
  "contents",
  "bulletin",
  "series",
  "authors",
  "custom",
]);

/** The fields of an issue's page that only lists its items. */
const OF_LISTS: ReadonlySet<string> = new Set(
  [...OF_PAGES].filter((name) => name !== "custom").concat("title", "number", "date"),
);

/** The fields of the content file that a page is of. */
function fieldsOf(page: ExportPage, pages: ExportIndex, files: ReadonlyMap<string, string>): Fields {
  const { custom } = page.fields;
  const kept = Object.fromEntries(Object.entries(page.fields).filter(([name]) => !OF_PAGES.has(name)));
  const fields = { ...ownFields(page, kept, pages), ...(isMapping(custom) ? custom : {}) };
  return Object.fromEntries(
    Object.entries(defined(fields)).map(([name, value]) => [name, withFiles(value, page.file, files)]),
  );
}

function ownFields(page: ExportPage, kept: Fields, pages: ExportIndex): Fields {
  const [folder = "", name = ""] = page.key.split("/");
  const period = parsePeriod(folder);
  if (folder === "events") return eventFields(kept);
  if (period === undefined) return { ...kept, slug: slugOf(page) };
  return name === "bulletin" ? issueFields(page, kept, period, pages) : itemFields(page, kept, period, pages);
}

function eventFields({ title, website, ...others }: Fields): Fields {
  return { name: title, ...others, url: website };
}

/** An item's own date is left out if it equals the date of its issue. */
function itemFields(page: ExportPage, kept: Fields, period: Period, pages: ExportIndex): Fields {
  const { description, lastmod, tags, events, date, dateText, ...others } = kept;
  const issue = pages.byKey.get(`${period}/bulletin`)?.[0]?.fields["date"] ?? daysOfPeriod(period).start;
  const ofIssue = dateOfPeriod(period);
  const isOfIssue = date === issue && (dateText ?? date) === ofIssue;
  const { title, ...facts } = others;
  return {
    title,
    summary: description,
    date: isOfIssue ? undefined : (dateText ?? date),
    ...subjects("topic", "topics", tags),
    ...subjects("event", "events", events),
    ...facts,
    slug: slugOf(page),
    updated: lastmod,
  };
}

function subjects(one: string, several: string, keys: unknown): Fields {
  const [first, ...more] = Array.isArray(keys) ? keys : [];
  return first === undefined ? {} : more.length === 0 ? { [one]: first } : { [several]: keys };
}

/** An issue has its items in the order of its pages, if that is not the usual one. */
function issueFields(page: ExportPage, kept: Fields, period: Period, pages: ExportIndex): Fields {
  const { date, ...others } = kept;
  const order = mergeOrders((pages.byKey.get(page.key) ?? []).map((each) => orderOn(each, pages)));
  const dates = new Map(order.map((name) => [name, pages.byKey.get(`${period}/${name}`)?.[0]?.fields["date"]]));
  const usual = order.toSorted((a, b) => compare(dates.get(b), dates.get(a)) || compare(a, b));
  return {
    ...others,
    date: date === daysOfPeriod(period).start ? undefined : date,
    order: isSame(order, usual) ? undefined : order,
  };
}

/** The names of the items of an issue, in the order of its page in a language. */
function orderOn({ fields }: ExportPage, { byAddress }: ExportIndex): readonly string[] {
  const shown = Array.isArray(fields["contents"]) ? fields["contents"] : [];
  return shown.flatMap((link) => {
    const address = isMapping(link) ? String(link["href"]).replace(/^(?:\.\.\/)*/, "/") : "";
    return byAddress.get(address)?.key.split("/")[1] ?? [];
  });
}

/** One order of names from several orders, each with some of the names: a name is added when it is the next of all orders that have it. */
function mergeOrders(orders: readonly (readonly string[])[]): readonly string[] {
  const waiting = orders.map((names) => ({ names: [...new Set(names)], all: new Set(names), next: 0 }));
  const merged = new Set<string>();
  const heads = () => waiting.flatMap(({ names, next }) => names[next] ?? []);
  for (let now = heads(); now.length > 0; now = heads()) {
    const isNext = (name: string) =>
      waiting.every(({ names, all, next }) => !all.has(name) || merged.has(name) || names[next] === name);
    const name = now.find(isNext) ?? now[0] ?? "";
    merged.add(name);
    for (const each of waiting) while (merged.has(each.names[each.next] ?? "")) each.next += 1;
  }
  return [...merged];
}

function compare(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/** The last step of an address, if it is not the name of the file. */
function slugOf({ address, key }: ExportPage): string | undefined {
  const step = address.split("/").findLast((each) => each !== "");
  return step === key.split("/").at(-1) ? undefined : step;
}

/** A value in which addresses of pictures and documents are paths from a file. */
function withFiles(value: unknown, file: string, files: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    const found = value.includes("/media/") ? files.get(value) : undefined;
    return found === undefined ? value : contentLink(file, found);
  }
  if (Array.isArray(value)) return value.map((each) => withFiles(each, file, files));
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withFiles(each, file, files)]));
}
