import { isFileKind } from "../../scripts/formats/index.ts";
import type { FileView } from "../../scripts/views/editions.ts";
import { sheetsOf } from "../../scripts/views/index.ts";
import type { SiteInputs } from "../../scripts/views/site.ts";
import type { View } from "../../scripts/views/view.ts";

/** Every view of a publication: what is printed through templates, and what is written in notations of data. */
export function viewEverything(inputs: SiteInputs): {
  readonly markup: readonly View[];
  readonly data: readonly FileView[];
} {
  const views = sheetsOf(inputs).map((sheet) => sheet.view());
  return { markup: views.filter((view) => !isFile(view)), data: views.filter(isFile) };
}

function isFile(view: View | FileView): view is FileView {
  return isFileKind(view.kind);
}
