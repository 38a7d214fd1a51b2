import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { programFile, run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

/*
 * What commands do in a project that somebody else has prepared: git carries symbolic links, and files of any name.
 */

const OUTSIDE = {
  "outside/secret.txt": "secret",
  "outside/about.en.md": "---\ntitle: Outside\n---\nText.\n",
  "outside/2026-06/bulletin.en.md": "---\ntitle: Outside\ncountries: Ecuador\n---\nText.\n",
  "eleventy.config.txt": "config",
};

const PICTURE = path.join(ROOT, "tests/fixtures/images/dot.png");

/** A change that would write and move files, as an earlier version noted it in the content folder. */
const JOURNAL = JSON.stringify({
  moves: { "pages/about.en.md": "pages/team.en.md" },
  texts: { "pages/about.en.md": "planted", "publication.yaml": "planted" },
});

/** Commands that write into the content or the project. */
const WRITING: readonly (readonly string[])[] = [
  ["validate", "--fix"],
  ["rename", "page", "about", "us"],
  ["rename", "topic", "ships", "boats"],
  ["rename", "2026-05/new-crane", "2026-06/old-crane"],
  ["new", "item", "2026-06-03", "tugs"],
  ["new", "event", "fair", "2026-06-03", "--title", "Fair"],
  ["new", "language", "de"],
  ["add-picture", PICTURE, "--to", "2026-05/new-crane", "--alt", "A dot"],
  ["import", "csv", "news.csv", "--undated", "2026-06"],
  ["migrate"],
  ["translations", "--confirm", "content/bulletins/2026-05/bulletin.es.md"],
  ["theme", "copy", "partials/cards.njk"],
  ["vscode"],
  ["export", "out"],
];

/** Commands that only read the content. */
const READING: readonly (readonly string[])[] = [
  ["validate"],
  ["validate", "--fix", "--dry-run"],
  ["due"],
  ["translations"],
  ["migrate", "--dry-run"],
  ["rename", "page", "about", "us", "--dry-run"],
  ["mail", "--bulletin", "2026-05", "--eml", "out.eml"],
  ["export", "out"],
  ["vscode"],
];

/** Where something is planted. */
const PLACES = [
  ...[
    "content/.change.json",
    "content/.#publication.yaml",
    "content/publication.yaml.tmp",
    "content/pages/.#about.en.md",
  ],
  ...["content/topics.yaml", "content/addresses.txt", "content/pages", "content/pages/us.en.md", "content/pages/media"],
  ...["content/bulletins", "content/bulletins/2026-06", "content/bulletins/2026-06/tugs.en.md", "content/events"],
  ...["content/bulletins/2026-05/media", "content/bulletins/2026-05/media/dot.png", "content/events/fair.yaml"],
  ...["content/bulletins/2026-05/.#new-crane.en.md", "content/bulletins/2026-05/bulletin.es.md", "content/media"],
  ...["theme", "theme/messages", "theme/partials", "theme/originals", "theme/originals/versions.json"],
  ...["import", "import/state.jsonl", "import/topics.yaml", ".vscode", ".vscode/tasks.json", "out"],
];

type Plant = { readonly place: string; readonly kind: "link" | "folder" | "journal"; readonly to: string };

const plants: fc.Arbitrary<readonly Plant[]> = fc.array(
  fc.record({
    place: fc.oneof(
      { arbitrary: fc.constantFrom(...PLACES), weight: 3 },
      { arbitrary: fc.constant("content/.change.json"), weight: 1 },
    ),
    kind: fc.constantFrom("link", "link", "folder", "journal"),
    to: fc.constantFrom(
      "outside",
      "outside/2026-06",
      "outside/secret.txt",
      "outside/about.en.md",
      "outside/new",
      "eleventy.config.txt",
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

test("whatever links, files and folders somebody has put there, no command changes a byte outside of the project's folders", async (t) => {
  const root = await temporaryFolder(t);
  await fc.assert(
    fc.asyncProperty(plants, fc.constantFrom(...WRITING), async (planted, command) => {
      const folder = await project(root, planted);
      const before = treeOf(folder, isOutside);
      await attempt(command, folder);
      assert.deepEqual(treeOf(folder, isOutside), before);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("commands that only read change no byte of the content, whatever is in it", async (t) => {
  const root = await temporaryFolder(t);
  await fc.assert(
    fc.asyncProperty(plants, fc.constantFrom(...READING), async (planted, command) => {
      const folder = await project(root, planted);
      const isKept = (file: string) => isOutside(file) || file.startsWith("content/");
      const before = treeOf(folder, isKept);
      await attempt(command, folder);
      assert.deepEqual(treeOf(folder, isKept), before);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test("a journal and a link that git carried make no command write where the link leads", async (t) => {
  for (const command of [["validate"], ["validate", "--fix"], ["build"], ["migrate"]]) {
    const folder = await project(await temporaryFolder(t), []);
    await writeTree(folder, { "content/.change.json": JOURNAL });
    symlinkSync("../../eleventy.config.txt", path.join(folder, "content/pages/.#about.en.md"));
    const isKept = (file: string) => isOutside(file) || file.startsWith("content/pages");
    const before = treeOf(folder, isKept);
    const { code, stdout } = await runCommand(command, { cwd: folder, env: cacheOf(folder) });
    assert.deepEqual(treeOf(folder, isKept), before);
    if (command[0] === "migrate") continue;
    assert.equal(code, 1, command.join(" "));
    assert.match(stdout, /\.change\.json[\s\S]*Delete it, and see what git shows/);
    assert.match(stdout, /\.#about\.en\.md[\s\S]*Close the file in the editor, or delete/);
  }
});

test("pipes, devices and folders with the names of a program's files make no command wait", async (t) => {
  const program = await programFile();
  const names = [".change.json", "pages/.#about.en.md", "publication.yaml.tmp", "pages/us.en.md", "addresses.txt"];
  for (const make of [
    (file: string) => execFileSync("mkfifo", [file]),
    (file: string) => symlinkSync("/dev/zero", file),
    (file: string) => mkdirSync(file),
  ]) {
    const folder = await project(await temporaryFolder(t), []);
    for (const name of names) make(path.join(folder, "content", name));
    for (const command of [
      ["validate", "--fix"],
      ["rename", "page", "about", "us"],
      ["publish", "--addresses"],
    ]) {
      const limited = ["timeout", "30", process.execPath, program, ...command];
      const { code, stdout, stderr } = await run(limited, { cwd: folder, env: cacheOf(folder) });
      assert.ok(code === 0 || code === 1, `${command.join(" ")}: ${code} ${stdout}${stderr}`);
      if (command[0] !== "publish")
        assert.ok(
          names.every((name) => stdout.includes(name)),
          stdout,
        );
    }
  }
});

/** Runs a command to its end, whatever that is: a theme whose folders are files is no concern of this test. */
async function attempt(command: readonly string[], folder: string): Promise<void> {
  await runCommand(command, { cwd: folder, env: cacheOf(folder) }).catch(() => {});
}

/** A project in a new folder, in which things are planted in the place of what was there. */
async function project(root: string, planted: readonly Plant[]): Promise<string> {
  const folder = mkdtempSync(path.join(root, "project-"));
  const content = Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text] as const);
  await writeTree(folder, {
    ...Object.fromEntries(content),
    ...OUTSIDE,
    "content/bulletins/2026-05/quay.en.md": "---\ntitle: Quay\ncountries: Ecuador\n---\nA quay.\n",
    "news.csv": "title,date,content\nA tug,2026-06-02,It pulls.\n",
  });
  for (const { place, kind, to } of planted) {
    const file = path.join(folder, place);
    const isReachable = (below: string): boolean =>
      below === folder ||
      (isReachable(path.dirname(below)) && lstatSync(below, { throwIfNoEntry: false })?.isDirectory() !== false);
    if (!isReachable(path.dirname(file))) continue; // A plant before it is a link, or a file.
    rmSync(file, { recursive: true, force: true });
    mkdirSync(path.dirname(file), { recursive: true });
    if (kind === "link") symlinkSync(path.relative(path.dirname(file), path.join(folder, to)), file);
    else if (kind === "folder") mkdirSync(file);
    else await writeTree(folder, { [place]: JOURNAL });
  }
  return folder;
}

/** What no command may change: neither the content nor a folder of the project's own. */
function isOutside(file: string): boolean {
  return !/^(?:content|theme|import|\.vscode|out|cache|\.cache)(?:\/|$)|^out\.eml$/.test(file);
}

function cacheOf(folder: string): Readonly<Record<string, string>> {
  return { XDG_CACHE_HOME: path.join(folder, "cache") };
}

/** Everything below a folder: links by their targets, files by their bytes. */
function treeOf(folder: string, isWanted: (file: string) => boolean): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const what = entry.isSymbolicLink()
      ? `→ ${readlinkSync(file)}`
      : entry.isFile()
        ? readFileSync(file, "latin1")
        : "folder";
    return [path.relative(folder, file), what] as const;
  });
  return Object.fromEntries(entries.filter(([file]) => isWanted(file)).sort());
}
