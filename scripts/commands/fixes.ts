import { showText } from "../diagnostics/display.ts";
import type { Message } from "../diagnostics/message.ts";
import type { FixedText } from "../pipeline/fix-content.ts";
import { type ChangedLine, changedLines } from "../rules/fixes/changed-lines.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

/** The fixes made or possible, file by file and line by line. */
export function formatFixes(contentDir: string, texts: readonly FixedText[], purpose: "written" | "dry run"): string {
  const files = texts.map(({ file, before, after }) => {
    const changes = [...lineBreaksOf(before, after), ...changedLines(before, after).map(messageOfLine)];
    return [`${contentDir}/${file}`, ...changes.map((change) => `  ${shell.textOf(change)}`)];
  });
  const count = { files: texts.length };
  const summary =
    texts.length === 0 ? message("fix-nothing") : message(purpose === "written" ? "fixed" : "fix-would", count);
  return [...files.flat(), shell.textOf(summary)].map((line) => `${showText(line)}\n`).join("");
}

function lineBreaksOf(before: string, after: string): readonly Message[] {
  const count = before.split("\r\n").length - after.split("\r\n").length;
  return count === 0 ? [] : [message("fix-line-breaks", { count })];
}

function messageOfLine({ line, before, after }: ChangedLine): Message {
  if (before === undefined) return message("fix-line-added", { line, after: after ?? "" });
  if (after === undefined) return message("fix-line-removed", { line, before });
  const [old, now] = excerptsOf(before, after);
  return message("fix-line-changed", { line, before: old, after: now });
}

/** The number of characters shown on both sides of a change. */
const CONTEXT = 30;

/** The change in a long line, with some of the text around it. */
function excerptsOf(before: string, after: string): readonly [string, string] {
  const start = Math.max(0, countSame(before, after) - CONTEXT);
  const end = Math.max(0, countSame(reversed(before.slice(start)), reversed(after.slice(start))) - CONTEXT);
  const cut = (text: string) => `${start > 0 ? "…" : ""}${text.slice(start, text.length - end)}${end > 0 ? "…" : ""}`;
  return [cut(before), cut(after)];
}

/** How many characters two texts share at their beginnings. */
function countSame(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

function reversed(text: string): string {
  return [...text].toReversed().join("");
}
