/** Loads the Eleventy that is compiled beside the program, unchanged and in a folder of its own. */
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/**
 * What the program needs, and the plugins that a project's config may import.
 * @type {typeof import("@11ty/eleventy")}
 */
export const {
  Eleventy,
  BundlePlugin,
  HtmlBasePlugin,
  I18nPlugin,
  IdAttributePlugin,
  InputPathToUrlTransformPlugin,
  RenderPlugin,
} = load("./eleventy/src/compiled/Eleventy.cjs");
