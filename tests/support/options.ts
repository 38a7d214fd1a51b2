import assert from "node:assert/strict";
import path from "node:path";
import { mapDrawer } from "../../scripts/assets/maps/draw-map.ts";
import { type Moment, parseMoment } from "../../scripts/i18n/moment.ts";
import { builtInThemeDirs, type SiteOptions } from "../../scripts/pipeline/options.ts";
import { ROOT } from "./folders.ts";

/** The moment as of which tests build, if it does not matter: every item and event of their content is past. */
export const AS_OF: Moment = parseMoment("2026-11-26") ?? assert.fail();

/** The project's own theme, from any working folder. */
export const THEME_DIRS: readonly string[] = builtInThemeDirs().map((dir) => path.resolve(dir));

/** The addresses of assets for tests that load none of them. */
export const STUB_ASSETS = {
  stylesheet: "/assets/style.css",
  accent: { light: "#1f3f63", dark: "#8fb3dc" },
  stylesheetOf: {},
  fonts: [],
  icon: "/assets/icon.svg",
  iconType: "image/svg+xml",
  touchIcon: "/apple-touch-icon.png",
  largeIcon: "/assets/icon-512.png",
  manifest: "/site.webmanifest",
  scripts: {},
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
    asOf: AS_OF,
    ...given,
  };
}

/** Options of a preview of the content in a folder, whose site and cache are in it too. */
export function previewOptions(folder: string): SiteOptions {
  const [contentDir, outputDir, cacheDir] = [
    path.join(folder, "content"),
    path.join(folder, "site"),
    path.join(folder, "cache"),
  ];
  return optionsFor({ contentDir, outputDir, cacheDir, purpose: "preview" });
}
