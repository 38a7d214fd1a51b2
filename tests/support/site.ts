import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import { after, type TestContext } from "node:test";
import { PACKAGES } from "../../packages/index.ts";
import { siteOptions } from "../../scripts/cli/project.ts";
import { countBySeverity } from "../../scripts/diagnostics/diagnostic.ts";
import { formatReport } from "../../scripts/diagnostics/report.ts";
import { memoize } from "../../scripts/memoize.ts";
import { buildSite as buildSiteOf } from "../../scripts/pipeline/build-site.ts";
import type { SiteOptions } from "../../scripts/pipeline/options.ts";
import type { SiteReport } from "../../scripts/pipeline/site-report.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { answerFromFolder } from "../../scripts/serve/answer.ts";
import { type Cleanup, temporaryFolder } from "./folders.ts";
import { onOneCore } from "./one-core.ts";
import { AS_OF } from "./options.ts";
import { SAMPLE } from "./sample.ts";
import { wordsIn } from "./words.ts";

/** A built site that is being served. */
export interface ServedSite {
  /** The folder of the site. */
  readonly folder: string;
  /** Where it is served, e.g. `http://127.0.0.1:40123`, without a slash at the end. */
  readonly origin: string;
}

/** Builds the sample publication and serves the result. */
export function openSampleSite(test: TestContext): Promise<ServedSite> {
  return openSite(test, SAMPLE);
}

/** Builds a publication and serves the result. The path is relative to the project's folder. */
export async function openSite(test: TestContext, content: string): Promise<ServedSite> {
  const folder = await sharedSite(content);
  return { folder, origin: await serveFolder(test, folder) };
}

const removals: (() => Promise<void>)[] = [];
after(() => Promise.all(removals.map((remove) => remove())));

/** The folder of a publication's site, absolute. It is built once for all tests of the process, which only read it. */
export const sharedSite = memoize((content: string) =>
  buildSite({ after: (remove) => removals.push(remove) }, content),
);

/**
 * Builds a publication as the command `build` does, but in this process, which has the program loaded already. Returns the folder of
 * the site, absolute. Fails the test if there are errors.
 */
export async function buildSite(test: Cleanup, contentDir: string): Promise<string> {
  const outputDir = path.join(await temporaryFolder(test), "site");
  const report = await buildInProcess(siteOptions({ contentDir, outputDir, purpose: "release", asOf: AS_OF }));
  assert.equal(countBySeverity(report.diagnostics).error, 0, formatReport("text", { ...report, ...PLAIN }));
  return outputDir;
}

/** The additions of a command to a build: the files of packages. */
export const WITH_PACKAGES = { addAssets: PACKAGES.flatMap(({ siteAssets }) => siteAssets ?? []) };

/** Builds a site in this process, and returns the report of the build, with errors or without. */
export async function buildInProcess(options: SiteOptions): Promise<SiteReport> {
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "yes"; // As the command does.
  const build = buildBefore.then(() => onOneCore(() => buildSiteOf(options, ownerOf(process), WITH_PACKAGES)));
  buildBefore = build.catch(() => {});
  return build;
}

/** Builds of one process would write the same temporary files at once. */
let buildBefore: Promise<unknown> = Promise.resolve();

const PLAIN = { colour: "plain", words: wordsIn("en") } as const;

/** Serves a folder until the test ends; the address is without a slash at the end. */
async function serveFolder(test: Pick<TestContext, "after">, folder: string): Promise<string> {
  const server = createServer((request, response) => {
    answerFromFolder(folder, request, response, (html) => html).catch((error: unknown) =>
      response.destroy(Error(String(error))),
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  return `http://127.0.0.1:${address.port}`;
}
