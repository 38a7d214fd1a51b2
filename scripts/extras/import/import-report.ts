import type { Message, Words } from "../../diagnostics/message.ts";
import { formatMessage } from "../../diagnostics/message.ts";
import { message } from "./message.ts";
import type { PlannedItem } from "./plan-import.ts";
import type { Note, SkippedItem, SourceItem } from "./source.ts";

/** What became of an item. */
export interface ItemOutcome {
  readonly planned: PlannedItem;
  readonly outcome: "written" | "unchanged" | "edited since" | "removed since";
  readonly unfinished: readonly Note[];
  readonly notes: readonly Note[];
}

/** All that a run did. */
export interface ImportReport {
  readonly outcomes: readonly ItemOutcome[];
  readonly skipped: readonly SkippedItem[];
  readonly notes: readonly Note[];
  /** Whether the run went through all items. */
  readonly end: "complete" | "stopped";
}

/** The report as Markdown, for people: first what an editor has to do, then all items with their old addresses. */
export function formatReport(report: ImportReport, words: Words): string {
  const { outcomes, skipped, notes } = report;
  const textOf = (note: Note): string => note.map((sentence) => formatMessage(sentence, words)).join(" ");
  const section = (heading: Message, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `## ${textOf([heading])}\n\n${lines.join("\n")}\n`;
  const entries = (notesOf: (outcome: ItemOutcome) => readonly Note[]): readonly string[] =>
    outcomes.flatMap((outcome) => {
      const lines = notesOf(outcome).map((note) => `  - ${textOf(note)}`);
      return lines.length === 0 ? [] : [[`- \`${outcome.planned.file}\``, ...lines].join("\n")];
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
    section(
      message("import-kept"),
      entries(({ outcome }) => KEPT[outcome] ?? []),
    ),
    section(
      message("import-addresses"),
      outcomes.flatMap(({ planned: { item, file } }) =>
        item.address === undefined ? [] : [`- ${item.address} → \`${file}\``],
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Why a file was not written again. */
const KEPT: { readonly [Outcome in ItemOutcome["outcome"]]?: readonly Note[] } = {
  "edited since": [[message("import-edited")]],
  "removed since": [[message("import-removed")]],
};

/** One sentence each: what was written, what waits for an editor, what was not imported. */
export function summarize({ outcomes, skipped, end }: ImportReport): readonly Message[] {
  const count = (outcome: ItemOutcome["outcome"]): number => outcomes.filter((each) => each.outcome === outcome).length;
  return [
    message("import-count-items", {
      items: outcomes.length,
      bulletins: new Set(outcomes.map(({ planned }) => planned.period)).size,
      written: count("written"),
      unchanged: count("unchanged"),
      kept: count("edited since") + count("removed since"),
    }),
    message("import-count-drafts", { count: outcomes.filter(({ unfinished }) => unfinished.length > 0).length }),
    message("import-count-skipped", { count: skipped.length }),
    ...(end === "stopped" ? [message("import-stopped")] : []),
  ];
}

function describe({ title, id, address }: SourceItem): string {
  return `“${title || id}”${address === undefined ? "" : ` ${address}`}`;
}
