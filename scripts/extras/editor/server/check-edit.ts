import { findDiagnostics } from "../../../content/rules/index.ts";
import { weighDiagnostics } from "../../../content/schema/draft-fields.ts";
import type { UnlocatedDiagnostic } from "../../../diagnostics/diagnostic.ts";
import type { LoadedExtensions } from "../../../extensions/loaded-extensions.ts";
import { checkOwnRules } from "../../../extensions/own-rules.ts";
import type { Moment } from "../../../i18n/moment.ts";
import { contentOf } from "../../../pipeline/read-content.ts";
import type { CheckedTexts } from "./edited-content.ts";

/**
 * Finds the errors that an edit brings into the content: those of the files that it writes, and those that were not there before. Those
 * of a draft are none.
 */
export function checkEdit(
  before: CheckedTexts,
  after: CheckedTexts,
  written: readonly string[],
  given: CheckedAs,
): readonly UnlocatedDiagnostic[] {
  const same = new Set(errorsOf(before, given).map((each) => JSON.stringify(each)));
  const edited = new Set(written);
  return errorsOf(after, given).filter((error) => edited.has(error.ref.file) || !same.has(JSON.stringify(error)));
}

/** The moment as of which texts are checked, and the rules of the project beside Dateline's own. */
export interface CheckedAs {
  readonly asOf: Moment;
  readonly extensions?: LoadedExtensions | undefined;
}

function errorsOf({ paths, files }: CheckedTexts, { asOf, extensions }: CheckedAs): readonly UnlocatedDiagnostic[] {
  const loaded = [...files.values()];
  const content = contentOf({ paths }, loaded);
  const ofFiles = loaded.flatMap(({ diagnostics }) => diagnostics);
  const found = [...findDiagnostics(content, ofFiles, "draft", asOf), ...checkOwnRules(extensions, content, asOf)];
  const { diagnostics } = weighDiagnostics(content, found);
  return diagnostics.filter(({ severity }) => severity === "error");
}
