import { isPosterRoute } from "../editions/posters.ts";
import { filtersOf } from "../extensions/filters.ts";
import type { LoadedExtensions } from "../extensions/loaded-extensions.ts";
import { memoize, memoizeLast } from "../memoize.ts";
import type { Route } from "../site/route.ts";
import { pageRenderer } from "../templates/templates.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import type { SiteOptions } from "./options.ts";

/** Renders the text of a route. Every build and the Eleventy plugin render with it alone. */
export type RenderPage = (route: Route) => string;

/** Renders pages with the templates of a theme and the filters of extensions, and data files with their formats. */
export function renderPageWith(themeDirs: readonly string[], extensions?: LoadedExtensions): RenderPage {
  const renderTemplate = pageRenderer(themeDirs, filtersOf(extensions));
  return (route) => flatten(route.text?.() ?? renderTemplate(route.view()));
}

/**
 * The same text, in one piece. V8 keeps a text that is put together as a tree of its parts until something reads it. A batch of pages as
 * trees is a million objects, which each collection of garbage would copy.
 */
function flatten(text: string): string {
  START.test(text);
  return text;
}

const START = /^/;

/** {@link renderPageWith} for a build. All builds of a process compile the templates of their theme once, as long as it stays the same. */
export function rendererOf(
  { themeDirs, extensions }: Pick<SiteOptions, "themeDirs" | "extensions">,
  { program }: Pick<Cache, "program">,
): RenderPage {
  return renderersOf({ program, extensions })(themeDirs.join("\n"));
}

/** The digest of the program covers the extensions, too. */
const renderersOf = memoizeLast(
  ({ extensions }: { readonly program: string; readonly extensions: LoadedExtensions | undefined }) =>
    memoize((dirs: string) => renderPageWith(dirs.split("\n"), extensions)),
  ({ program }) => program,
);

/** Whether the file of a route is a text; a poster is a picture. */
export function isTextRoute(route: Route): boolean {
  return !isPosterRoute(route);
}
