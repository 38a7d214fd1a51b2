import { diffArrays } from "diff";
import { parsedText } from "../../content/edit/text-edit.ts";
import { defined } from "../../defined.ts";

/** A line that another took the place of, that went, or that came. */
export interface ChangedLine {
  /** Its line number in the new text, or in the old text if it was deleted; from 1. */
  readonly line: number;
  readonly before?: string;
  readonly after?: string;
}

/** The lines that differ between two texts, whatever their line breaks. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const [old, now] = [before, after].map((text) => parsedText(text).split("\n"));
  const changes: ChangedLine[] = [];
  let removed: readonly string[] = [];
  let line = 1;
  for (const { value, removed: went, added } of diffArrays(old ?? [], now ?? [])) {
    if (went) {
      removed = value;
      continue;
    }
    if (added) changes.push(...pairLines(removed, value, line));
    else changes.push(...pairLines(removed, [], line));
    removed = [];
    line += value.length;
  }
  return [...changes, ...pairLines(removed, [], line)];
}

/** Lines that went and came at one place: the first with the first, and so on. */
function pairLines(removed: readonly string[], added: readonly string[], line: number): readonly ChangedLine[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
    const [before, after] = [removed[index], added[index]];
    return {
      line: line + index,
      ...defined({ before, after }),
    };
  });
}
