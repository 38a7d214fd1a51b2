import type { Diagnostic, Place, Remark, Spot } from "../diagnostics/finding.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { locateField } from "./yaml.ts";

/**
 * Gives remarks their places. Fields are looked up only now, in the text, so that files without faults never pay for it.
 * `textOf` gives a file's text by the path that the remark names, or undefined for a file that has none.
 */
export function placeRemarks(
  remarks: readonly Remark[],
  textOf: (file: string) => string | undefined,
): readonly Diagnostic[] {
  return remarks.map(({ spot, ...remark }) => ({ ...remark, place: placeOf(spot, textOf(spot.file)) }));
}

function placeOf(spot: Spot, text: string | undefined): Place {
  if (!("field" in spot)) return spot;
  const { file, field, part } = spot;
  if (text === undefined) return { file };
  if (!file.endsWith(".md")) return { file, ...locateField({ file, yaml: text, firstLine: 1 }, field, part) };
  const split = parseFrontMatter(file, text);
  return "rule" in split ? { file } : { file, ...locateField({ file, yaml: split.yaml, firstLine: 2 }, field, part) };
}
