import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import type { TestContext } from "node:test";
import { answerFromFolder } from "../../scripts/serve/answer.ts";
import { runCommand } from "./command.ts";
import { temporaryFolder } from "./folders.ts";

/** A site that a build made, and where it can be met. */
export interface LocalizedSite {
  /** The folder it is in. */
  readonly folder: string;
  /** Where it is served, e.g. `http://127.0.0.1:40123`, without a slash at the end. */
  readonly origin: string;
}

/** Builds the sample publication as an editor does, with the command, and serves exactly what that printed. */
export function openSampleSite(test: TestContext): Promise<LocalizedSite> {
  return openSite(test, "content");
}

/** Builds any publication as an editor does, and serves exactly what that printed. The path is from the project's folder. */
export async function openSite(test: TestContext, content: string): Promise<LocalizedSite> {
  const folder = await buildSite(test, content);
  return { folder, origin: await serveFolder(test, folder) };
}

/** Builds a publication as an editor does; the folder of the site, absolute. */
export async function buildSite(test: Pick<TestContext, "after">, content: string): Promise<string> {
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
