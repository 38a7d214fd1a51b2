import assert from "node:assert/strict";
import { appendFileSync, copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { countBySeverity } from "../../scripts/diagnostics/diagnostic.ts";
import { builtInThemeDirs } from "../../scripts/pipeline/options.ts";
import { readTree, temporaryFolder } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { copyPictures } from "../support/pictures.ts";
import { SAMPLE } from "../support/sample.ts";
import { buildInProcess } from "../support/site.ts";

/** An edit of an editor or developer; `at` chooses the file. */
interface Edit {
  readonly description: string;
  readonly apply: (folder: string, at: number) => void;
}

const BULLETINS = "content/bulletins";

const EDITS: readonly Edit[] = [
  {
    description: "retitle an item",
    apply: (folder, at) => replaceIn(itemOf(folder, at), /^title: .*$/m, `title: "Title ${at}"`),
  },
  {
    description: "extend a body",
    apply: (folder, at) => appendFileSync(itemOf(folder, at), `\nMore, number ${at}.\n`),
  },
  {
    description: "link to a heading that another item gains or loses",
    apply: (folder, at) => {
      const items = textsIn(folder).filter((file) => file.includes("2021-10") && file.endsWith(".en.md"));
      const target = pick(items, at);
      const before = readFileSync(target, "utf8");
      if (/^## A part$/m.test(before)) writeFileSync(target, before.replace("## A part", "## Another part"));
      else appendFileSync(target, "\n## A part\n\nOf the text.\n");
      appendFileSync(pick(items, at + 1), `\n[A part](${basename(target)}#a-part), number ${at}.\n`);
    },
  },
  {
    description: "change the headings that are linked to",
    apply: (folder) => {
      for (const file of textsIn(folder)) replaceIn(file, /^## A part$/m, "## Another part");
    },
  },
  { description: "add an item", apply: (folder, at) => addItem(folder, at) },
  { description: "remove a translation", apply: (folder, at) => rmSync(translationOf(folder, at), { force: true }) },
  {
    description: "rename an item that nothing links to",
    apply: (folder, at) => {
      addItem(folder, at);
      const added = join(folder, BULLETINS, "2021-12", `added-${at}.en.md`);
      renameSync(added, added.replace("added", "renamed"));
    },
  },
  {
    description: "retitle an event",
    apply: (folder, at) =>
      replaceIn(join(folder, "content/events/annual-programme-meeting.yaml"), /en: .*$/m, `en: Meeting ${at}`),
  },
  {
    description: "change a topic's label",
    apply: (folder, at) => replaceIn(join(folder, "content/topics.yaml"), /en: Prisons/, `en: Prison ${at}`),
  },
  {
    description: "add a region, or change its label",
    apply: (folder, at) => {
      writeFileSync(join(folder, "content/places.yaml"), `region:\n  label: Region ${at}\n  countries: [EC, PE]\n`);
      addItem(folder, at, "[region]");
    },
  },
  {
    description: "change the publication",
    apply: (folder, at) =>
      replaceIn(join(folder, "content/publication.yaml"), /^ {2}en: EL .*$/m, `  en: Bulletin ${at}`),
  },
  {
    description: "replace an image",
    apply: (folder, at) => {
      const pictures = picturesIn(folder);
      copyFileSync(pick(pictures, at + 1), pick(pictures, at));
    },
  },
  {
    description: "extend an introduction",
    apply: (folder, at) => appendFileSync(join(folder, BULLETINS, "2021-10/bulletin.en.md"), `\nMore, number ${at}.\n`),
  },
  {
    description: "change a message",
    apply: (folder, at) => replaceIn(join(folder, "templates/messages/es.yaml"), /home: .*$/m, `home: Inicio ${at}`),
  },
  {
    description: "change a template",
    apply: (folder, at) =>
      replaceIn(join(folder, "templates/pages/item.njk"), /<article /, `<article data-edit="${at}" `),
  },
];

test("after any edits, a build with a cache gives the same bytes as one without", {
  timeout: 240_000,
}, async (context) => {
  const folder = await temporaryFolder(context);
  const build = await openBuilder(folder);
  await build("warm");
  const runs = fc.sample(fc.array(fc.tuple(fc.nat(EDITS.length - 1), fc.nat(999)), { minLength: 1, maxLength: 3 }), {
    numRuns: 2,
    seed: 31,
  });
  const everyEdit = EDITS.map((_, index): [number, number] => [index, index * 7]);
  for (const [round, edits] of [everyEdit, ...runs].entries()) {
    const done = edits.map(([index, at]) => apply(folder, index, at));
    const [warm, cold] = [await build("warm"), await build(`cold-${round}`)];
    assert.ok(warm.size > 100);
    assert.deepEqual([...warm.keys()], [...cold.keys()], done.join(", "));
    for (const [file, bytes] of warm)
      assert.ok(bytes.equals(cold.get(file) ?? Buffer.of()), `${file} after: ${done.join(", ")}`);
  }
});

/** Copies the sample publication and the templates, which may then be edited, and builds them. */
async function openBuilder(folder: string) {
  await cp(SAMPLE, join(folder, "content"), { recursive: true });
  await cp("templates", join(folder, "templates"), { recursive: true });
  const [contentDir, cacheDir] = [join(folder, "content"), join(folder, "cache")];
  await copyPictures(cacheDir);
  const themeDirs = [join(folder, "templates"), ...builtInThemeDirs().filter((dir) => dir !== "templates")];
  return async (name: string) => {
    const outputDir = join(folder, name);
    const { diagnostics } = await buildInProcess(
      optionsFor({ contentDir, cacheDir, themeDirs, outputDir, purpose: "release" }),
    );
    assert.equal(countBySeverity(diagnostics).error, 0, JSON.stringify(diagnostics));
    return readTree(outputDir);
  };
}

function apply(folder: string, index: number, at: number): string {
  const edit = EDITS[index];
  assert.ok(edit !== undefined);
  edit.apply(folder, at);
  return edit.description;
}

function replaceIn(file: string, pattern: RegExp, text: string): void {
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace(pattern, text));
}

function itemOf(folder: string, at: number): string {
  return pick(
    textsIn(folder).filter((file) => file.endsWith(".en.md")),
    at,
  );
}

/** A translation that no other text links to. */
function translationOf(folder: string, at: number): string {
  const names = ["ameripol-exchange.pt", "asset-seminar.fr", "crypto-laundering.pt", "eurojust-lima.fr"];
  return join(folder, BULLETINS, "2021-10", `${pick(names, at)}.md`);
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(join(folder, BULLETINS), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !file.includes("bulletin."))
    .sort()
    .map((file) => join(folder, BULLETINS, file));
}

function picturesIn(folder: string): readonly string[] {
  return readdirSync(join(folder, BULLETINS), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.jpe?g$/.test(file))
    .sort()
    .map((file) => join(folder, BULLETINS, file));
}

function addItem(folder: string, at: number, countries = "[EC]"): void {
  const about = ["topic: prisons", `countries: ${countries}`];
  const fields = ["title: Added", "summary: It was added.", "date: 2021-12-05", ...about];
  writeFileSync(join(folder, BULLETINS, "2021-12", `added-${at}.en.md`), `---\n${fields.join("\n")}\n---\nIts text.\n`);
}

function pick(files: readonly string[], at: number): string {
  const file = files[at % files.length];
  assert.ok(file !== undefined);
  return file;
}
