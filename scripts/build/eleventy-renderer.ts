import Eleventy from "@11ty/eleventy";
import dateline from "../../.eleventy.ts";
import { bindSheaves, cutSheaves, type Sheaf } from "../templates/sheaf.ts";
import { lost, type Renderer } from "./renderer.ts";

/** Where the page templates are. */
const PAGES = "templates/pages";
/** Eleventy wants to know of a folder, though it does not write. */
const NOWHERE = "./printed";

/** Eleventy warns of steps that take longer than this, unless it is nothing: on a busy machine any step may. */
const NEVER = 0;

/**
 * A press that keeps its templates compiled: its first batch takes some 60 ms to set up, each other one 2 ms. Pages are not written
 * by it, for whoever judges them does that.
 */
export function eleventyRenderer(): Renderer {
  let sheaves: readonly Sheaf[] = [];
  const eleventy = new Eleventy(PAGES, NOWHERE, {
    source: "cli",
    configPath: "",
    quietMode: true,
    config(config) {
      dateline(config);
      config.addGlobalData("sheaves", () => sheaves);
      config.benchmarkManager.get("Configuration").setMinimumThresholdMs(NEVER);
    },
  });
  eleventy.disableLogger();
  const again = afterFirst(async () => {
    await eleventy.restart();
    await eleventy.init();
  });
  return {
    async render(routes) {
      sheaves = bindSheaves(routes);
      await again();
      const rendered = await eleventy.toJSON();
      const pages = cutSheaves(rendered.map(({ content }) => content));
      if (pages.length !== routes.length) throw new Error(`${routes.length} pages were cut into ${pages.length}`);
      const texts = new Map(routes.map(({ address }, index) => [address, pages[index]]));
      return (address) => texts.get(address) ?? lost(address);
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
