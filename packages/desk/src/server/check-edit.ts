import { findDiagnostics } from "../../../../scripts/change/index.ts";
import { ALL_RULES, checkOwnRules, type LoadedExtensions } from "../../../../scripts/cli/index.ts";
import type { UnlocatedDiagnostic } from "../../../../scripts/diagnostics/index.ts";
import type { Moment } from "../../../../scripts/i18n/index.ts";
import { weighDiagnostics } from "../../../../scripts/model/index.ts";
import { keyOf } from "../preview/open-texts.ts";
import type { CheckedTexts } from "./folder-texts.ts";

/** Finds the errors that an edit brings into the content: an error that only has another place in its file was there before. */
export function findNewErrors(
  before: CheckedTexts,
  after: CheckedTexts,
  given: CheckedAs,
): readonly UnlocatedDiagnostic[] {
  const errors = errorsOf(after, given);
  // All rules of a large publication take a while, and if there are no errors now, there are no new ones.
  if (errors.length === 0) return [];
  const same = new Set(errorsOf(before, given).map(keyOf));
  return errors.filter((error) => !same.has(keyOf(error)));
}

/** The moment as of which texts are checked, and the rules of the project beside Dateline's own. */
export interface CheckedAs {
  readonly asOf: Moment;
  readonly extensions?: LoadedExtensions | undefined;
}

function errorsOf(texts: CheckedTexts, { asOf, extensions }: CheckedAs): readonly UnlocatedDiagnostic[] {
  const content = texts.content();
  const ofFiles = [...texts.files.values()].flatMap(({ diagnostics }) => diagnostics);
  const found = [
    ...findDiagnostics(ALL_RULES, content, ofFiles, "draft", asOf),
    ...checkOwnRules(extensions, content, asOf),
  ];
  const { diagnostics } = weighDiagnostics(content, found);
  return diagnostics.filter(({ severity }) => severity === "error");
}
