import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { EMAIL_HEADERS, type Header, POLICY_HEADER, SECURITY_HEADERS } from "../../../scripts/release/headers.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { hostWithCaddy, hostWithNginx, writtenHeaders } from "../../../tests/support/hosted-site.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { findFreePort } from "../../../tests/support/servers.ts";
import { webDeskHeaders } from "../src/policy.ts";

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
  const content = path.join(root, "content");
  const editor = "editor: { backend: github, repo: example/letter, baseUrl: https://login.example.org }\n";
  await writeTree(content, {
    ...SMALL_PUBLICATION,
    "publication.yaml": SMALL_PUBLICATION["publication.yaml"] + editor,
  });
  const servers = [
    `${await hostWithNginx(scope, root, await findFreePort(), await writtenHeaders("nginx", content))}/`,
    `${await hostWithCaddy(scope, root, await findFreePort(), await writtenHeaders("caddy", content))}/`,
    `${await hostWithNginx(scope, below, await findFreePort(), await writtenHeaders("nginx", content, "/bulletin"))}/bulletin/`,
    `${await hostWithCaddy(scope, below, await findFreePort(), await writtenHeaders("caddy", content, "/bulletin"))}/bulletin/`,
  ];
  for (const server of servers) {
    await assertHeaders(`${server}admin/`, webDeskHeaders(EDITOR));
    await assertHeaders(server + EMAIL, EMAIL_HEADERS);
    for (const file of ["", "admin/desk.js", "admin/settings-es.json", "admin/nothing/", "es/admin/"])
      await assertHeaders(server + file, SECURITY_HEADERS);
  }
});

test("the desk may ask where the repository is, and hear from the window of its login", () => {
  const own = new Map(webDeskHeaders(EDITOR));
  const policy = own.get(POLICY_HEADER) ?? "";
  assert.match(policy, /; script-src 'self'; connect-src 'self' https:\/\/api\.github\.com;/);
  assert.equal(own.get("Cross-Origin-Opener-Policy"), "same-origin-allow-popups");
});

async function assertHeaders(url: string, headers: readonly Header[]): Promise<void> {
  const answer = await fetch(url);
  for (const [name, value] of headers) assert.equal(answer.headers.get(name), value, `${url}: ${name}`);
}
