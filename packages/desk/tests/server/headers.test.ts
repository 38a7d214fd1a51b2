import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { POLICY_HEADER } from "../../../../scripts/release/headers.ts";
import { openLiveServer } from "../../../../scripts/serve/server.ts";
import { BUILT } from "../../../../tests/serve/started-server.ts";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { optionsFor } from "../../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { wordsIn } from "../../../../tests/support/words.ts";
import { openDesk } from "../../src/server/admin.ts";

test("the desk on this machine may not be framed, and sends no HSTS", async (t) => {
  const root = await temporaryFolder(t);
  await writeTree(path.join(root, "content"), SMALL_PUBLICATION);
  const options = optionsFor({ contentDir: path.join(root, "content"), outputDir: path.join(root, "site") });
  const answerFirst = openDesk(options, "token", { dir: path.join(root, "changes"), user: undefined }, []);
  const server = await openLiveServer(options.outputDir, 0, [], { words: wordsIn("en"), answerFirst });
  t.after(server.close);
  server.show(BUILT);
  for (const address of ["admin/", "admin", "admin/desk", ".dateline/desk"]) {
    const { headers } = await fetch(new URL(address, server.address), { redirect: "manual" });
    assert.equal(headers.get("X-Frame-Options"), "DENY", address);
    assert.match(headers.get(POLICY_HEADER) ?? "", /frame-ancestors 'none'/, address);
    assert.equal(headers.get("Strict-Transport-Security"), null, address);
  }
});
