import { readdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { groupBy } from "../grouping/group.ts";
import type { View } from "../views/view.ts";

/** What Eleventy is started with. Paths are as the process sees them. */
export interface Press {
  readonly templatesDir: string;
  readonly configPath: string;
}

/** Prints every view into a folder. Rejects with Eleventy's error when a template fails; the folder is then half full. */
export async function printViews(views: readonly View[], outputDir: string, { templatesDir, configPath }: Press): Promise<void> {
  const groups = groupBy<string, View>(views, ({ kind }) => kind);
  const byKind = Object.fromEntries(kindsIn(templatesDir).map((kind) => [kind, groups.get(kind) ?? []]));
  const eleventy = new Eleventy(`${templatesDir}/pages`, outputDir, {
    source: "cli",
    configPath,
    quietMode: true,
    config: (config) => config.addGlobalData("views", byKind),
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** The kinds that have a template. One without views prints nothing, but Eleventy wants to be told so. */
function kindsIn(templatesDir: string): readonly string[] {
  return readdirSync(`${templatesDir}/pages`).map((name) => name.slice(0, name.indexOf(".")));
}
