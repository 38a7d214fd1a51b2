import type { Period } from "../../../scripts/content/index.ts";
import { formatMessage, type Message, type Words } from "../../../scripts/diagnostics/index.ts";
import { message } from "./message.ts";
import type { Note, SkippedItem, SourceContent } from "./source.ts";

/** The outcome for an item or an event. */
export interface FileOutcome {
  /** Its path from the content folder. */
  readonly file: string;
  /** The title of an item, as in the source. */
  readonly title?: string;
  /** The text of an item with notes: as in the source, and the imported Markdown. Absent if it could not be read. */
  readonly texts?: { readonly original: SourceContent; readonly imported: string } | undefined;
  /** The bulletin of an item. */
  readonly period?: Period | undefined;
  /** Its address on the old site. */
  readonly address?: string | undefined;
  readonly outcome: "written" | "unchanged" | "edited since" | "removed since";
  readonly unfinished: readonly Note[];
  readonly notes: readonly Note[];
}

/** All that a run did. */
export interface ImportReport {
  readonly outcomes: readonly FileOutcome[];
  /** Outcomes of events; absent if the source can have none. */
  readonly events?: readonly FileOutcome[] | undefined;
  /** The files of an export of Dateline; absent for other sources. */
  readonly files?: readonly FileOutcome[];
  readonly skipped: readonly SkippedItem[];
  readonly notes: readonly Note[];
  /** Whether the run went through all items. */
  readonly end: "complete" | "stopped";
}

/** The report as Markdown, for people: first the tasks of an editor, then all items with their old addresses. */
export function formatReport(report: ImportReport, words: Words): string {
  const { skipped, notes, events = [], files = [] } = report;
  const outcomes = [...report.outcomes, ...events, ...files];
  const textOf = (note: Note): string => note.map((sentence) => formatMessage(sentence, words)).join(" ");
  const section = (heading: Message, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `## ${textOf([heading])}\n\n${lines.join("\n")}\n`;
  const entries = (notesOf: (outcome: FileOutcome) => readonly Note[]): readonly string[] =>
    outcomes.flatMap((outcome) => {
      const lines = notesOf(outcome).map((note) => `  - ${textOf(note)}`);
      return lines.length === 0 ? [] : [[`- \`${outcome.file}\``, ...lines].join("\n")];
    });
  return [
    `# ${textOf([message("import-heading")])}\n\n${textOf(summarize(report))}\n`,
    section(
      message("import-of-source"),
      notes.map((note) => `- ${textOf(note)}`),
    ),
    section(
      message("import-skipped"),
      skipped.map(({ item, reason }) => `- ${describe(item)}\n  - ${textOf(reason)}`),
    ),
    section(
      message("import-drafts"),
      entries(({ unfinished }) => unfinished),
    ),
    section(
      message("import-noted"),
      entries((outcome) => outcome.notes),
    ),
    section(message("import-kept"), entries(reasonsToKeep)),
    section(
      message("import-addresses"),
      report.outcomes.flatMap(({ address, file }) => (address === undefined ? [] : [`- ${address} → \`${file}\``])),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Why a file was not written again; without reasons it was. */
export function reasonsToKeep({ outcome }: FileOutcome): readonly Note[] {
  return KEPT[outcome] ?? [];
}

const KEPT: { readonly [Outcome in FileOutcome["outcome"]]?: readonly Note[] } = {
  "edited since": [[message("import-edited")]],
  "removed since": [[message("import-removed")]],
};

/** One sentence each: the written files, the files that wait for an editor, and the files that were not imported. */
export function summarize({ outcomes, events, files, skipped, end }: ImportReport): readonly Message[] {
  return [
    ...((events ?? files) === undefined || outcomes.length > 0 ? summarizeItems(outcomes) : []),
    ...(events === undefined ? [] : [message("import-count-events", { events: events.length, ...countsOf(events) })]),
    ...(files === undefined ? [] : [message("import-count-files", { files: files.length, ...countsOf(files) })]),
    message("import-count-skipped", { count: skipped.length }),
    ...(end === "stopped" ? [message("import-stopped")] : []),
  ];
}

function summarizeItems(outcomes: readonly FileOutcome[]): readonly Message[] {
  const bulletins = new Set(outcomes.map(({ period }) => period)).size;
  return [
    message("import-count-items", { items: outcomes.length, bulletins, ...countsOf(outcomes) }),
    message("import-count-drafts", { count: outcomes.filter(({ unfinished }) => unfinished.length > 0).length }),
  ];
}

function countsOf(outcomes: readonly FileOutcome[]) {
  const count = (outcome: FileOutcome["outcome"]): number => outcomes.filter((each) => each.outcome === outcome).length;
  return {
    written: count("written"),
    unchanged: count("unchanged"),
    kept: count("edited since") + count("removed since"),
  };
}

/** The title and the address of an item that was not imported. */
export function describe({ title, id, address }: SkippedItem["item"]): string {
  return `“${title || id}”${address === undefined ? "" : ` ${address}`}`;
}
