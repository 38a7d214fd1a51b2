import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { themeFile } from "../assets/theme-files.ts";
import { listTheme } from "../assets/theme-folders.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { FILTERS, MARKUP_FILTERS } from "../templates/filters.ts";
import type { Described } from "./describe-views.ts";

/** The folders of `scripts/` that declare what templates get; the templates' own comes first, which has the filters. */
const FOLDERS = ["templates", "pages", "editions", "features", "site", "assets", "i18n", "markdown"];

/** Reads what templates may use: the declarations in `scriptsDir`, and the templates of these theme folders. */
export function readViews(scriptsDir: string, themeDirs: readonly string[]): Described {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(scriptsDir, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
      .sort(),
  );
  const templates = listTheme(themeDirs).filter((name) => name.endsWith(".njk"));
  return {
    sources: files.map((file) => ({ file, text: readFileSync(path.join(scriptsDir, file), "utf8") })),
    templates: templates.map((name) => ({ name, text: readFileSync(themeFile(themeDirs, name), "utf8") })),
    filters: Object.entries({ ...FILTERS, ...MARKUP_FILTERS }).map(([name, filter]) => ({
      name,
      implementation: filter.name,
    })),
    feeds: FEED_FORMATS.flatMap(({ kind, render }) => (render === "template" ? [kind] : [])),
  };
}
