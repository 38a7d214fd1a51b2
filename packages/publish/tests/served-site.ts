import assert from "node:assert/strict";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FEED_FORMATS } from "../../../scripts/editions/feeds/formats.ts";
import { temporaryFolder } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { SAMPLE } from "../../../tests/support/sample.ts";
import { type CleanupScope, findFreePort, startCaddy, startNginx } from "../../../tests/support/servers.ts";
import { formatHeaders, type HostedSite } from "../src/hosts/index.ts";

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

/** Serves the folder `site` in another one with nginx; `rules` are added to the configuration that `npm run headers` writes. */
export async function serveWithNginx(
  scope: CleanupScope,
  dir: string,
  basePath: string,
  port: number,
  rules = "",
  origins: HostedSite = {},
): Promise<string> {
  await writeFile(join(dir, "dateline.conf"), formatHeaders("nginx", basePath, FEED_FORMATS, origins) + rules);
  await writeFile(join(dir, "nginx.conf"), nginxConfig(dir, port));
  await startNginx(scope, dir, join(dir, "nginx.conf"), port);
  return `http://127.0.0.1:${port}`;
}

/** Serves the folder `site` in another one with Caddy, with `rules` as above. */
export async function serveWithCaddy(
  scope: CleanupScope,
  dir: string,
  basePath: string,
  rules = "",
  origins: HostedSite = {},
): Promise<string> {
  const port = await findFreePort();
  await writeFile(join(dir, "dateline.caddy"), formatHeaders("caddy", basePath, FEED_FORMATS, origins) + rules);
  await writeFile(join(dir, "Caddyfile"), caddyConfig(dir, port));
  await startCaddy(scope, dir, join(dir, "Caddyfile"), port);
  return `http://127.0.0.1:${port}`;
}

function nginxConfig(dir: string, port: number): string {
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
user root;
worker_processes 1;
pid ${dir}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${folders.map((name) => `${name}_temp_path ${dir}/tmp-${name};`).join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root ${dir}/site;
    include ${dir}/dateline.conf;
  }
}
`;
}

function caddyConfig(dir: string, port: number): string {
  return `
{
  admin off
  auto_https off
  storage file_system ${dir}/caddy
}
http://127.0.0.1:${port} {
  root * ${dir}/site
  import ${dir}/dateline.caddy
  file_server
}
`;
}
