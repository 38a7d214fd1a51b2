import { join } from "node:path";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS } from "../../../scripts/cli/index.ts";
import { PERIOD_EXAMPLES, type Period, parsePeriod } from "../../../scripts/content/index.ts";
import type { Message } from "../../../scripts/diagnostics/index.ts";
import { IMPORT_HELP } from "./help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";
import { CUTS, type Cut, type FieldMapping, type Source } from "./source.ts";
import { SOURCES } from "./sources.ts";

/** The arguments of the command. */
export interface ImportArguments {
  readonly source: Source;
  /** The file, the folder or the address of the source. */
  readonly from: string;
  /** The content folder, as it was written. */
  readonly to: string;
  /** The folder of the records of a run for the next one, and its files. */
  readonly records: string;
  readonly files: RecordFiles;
  readonly undated: Period | undefined;
  /** The series of items without one, as typed. */
  readonly series: string | undefined;
  readonly cut: Cut | undefined;
  readonly mapping: FieldMapping | undefined;
  readonly as: (typeof ROWS)[number] | undefined;
  /** How many categories become new topics at most. */
  readonly topics: number | undefined;
  readonly site: string | undefined;
  readonly sitemap: string | undefined;
  readonly trustedHosts: readonly string[];
  readonly changes: "accept" | "refuse";
  /** Whether pictures of the web are read. */
  readonly web: "read" | "do not read";
  readonly mode: "write" | "dry run";
}

/** The records of runs. */
export interface RecordFiles {
  /** The topics of categories. */
  readonly mapping: string;
  readonly state: string;
  readonly report: string;
  /** The same report as a page. */
  readonly page: string;
  /** The folder for parts that content can't have. */
  readonly aside: string;
}

/** The default folder of records. */
export const RECORDS = "import";

/** The possible results of rows. */
const ROWS = ["items", "events"] as const;

/** Reads the arguments of the command, and ends it with a sentence if one is wrong. */
export function readImportArguments(): ImportArguments {
  const { values, positionals } = readArguments(IMPORT_HELP, () =>
    parseArgs({
      allowPositionals: true,
      options: {
        ...SHARED_OPTIONS,
        to: { type: "string", default: "content" },
        records: { type: "string", default: RECORDS },
        undated: { type: "string" },
        series: { type: "string" },
        map: { type: "string" },
        as: { type: "string" },
        topics: { type: "string" },
        site: { type: "string" },
        "from-sitemap": { type: "string" },
        "allow-host": { type: "string", multiple: true, default: [] },
        cut: { type: "string" },
        "accept-changes": { type: "boolean", default: false },
        "no-pictures": { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
      },
    }),
  );
  const [kind, from, extra] = positionals;
  const source = findSource(kind, from);
  if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
  if (/\.pdf$/i.test(source.from)) shell.fail(1, message("import-pdf", { file: source.from }));
  refuseColumns(source.source, values.map ?? values.as);
  return {
    ...source,
    to: values.to,
    records: values.records,
    files: filesIn(values.records),
    undated: parseOption(values.undated, parsePeriod, message("write-bulletin-name", { periods: PERIOD_EXAMPLES })),
    cut: parseOption(values.cut, oneOf(CUTS), message("import-cut-wrong", { names: CUTS })),
    mapping: parseOption(values.map, parseMapping, message("write-map")),
    as: parseOption(values.as, oneOf(ROWS), message("write-as", { kinds: ROWS })),
    topics: parseOption(values.topics, parseCount, message("import-topics-count")),
    series: values.series,
    site: values.site,
    sitemap: values["from-sitemap"],
    trustedHosts: [...values["allow-host"], ...(URL.canParse(source.from) ? [new URL(source.from).host] : [])],
    changes: values["accept-changes"] ? "accept" : "refuse",
    web: values["no-pictures"] ? "do not read" : "read",
    mode: values["dry-run"] ? "dry run" : "write",
  };
}

function findSource(kind: string | undefined, from: string | undefined): Pick<ImportArguments, "source" | "from"> {
  const source = SOURCES.find(({ name }) => name === kind);
  if (source !== undefined && from !== undefined) return { source, from };
  return shell.failOnArgument(
    source === undefined ? kind : "",
    message("write-import-source", { sources: SOURCES.map(({ name, expects }) => `${name} ${expects}`) }),
  );
}

/** Ends the command if columns are specified for a source that has none. */
function refuseColumns(source: Source, named: string | undefined): void {
  if (named === undefined || source.hasColumns) return;
  const withColumns = SOURCES.filter(({ hasColumns }) => hasColumns).map(({ name }) => name);
  shell.failOnArgument(named, message("import-without-columns", { sources: withColumns }));
}

/** The value of an option; undefined if it is absent. `remedy` describes valid values. */
function parseOption<Value>(
  written: string | undefined,
  parse: (text: string) => Value | undefined,
  remedy: Message,
): Value | undefined {
  return written === undefined ? undefined : (parse(written) ?? shell.failOnArgument(written, remedy));
}

function oneOf<Name extends string>(names: readonly Name[]): (text: string) => Name | undefined {
  return (text) => names.find((name) => name === text);
}

function parseCount(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** The columns of fields, as in `title=event_name,date=fecha`; undefined for any other text. */
function parseMapping(text: string): FieldMapping | undefined {
  const pairs = text.split(",").map((pair) => /^([^=]+)=(.+)$/.exec(pair.trim()));
  const found = pairs.flatMap((pair) =>
    pair === null ? [] : [[(pair[1] ?? "").trim(), (pair[2] ?? "").trim()] as const],
  );
  return found.length === pairs.length ? new Map(found) : undefined;
}

function filesIn(records: string): RecordFiles {
  return {
    mapping: join(records, "topics.yaml"),
    state: join(records, "state.jsonl"),
    report: join(records, "report.md"),
    page: join(records, "report.html"),
    aside: join(records, "set-aside"),
  };
}
