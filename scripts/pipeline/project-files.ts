import { digestOf } from "../release/file-tree.ts";
import type { PlainOutputFile } from "./cache/output-file.ts";
import type { RenderedPlan } from "./eleventy-pages.ts";
import type { EleventyRenderer } from "./eleventy-renderer.ts";
import type { PageTarget } from "./finish-page.ts";
import { finishPages } from "./finish-page.ts";

/** What the project's own Eleventy config and templates add to a site. */
export interface ProjectFiles {
  readonly pages: readonly PlainOutputFile[];
  /** Paths from the output folder. */
  readonly copied: readonly string[];
}

/**
 * Writes the project's own pages and copied files. Its pages are finished like all others: they get their content hash, and are
 * checked and listed in the release. Every build renders them, because their dependencies are not known.
 */
export async function renderProjectFiles(
  eleventy: EleventyRenderer,
  site: RenderedPlan,
  target: PageTarget,
): Promise<ProjectFiles> {
  const written = [...(await eleventy.writeProjectFiles(site))];
  const pages = written.flatMap(([file, content]) =>
    content === undefined ? [] : [{ file, content, cacheKey: digestOf(`${file}\0${content}`) }],
  );
  return {
    pages: await finishPages(target, pages),
    copied: written.flatMap(([file, content]) => (content === undefined ? [file] : [])),
  };
}
