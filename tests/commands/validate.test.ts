import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { run } from "../support/command.ts";
import { ROOT, readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

test("content with many files is checked on all cores by the compiled command", async (context) => {
  const content = join(await temporaryFolder(context), "content");
  const names = Array.from({ length: 450 }, (_, index) => `events/event-${index}.yaml`);
  const events = names.map((name) => [name, `name: { en: ${name}, es: ${name} }\nstart: 2026-05-09\n`]);
  await writeTree(content, { ...SMALL_PUBLICATION, ...Object.fromEntries(events) });
  const { code, stdout, stderr } = await runCommand(["validate", "--content", content]);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /, 45\d files checked|, 46\d files checked/);
});

test("facts that were changed since a revision of git are warnings, and an unknown revision is an error", async (context) => {
  const folder = await temporaryFolder(context);
  const content = join(folder, "content");
  await writeTree(content, SMALL_PUBLICATION);
  const git = (...args: readonly string[]) =>
    run(["git", "-C", folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", ...args]);
  await git("init", "--quiet");
  await git("add", ".");
  await git("commit", "--quiet", "-m", "Publish");
  const file = "bulletins/2026-05/new-crane.en.md";
  await writeTree(content, { [file]: (SMALL_PUBLICATION[file] ?? "").replace("forty", "sixty") });
  const { code, stdout } = await runCommand(["validate", "--content", content, "--since", "HEAD"]);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /new-crane\.en\.md\n +3:10 +warning +`summary` was published as `It lifts forty tonnes\.`/);
  const unknown = await runCommand(["validate", "--content", content, "--since", "v9"]);
  assert.deepEqual([unknown.code, unknown.stderr.includes("`v9`")], [2, true]);
});

test("a published address that nothing answers is an error before anything is built", async (context) => {
  const content = join(await temporaryFolder(context), "content");
  const addresses = "/\n/2026/05/new-crane/\n/topics/ships/feed.xml\n/data/items.json\n/old/news.html\n";
  await writeTree(content, { ...SMALL_PUBLICATION, "addresses.txt": addresses });
  const { code, stdout } = await runCommand(["validate", "--content", content]);
  assert.equal(code, 1, stdout);
  assert.deepEqual(
    [...stdout.matchAll(/^ +(\d+):1 +error +`(.*?)` was published/gm)].map(([, line, address]) => [line, address]),
    [["5", "/old/news.html"]],
  );
  assert.match(stdout, /`withdrawn` of publication\.yaml: `\/old\/news\.html: error`/);
});

test("the pages and files that a project's own Eleventy config adds answer published addresses", async (context) => {
  const cwd = await temporaryFolder(context);
  const addresses = "/team/\n/data/copied.json\n/old/news.html\n";
  await writeTree(join(cwd, "content"), { ...SMALL_PUBLICATION, "addresses.txt": addresses });
  await writeTree(cwd, {
    "eleventy.config.mjs": OWN_CONFIG,
    "templates/team.njk": "---\nlayout: dateline\npermalink: /team/\ntitle: Team\n---\n<p>The team</p>\n",
    "copied.json": "{}",
  });
  const { stdout } = await runCommand(["validate"], { cwd });
  assert.deepEqual(
    [...stdout.matchAll(/error +`(.*?)` was published/g)].map(([, address]) => address),
    ["/old/news.html"],
    stdout,
  );
});

const OWN_CONFIG = `import dateline from ${JSON.stringify(pathToFileURL(join(ROOT, "scripts", "eleventy.ts")).href)};
export default function configure(eleventy) {
  eleventy.addPassthroughCopy({ "copied.json": "data/copied.json" });
  eleventy.addPlugin(dateline);
}
export const config = { dir: { input: "templates" } };
`;

test("--fix shows in the editor's language what it mends, and a dry run writes nothing", async (context) => {
  const content = join(await temporaryFolder(context), "content");
  const file = "bulletins/2026-05/quay.en.md";
  const faulty = "---\ntitle: Quay\ncountries: Ecuador\n---\nA quay.\n";
  await writeTree(content, { ...SMALL_PUBLICATION, [file]: faulty });
  const fix = (...more: readonly string[]) =>
    runCommand(["validate", "--content", content, "--fix", "--lang", "es", ...more]);
  const trial = await fix("--dry-run");
  assert.match(
    trial.stdout,
    /quay\.en\.md\n {2}Línea 3: `countries: Ecuador` es ahora `countries: \[EC\]`\.\nEsto fue una prueba/,
  );
  assert.equal(readFileSync(join(content, file), "utf8"), faulty);
  const { code, stdout, stderr } = await fix("--format", "json");
  assert.equal(code, 0, stdout + stderr);
  assert.match(stderr, /Se corrigieron 2 archivos\.\n$/);
  assert.equal(JSON.parse(stdout).summary.errors, 0);
  assert.equal(readFileSync(join(content, file), "utf8"), faulty.replace("Ecuador", "[EC]"));
  assert.equal((await fix("--watch")).code, 2);
});

test("a change that was interrupted is completed by commands that write, and named by all others", async (context) => {
  const root = await temporaryFolder(context);
  const content = join(root, "content");
  await writeTree(content, SMALL_PUBLICATION);
  const env = { XDG_CACHE_HOME: join(root, "cache") };
  const journal = `cache/dateline/changes/${createHash("sha256").update(content).digest("hex")}.json`;
  await writeTree(root, {
    [journal]: JSON.stringify({ moves: { "pages/about.en.md": "pages/team.en.md" }, texts: {} }),
  });
  const before = await readTree(content);
  for (const args of [
    ["validate"],
    ["validate", "--fix", "--dry-run"],
    ["build", "--output", join(root, "site")],
    ["due"],
    ["export", join(root, "out")],
    ["translations"],
    ["pdf", "--bulletin", "2026-05"],
    ["vscode", "--output", root],
    ["migrate", "--dry-run"],
    ["publish", "--addresses"],
    ["rename", "page", "about", "us", "--dry-run"],
    ["mail", "--bulletin", "2026-05", "--eml", join(root, "x.eml")],
  ]) {
    const { code, stderr } = await runCommand([...args, "--content", content], { env });
    assert.equal(code, 1, args.join(" "));
    assert.match(
      stderr,
      /^A change of several files in `.*` was interrupted\. `npm run validate -- --fix` completes it\.\n$/,
    );
  }
  assert.deepEqual(await readTree(content), before);
  const { code, stderr } = await runCommand(["validate", "--fix", "--content", content], { env });
  assert.deepEqual([code, stderr.includes("Completed an interrupted change")], [0, true], stderr);
  assert.ok(existsSync(join(content, "pages/team.en.md")));
  await writeTree(root, { [journal]: "{" });
  const broken = await runCommand(["validate", "--fix", "--content", content], { env });
  assert.equal(broken.code, 1);
  assert.match(broken.stderr, /^`[^`]+\.json` should record an interrupted change .*\n$/);
});
