import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";

const PUBLICATION = `title: The Harbour Letter
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en]
frequency: monthly
`;

/** A server with one picture, and its address. */
async function serve(t: { readonly after: (end: () => void) => void }): Promise<string> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/quay") === true) response.end(picture);
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  return `127.0.0.1:${address.port}`;
}

test("--fetch-pictures shows pictures of other sites from their bulletins, and the others become links", async (t) => {
  const host = await serve(t);
  const folder = await temporaryFolder(t);
  const item = `---
title: The quay
date: 2021-10-14
---
![A quay](http://${host}/quay.png "The new quay") and ![A crane](http://${host}/crane.png).

Again ![A quay](http://${host}/quay.png "The new quay"), <!-- a comment --> ![With signs](<http://${host}/quay\\_2.png?a=1&amp;b=2>).
`;
  await writeTree(folder, {
    "content/publication.yaml": PUBLICATION,
    "content/topics.yaml": "ships: { label: { en: Ships } }\n",
    "content/bulletins/2021-10/quay.en.md": item,
    "content/pages/about.en.md": `---\ntitle: About\n---\n![A quay](http://${host}/quay.png)\n`,
  });
  const content = path.join(folder, "content");
  const before = await readTree(content);
  const run = (...args: readonly string[]) =>
    runCommand(["validate", "--fix", "--fetch-pictures", ...args], { cwd: folder });
  const trial = await run("--allow-host", host, "--dry-run");
  assert.match(trial.stdout, /media\/quay\.png/);
  assert.deepEqual(await readTree(content), before);
  const refused = await run("--dry-run");
  assert.match(refused.stderr, /was not fetched\. It is in a private network/);
  const whole = await run("--allow-host", host);
  assert.equal(whole.code, 0, whole.stdout + whole.stderr);
  assert.match(
    whole.stderr,
    /^The picture `http:.*crane\.png` of `bulletins\/2021-10\/quay\.en\.md` was not fetched\. .*404/,
  );
  const after = await readTree(content);
  assert.equal(
    String(after.get("bulletins/2021-10/quay.en.md")),
    `---
title: The quay
date: 2021-10-14
---
![A quay](media/quay.png "The new quay") and [A crane](http://${host}/crane.png).

Again ![A quay](media/quay.png "The new quay"),  ![With signs](<media/quay-2.png>).
`,
  );
  assert.match(String(after.get("pages/about.en.md")), /\n\[A quay\]\(http:/);
  const again = await run();
  assert.equal(again.code, 0);
  assert.deepEqual(await readTree(content), after);
  const alone = await runCommand(["validate", "--fetch-pictures"], { cwd: folder });
  assert.equal(alone.code, 2);
});
