import { batchesOf } from "../build/workers/batches.ts";
import type { View } from "../pages/view.ts";
import type { Route } from "../site/route.ts";
import { pageRenderer } from "./templates.ts";

/** Pages that are printed as one text. */
export type Sheaf = readonly Route<View>[];

/** Pages in a sheaf. Eleventy's work on it, 140 µs, is then little beside that of printing it. */
const MOST = 100;
/** Stands between two pages. No page has it: controls are refused in content, and escaped in JSON. */
const CUT = "\u001e";

/** Prints sheaves through the templates of `templatesDir`; what Eleventy knows besides is out of their reach. */
export function sheafPrinter(templatesDir: string): (data: { readonly sheaf: Sheaf }) => string {
  const render = pageRenderer(templatesDir);
  return ({ sheaf }) => sheaf.map((route) => render(route.view())).join(CUT);
}

/** Puts sheets into sheaves, in their order. */
export function bindSheaves(routes: readonly Route<View>[]): readonly Sheaf[] {
  return batchesOf(routes, MOST);
}

/** The pages of sheaves, in their order. */
export function cutSheaves(sheaves: readonly string[]): readonly string[] {
  return sheaves.flatMap((sheaf) => sheaf.split(CUT));
}
