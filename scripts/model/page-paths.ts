import { joinSteps, type PagePath } from "../content/page-path.ts";
import type { Slug } from "../content/slug.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { PageRecord } from "../schema/record.ts";
import type { InLanguages } from "./content.ts";

/** Finds the path of a page, or its path under another name. */
export type FindPagePath = (record: PageRecord, name?: Slug) => PagePath;

/**
 * The paths of pages. Each step of a path is the slug that the page there has in the same language, or else the name of its folder:
 * `pages/press/kit.es.md` is at `prensa/kit` if `pages/press.es.md` has the slug `prensa`.
 */
export function pagePathsOf(pages: readonly InLanguages<PageRecord>[]): FindPagePath {
  const slugs = new Map<string, Slug>();
  for (const { original, translations } of pages) {
    for (const { path, fields } of [original, ...translations])
      if (fields.slug !== undefined) slugs.set(keyOf([...path.folders, path.slug], path.language), fields.slug);
  }
  return ({ path: { folders, slug, language }, fields }, name = slug) => {
    const steps = folders.map((step, index) => slugs.get(keyOf(folders.slice(0, index + 1), language)) ?? step);
    return joinSteps([...steps, fields.slug ?? name]);
  };
}

/** The name of a page in `publication.yaml`: its path in the content folder, without language and extension. */
export function pageNameOf({ path: { folders, slug } }: Pick<PageRecord, "path">): string {
  return [...folders, slug].join("/");
}

function keyOf(steps: readonly Slug[], language: LanguageTag): string {
  return `${steps.join("/")} ${language}`;
}
