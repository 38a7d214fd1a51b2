import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";
import { type CleanupScope, startCaddy, startNginx } from "./servers.ts";

/** The output of `npm run headers` for a publication, which is served at this path of a host. */
export async function writtenHeaders(format: "nginx" | "caddy", content: string, basePath = ""): Promise<string> {
  const written = await runCommand(["headers", "--format", format, "--content", content, "--base-path", basePath]);
  assert.equal(written.code, 0, written.stderr);
  return written.stdout;
}

/** Serves the folder `site` inside another one with nginx, and with rules such as the ones that `npm run headers` writes. */
export async function hostWithNginx(scope: CleanupScope, dir: string, port: number, rules: string): Promise<string> {
  await writeFile(join(dir, "dateline.conf"), rules);
  await writeFile(join(dir, "nginx.conf"), nginxConfig(dir, port));
  await startNginx(scope, dir, join(dir, "nginx.conf"), port);
  return `http://127.0.0.1:${port}`;
}

/** Serves the folder `site` inside another one with Caddy, with `rules` as above. */
export async function hostWithCaddy(scope: CleanupScope, dir: string, port: number, rules: string): Promise<string> {
  await writeFile(join(dir, "dateline.caddy"), rules);
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
