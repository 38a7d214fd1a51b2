import type { PageKind } from "./extension.ts";
import type { LoadedExtensions } from "./loaded-extensions.ts";

/** The prefix of the kinds of extension pages in views and templates: no kind of Dateline begins with it, now or later. */
export const OWN_PREFIX = "own-";

/** The file of a theme that is the template of a kind of page. */
export function templateOfKind(kind: string): string {
  return `pages/${OWN_PREFIX}${kind}.njk`;
}

/** The kinds of page that extensions add. */
export function ownKinds(extensions: LoadedExtensions | undefined): readonly PageKind[] {
  return (extensions?.list ?? []).flatMap(({ pages = [] }) => pages);
}
