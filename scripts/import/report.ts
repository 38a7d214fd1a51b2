import type { PlannedItem } from "./plan.ts";
import type { SkippedItem, SourceItem } from "./source.ts";

/** The language of the report, and of what its sentences quote. */
export const REPORT_LANGUAGE = "en";

/** What became of an item. */
export interface ItemOutcome {
  readonly planned: PlannedItem;
  readonly outcome: "written" | "unchanged" | "edited since" | "removed since";
  readonly unfinished: readonly string[];
  readonly notes: readonly string[];
}

/** All that a run did. */
export interface ImportReport {
  readonly outcomes: readonly ItemOutcome[];
  readonly skipped: readonly SkippedItem[];
  readonly notes: readonly string[];
  /** Whether the run went through all items. */
  readonly end: "complete" | "stopped";
}

const EDITED = "it was edited since the last import, so it stays as it is";
const REMOVED = "it was removed, renamed or moved since the last import, so it is not written again";

/** The report as Markdown: first what an editor has to do, then all items with their old addresses. */
export function formatReport({ outcomes, skipped, notes, end }: ImportReport): string {
  const drafts = outcomes.filter(({ unfinished }) => unfinished.length > 0);
  const noted = outcomes.filter((each) => each.notes.length > 0);
  const kept = outcomes.filter(({ outcome }) => outcome === "edited since" || outcome === "removed since");
  return [
    `# Import\n\n${summarize({ outcomes, skipped, notes, end })}\n`,
    section(
      "Of the source",
      notes.map((note) => `- ${note}`),
    ),
    section(
      "Not imported",
      skipped.map(({ item, reason }) => `- ${describe(item)}: ${reason}`),
    ),
    section(
      "Drafts",
      drafts.map((each) => entry(each, each.unfinished)),
    ),
    section(
      "Left out or to be checked",
      noted.map((each) => entry(each, each.notes)),
    ),
    section(
      "Not written again",
      kept.map((each) => entry(each, [each.outcome === "edited since" ? EDITED : REMOVED])),
    ),
    section(
      "Addresses",
      outcomes.flatMap(({ planned: { item, file } }) =>
        item.address === undefined ? [] : [`- ${item.address} → \`${file}\``],
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** One sentence each: what was written, what waits for an editor, what was not imported. */
export function summarize({ outcomes, skipped, end }: ImportReport): string {
  const count = (outcome: ItemOutcome["outcome"]): number => outcomes.filter((each) => each.outcome === outcome).length;
  const drafts = outcomes.filter(({ unfinished }) => unfinished.length > 0).length;
  const bulletins = new Set(outcomes.map(({ planned }) => planned.period)).size;
  const sentences = [
    `${plural(outcomes.length, "item")} in ${plural(bulletins, "bulletin")}: ${count("written")} written, ${count("unchanged")} unchanged, ${count("edited since") + count("removed since")} edited or removed since the last import.`,
    `${plural(drafts, "draft")}.`,
    `${skipped.length} not imported.`,
    ...(end === "stopped" ? ["The import was stopped: the same command goes on."] : []),
  ];
  return sentences.join(" ");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${heading}\n\n${lines.join("\n")}\n`;
}

function entry({ planned: { file } }: ItemOutcome, lines: readonly string[]): string {
  return [`- \`${file}\``, ...lines.map((line) => `  - ${line}`)].join("\n");
}

function describe({ title, id, address }: SourceItem): string {
  return `“${title || id}”${address === undefined ? "" : ` ${address}`}`;
}
