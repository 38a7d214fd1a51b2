import { isPosterRoute } from "../editions/posters.ts";
import { memoize, memoizeLast } from "../memoize.ts";
import type { Route } from "../site/route.ts";
import { pageRenderer } from "../templates/templates.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import type { SiteOptions } from "./options.ts";

/** Renders the text of a route. Every build and the Eleventy plugin render with it alone. */
export type RenderPage = (route: Route) => string;

/** Renders pages with the templates of a theme, which it compiles when they are first used, and data files with their formats. */
export function renderPageWith(themeDirs: readonly string[]): RenderPage {
  const renderTemplate = pageRenderer(themeDirs);
  return (route) => route.text?.() ?? renderTemplate(route.view());
}

/** {@link renderPageWith} for a build. All builds of a process compile the templates of their theme once, as long as it stays the same. */
export function rendererOf(
  { themeDirs }: Pick<SiteOptions, "themeDirs">,
  { program }: Pick<Cache, "program">,
): RenderPage {
  return renderersOf(program)(themeDirs.join("\n"));
}

const renderersOf = memoizeLast((_program: string) => memoize((dirs: string) => renderPageWith(dirs.split("\n"))));

/** Whether the file of a route is a text; a poster is a picture. */
export function isTextRoute(route: Route): boolean {
  return !isPosterRoute(route);
}
