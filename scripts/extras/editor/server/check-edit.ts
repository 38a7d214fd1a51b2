import { findDiagnostics } from "../../../content/rules/index.ts";
import { weighDiagnostics } from "../../../content/schema/draft-fields.ts";
import type { UnlocatedDiagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Moment } from "../../../i18n/moment.ts";
import { contentOf } from "../../../pipeline/read-content.ts";
import { keyOf } from "../preview/open-texts.ts";
import type { CheckedTexts } from "./edited-content.ts";

/** Finds the errors that an edit brings into the content: an error that only has another place in its file was there before. */
export function findNewErrors(before: CheckedTexts, after: CheckedTexts, asOf: Moment): readonly UnlocatedDiagnostic[] {
  const same = new Set(errorsOf(before, asOf).map(keyOf));
  return errorsOf(after, asOf).filter((error) => !same.has(keyOf(error)));
}

function errorsOf({ paths, files }: CheckedTexts, asOf: Moment): readonly UnlocatedDiagnostic[] {
  const loaded = [...files.values()];
  const content = contentOf({ paths }, loaded);
  const ofFiles = loaded.flatMap(({ diagnostics }) => diagnostics);
  const found = findDiagnostics(content, ofFiles, "draft", asOf);
  const { diagnostics } = weighDiagnostics(content, found);
  return diagnostics.filter(({ severity }) => severity === "error");
}
