import type { Diagnostic, Place, Remark, Spot } from "../diagnostics/diagnostic.ts";
import { groupBy } from "../group-by.ts";
import { parseFrontMatter } from "./front-matter.ts";
import type { FieldPlace } from "./yaml.ts";
import { fieldLocator } from "./yaml.ts";

/** More findings in one file than anyone reads: the file is not what its name says. */
const MOST_IN_A_FILE = 100;

/**
 * Gives remarks their places. Fields are looked up only now, in the text, so that files without faults never pay for it.
 * `textOf` gives a file's text by the path that the remark names, or undefined for a file that has none.
 * Of a file with hundreds of findings the first hundred are given, and the number of the others.
 */
export function placeRemarks(
  remarks: readonly Remark[],
  textOf: (file: string) => string | undefined,
): readonly Diagnostic[] {
  return [...groupBy(remarks, ({ spot }) => spot.file)].flatMap(([file, group]) => {
    const isField = group.some(({ spot }) => "field" in spot);
    const locate = isField ? locatorFor(file, textOf(file)) : undefined;
    const placed = group
      .slice(0, MOST_IN_A_FILE)
      .map(({ spot, ...remark }): Diagnostic => ({ ...remark, place: placeOf(spot, locate) }));
    return [...placed, ...summarizeRest(file, group.slice(MOST_IN_A_FILE))];
  });
}

type Locate = ReturnType<typeof fieldLocator>;

function locatorFor(file: string, text: string | undefined): Locate | undefined {
  if (text === undefined) return undefined;
  if (!file.endsWith(".md")) return fieldLocator({ file, yaml: text, firstLine: 1 });
  const split = parseFrontMatter(file, text);
  return "rule" in split ? undefined : fieldLocator({ file, yaml: split.yaml, firstLine: 2 });
}

function placeOf(spot: Spot, locate: Locate | undefined): Place {
  if (!("field" in spot)) return spot;
  const place: FieldPlace | undefined = locate?.(spot.field, spot.part);
  return { file: spot.file, ...place };
}

function summarizeRest(file: string, rest: readonly Remark[]): readonly Diagnostic[] {
  if (rest.length === 0) return [];
  const severity = rest.some((remark) => remark.severity === "error") ? "error" : "warning";
  const expected = "the others put right first";
  return [
    { rule: "too-many-findings", severity, place: { file }, actual: `${rest.length} more findings here`, expected },
  ];
}
