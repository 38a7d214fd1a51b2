import type { Message } from "../diagnostics/message.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import type { Config, Extension } from "./extension.ts";
import { type ExtensionError, faultOf } from "./extension-error.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";
import { message } from "./message.ts";
import { callable, listOf, objectOf, recordOf, type Shape, type ShapeFault, text } from "./shape.ts";

const TEXTS = objectOf("MessageTexts", { en: text, es: text, pt: text, fr: text });

/** The possible parts of an extension, besides its name. The compiler compares the names with the type's. */
const PARTS = {
  theme: text,
  messages: recordOf(TEXTS, "MessageTexts"),
  rules: listOf(objectOf("Rule", { id: text, check: callable }), "Rule"),
  filters: recordOf(callable, "Filter"),
  pages: listOf(objectOf("PageKind", { kind: text, pages: callable }), "PageKind"),
} as const satisfies Readonly<Record<Exclude<keyof Extension, "name">, Shape>>;

const CONFIG = objectOf("Config", { extensions: listOf(objectOf("Extension", { name: text }, PARTS), "Extension") });

/** Whether a value is a config, as far as this is known before its functions are called. */
export function isConfig(value: unknown): value is Config {
  return findShapeFault(value) === undefined;
}

/** The first fault of a project's config. */
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
  const removed = REMOVED.get(/^extensions\[\d+\]\.(\w+)$/.exec(path)?.[1] ?? "");
  if (removed !== undefined) return faultOf(removed({ place, part }));
  const nearest = name === undefined ? undefined : findNearest(name, fault.known);
  return faultOf(message("config-unknown", { place, part, known: nearest === undefined ? fault.known : [nearest] }));
}

/** The parts that extensions could have until version 0.3, by name, with their replacements. */
const REMOVED: ReadonlyMap<string, (values: { readonly place: string; readonly part: string }) => Message> = new Map([
  ["outputChecks", (values) => message("config-no-output-checks", { ...values, method: "addLinter" })],
  [
    "feedFormats",
    (values) => message("config-no-feed-formats", { ...values, field: "permalink", example: "/podcast.xml" }),
  ],
  [
    "importSources",
    (values) => message("config-no-import-sources", { ...values, command: "npm run import -- csv FILE.csv" }),
  ],
  ["stores", (values) => message("config-no-stores", { ...values, command: "npm run publish -- --target dir:PATH" })],
  [
    "mailProviders",
    (values) =>
      message("config-no-mail-providers", { ...values, command: "npm run mail -- --bulletin NAME --eml FILE.eml" }),
  ],
]);

/** Throws an `ExtensionError` for a name that is malformed or already in use, such as the name of one of Dateline's own filters. */
export function checkNames({ list, placeOfText }: LoadedExtensions, filters: ReadonlySet<string>): void {
  const seen = new Set<string>([...filters].map((name) => `filters ${name}`));
  for (const { part, name, among, form } of list.flatMap(namesIn)) {
    const place = placeOfText(name);
    if (!FORMS[form].test(name)) throw faultOf(EXPLAIN[form]({ place, name, part }));
    if (seen.has(`${among} ${name}`)) throw faultOf(message("config-name-taken", { place, name, part }));
    seen.add(`${among} ${name}`);
  }
}

/** A given name, its place, and the group in which it must be unique. */
interface GivenName {
  readonly part: string;
  readonly name: string;
  readonly among: string;
  readonly form: keyof typeof FORMS;
}

const FORMS = {
  name: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  /** A name in JavaScript and in Nunjucks. Names that begin with two underscores belong to the language, such as `__proto__`. */
  "name of a filter": /^(?!__)[a-zA-Z]\w*$/,
} as const;

const EXPLAIN = {
  name: (values) => message("config-name", values),
  "name of a filter": ({ place, name }) => message("config-filter-name", { place, name, example: "upperCase" }),
} as const satisfies Record<
  keyof typeof FORMS,
  (values: Pick<GivenName, "part" | "name"> & { place: string }) => Message
>;

function namesIn({ name, messages = {}, rules = [], filters = {}, pages = [] }: Extension): readonly GivenName[] {
  const given = (list: string, names: readonly string[], among: string): readonly GivenName[] =>
    names.map((each) => ({ part: `${name}.${list}`, name: each, among, form: "name" }));
  const ids = rules.map(({ id }) => id);
  const kinds = pages.map(({ kind }) => kind);
  return [
    ...given("name", [name], "extensions"),
    ...given("messages", Object.keys(messages), `messages of ${name}`),
    ...given("rules", ids, `rules of ${name}`),
    ...given("pages", kinds, "pages"),
    ...given("filters", Object.keys(filters), "filters").map((each) => ({
      ...each,
      form: "name of a filter" as const,
    })),
  ];
}
