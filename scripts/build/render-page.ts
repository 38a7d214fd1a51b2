import { isPosterRoute } from "../editions/posters.ts";
import type { Route } from "../site/route.ts";
import { pageRenderer } from "../templates/templates.ts";

/** Renders the text of a route. Every build and the Eleventy plugin render with it alone. */
export type RenderPage = (route: Route) => string;

/** Renders pages with the templates of a theme, which it compiles when they are first used, and data files with their formats. */
export function renderPageWith(themeDirs: readonly string[]): RenderPage {
  const renderTemplate = pageRenderer(themeDirs);
  return (route) => route.text?.() ?? renderTemplate(route.view());
}

/** Whether the file of a route is a text; a poster is a picture. */
export function isTextRoute(route: Route): boolean {
  return !isPosterRoute(route);
}
