import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { listTree, ROOT, readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const WRONG = { [ITEM]: (SMALL_PUBLICATION[ITEM] ?? "").replace("topic: ships", "topic: ship") };

test("valid content gives exit code 0 and a summary", async (t) => {
  const { content } = await writeContent(t);
  const { code, stdout, stderr } = await runCommand(["validate", "--content", content]);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^No errors or warnings, 7 files checked$/m);
});

test("an error in the content is reported with its place and exit code 1, and nothing goes to standard error", async (t) => {
  const { content } = await writeContent(t, WRONG);
  for (const command of [["validate"], ["build", "--output", path.join(content, "..", "site")]]) {
    const { code, stdout, stderr } = await runCommand([...command, "--content", content]);
    assert.equal(code, 1, command[0]);
    assert.ok(stdout.includes(`${content}/${ITEM}`), stdout);
    assert.match(stdout, /5:8 +error +Unknown topic `ship`\. .*\. Did you mean `ships`\? +known-topic/);
    assert.match(stdout, /^1 error in 1 file, 7 files checked$/m);
    assert.equal(stderr, "");
  }
});

test("every report format gives the same exit code", async (t) => {
  const { content } = await writeContent(t, WRONG);
  const report = async (format: string) => {
    const { code, stdout } = await runCommand(["validate", "--content", content, "--format", format]);
    assert.equal(code, 1, format);
    return stdout;
  };
  const [json, sarif, github] = [await report("json"), await report("sarif"), await report("github")];
  assert.equal(JSON.parse(json).findings[0].rule, "known-topic");
  assert.equal(JSON.parse(sarif).runs[0].results[0].ruleId, "known-topic");
  assert.match(github, /^::error file=.*new-crane\.en\.md,line=5,col=8/m);
});

test("an unknown format is refused with exit code 2 and the list of formats", async () => {
  const { code, stderr } = await runCommand(["validate", "--format", "xml"]);
  assert.equal(code, 2);
  assert.match(stderr, /`xml`.*`text`, `json`, `github`, `sarif`/);
});

test("a build reports the folder of the site, its pages, languages, files and size, in each language of messages", async (t) => {
  const { folder, content } = await writeContent(t);
  const output = path.join(folder, "site");
  const build = async (...options: readonly string[]) => {
    const { code, stdout, stderr } = await runCommand(["build", "--content", content, "--output", output, ...options]);
    assert.equal(code, 0, stdout + stderr);
    return stdout;
  };
  const said = await build();
  const files = await listTree(output);
  const pages = files.filter((file) => file.endsWith(".html"));
  assert.ok(pages.length > 5 && files.length > pages.length);
  const [htmlFiles, all] = [pages.length, files.length];
  const sizes = files.filter((file) => file !== "release.json").map((file) => statSync(path.join(output, file)).size);
  const kilobytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  const size = `${kilobytes} kB`;
  const expected = {
    en: `The site is in \`${output}\`: ${htmlFiles} HTML pages in \`en\`, \`es\`, ${all} files in total, ${size}.`,
    es: `El sitio está en \`${output}\`: ${htmlFiles} páginas HTML en \`en\`, \`es\`, ${all} archivos en total, ${size}.`,
    pt: `O sítio está em \`${output}\`: ${htmlFiles} páginas HTML em \`en\`, \`es\`, ${all} ficheiros no total, ${size}.`,
    fr: `Le site se trouve dans \`${output}\`\u00A0: ${htmlFiles} pages HTML en \`en\`, \`es\`, ${all} fichiers au total, ${size.replace("kB", "ko")}.`,
  };
  for (const [language, line] of Object.entries(expected)) {
    const text = language === "en" ? said : await build("--lang", language);
    assert.equal(text.trimEnd().split("\n").at(-1), line);
  }
  const { written } = JSON.parse(await build("--format", "json"));
  assert.deepEqual(written, {
    folder: output,
    pages: pages.length,
    languages: ["en", "es"],
    files: files.length,
    kilobytes,
  });
  assert.equal(await build("--format", "github"), "");
});

test("a build that is refused, and a check, report no written site", async (t) => {
  const { folder, content } = await writeContent(t, WRONG);
  for (const command of [["build", "--output", path.join(folder, "site")], ["validate"]]) {
    const text = await runCommand([...command, "--content", content]);
    assert.match(text.stdout, /\n1 error in 1 file, 7 files checked\n$/);
    const json = await runCommand([...command, "--content", content, "--format", "json"]);
    assert.deepEqual(Object.keys(JSON.parse(json.stdout)), ["summary", "findings"]);
  }
});

test("relative and absolute paths of content and output give the same site", async (t) => {
  const { folder, content } = await writeContent(t);
  const relative = path.relative(ROOT, folder);
  const results = [
    await runCommand(["build", "--content", content, "--output", path.join(folder, "one")]),
    await runCommand(["build", "--content", `${relative}/content/`, "--output", `${relative}/two`]),
  ];
  for (const { code, stdout, stderr } of results) assert.equal(code, 0, stdout + stderr);
  const [one, two] = [await readTree(path.join(folder, "one")), await readTree(path.join(folder, "two"))];
  assert.ok(one.has("2026/05/new-crane/index.html") && one.has("es/2026/05/index.html"));
  assert.deepEqual(two, one);
});

test("content with errors leaves the earlier site unchanged, byte for byte", async (t) => {
  const { folder, content } = await writeContent(t);
  const output = path.join(folder, "site");
  assert.equal((await runCommand(["build", "--content", content, "--output", output])).code, 0);
  const before = await readTree(output);
  await writeTree(content, WRONG);
  assert.equal((await runCommand(["build", "--content", content, "--output", output])).code, 1);
  assert.deepEqual(await readTree(output), before);
});

test("an output folder with files that no build has written is refused with exit code 2, and the files stay", async (t) => {
  const { folder, content } = await writeContent(t);
  await writeTree(folder, { "letters/dear.txt": "Dear all" });
  const output = path.join(folder, "letters");
  const { code, stderr } = await runCommand(["build", "--content", content, "--output", output]);
  assert.equal(code, 2);
  assert.match(stderr, /letters/);
  assert.equal(await readFile(path.join(output, "dear.txt"), "utf8"), "Dear all");
});

test("the path of the base URL is in every link of every page", async (t) => {
  const { folder, content } = await writeContent(t);
  const output = path.join(folder, "site");
  const build = ["build", "--content", content, "--output", output, "--base-url", "https://example.org/letter"];
  assert.equal((await runCommand(build)).code, 0);
  const pages = (await listTree(output)).filter((file) => file.endsWith("index.html") && !file.includes("/email/"));
  assert.ok(pages.length > 10);
  for (const page of pages) {
    const html = await readFile(path.join(output, page), "utf8");
    assert.match(html, /<link rel="canonical" href="https:\/\/example\.org\/letter\//, page);
    assert.doesNotMatch(html, /(?:href|src)="\/(?!letter\/)/, page);
  }
});

test("a preview has drafts and the address that its host gives it, and asks search engines to list no page", async (t) => {
  const draft = (SMALL_PUBLICATION[ITEM] ?? "")
    .replace("A new crane", "Two tugs")
    .replace("---\n", "---\ndraft: true\n");
  const { folder, content } = await writeContent(t, { "bulletins/2026-05/tugs.en.md": draft });
  const output = path.join(folder, "site");
  const env = { NETLIFY: "true", CONTEXT: "deploy-preview", DEPLOY_PRIME_URL: "https://7--letter.example" };
  const { code, stdout } = await runCommand(["build", "--content", content, "--output", output, "--drafts"], { env });
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^This is a preview: /m);
  const files = await listTree(output);
  for (const page of files.filter((file) => file.endsWith("index.html"))) {
    const html = await readFile(path.join(output, page), "utf8");
    assert.match(html, /<meta name="robots" content="noindex">/, page);
    assert.doesNotMatch(html, /rel="canonical"/, page);
  }
  assert.match(await readFile(path.join(output, "2026/05/tugs/index.html"), "utf8"), /Two tugs/);
  const target = path.join(folder, "published");
  const published = await runCommand(["publish", "--site", output, "--content", content, "--target", `dir:${target}`]);
  assert.equal(published.code, 1);
  assert.match(published.stderr, /is a preview, which may show drafts/);
  assert.ok(!existsSync(path.join(target, "2026")));
  assert.match(await readFile(path.join(output, "feed.xml"), "utf8"), /https:\/\/7--letter\.example\//);
  assert.deepEqual(
    files.filter((file) => file.includes("sitemap")),
    [],
  );
  assert.equal(await readFile(path.join(output, "robots.txt"), "utf8"), "User-agent: *\nAllow: /\n");
});

test("a build as of a day divides the agenda on that day, and offers a calendar of what is not over then", async (t) => {
  const { folder, content } = await writeContent(t);
  const output = path.join(folder, "site");
  const texts = async (day: readonly string[]) => {
    assert.equal((await runCommand(["build", "--content", content, "--output", output, ...day])).code, 0);
    const files = (await listTree(output)).filter((file) => file !== "release.json");
    return Promise.all(files.map(async (file) => [file, await readFile(path.join(output, file), "latin1")] as const));
  };
  const before = new Map(await texts([]));
  const after = await texts(["--as-of", "2026-05-10"]);
  const changed = after.filter(([file, text]) => before.get(file) !== text);
  assert.deepEqual(
    changed.map(([file]) => file),
    ["", "es/"]
      .flatMap((language) =>
        ["2026/05/new-crane", "events", "events/open-day"].map((page) => `${language}${page}/index.html`),
      )
      .sort(),
  );
  const pages = new Map(changed);
  assert.match(pages.get("events/open-day/index.html") ?? "", /href="\/events\/open-day\/event\.ics"/);
  assert.doesNotMatch(before.get("events/open-day/index.html") ?? "", /event\.ics/);
  assert.match(pages.get("events/index.html") ?? "", /As of 10.+May 2026[\s\S]*Upcoming events[\s\S]*Open day/);
  assert.equal((await runCommand(["build", "--as-of", "2026-05-32"])).code, 2);
});

test("a base URL that is not a web address is refused with exit code 2", async () => {
  for (const address of ["ftp://example.org/", "example.org", "https://example.org/?page=1"]) {
    const { code, stderr } = await runCommand(["build", "--base-url", address]);
    assert.equal(code, 2, address);
    assert.ok(stderr.includes(address));
  }
});

test("a content folder without publication.yaml is an error in the content, not a crash", async (t) => {
  const { content } = await writeContent(t);
  await rm(content, { recursive: true });
  await writeTree(content, { "notes.txt": "" });
  const { code, stdout, stderr } = await runCommand(["validate", "--content", content]);
  assert.equal(code, 1);
  assert.match(stdout, /publication\.yaml/);
  assert.match(stdout, /notes\.txt/);
  assert.equal(stderr, "");
});

async function writeContent(t: TestContext, changes: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  await writeTree(content, { ...SMALL_PUBLICATION, ...changes });
  return { folder, content };
}
