import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { buildSite } from "../../scripts/pipeline/build-site.ts";
import type { BuildSite } from "../../scripts/serve/child.ts";
import { openFirstPages } from "../../scripts/serve/first-pages.ts";
import { openLiveBuild } from "../../scripts/serve/live-build.ts";
import { openPendingPictures } from "../../scripts/serve/pending-pictures.ts";
import { listTree, ROOT, readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { onOneCore } from "../support/one-core.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { SAMPLE } from "../support/sample.ts";

/** A published picture of the sample. */
const PICTURE = "/media/talk-show.fb4b06a9-480.avif";
/** Pages and a data file that are served during the first build. */
const FIRST_FILES = new Map([
  ["/", "index.html"],
  ["/es/2021/10/", "es/2021/10/index.html"],
  ["/data/items.json", "data/items.json"],
]);
const OWNER = { pid: process.pid, isAlive: () => true, env: {} };

/** Edits of the sample, one after the other: the file and its new text; undefined removes the file. */
const EDITS: readonly (readonly [what: string, file: string, rewrite: (text: string) => string | undefined])[] = [
  ["add to a body", "bulletins/2021-10/ecuador-prisons.en.md", (text) => `${text}\nMore.\n`],
  ["add to a translation", "bulletins/2021-10/ecuador-prisons.es.md", (text) => `${text}\nMás.\n`],
  ["add to an introduction", "bulletins/2021-10/bulletin.en.md", (text) => `${text}\nMore.\n`],
  [
    "retitle an item",
    "bulletins/2021-10/crypto-laundering.en.md",
    (text) => text.replace(/^title: .*$/m, "title: New"),
  ],
  ["add an item", "bulletins/2021-12/added.en.md", () => ITEM],
  ["retitle an event", "events/annual-programme-meeting.yaml", (text) => text.replace(/en: .*$/m, "en: The meeting")],
  ["add to a standing page", "pages/about.en.md", (text) => `${text}\nMore.\n`],
  ["remove an item", "bulletins/2021-12/added.en.md", () => undefined],
  [
    "move an item to another topic and day",
    "bulletins/2021-10/asset-seminar.en.md",
    (text) => text.replace(/^topic: .*$/m, "topic: prisons").replace(/^date: .*$/m, "date: 2021-10-14"),
  ],
  ["remove a translation", "bulletins/2021-10/asset-seminar.es.md", () => undefined],
  ["move an event", "events/annual-programme-meeting.yaml", (text) => text.replace(/start: .*$/m, "start: 2021-11-09")],
  [
    "link to another item",
    "bulletins/2021-10/cocaine-routes.en.md",
    (text) => `${text}\nSee [prisons](ecuador-prisons.en.md).\n`,
  ],
  [
    "link to a heading of another item, which it does not have",
    "bulletins/2021-10/cocaine-routes.en.md",
    (text) => `${text}\nSee [part](ecuador-prisons.en.md#a-part).\n`,
  ],
  ["add that heading", "bulletins/2021-10/ecuador-prisons.en.md", (text) => `${text}\n## A part\n\nOf it.\n`],
  ["retitle it", "bulletins/2021-10/ecuador-prisons.en.md", (text) => text.replace("## A part", "## Another")],
  ["change a topic's label", "topics.yaml", (text) => text.replace(/en: Prisons/, "en: Jails")],
  ["make a bulletin a draft", "bulletins/2021-12/bulletin.en.md", (text) => text.replace("---\n", DRAFT)],
  ["make an item of it a draft too", "bulletins/2021-12/bolivia-team.es.md", (text) => text.replace("---\n", DRAFT)],
  ["make a standing page a draft", "pages/contact.en.md", (text) => text.replace("---\n", DRAFT)],
  ["publish the item", "bulletins/2021-12/bolivia-team.es.md", (text) => text.replace(DRAFT, "---\n")],
  ["publish the bulletin", "bulletins/2021-12/bulletin.en.md", (text) => text.replace(DRAFT, "---\n")],
];

const DRAFT = "---\ndraft: true\n";
const ITEM = `---
title: Added
summary: It was added.
date: 2021-12-05
topic: prisons
countries: [EC]
---
Its text.
`;

/** Copies the sample without two of its four languages, which no edit concerns: full builds take time. */
async function copySample(folder: string): Promise<string> {
  const contentDir = join(folder, "content");
  cpSync(SAMPLE, contentDir, { recursive: true, filter: (file) => !/\.(?:pt|fr)\.md$/.test(file) });
  for (const name of (await listTree(contentDir)).filter((file) => /\.(?:md|yaml)$/.test(file))) {
    const text = readFileSync(join(contentDir, name), "utf8");
    writeFileSync(join(contentDir, name), text.replace(/^ +(?:pt|fr): .*\n|, (?:pt|fr)\b(?:: [^,}]+)?/gm, ""));
  }
  return contentDir;
}

test("after each edit the served site is the same as that of a full build", {
  timeout: 240_000,
}, async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = await copySample(folder);
  const options = optionsFor({
    contentDir,
    outputDir: join(folder, "live"),
    purpose: "preview",
    baseUrl: "http://localhost:1/",
  });
  const pictures = openPendingPictures(assert.fail);
  const firstPages = openFirstPages();
  const first = Promise.all([...FIRST_FILES.keys()].map(firstPages.read));
  const build = await new Promise<BuildSite>((resolve) => {
    const opened = openLiveBuild(OWNER, {
      pictures: {
        ...pictures,
        begin: (plan, site, onWritten) => pictures.begin(plan, site, () => [onWritten(), resolve(opened)]),
      },
      firstPages,
    });
    onOneCore(() => opened(options, [])).then(() => pictures.write(PICTURE), assert.fail);
  });
  const written = [...FIRST_FILES.values()].map((name) => readFileSync(join(folder, "live", name)));
  assert.deepEqual(
    (await first).map((bytes) => bytes && Buffer.from(bytes)),
    written,
  );
  assert.equal(await firstPages.read("/"), undefined);
  assert.match(readFileSync(join(folder, "live/release.json"), "utf8"), new RegExp(PICTURE.slice(1)));
  for (const [number, [what, name, rewrite]] of EDITS.entries()) {
    const file = join(contentDir, name);
    const text = rewrite(what === "add an item" ? "" : readFileSync(file, "utf8"));
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
    const { diagnostics } = await build(options, [file]);
    const found = diagnostics.filter(({ rule }) => rule !== "known-heading");
    assert.deepEqual(found, [], what);
    if (number % 2 === 1 && number < EDITS.length - 1) continue; // Compares after every second edit, because full builds take time.
    await build(options, []); // Waits until the build has written cache and release.json.
    await onOneCore(() => buildSite({ ...options, outputDir: join(folder, `full-${number}`) }, OWNER));
    const [live, full] = [await readTree(join(folder, "live/")), await readTree(join(folder, `full-${number}/`))];
    assert.ok(live.size > 200);
    assert.deepEqual([...live.keys()], [...full.keys()], what);
    for (const [path, bytes] of live) assert.ok(bytes.equals(full.get(path) ?? Buffer.of()), `${path}: ${what}`);
  }
});

test("an edit of a project with a template, a transform and a copied file of its own renders what has changed alone", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  await writeTree(folder, {
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": configIn(folder),
    ...OWN_FILES,
  });
  const options = optionsFor({
    contentDir,
    outputDir: join(folder, "live"),
    cacheDir: join(folder, "cache"),
    configFile: join(folder, "eleventy.config.js"),
    purpose: "draft",
  });
  const sources = new Set<string>();
  const build = openLiveBuild(OWNER, {
    onSources(paths) {
      for (const path of paths) sources.add(path);
    },
  });
  await onOneCore(() => build(options, []));
  assert.deepEqual(
    [...sources].sort(),
    ["", "pages", "pages/_data", "pages/_includes"].map((name) => join(folder, name)),
  );
  const first = statSync(join(folder, "live")).ino;
  const file = join(contentDir, "bulletins/2026-05/new-crane.en.md");
  for (const edit of ["Once more.", "And again."]) {
    writeFileSync(file, `${readFileSync(file, "utf8")}\n${edit}\n`);
    writeFileSync(join(folder, "copied.txt"), edit);
    assert.deepEqual((await build(options, [file])).diagnostics, []);
    assert.equal(statSync(join(folder, "live")).ino, first);
    await build(options, []); // Waits until the build has written cache and release.json.
    await onOneCore(() => buildSite({ ...options, outputDir: join(folder, "full") }, OWNER));
    const [live, full] = [await readTree(join(folder, "live/")), await readTree(join(folder, "full/"))];
    assert.deepEqual([...live.keys()], [...full.keys()]);
    for (const [path, bytes] of live) assert.ok(bytes.equals(full.get(path) ?? Buffer.of()), path);
    assert.match(String(live.get("2026/05/new-crane/index.html")), new RegExp(`${edit}.*<!-- transformed -->`, "s"));
    assert.match(String(live.get("team/index.html")), /The team: 1 items.*<!-- transformed -->/s);
    assert.match(String(live.get("search/own-texts.json")), new RegExp(edit));
    assert.equal(String(live.get("copied.txt")), edit);
  }
});

/** A template of the project, in the folder that its config specifies, and a file that it copies. */
const OWN_FILES = {
  "pages/team.njk": `---
layout: dateline
permalink: /team/
title: Team
search: true
---
<p>The team: {{ dateline.publication.items | length }} items{% for post in collections.items %} {{ post.content }}{% endfor %}</p>
{% css %}p { margin: 0 }{% endcss %}<a href="{% getBundleFileUrl "css" %}">Styles</a>
`,
  "copied.txt": "copied\n",
};

function configIn(folder: string): string {
  return `import dateline from ${JSON.stringify(pathToFileURL(join(ROOT, "scripts/eleventy.ts")).href)};
export default function configure(eleventy) {
  eleventy.addTransform("mark", (text) => text.replace("</body>", "<!-- transformed --></body>"));
  eleventy.addBundle("css", { toFileDirectory: "dist" }); // It writes a file once in a process.
  eleventy.addPassthroughCopy({ ${JSON.stringify(join(folder, "copied.txt"))}: "copied.txt" });
  eleventy.addPlugin(dateline);
}
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };
`;
}

test("an error in the content leaves the served site unchanged, and the next edit can correct it", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const options = optionsFor({ contentDir, outputDir: join(folder, "live"), purpose: "draft" });
  const build = openLiveBuild(OWNER);
  await onOneCore(() => build(options, []));
  const page = join(folder, "live/2026/05/new-crane/index.html");
  const file = join(contentDir, "bulletins/2026-05/new-crane.en.md");
  const text = readFileSync(file, "utf8");
  const before = readFileSync(page, "utf8");
  writeFileSync(file, text.replace(/^topic: .*$/m, "topic: ship"));
  const { diagnostics } = await build(options, [file]);
  assert.deepEqual(
    diagnostics.map(({ rule }) => rule),
    ["known-topic"],
  );
  assert.equal(readFileSync(page, "utf8"), before);
  writeFileSync(file, `${text}\nCorrected.\n`);
  assert.deepEqual((await build(options, [file])).diagnostics, []);
  assert.match(readFileSync(page, "utf8"), /Corrected\./);
});

test("a site of drawn logos is served, with each file that is checked, before its pictures are encoded", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  const logo = "{ src: media/logo.svg, dark: media/dark.svg, alt: { en: The harbour, es: El puerto } }";
  await writeTree(contentDir, {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}logo: ${logo}\nicon: media/icon.svg\n`,
    ...Object.fromEntries(["logo", "dark", "icon"].map((name) => [`media/${name}.svg`, drawing(name)])),
  });
  const options = optionsFor({ contentDir, outputDir: join(folder, "live"), purpose: "preview" });
  const [fromServer, fromReport] = [join(folder, "live"), join(folder, "report")];
  const pictures = openPendingPictures(assert.fail);
  const build = openLiveBuild(OWNER, { pictures: { ...pictures, begin: () => {} } });
  assert.deepEqual((await onOneCore(() => build(options, []))).diagnostics, []);
  const ofReport = { ...options, outputDir: fromReport };
  assert.deepEqual((await onOneCore(() => buildSite(ofReport, OWNER, { pictures: "later" }))).diagnostics, []);
  for (const site of [fromServer, fromReport]) {
    const files = (await listTree(site)).filter((file) => /^media\//.test(file));
    assert.deepEqual(
      files.map((file) => file.replace(/\.[0-9a-f]{8}/, "")),
      ["media/dark.svg", "media/icon.svg", "media/logo.svg"],
    );
  }
});

function drawing(name: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><title>${name}</title><path d="M0 0h90v90H0z"/></svg>\n`;
}
