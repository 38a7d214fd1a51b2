import type { Slug } from "./slug.ts";

declare const brand: unique symbol;

/** The path of a standing page in one language: the steps of its address below the home page, such as `press/kit`. */
export type PagePath = string & { readonly [brand]: "PagePath" };

/** The path with these steps. */
export function joinSteps(steps: readonly Slug[]): PagePath {
  return steps.join("/") as PagePath;
}

/** The first step of a path: a page below one of the publication's own addresses is refused. */
export function firstStepOf(path: PagePath): PagePath {
  return path.replace(/\/.*/, "") as PagePath;
}
