import type { PageKind } from "./extension.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";

/** What the kinds of pages of extensions begin with in views and templates: none of Dateline's own does, now or later. */
export const OWN_PREFIX = "own-";

/** The file of a theme that is the template of a kind of page. */
export function templateOfKind(kind: string): string {
  return `pages/${OWN_PREFIX}${kind}.njk`;
}

/** The kinds of page that extensions add. */
export function ownKinds(extensions: LoadedExtensions | undefined): readonly PageKind[] {
  return (extensions?.list ?? []).flatMap(({ pages = [] }) => pages);
}
