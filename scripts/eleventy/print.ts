import { readdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import dateline from "../../.eleventy.ts";
import { groupBy } from "../grouping/group.ts";
import type { View } from "../views/view.ts";

/** Where the page templates are. */
const PAGES = "templates/pages";

/** Prints batch after batch into one folder. */
export interface Press {
  /**
   * Prints views. One batch at a time: Eleventy holds the pages of a batch in memory until all of them are written. Rejects
   * with Eleventy's error when a template fails; the batch is then printed in part.
   */
  readonly print: (views: readonly View[]) => Promise<void>;
}

/** A press for a folder. Its first batch takes some 60 ms to set up, each other one 5 ms: templates stay compiled. */
export function openPress(outputDir: string): Press {
  const kinds = kindsOfPages();
  let byKind: Readonly<Record<string, readonly View[]>> = {};
  const eleventy = new Eleventy(PAGES, outputDir, {
    source: "cli",
    configPath: "",
    quietMode: true,
    config(config) {
      dateline(config);
      config.addGlobalData("views", () => byKind);
    },
  });
  eleventy.disableLogger();
  const again = afterFirst(async () => {
    await eleventy.restart();
    await eleventy.init();
  });
  return {
    async print(views) {
      const groups = groupBy<string, View>(views, ({ kind }) => kind);
      byKind = Object.fromEntries(kinds.map((kind) => [kind, groups.get(kind) ?? []]));
      await again();
      await eleventy.write().catch((error: unknown) => {
        throw behind(error);
      });
    },
  };
}

/** Does something from the second time on. */
function afterFirst(act: () => Promise<void>): () => Promise<void> {
  let times = 0;
  return async () => {
    times += 1;
    if (times > 1) await act();
  };
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
