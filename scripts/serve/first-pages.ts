import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { bundledFilesOf } from "../pipeline/assets.ts";
import type { SitePlan } from "../pipeline/plan-site.ts";
import { isTextRoute, type RenderPage } from "../pipeline/render-page.ts";
import { addContentHash } from "../release/content-hash.ts";

/**
 * Pages that are served while the first build still renders the others: the pages that a browser requests. Eleventy has not run yet, so the
 * project's own transforms have not changed them; the server compares them with the site.
 */
export interface FirstPages {
  /** Begins to answer from a plan, if the first build is not over. Resolves when the requests that were waiting are answered. */
  readonly begin: (plan: Pick<SitePlan, "routes" | "siteAssets">, renderPage: RenderPage) => Promise<void>;
  /** Is called at the end of every build. */
  readonly end: () => void;
  /** The bytes of a page, stylesheet, font or script, as the plan gives them; undefined for all others, and after the build. */
  readonly read: (address: string) => Promise<Uint8Array | undefined>;
}

/** Opens the first pages of a process that builds. */
export function openFirstPages(): FirstPages {
  let read: ((address: string) => Promise<Uint8Array | undefined>) | "over" = async () => undefined;
  let answer = (): void => {};
  const isOpen = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return {
    async begin(plan, renderPage) {
      if (read === "over") return;
      read = readerOf(plan, renderPage);
      answer();
      await yieldToEventLoop();
    },
    end() {
      read = "over";
      answer();
    },
    async read(address) {
      await isOpen;
      return read === "over" ? undefined : read(address);
    },
  };
}

/** A page with a mistake in its template is left to the build, which reports it; so is a page that uses data of Eleventy. */
function readerOf(
  { routes, siteAssets }: Pick<SitePlan, "routes" | "siteAssets">,
  renderPage: RenderPage,
): (address: string) => Promise<Uint8Array | undefined> {
  const pages = new Map<string, SitePlan["routes"][number]>(
    routes.filter(isTextRoute).map((route) => [route.address, route]),
  );
  const assets = new Map<string, Uint8Array>(bundledFilesOf(siteAssets).map(({ address, bytes }) => [address, bytes]));
  return async (address) => {
    const route = pages.get(address);
    if (route === undefined) return assets.get(address);
    try {
      return addContentHash(await renderPage(route)).bytes;
    } catch {
      return undefined;
    }
  };
}
