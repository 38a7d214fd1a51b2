import { isDeviceName } from "../content/slug.ts";
import type { Message } from "../diagnostics/message.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import type { Config, Extension } from "./extension.ts";
import type { ExtensionError } from "./extension-error.ts";
import { faultOf } from "./extension-error.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";
import { message } from "./message.ts";
import type { Shape, ShapeFault } from "./shape.ts";
import { callable, count, listOf, objectOf, pattern, recordOf, text } from "./shape.ts";

const CHECK = { id: text, check: callable };
const TEXTS = objectOf("MessageTexts", { en: text, es: text, pt: text, fr: text });

/** What an extension may have, beside its name. The compiler compares the names with those of the type. */
const PARTS = {
  theme: text,
  messages: recordOf(TEXTS, "MessageTexts"),
  rules: listOf(objectOf("Rule", CHECK), "Rule"),
  outputChecks: listOf(objectOf("OutputCheck", CHECK), "OutputCheck"),
  filters: recordOf(callable, "Filter"),
  pages: listOf(objectOf("PageKind", { kind: text, pages: callable }), "PageKind"),
  feedFormats: listOf(
    objectOf("FeedFormat", { name: text, label: text, file: text, mediaType: text, render: callable }),
    "FeedFormat",
  ),
  importSources: listOf(objectOf("ImportSource", { name: text, expects: text, read: callable }), "ImportSource"),
  stores: listOf(objectOf("Store", { scheme: text, open: callable }), "Store"),
  mailProviders: listOf(
    objectOf("MailProvider", {
      ...{ name: text, title: text, opener: pattern, account: callable, draft: callable },
      tags: objectOf("tags", { web: text, unsubscribe: text }),
      variables: listOf(text, "string"),
      lists: objectOf("lists", { pattern, example: text, most: count }),
    }),
    "MailProvider",
  ),
} as const satisfies Readonly<Record<Exclude<keyof Extension, "name">, Shape>>;

const CONFIG = objectOf("Config", { extensions: listOf(objectOf("Extension", { name: text }, PARTS), "Extension") });

/** Whether a value is a config, as far as that is to be seen before its functions are called. */
export function isConfig(value: unknown): value is Config {
  return findShapeFault(value) === undefined;
}

/** The first fault of what a project has as its config. */
export function findShapeFault(value: unknown): ShapeFault | undefined {
  return CONFIG(value, "")[0];
}

/** The error for such a fault. `placeOfText` finds the name of a part in the project's files. */
export function shapeError(
  { path, fault }: ShapeFault,
  placeOfText: LoadedExtensions["placeOfText"],
  file: string,
): ExtensionError {
  const names = path.split(".").map((step) => step.replace(/\[\d+\]$/, ""));
  const name = names.at(-1);
  const place = path === "" ? file : placeOfText(...names.toReversed());
  const part = path === "" ? "export default" : path;
  if (fault.kind === "wrong")
    return faultOf(message("config-shape", { place, part, expected: fault.expected, found: fault.found }));
  const nearest = name === undefined ? undefined : findNearest(name, fault.known);
  return faultOf(message("config-unknown", { place, part, known: nearest === undefined ? fault.known : [nearest] }));
}

/** Names that extensions may not have, since others have them. */
export interface TakenNames {
  /** Those of Dateline's own filters. */
  readonly filters: ReadonlySet<string>;
  /** The files of Dateline's own feeds, and others beside them. */
  readonly files: readonly string[];
}

/** Throws an `ExtensionError` for a name that is malformed, or that something else has already. */
export function checkNames({ list, placeOfText }: LoadedExtensions, taken: TakenNames): void {
  const seen = new Set<string>([
    ...[...taken.filters].map((name) => `filters ${name}`),
    ...taken.files.map((name) => `files of feeds ${name}`),
  ]);
  for (const { part, name, among, form } of list.flatMap(namesIn)) {
    const place = placeOfText(name);
    if (!FORMS[form].test(name) || (form === "name of a file" && isDeviceName(name.split(".", 1)[0] ?? "")))
      throw faultOf(EXPLAIN[form]({ place, name, part }));
    if (seen.has(`${among} ${name}`)) throw faultOf(message("config-name-taken", { place, name, part }));
    seen.add(`${among} ${name}`);
  }
}

/** A name that somebody has given, where it stands, and among which others it must be the only one. */
interface GivenName {
  readonly part: string;
  readonly name: string;
  readonly among: string;
  readonly form: keyof typeof FORMS;
}

const FORMS = {
  name: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  /** A name in JavaScript and in Nunjucks. Those that begin with two underscores are the language's own, such as `__proto__`. */
  "name of a file": /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:xml|json|txt|csv)$/,
  "name of a filter": /^(?!__)[a-zA-Z]\w*$/,
} as const;

const EXPLAIN = {
  name: (values) => message("config-name", values),
  "name of a file": ({ place, name }) => message("config-file-name", { place, name, example: "podcast.xml" }),
  "name of a filter": ({ place, name }) => message("config-filter-name", { place, name, example: "upperCase" }),
} as const satisfies Record<
  keyof typeof FORMS,
  (values: Pick<GivenName, "part" | "name"> & { place: string }) => Message
>;

function namesIn({ name, messages = {}, filters = {}, pages = [], stores = [], ...others }: Extension) {
  const { rules = [], outputChecks = [], feedFormats = [], importSources = [], mailProviders = [] } = others;
  const given = (list: string, names: readonly string[], among: string): readonly GivenName[] =>
    names.map((each) => ({ part: `${name}.${list}`, name: each, among, form: "name" }));
  return [
    ...given("name", [name], "extensions"),
    ...given("messages", Object.keys(messages), `messages of ${name}`),
    ...given("rules", idsOf(rules), `rules of ${name}`),
    ...given("outputChecks", idsOf(outputChecks), `rules of ${name}`),
    ...given(
      "pages",
      pages.map(({ kind }) => kind),
      "pages",
    ),
    ...given("feedFormats", namesOf(feedFormats), "feedFormats"),
    ...given(
      "feedFormats",
      feedFormats.map(({ file }) => file),
      "files of feeds",
    ).map((each) => ({ ...each, form: "name of a file" as const })),
    ...given("importSources", namesOf(importSources), "importSources"),
    ...given(
      "stores",
      stores.map(({ scheme }) => scheme),
      "stores",
    ),
    ...given("mailProviders", namesOf(mailProviders), "mailProviders"),
    ...given("filters", Object.keys(filters), "filters").map((each) => ({
      ...each,
      form: "name of a filter" as const,
    })),
  ];
}

function idsOf(checks: readonly { readonly id: string }[]): readonly string[] {
  return checks.map(({ id }) => id);
}

function namesOf(parts: readonly { readonly name: string }[]): readonly string[] {
  return parts.map(({ name }) => name);
}

/** Throws an `ExtensionError` if extensions give a name that Dateline has given already. */
export function refuseNames(
  extensions: LoadedExtensions,
  parts: readonly { readonly path: string; readonly name: string }[],
  taken: readonly string[],
): void {
  const twice = parts.find(({ name }) => taken.includes(name));
  if (twice === undefined) return;
  const { name, path } = twice;
  throw faultOf(message("config-name-taken", { place: extensions.placeOfText(name), name, part: path }));
}
