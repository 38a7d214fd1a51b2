import { isPosterRoute } from "../editions/posters.ts";
import { filtersOf } from "../extensions/filters.ts";
import type { LoadedExtensions } from "../extensions/loaded-extensions.ts";
import { memoize, memoizeLast, memoizeWeakly } from "../memoize.ts";
import { once } from "../once.ts";
import type { Route, View } from "../site/route.ts";
import { listTemplates } from "../templates/precompile.ts";
import { pageRenderer, projectRenderer } from "../templates/templates.ts";
import type { Text } from "../templates/tools.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import type { ProjectAdded } from "./eleventy/added.ts";
import { type SiteOptions, splitThemeDirs } from "./options.ts";

/**
 * Renders the text of a route. Every build and the Eleventy plugin use only this function to render. `project` contains the additions of
 * the project from Eleventy; without it, a template that uses them can't be rendered.
 */
export type RenderPage = (route: Route, project?: ProjectAdded) => Text;

/** Renders pages with the templates of a theme and the additions of the project, and data files with their formats. */
export function renderPageWith(themeDirs: readonly string[], extensions?: LoadedExtensions): RenderPage {
  const render = renderViewWith(themeDirs, extensions);
  return (route, project) => {
    const text = route.text?.() ?? render(route.view(), project);
    return typeof text === "string" ? flatten(text) : text.then(flatten);
  };
}

/**
 * Renders views with the templates of a theme and the additions of the project. If the project has no templates, its additions are not
 * read.
 */
export function renderViewWith(
  themeDirs: readonly string[],
  extensions: LoadedExtensions | undefined,
): (view: View, project?: ProjectAdded) => Text {
  const { projectDirs } = splitThemeDirs(themeDirs);
  const hasTemplates = once(() => listTemplates(projectDirs).length > 0);
  const renderView = pageRenderer(themeDirs, filtersOf(extensions));
  const rendererFor = memoizeWeakly((added: ProjectAdded["added"]) =>
    projectRenderer(themeDirs, { ...added, themeDirs: projectDirs }),
  );
  return (view, project) => {
    if (project === undefined || !hasTemplates()) return renderView(view);
    return rendererFor(project.added)(view, project.data);
  };
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

/**
 * {@link renderPageWith} for a build. All builds of a process compile the templates of their theme once, as long as the theme does not
 * change.
 */
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
