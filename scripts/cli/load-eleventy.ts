/** Loads the Eleventy that is compiled beside the program, unchanged and in a separate folder. */
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** The exports that the program needs, and the plugins that a project's config may import. */
export const {
  Eleventy,
  BundlePlugin,
  HtmlBasePlugin,
  I18nPlugin,
  IdAttributePlugin,
  InputPathToUrlTransformPlugin,
  RenderPlugin,
}: typeof import("@11ty/eleventy") = load("./eleventy/src/compiled/Eleventy.cjs");
