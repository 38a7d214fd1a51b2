import assert from "node:assert/strict";
import { join } from "node:path";
import { isPosterRoute } from "../../scripts/editions/posters.ts";
import { FEATURES } from "../../scripts/features/index.ts";
import { filesOfAssets } from "../../scripts/pipeline/assets.ts";
import { cacheFor } from "../../scripts/pipeline/cache/cache-dirs.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import type { SiteOptions } from "../../scripts/pipeline/options.ts";
import { planSite } from "../../scripts/pipeline/plan-site.ts";
import type { AnyFeature } from "../../scripts/pipeline/site-routes.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { pageRenderer } from "../../scripts/templates/templates.ts";
import { type Cleanup, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/** A site with all features and one without one of them: the texts of files by address, without posters and pictures. */
interface TwoSites {
  readonly withIt: ReadonlyMap<string, string>;
  readonly withoutIt: ReadonlyMap<string, string>;
  /** The addresses that only the first has, sorted. */
  readonly gone: readonly string[];
}

/**
 * Plans and renders the small publication, with `files` added, with and without a feature. Asserts that the site without it has no new
 * address, and that nothing in it refers to one of the missing addresses.
 */
export async function assertLeavesNoTrace(
  test: Cleanup,
  name: (typeof FEATURES)[number]["name"],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<TwoSites> {
  const contentDir = join(await temporaryFolder(test), "content");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...files });
  const options = optionsFor({ contentDir });
  const others = FEATURES.filter((feature) => feature.name !== name);
  assert.equal(others.length, FEATURES.length - 1);
  const [withIt, withoutIt] = [await textsOf(options, FEATURES), await textsOf(options, others)];
  const addresses = new Set(withIt.keys());
  // A stylesheet without the rules of a feature has another name.
  const added = [...withoutIt.keys()].filter((address) => !addresses.has(address) && !address.endsWith(".css"));
  assert.deepEqual(added, []);
  const gone = [...addresses].filter((address) => !withoutIt.has(address)).sort();
  const traces = [...withoutIt].flatMap(([address, text]) =>
    gone.flatMap((lost) => (names(text, lost) ? [`${address} names ${lost}`] : [])),
  );
  assert.deepEqual(traces, []);
  return { withIt, withoutIt, gone };
}

/** Whether a text contains an address that is not part of a longer one. */
function names(text: string, address: string): boolean {
  return text.split(address).some((after, index) => index > 0 && !/^[\w-]/.test(after));
}

/** The texts of the files of a site with some features, by address. */
export async function textsOf(
  options: SiteOptions,
  features: readonly AnyFeature[],
): Promise<ReadonlyMap<string, string>> {
  const { checked, report } = await readPublication(options);
  assert.ok(checked !== undefined, JSON.stringify(report.diagnostics));
  const { routes, siteAssets } = await planSite(checked, options, cacheFor(options, ownerOf(process)), features);
  const render = pageRenderer(options.themeDirs);
  return new Map<string, string>([
    ...filesOfAssets(siteAssets).map((file) => [`/${file}`, ""] as const),
    ...routes
      .filter((route) => !isPosterRoute(route))
      .map((route) => [route.address, route.text?.() ?? render(route.view())] as const),
  ]);
}
