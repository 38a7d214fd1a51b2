import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { readTree, temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { runCommand } from "../../../../tests/support/run-command.ts";

const SPANISH_ONLY = "---\ntitle: Solo <b>aquí</b>\ndate: 2026-05-06\ntopic: ships\n---\nUna nota.\n";
const WITHDRAWN = "---\ntitle: A sunken ship\ndate: 2026-05-05\ntopic: ships\nwithdrawn: It has not sunk.\n---\n";

test("the posts of an issue and its items are written in each language, with addresses of the site", async (t) => {
  const folder = await temporaryFolder(t);
  const content = Object.entries({
    ...SMALL_PUBLICATION,
    "bulletins/2026-05/note.es.md": SPANISH_ONLY,
    "bulletins/2026-05/withdrawn.en.md": WITHDRAWN,
  });
  await writeTree(folder, Object.fromEntries(content.map(([file, text]) => [`content/${file}`, text])));
  const run = (...args: string[]) => runCommand(args, { cwd: folder });
  const { code, stdout, stderr } = await run("announce", "2026-05");
  assert.equal(code, 0, stderr);
  assert.equal(
    stdout + stderr,
    "30 posts were written, and nothing was sent. Open `announce/2026-05/index.html` and copy from it.\n",
  );

  const written = await readTree(path.join(folder, "announce/2026-05"));
  const x = written.get("en/x.txt")?.toString() ?? "";
  assert.equal(
    x,
    "The Harbour Letter · May 2026\n\n• A new crane\n\nhttps://letter.harbour.example/2026/05/\n\n#Ships\n\n----------\n\n" +
      "A new crane\n\nIt lifts forty tonnes.\n\nhttps://letter.harbour.example/2026/05/new-crane/\n\n#Ships\n",
  );
  assert.doesNotMatch([...written.values()].join("\n"), /sunk/, "what was withdrawn is not announced");
  assert.match(written.get("es/whatsapp.txt")?.toString() ?? "", /^• Solo <b>aquí<\/b>$/m);

  const page = written.get("index.html")?.toString() ?? "";
  assert.match(page, /Solo &lt;b&gt;aquí/);
  assert.doesNotMatch(page, /<b>/);
  assert.equal(page.match(/<textarea/g)?.length, 30);

  assert.equal((await run("build")).code, 0);
  const site = await readTree(path.join(folder, "_site"));
  const addresses = [...written.values()].join("\n").match(/https:\/\/letter\.harbour\.example\/[^\s"<]*/g) ?? [];
  const missing = addresses.filter(
    (url) => !site.has(`${new URL(url).pathname.slice(1)}index.html`) && !site.has(new URL(url).pathname.slice(1)),
  );
  assert.deepEqual([...new Set(missing)], []);

  assert.equal((await run("announce", "2026-05")).code, 0);
  assert.deepEqual(await readTree(path.join(folder, "announce/2026-05")), written, "the same content, the same bytes");
});

test("an issue that is not there, and none, are told in one sentence", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(
    folder,
    Object.fromEntries(Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text])),
  );
  for (const [args, code, said] of [
    [["2027-01"], 1, /2027-01/],
    [[], 2, /folder, such as `2022-06`/],
    [["may"], 2, /`may`.*folder, such as/],
    [["2026-05", "more"], 2, /more/],
  ] as const) {
    const result = await runCommand(["announce", ...args], { cwd: folder });
    assert.deepEqual([result.code, result.stdout], [code, ""]);
    assert.match(result.stderr, said);
  }
});
