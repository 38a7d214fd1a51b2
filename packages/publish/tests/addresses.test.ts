import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { findFreePort } from "../../../tests/support/servers.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";

test("the addresses of the live site are those that the next build must keep, without a list in git", async (t) => {
  const folder = await temporaryFolder(t);
  const [content, site] = [path.join(folder, "content"), path.join(folder, "site")];
  const port = await findFreePort();
  const publication = (SMALL_PUBLICATION["publication.yaml"] ?? "").replace(
    "https://letter.harbour.example/",
    `http://127.0.0.1:${port}/`,
  );
  await writeTree(content, { ...SMALL_PUBLICATION, "publication.yaml": publication });
  const list = () => runCommand(["publish", "--addresses", "--content", content]);
  const notThere = await list();
  assert.deepEqual([notThere.code, existsSync(path.join(content, "addresses.txt"))], [0, false]);
  assert.match(notThere.stderr, /has no release that can be read/);

  const built = await runCommand(["build", "--content", content, "--output", site]);
  assert.equal(built.code, 0, built.stdout);
  const server = createServer((request, response) => {
    const file = path.join(site, request.url ?? "");
    const isThere = existsSync(file) && statSync(file).isFile();
    response.writeHead(isThere ? 200 : 404).end(isThere ? readFileSync(file) : "");
  }).listen(port, "127.0.0.1");
  t.after(() => server.close());
  assert.match((await list()).stdout, /^Added \d+ new addresses to/);

  const text = SMALL_PUBLICATION[ITEM] ?? "";
  await writeTree(content, { [ITEM]: text.replace("countries: [PT]\n", "slug: crane\n") });
  const { stdout } = await runCommand(["validate", "--content", content]);
  assert.deepEqual(
    [...stdout.matchAll(/error +`(.*?)` was published/g)].map(([, address]) => address),
    ["/2026/05/new-crane/"],
  );
});

test("an import can begin the list with the sitemap of the old site", async (t) => {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  await writeTree(content, SMALL_PUBLICATION);
  const home = "https://letter.harbour.example";
  const urls = [`${home}/`, `${home}/old/news/`, `${home}/?p=7`].map((loc) => `<url><loc>${loc}</loc></url>`).join("");
  await writeTree(folder, { "sitemap.xml": `<urlset>${urls}</urlset>`, "news.csv": "title,date\nA dock,2026-05-06\n" });
  const run = (...more: readonly string[]) =>
    runCommand([
      "import",
      "csv",
      path.join(folder, "news.csv"),
      "--to",
      content,
      "--records",
      path.join(folder, "import"),
      ...more,
    ]);
  const sitemap = ["--from-sitemap", path.join(folder, "sitemap.xml")];
  assert.equal((await run(...sitemap, "--dry-run")).code, 0);
  assert.ok(!existsSync(path.join(content, "addresses.txt")));
  const { code, stdout } = await run(...sitemap);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^Added 1 new address to/m);
  assert.match(readFileSync(path.join(content, "addresses.txt"), "utf8"), /^\/old\/news\/$/m);
  assert.equal((await run("--from-sitemap", path.join(folder, "nothing.xml"))).code, 2);
});
