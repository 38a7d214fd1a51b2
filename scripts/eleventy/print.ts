import { readdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import dateline from "../../.eleventy.ts";
import { groupBy } from "../grouping/group.ts";
import type { View } from "../views/view.ts";

/** Where the page templates are. */
const PAGES = "templates/pages";

/** Prints every view into a folder. Rejects with Eleventy's error when a template fails; the folder is then half full. */
export async function printViews(views: readonly View[], outputDir: string): Promise<void> {
  const groups = groupBy<string, View>(views, ({ kind }) => kind);
  const byKind = Object.fromEntries(kindsOfPages().map((kind) => [kind, groups.get(kind) ?? []]));
  const eleventy = new Eleventy(PAGES, outputDir, {
    source: "cli",
    configPath: "",
    quietMode: true,
    config(config) {
      dateline(config);
      config.addGlobalData("views", byKind);
    },
  });
  eleventy.disableLogger();
  await eleventy.write().catch((error: unknown) => {
    throw behind(error);
  });
}

/** Eleventy says which template it was at, and keeps to itself that the disk is full. */
function behind(error: unknown): unknown {
  if (!(error instanceof Error) || !("originalError" in error)) return error;
  const { originalError } = error;
  return originalError instanceof Error && "syscall" in originalError ? originalError : error;
}

/** The kinds that have a template. One without views prints nothing, but Eleventy wants to be told so. */
function kindsOfPages(): readonly string[] {
  return readdirSync(PAGES).map((name) => name.slice(0, name.indexOf(".")));
}
