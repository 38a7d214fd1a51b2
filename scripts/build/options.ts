import type { Purpose } from "../content/rules/rule.ts";

/** What a build reads and where it writes. Paths are absolute or relative to the working directory. */
export interface SiteOptions {
  readonly contentDir: string;
  /**
   * Folders with `pages/`, `layouts/`, `partials/` and `messages/`, and with `css/`, `fonts/`, `icons/`, `emblems/` and
   * `posters/`, searched in order: the first that has a file provides it.
   */
  readonly themeDirs: readonly string[];
  readonly outputDir: string;
  /** Holds the results of earlier builds; it can be deleted at any time. */
  readonly cacheDir: string;
  /** The project's Eleventy config. Without it, Eleventy runs with Dateline's pages alone. */
  readonly configFile?: string;
  /** Where the site will be served, with a slash at the end; without it, the `url` of publication.yaml. */
  readonly baseUrl?: string;
  readonly purpose: Purpose;
}

/** The default folders of a project, for its commands and the Eleventy plugin. */
export const DEFAULT_OPTIONS = {
  contentDir: "content",
  themeDirs: ["templates", "assets"],
  outputDir: "_site",
  cacheDir: ".cache",
} as const;
