import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { findFreePort, startCaddy, startNginx } from "../../../../tests/support/servers.ts";
import { until } from "../../../../tests/support/until.ts";
import { logReader } from "../../src/reach/log-formats.ts";

const PAGE = { "site/2026/index.html": "<!doctype html><title>2026</title>" };
const ASKED = ["/2026/?from=a%22b", "/nothing"];

test("what nginx writes is read, in its own format and in JSON", async (t) => {
  const [dir, port] = [await temporaryFolder(t), await findFreePort()];
  const fields = ["time_iso8601", "remote_addr", "host", "request", "status", "http_user_agent"];
  const json = `{${fields.map((name) => `"${name}":"$${name}"`).join(",")}}`;
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  await writeTree(dir, {
    ...PAGE,
    "nginx.conf": `user root; pid ${dir}/nginx.pid; events {}
http {
  log_format fields escape=json '${json}';
  access_log ${dir}/own.log combined;
  access_log ${dir}/json.log fields;
  ${folders.map((name) => `${name}_temp_path ${dir}/tmp-${name};`).join("\n  ")}
  server { listen 127.0.0.1:${port}; root ${dir}/site; }
}
`,
  });
  await startNginx(t, dir, path.join(dir, "nginx.conf"), port);
  await ask(port);
  assert.deepEqual(await readEnd(path.join(dir, "own.log")), EXPECTED);
  assert.deepEqual(await readEnd(path.join(dir, "json.log")), withHost("127.0.0.1"));
});

test("what Caddy writes is read", async (t) => {
  const [dir, port] = [await temporaryFolder(t), await findFreePort()];
  await writeTree(dir, {
    ...PAGE,
    Caddyfile: `{
  admin off
  auto_https off
  storage file_system ${dir}/caddy
}
http://127.0.0.1:${port} {
  root * ${dir}/site
  log {
    output file ${dir}/caddy.log
  }
  file_server
}
`,
  });
  await startCaddy(t, dir, path.join(dir, "Caddyfile"), port);
  await ask(port);
  assert.deepEqual(await readEnd(path.join(dir, "caddy.log")), withHost(`127.0.0.1:${port}`));
});

const EXPECTED = ASKED.map((target, index) => {
  return { client: "127.0.0.1", method: "GET", target, status: index === 0 ? "200" : "404" };
});

function withHost(host: string): typeof EXPECTED {
  return EXPECTED.map((request) => ({ ...request, host }));
}

async function ask(port: number): Promise<void> {
  for (const target of ASKED) {
    const headers = { "User-Agent": 'A "reader" \\ <b>' };
    await (await fetch(`http://127.0.0.1:${port}${target}`, { headers })).text();
  }
}

/** The last requests of a log, once they are there; each has a day and the name of the program. */
async function readEnd(log: string): Promise<readonly unknown[]> {
  const readAll = () => (existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : []);
  await until(async () => readAll().some((line) => line.includes("/nothing")));
  const readLine = logReader();
  return readAll()
    .slice(-ASKED.length)
    .map((line) => {
      const request = readLine(line);
      assert.ok(request !== undefined && request !== "comment", line);
      const { day, agent, ...others } = request;
      assert.match(day, /^20\d\d-\d\d-\d\d$/);
      assert.match(agent, /reader.*<b>/);
      return others;
    });
}
