import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { COMMANDS } from "../../scripts/commands/commands.ts";
import type { CommandResult } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

/*
 * Whatever arguments a command gets, it reports errors in whole sentences: no stack trace, no error code of Node. If a command throws, its
 * process would end with a stack trace: `runCommand` rejects then.
 */

/** Arguments with which a command does its work in the project of this test. */
interface Works {
  readonly works: readonly (readonly string[])[];
  /** Nothing else is tried: it would take long, start a server, or start a separate process. */
  readonly isAll?: true;
  /** The arguments for projects with errors; by default, the last of the valid ones, unless there are no others. */
  readonly inProjects?: readonly string[];
}

const OF_PROJECT = "content";
const SITE_OPTIONS = optionsFor({ contentDir: OF_PROJECT, outputDir: ".cache/report", cacheDir: ".cache" });

/** Every command, including internal ones. */
const TRIED: Readonly<Record<string, Works>> = {
  init: {
    isAll: true,
    works: [
      ...["text.txt", "text.txt/x", "folder", "loop", "x".repeat(300), "missing/x"].map((place) => [place, "--yes"]),
      ...["--from-sitemap=text.txt", "--from-sitemap=folder", "--url=x", "--languages=x", "--host=x"].map((option) => [
        "new",
        "--yes",
        option,
      ]),
    ],
  },
  start: {
    isAll: true,
    works: [
      ["--content", "text.txt"],
      ["--port", "x"],
      ["--as-of", "x"],
      ["--host", "["],
    ],
  },
  validate: { works: [["--since", "HEAD"], ["--fix"]] },
  build: {
    isAll: true,
    inProjects: ["--portable", "copy"],
    works: [
      ...["text.txt", "text.txt/x", "folder", "loop", "x".repeat(300)].flatMap((place) =>
        ["--output", "--portable", "--content"].map((option) => [option, place]),
      ),
      ...["--as-of=x", "--base-url=x", "--format=x"].map((option) => [option]),
    ],
  },
  serve: { isAll: true, works: [["text.txt"], ["missing"], ["text.txt/x"], ["loop"], ["--port", "x"]] },
  new: {
    works: [
      ["item", "2026-06-03", "tugs"],
      ["bulletin"],
      ["event", "fair", "2026-06-03", "--title", "Fair"],
      ["translation", "content/pages/about.en.md", "es"],
      ["language", "nl"],
      ["vocabulary", "people", "staff", "--title", "Staff"],
    ],
  },
  "add-picture": { works: [["dot.png", "--to", "2026-05/new-crane", "--alt", "A dot"]] },
  rename: {
    works: [
      ["page", "about", "us"],
      ["topic", "ships", "boats"],
      ["2026-05/new-crane", "old-crane"],
    ],
  },
  translations: { works: [["--confirm", "content/bulletins/2026-05/new-crane.es.md"], []] },
  theme: { works: [["copy", "partials/cards.njk"], ["merge", "partials/cards.njk"], ["status"]] },
  migrate: { works: [["--dry-run"], []] },
  pdf: {
    isAll: true,
    works: [
      ["--bulletin", "2026-05", "--content", "text.txt"],
      ["--bulletin", "x"],
    ],
  },
  builder: { isAll: true, works: [[], ["{"], ["{}"], ["null"], ["--help"]] },
  // It writes into the documentation of this repository.
  manual: { isAll: true, works: [["superfluous"]] },
  import: {
    works: [
      ...["wordpress", "feed", "mailchimp", "html", "markdown", "word", "edition", "json", "ics"].map((source) => [
        source,
        "news.csv",
      ]),
      ["csv", "news.csv", "--undated", "2026-06"],
    ],
  },
  export: { works: [["out"]] },
  compare: { works: [["HEAD"], ["folder", "folder"]] },
  vscode: { works: [[]] },
  mail: {
    works: [
      ["--bulletin", "2026-05", "--eml", "out.eml"],
      ["--bulletin", "2026-05", "--for", "listmonk"],
    ],
  },
  announce: { works: [["2026-05"]] },
  report: {
    isAll: true,
    works: [
      ["2026", "--output", "text.txt"],
      ["2026", "--logs", "folder"],
      ["2026", "--logs", "text.txt/x"],
      ["2026", "--content", "loop"],
    ],
  },
  "report-site": {
    isAll: true,
    inProjects: [JSON.stringify(SITE_OPTIONS)],
    works: [[], ["{"], ["{}"], ["null"], ["--help"]],
  },
  publish: { works: [["--addresses"], ["--target", "dir:live"]] },
  due: { works: [["--cron"], []] },
  headers: {
    works: [
      ["--format", "netlify"],
      ["--format", "nginx-redirects"],
    ],
  },
};

/**
 * Possible states of the path of a file or a folder: nothing, a file, a folder, a file on the way, a circle of links, a name that is too
 * long.
 */
const PLACES = ["missing/x", "text.txt", "folder", "text.txt/x", "loop", "x".repeat(300)];

/** Possible input for any other argument. */
const WORDS = ["", "\u001B[31m{%"];

/** Input for cases that were already tried with other words. */
const FEW = ["folder", "text.txt/x"];

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30H0z"/></svg>\n';
const PUBLICATION = `${SMALL_PUBLICATION["publication.yaml"]}logo: { src: media/logo.svg, alt: { en: Logo, es: Logo } }\n`;

/** Possible errors of a project, by description. */
const PROJECTS: Readonly<Record<string, (folder: string) => void>> = {
  "a logo in SVG": () => {},
  "no publication.yaml": remove("content/publication.yaml"),
  "a publication.yaml that is no YAML": write("content/publication.yaml", "title: [\n\u0000"),
  "a list as publication.yaml": write("content/publication.yaml", "- a\n"),
  "a publication.yaml in UTF-16": write("content/publication.yaml", Buffer.of(0xff, 0xfe, 0x41)),
  "a folder as publication.yaml": makeFolder("content/publication.yaml"),
  "a circle of links as publication.yaml": link("content/publication.yaml", "publication.yaml"),
  "no content": remove("content"),
  "a file as content": write("content", "x"),
  "empty content": (folder) => {
    remove("content")(folder);
    makeFolder("content")(folder);
  },
  "a folder as an item": makeFolder("content/bulletins/2026-05/new-crane.en.md"),
  "a file as all bulletins": write("content/bulletins", "x"),
  "a folder as the list of addresses": makeFolder("content/addresses.txt"),
  "a drawing that is cut off": write("content/media/logo.svg", "<svg"),
  "files as the folders that the program chooses": (folder) => {
    for (const name of [".cache", "_site", "announce", "report", "import", "live", "out", "new", "copy", ".vscode"])
      write(name, "x")(folder);
  },
  "folders as the files that the program chooses": (folder) => {
    const names = ["out.eml", "compare.html", "import/state.jsonl", "import/topics.yaml", "_site/release.json"];
    for (const name of names) makeFolder(name)(folder);
  },
  "files as the folders of the theme": (folder) => {
    for (const name of ["partials", "messages", "css", "pages", "layouts", "originals", "icons", "scripts"])
      write(`theme/${name}`, "x")(folder);
  },
  "folders as the files of the theme": (folder) => {
    for (const name of ["partials/cards.njk", "messages/en.yaml", "css/5-callouts.css", "originals/versions.json"])
      makeFolder(`theme/${name}`)(folder);
  },
  "a release with a mistake": write("_site/release.json", "{"),
  "a file as theme": write("theme", "x"),
  "a script of the theme with a mistake": write("theme/scripts/search.ts", "const = 1;\n"),
  "a package.json with a mistake": write("package.json", "{"),
  "an Eleventy config with a mistake": write("eleventy.config.js", "export default ("),
  "a folder as Eleventy config": makeFolder("eleventy.config.js"),
  "extensions with a mistake": write("dateline.config.ts", "export default ("),
  "a folder as extensions": makeFolder("dateline.config.ts"),
  "a file as .git": write(".git", "x"),
};

const home = await temporaryFolder({ after });
await writeTree(path.join(home, "whole"), {
  ...Object.fromEntries(Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text])),
  "content/publication.yaml": PUBLICATION,
  "content/media/logo.svg": LOGO,
  "news.csv": "title,date,content\nA tug,2026-06-02,It pulls.\n",
  "text.txt": "text\n",
  "folder/inside.txt": "text\n",
  "dot.png": readFileSync(path.join(ROOT, "tests/fixtures/images/dot.png")),
});

test("every command is tried", () => {
  assert.deepEqual(Object.keys(TRIED).toSorted(), [...COMMANDS.keys()].toSorted());
});

for (const [command, { works, isAll, inProjects }] of Object.entries(TRIED)) {
  test(`${command} says in sentences what is wrong with a project`, async () => {
    const called = inProjects ?? (isAll === true ? undefined : works.at(-1));
    if (called === undefined) return;
    for (const [what, change] of Object.entries(PROJECTS)) await attempt([command, ...called], what, change);
  });

  test(`${command} says in sentences what is wrong with its arguments`, async () => {
    const tried = isAll === true ? works : [...works, ...(await argumentsOf(command, works))];
    for (const args of tried) await attempt([command, ...args], args.join(" "), () => {});
  });
}

/** Every option with hostile values, and each word of the valid arguments replaced by such values. */
async function argumentsOf(
  command: string,
  works: readonly (readonly string[])[],
): Promise<readonly (readonly string[])[]> {
  const { stdout } = await runCommand([command, "--help"]);
  const [first = []] = works;
  const options = [...stdout.matchAll(/^ {2}(--(?!lang)[a-z-]+) ([A-Z]+)/gm)].flatMap(([, option, value = ""]) =>
    (/^(?:DIR|FILE|TARGET)/.test(value) ? PLACES : WORDS).map((each) => [...first, `${option}=${each}`]),
  );
  const words = works.flatMap((args, at) =>
    args.flatMap((word, index) =>
      word.startsWith("--") ? [] : (at === 0 ? [...PLACES, ...WORDS] : FEW).map((each) => args.with(index, each)),
    ),
  );
  return [...options, ...words, ["superfluous", "words"]];
}

async function attempt(args: readonly string[], what: string, change: (folder: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(home, "project-"));
  cpSync(path.join(home, "whole"), folder, { recursive: true });
  symlinkSync("loop", path.join(folder, "loop"));
  change(folder);
  const called = `${args.join(" ").slice(0, 200)}, with ${what.slice(0, 200)}`;
  const result = await runCommand(args, { cwd: folder, env: { XDG_CACHE_HOME: path.join(folder, "cache") } }).catch(
    (error: unknown) => assert.fail(`${called}: ${error instanceof Error ? error.stack : error}`),
  );
  assert.equal(mistakeIn(result), undefined, `${called}: ${result.stdout}${result.stderr}`);
  rmSync(folder, { recursive: true, force: true });
}

/** The part of a result that is not a message for editors; a code may be in backticks, after the words. */
function mistakeIn({ code, stdout, stderr }: CommandResult): string | undefined {
  const said = stdout + stderr;
  const plain = said.replace(/`[^`\n]*`/g, "``");
  const foreign =
    /^ +at .*|\bE(?:[A-Z]{3,}DIR|ACCES|EXIST|INVAL|LOOP|NAMETOOLONG|NOENT|NOTEMPTY|PERM)\b|\bERR_\w+|\b[A-Z][a-z]+Error\b/m.exec(
      plain,
    );
  if (foreign !== null) return foreign[0];
  return code === 0 || /[\p{L}\p{N}`)][.?!]`?(?:\s|$)/u.test(said) ? undefined : "no sentence";
}

function remove(name: string): (folder: string) => void {
  return (folder) => rmSync(path.join(folder, name), { recursive: true });
}

function write(name: string, text: string | Uint8Array): (folder: string) => void {
  return (folder) => {
    rmSync(path.join(folder, name), { recursive: true, force: true });
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
}

function makeFolder(name: string): (folder: string) => void {
  return (folder) => {
    rmSync(path.join(folder, name), { recursive: true, force: true });
    mkdirSync(path.join(folder, name), { recursive: true });
  };
}

function link(name: string, target: string): (folder: string) => void {
  return (folder) => {
    rmSync(path.join(folder, name), { recursive: true, force: true });
    symlinkSync(target, path.join(folder, name));
  };
}
