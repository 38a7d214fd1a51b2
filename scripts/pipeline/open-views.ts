import type { View } from "../site/route.ts";
import { listTemplates } from "../templates/precompile.ts";
import type { Text } from "../templates/tools.ts";
import type { PlanToRender } from "./eleventy/pages.ts";
import { type SiteOptions, splitThemeDirs } from "./options.ts";
import { renderViewWith } from "./render-page.ts";

/**
 * Opens a function that renders mails and PDFs, which are not Eleventy pages, with all template additions of the project. Eleventy runs
 * only if the project has templates.
 */
export async function openViews(
  options: Pick<SiteOptions, "contentDir" | "themeDirs" | "configFile" | "extensions" | "outputDir">,
  site: Pick<PlanToRender, "base" | "publication" | "sites">,
): Promise<(view: View) => Text> {
  const { themeDirs, extensions, outputDir } = options;
  const render = renderViewWith(themeDirs, extensions);
  if (listTemplates(splitThemeDirs(themeDirs).projectDirs).length === 0) return (view) => render(view);
  const { EleventyRenderer } = await import("./eleventy/renderer.ts");
  const project = await new EleventyRenderer(options, outputDir).added({ ...site, routes: [] });
  return (view) => render(view, project);
}
