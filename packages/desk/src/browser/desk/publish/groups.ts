import type { Board } from "../../../board/board.ts";
import type { ComparedChange, ComparedText, Comparison } from "../../../board/comparison.ts";
import type { Standing } from "../../../board/truth.ts";
import type { Say } from "../say.ts";

/** A text in a group. */
export interface GroupEntry {
  readonly kind: ComparedText["kind"];
  readonly file: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly note: string;
  readonly changes?: readonly ComparedChange[];
  readonly asksForCorrection?: boolean;
}

export interface Group {
  readonly name: "out" | "waits" | "changes" | "moves" | "withdrawn" | "left" | "online";
  readonly entries: readonly GroupEntry[];
}

/** The differences that readers will notice, from the home, with titles in a preferred language. Empty groups are left out. */
export function groupsOf(
  comparison: Comparison,
  board: Pick<Board, "period" | "items">,
  say: Say,
  language: string,
): readonly Group[] {
  const noteOf = (file: string) => {
    const [, period = ""] = /^bulletins\/([^/]+)\//.exec(file) ?? [];
    if (period === board.period)
      return board.items.find((item) => item.file === file && item.isLead) ? say("row.lead") : "";
    return say.period(period);
  };
  const plain = (text: ComparedText): GroupEntry => {
    const title = text.titles[language] ?? Object.values(text.titles)[0];
    if (title !== undefined) return { ...text, title, note: noteOf(text.file) };
    return { ...text, title: nameOf(text, say), note: "" };
  };
  const groups: readonly Group[] = [
    { name: "out", entries: comparison.goesOut.map(plain) },
    { name: "waits", entries: comparison.waits.map((text) => ({ ...plain(text), note: momentOf(text.from, say) })) },
    {
      name: "changes",
      entries: comparison.changes.map((text) => ({
        ...plain(text),
        changes: text.changes,
        asksForCorrection: text.asksForCorrection,
      })),
    },
    { name: "moves", entries: comparison.moves.map(plain) },
    {
      name: "withdrawn",
      entries: comparison.withdrawn.map((text) => ({ ...plain(text), note: say(`publish.how.${text.how}`) })),
    },
    { name: "left", entries: comparison.leftOut.map(plain) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

/** The name of a text without a title: a bulletin has its period. */
function nameOf({ kind, file }: ComparedText, say: Say): string {
  if (kind === "shared") return say("bar.masthead");
  if (kind !== "bulletin") return say("row.untitled");
  const [, period = ""] = /^bulletins\/([^/]+)\//.exec(file) ?? [];
  return say.period(period);
}

function momentOf(moment: string, say: Say): string {
  const day = say.day(moment);
  return moment.length > 10 ? `${day}, ${say.hour(moment)}` : day;
}

/** The groups that follow from the board alone, until the home has answered. */
export function groupsOfBoard({ items }: Board, say: Say): readonly Group[] {
  const inState = (...states: readonly Standing["is"][]) =>
    items
      .filter(({ standing }) => states.includes(standing.is))
      .map(({ file, title, languages, isLead }) => ({
        kind: "item" as const,
        file,
        title,
        note: isLead ? say("row.lead") : "",
        languages: languages.flatMap((each) => (each.file === undefined ? [] : [each.language])),
      }));
  const groups: readonly Group[] = [
    { name: "out", entries: inState("ready", "inReview", "faulty") },
    { name: "waits", entries: inState("scheduled") },
    { name: "online", entries: inState("online") },
    { name: "withdrawn", entries: inState("withdrawn", "expired") },
    { name: "left", entries: inState("draft", "unreadable") },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
