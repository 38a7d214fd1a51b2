import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import { after, type TestContext } from "node:test";
import { memoize } from "../../scripts/memoize.ts";
import { answerFromFolder } from "../../scripts/serve/answer.ts";
import { runCommand } from "./command.ts";
import { type Cleanup, temporaryFolder } from "./folders.ts";
import { SAMPLE } from "./sample.ts";

/** A built site that is being served. */
export interface ServedSite {
  /** The folder of the site. */
  readonly folder: string;
  /** Where it is served, e.g. `http://127.0.0.1:40123`, without a slash at the end. */
  readonly origin: string;
}

/** Builds the sample publication with the command, as an editor does, and serves the result. */
export function openSampleSite(test: TestContext): Promise<ServedSite> {
  return openSite(test, SAMPLE);
}

/** Builds a publication with the command and serves the result. The path is relative to the project's folder. */
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

/** Builds a publication with the command. Returns the folder of the site, absolute. */
export async function buildSite(test: Cleanup, content: string): Promise<string> {
  const folder = path.join(await temporaryFolder(test), "site");
  const { code, stdout, stderr } = await runCommand(["build", "--content", content, "--output", folder]);
  assert.equal(code, 0, stdout + stderr);
  return folder;
}

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
