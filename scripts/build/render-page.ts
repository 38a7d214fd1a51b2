import { formatData, isFileKind } from "../editions/index.ts";
import type { FileView } from "../editions/view.ts";
import type { View } from "../pages/view.ts";
import type { Route } from "../site/route.ts";
import { pageRenderer } from "../templates/templates.ts";

/** A route whose file is a text; a poster is a picture. */
export type TextRoute = Route<View | Exclude<FileView, { readonly kind: "poster" }>>;

/** Renders the text of a route. Every build and the Eleventy plugin render with it alone. */
export type RenderPage = (route: TextRoute) => string;

/** Renders pages through the templates of a theme, which are compiled when first used, and data through its formats. */
export function renderPageWith(themeDirs: readonly string[]): RenderPage {
  const renderTemplate = pageRenderer(themeDirs);
  return (route) => {
    const view = route.view();
    return isData(view) ? formatData(view) : renderTemplate(view);
  };
}

/** Whether the file of a route is a text. */
export function isTextRoute(route: Route): route is TextRoute {
  return route.kind !== "poster";
}

function isData(view: ReturnType<TextRoute["view"]>): view is Exclude<FileView, { readonly kind: "poster" }> {
  return isFileKind(view.kind);
}
