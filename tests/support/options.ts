import path from "node:path";
import { mapDrawer } from "../../scripts/assets/maps/draw.ts";
import type { SiteOptions } from "../../scripts/build/options.ts";
import { ROOT } from "./folders.ts";

/** The project's own theme, from any working folder. */
export const THEME_DIRS: readonly string[] = [path.join(ROOT, "templates"), path.join(ROOT, "assets")];

/** The addresses of assets for tests that load none of them. */
export const STUB_ASSETS = {
  stylesheet: "/assets/style.css",
  stylesheetOf: {},
  fonts: [],
  icon: "/assets/icon.svg",
  iconType: "image/svg+xml",
  touchIcon: "/apple-touch-icon.png",
  largeIcon: "/assets/icon-512.png",
  manifest: "/site.webmanifest",
  emblem: "/assets/emblem.svg",
  mailEmblem: "/assets/emblem.png",
} as const;

/** Draws the maps of pages, which share the outlines. */
export const DRAW_MAP = mapDrawer(THEME_DIRS);

/** Options of a build within a test: the project's theme, and a cache that commands do not use. */
export function optionsFor(given: Partial<SiteOptions> & Pick<SiteOptions, "contentDir">): SiteOptions {
  return {
    themeDirs: THEME_DIRS,
    cacheDir: path.join(ROOT, ".cache", "tests"),
    outputDir: "_site",
    purpose: "draft",
    ...given,
  };
}
