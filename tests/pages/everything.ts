import { siteRoutes } from "../../scripts/build/routes.ts";
import { isFileKind } from "../../scripts/editions/index.ts";
import type { FileView } from "../../scripts/editions/view.ts";
import type { View } from "../../scripts/pages/view.ts";
import type { SiteInputs } from "../../scripts/site/context.ts";

/** Every view of a publication: what is printed through templates, and what is written in notations of data. */
export function viewEverything(inputs: SiteInputs): {
  readonly markup: readonly View[];
  readonly data: readonly FileView[];
} {
  const views = siteRoutes(inputs).map((route) => route.view());
  return { markup: views.filter((view) => !isFile(view)), data: views.filter(isFile) };
}

function isFile(view: View | FileView): view is FileView {
  return isFileKind(view.kind);
}
