import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Header } from "../../../scripts/release/headers.ts";
import { EMAIL_HEADERS, SECURITY_HEADERS } from "../../../scripts/release/headers.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { findFreePort } from "../../../tests/support/servers.ts";
import { webDeskHeaders } from "../../desk/src/policy.ts";
import { serveWithCaddy, serveWithNginx } from "./served-site.ts";

const EDITOR = ["https://api.github.com"];
const PAGES = ["", "404.html", "admin/index.html", "admin/desk.js", "admin/settings-es.json", "es/admin/index.html"];
const EMAIL = "2026/05/email/";

test("nginx and Caddy send the wider policy with /admin/, and with nothing else", async (scope) => {
  const root = await temporaryFolder(scope);
  const page = "<!doctype html>";
  await writeTree(
    path.join(root, "site"),
    Object.fromEntries([...PAGES, EMAIL].map((file) => [file.replace(/(^|\/)$/, "$1index.html"), page])),
  );
  const below = await temporaryFolder(scope);
  await writeTree(path.join(below, "site"), { "index.html": page });
  await symlink(path.join(root, "site"), path.join(below, "site", "bulletin"));
  const origins = { adminHeaders: webDeskHeaders(EDITOR) };
  const servers = [
    `${await serveWithNginx(scope, root, "", await findFreePort(), "", origins)}/`,
    `${await serveWithCaddy(scope, root, "", "", origins)}/`,
    `${await serveWithNginx(scope, below, "/bulletin", await findFreePort(), "", origins)}/bulletin/`,
    `${await serveWithCaddy(scope, below, "/bulletin", "", origins)}/bulletin/`,
  ];
  for (const server of servers) {
    await assertHeaders(`${server}admin/`, webDeskHeaders(EDITOR));
    await assertHeaders(server + EMAIL, EMAIL_HEADERS);
    for (const file of ["", "admin/desk.js", "admin/settings-es.json", "admin/nothing/", "es/admin/"])
      await assertHeaders(server + file, SECURITY_HEADERS);
  }
});

async function assertHeaders(url: string, headers: readonly Header[]): Promise<void> {
  const answer = await fetch(url);
  for (const [name, value] of headers) assert.equal(answer.headers.get(name), value, `${url}: ${name}`);
}
