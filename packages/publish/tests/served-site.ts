import assert from "node:assert/strict";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { FEED_FORMATS } from "../../../scripts/editions/feeds/formats.ts";
import { temporaryFolder } from "../../../tests/support/folders.ts";
import { hostWithCaddy, hostWithNginx } from "../../../tests/support/hosted-site.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { SAMPLE } from "../../../tests/support/sample.ts";
import { type CleanupScope, findFreePort } from "../../../tests/support/servers.ts";
import { formatHeaders } from "../src/hosts/index.ts";

/** The sample site behind servers with the configuration that `npm run headers` writes. Addresses have no slash at the end. */
export interface ServedSite {
  /** The folder of the site, with a slash at the end. */
  readonly dir: string;
  readonly nginx: string;
  readonly caddy: string;
  /** Servers that have the site at `/bulletin/`. */
  readonly nginxWithFolder: string;
  readonly caddyWithFolder: string;
}

/** Builds the sample publication and serves it until the scope ends. */
export async function serveSite(scope: CleanupScope): Promise<ServedSite> {
  const dir = await temporaryFolder(scope);
  const port = await findFreePort();
  const built = await runCommand([
    "build",
    "--content",
    SAMPLE,
    "--output",
    join(dir, "site"),
    "--base-url",
    `http://127.0.0.1:${port}/`,
  ]);
  assert.equal(built.code, 0, built.stderr);
  const host = join(dir, "host");
  await mkdir(join(host, "site"), { recursive: true });
  await symlink(join(dir, "site"), join(host, "site", "bulletin"));
  return {
    dir: join(dir, "site/"),
    nginx: await serveWithNginx(scope, dir, "", port),
    caddy: await serveWithCaddy(scope, dir, ""),
    nginxWithFolder: await serveWithNginx(scope, host, "/bulletin", await findFreePort()),
    caddyWithFolder: await serveWithCaddy(scope, host, "/bulletin"),
  };
}

/** Serves the folder `site` inside another one with nginx; `rules` are added to the configuration that `npm run headers` writes. */
export async function serveWithNginx(
  scope: CleanupScope,
  dir: string,
  basePath: string,
  port: number,
  rules = "",
): Promise<string> {
  return hostWithNginx(scope, dir, port, formatHeaders("nginx", basePath, FEED_FORMATS) + rules);
}

/** Serves the folder `site` inside another one with Caddy, with `rules` as above. */
export async function serveWithCaddy(scope: CleanupScope, dir: string, basePath: string, rules = ""): Promise<string> {
  const whole = formatHeaders("caddy", basePath, FEED_FORMATS) + rules;
  return hostWithCaddy(scope, dir, await findFreePort(), whole);
}
