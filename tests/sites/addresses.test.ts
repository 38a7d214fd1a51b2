import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { siteOptions } from "../../scripts/cli/project.ts";
import { countBySeverity } from "../../scripts/diagnostics/diagnostic.ts";
import { formatReport } from "../../scripts/diagnostics/report.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";
import { buildInProcess } from "../support/site.ts";
import { wordsIn } from "../support/words.ts";

test("an address that was published answers, or the build fails with what to write", async (t) => {
  const folder = await temporaryFolder(t);
  const [content, site] = [path.join(folder, "content"), path.join(folder, "site")];
  const build = async () => {
    const options = siteOptions({ contentDir: content, outputDir: site, purpose: "release", asOf: AS_OF });
    const report = await buildInProcess(options);
    const text = formatReport("text", { ...report, colour: "plain", words: wordsIn("en") });
    return { errors: countBySeverity(report.diagnostics).error, text };
  };
  const target = ["--site", site, "--content", content, "--target", `dir:${path.join(folder, "live")}`];
  const write = (file: string, text: string) => writeFile(path.join(content, file), text);
  await writeTree(content, { ...SMALL_PUBLICATION, "addresses.txt": "/old/news.html\n" });

  const first = await build();
  assert.equal(first.errors, 1);
  assert.match(
    first.text,
    /addresses\.txt\n +1:1 +error +`\/old\/news\.html` was published.*`\/old\/news\.html: error`/,
  );

  const publication = SMALL_PUBLICATION["publication.yaml"] ?? "";
  await write(
    "publication.yaml",
    `${publication}withdrawn: { /old/news.html: rights, /es/old/: Its text was wrong., /fr/2019/05/email/: error }\n`,
  );
  const declared = await build();
  assert.equal(declared.errors, 0, declared.text);
  assert.match(readFileSync(path.join(site, "fr/2019/05/email/index.html"), "utf8"), /because of an error/);
  assert.match(readFileSync(path.join(site, "old/news.html"), "utf8"), /because someone else holds rights to it/);
  assert.match(
    readFileSync(path.join(site, "es/old/index.html"), "utf8"),
    /<html lang="es"[\s\S]*Its text was wrong\./,
  );
  const published = await runCommand(["publish", ...target]);
  assert.equal(published.code, 0, published.stderr);
  assert.match(published.stdout, /^Added \d+ new addresses/m);
  const list = readFileSync(path.join(content, "addresses.txt"), "utf8").trim().split("\n").slice(1);
  assert.deepEqual(list, [...list].sort());
  for (const address of ["/", "/es/2026/05/new-crane/", "/topics/ships/feed.xml", "/events/open-day/event.ics"])
    assert.ok(list.includes(address), address);
  for (const address of ["/404.html", "/sitemap.xml", "/robots.txt"]) assert.ok(!list.includes(address), address);

  const item = SMALL_PUBLICATION["bulletins/2026-05/new-crane.en.md"] ?? "";
  await write("bulletins/2026-05/new-crane.en.md", item.replace("countries: [PT]\n", ""));
  const emptied = await build();
  assert.equal(emptied.errors, 0, emptied.text);
  assert.equal(JSON.parse(readFileSync(path.join(site, "redirects.json"), "utf8"))["/countries/pt/"], "/countries/");

  await write("pages/team.en.md", SMALL_PUBLICATION["pages/about.en.md"] ?? "");
  await runCommand(["rename", "page", "about", "who", "--content", content]);
  assert.equal((await build()).errors, 0);
  await write("pages/who.en.md", "---\ntitle: Who\n---\n");
  const lost = await build();
  assert.match(lost.text, /`\/about\/` was published/);
});
