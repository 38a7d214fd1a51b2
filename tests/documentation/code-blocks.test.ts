import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { transform } from "lightningcss";
import { parse } from "yaml";
import { formatMarkdownFile, formatYamlFile } from "../../scripts/content/yaml/format-yaml.ts";
import { readHelp } from "../../scripts/documentation/commands-pages.ts";
import { checkSite } from "../../scripts/index.ts";
import { run } from "../support/command.ts";
import { type Cleanup, ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLE } from "../support/sample.ts";
import { type CodeBlock, DOCUMENTS, fileOf, readCodeBlocks } from "./code-blocks.ts";

/* Every example in the documents is tried. */

const blocks = readCodeBlocks();
const blocksOf = (notation: string) => blocks.filter((block) => block.notation === notation);

/** Errors of a file by itself; missing references in other files are not among them. */
const OF_ONE_FILE = new Set([
  "custom-callout",
  "custom-field",
  "field-value",
  "front-matter",
  "known-field",
  "required-field",
  "yaml",
]);

test("a file that a document shows is valid where it says, or as one kind of file", async (t) => {
  const shown = [...blocksOf("yaml"), ...blocksOf("markdown")];
  assert.ok(shown.length > 15);
  const wrong = [];
  for (const block of shown) {
    const named = fileOf(block);
    const files = named === undefined ? Object.keys(PLACES) : [named];
    const tried = [];
    for (const file of files) tried.push(...((await isValid(t, file, block)) ? [file] : []));
    if (tried.length === 0) wrong.push(`${block.document}:${block.line}`);
  }
  assert.deepEqual(wrong, []);
});

/** Where a block may belong: a file of a small publication, with the fields that it needs. */
const PLACES: Readonly<Record<string, object>> = {
  "bulletins/2026-05/new-crane.en.md": { title: "A new crane" },
  "bulletins/2026-05/bulletin.en.md": {},
  "publication.yaml": parse(SMALL_PUBLICATION["publication.yaml"] ?? ""),
  "events/open-day.yaml": parse(SMALL_PUBLICATION["events/open-day.yaml"] ?? ""),
  "topics.yaml": {},
  "places.yaml": {},
  "terms.yaml": {},
  "vocabularies/pillars.yaml": {},
};

async function isValid(t: Cleanup, file: string, { notation, code }: CodeBlock): Promise<boolean> {
  const folder = await temporaryFolder(t);
  const fields = { ...PLACES[file], ...(notation === "yaml" ? parse(code) : {}) };
  const text = file.endsWith(".md") ? formatMarkdownFile(fields, "") : formatYamlFile(fields);
  const vocabulary = { "vocabularies/pillars.yaml": "borders: { label: Borders }\n" };
  await writeTree(folder, { ...SMALL_PUBLICATION, ...vocabulary, [file]: notation === "yaml" ? text : code });
  const { diagnostics } = await checkSite(optionsFor({ contentDir: folder }));
  return !diagnostics.some(({ rule, place }) => place.file.endsWith(file) && OF_ONE_FILE.has(rule));
}

test("commands have the options with which documents call them", async () => {
  const help = new Map(await readHelp(ROOT));
  const calls = DOCUMENTS.flatMap((document) => {
    const text = readFileSync(path.join(ROOT, document), "utf8");
    const pattern = /(?:npm (?:run )?(?:--silent )?|@dateline-news\/dateline )([a-z-]+) ((?:-- )?[^`\n#>|&]*)/g;
    return Array.from(text.matchAll(pattern), ([call, command = "", given = ""]) => ({
      document,
      call,
      command,
      given,
    }));
  }).filter(({ command }) => help.has(command));
  assert.ok(calls.length > 60);
  const unknown = calls.filter(({ command, given }) => {
    const known = [...Object.keys(help.get(command)?.options ?? {}), "--lang", "--help"].map(
      (option) => option.split(" ", 1)[0],
    );
    const options = given.replaceAll(/"[^"]*"|'[^']*'/g, "").match(/(?<=^|[\s[])--[a-z][\w-]*/g) ?? [];
    return options.some((option) => !known.includes(option));
  });
  assert.deepEqual(
    unknown.map(({ document, call }) => `${document}: ${call}`),
    [],
  );
});

test("what documents show of a terminal is what the commands print", async (t) => {
  const folder = await temporaryFolder(t);
  cpSync(path.join(ROOT, SAMPLE), path.join(folder, "content"), { recursive: true });
  await commit(folder);
  const original = path.join(folder, "content/bulletins/2021-10/ecuador-prisons.en.md");
  writeFileSync(original, readFileSync(original, "utf8").replace("draw up a plan.", "draw up an action plan."));
  const shown = blocksOf("console");
  assert.ok(shown.length > 4);
  for (const { document, line, code } of shown) {
    const [call = "", ...printed] = code.trimEnd().split("\n");
    const [, command = "", rest = ""] = /^\$ npm run ([a-z-]+)(?: -- (.*))?$/.exec(call) ?? [];
    const { stdout, stderr } = await runCommand([command, ...argumentsIn(rest), "--lang", "en"], { cwd: folder });
    const pattern = printed.map((text) => text.split("…").map(escaped).join("[\\s\\S]*")).join("\n");
    assert.match(stdout + stderr, new RegExp(pattern), `${document}:${line}`);
  }
});

/** Commands that need external resources, or that run until they are stopped: `npm run registry` runs some of them. */
const NOT_RUN = /^(?:npx|npm install|npm start|npm test|npm run (?:serve|check|docs|properties|registry))\b|--send\b/;

test("a command that documents show does what they say", async (t) => {
  const inEnglish = blocksOf("sh").filter(({ document }) => !/[./](?:es|pt|fr)\.md$/.test(document));
  const lines = inEnglish.flatMap(({ code }) => code.split("\n").map((line) => line.replace(/\s+#.*$/, "")));
  const calls = lines.filter((line) => line.startsWith("npm ") && !NOT_RUN.test(line));
  assert.ok(calls.length > 10);
  for (const call of calls) {
    const folder = await temporaryFolder(t);
    await writeTree(folder, NAMED_BY_COMMANDS);
    const [, command = "", rest = ""] = /^npm run ([a-z-]+)(?: -- (.*))?$/.exec(call) ?? [];
    const { code, stdout, stderr } = await runCommand([command, ...argumentsIn(rest)], { cwd: folder });
    assert.equal(code, 0, `${call}\n${stdout}${stderr}`);
  }
});

/** A publication with the names in commands of documents. */
const NAMED_BY_COMMANDS = {
  ...Object.fromEntries(Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text])),
  "content/publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: letter@harbour.example }\n`,
  "content/bulletins/2021-10/bulletin.en.md": "---\ndate: 2021-11-01\n---\n",
  "content/bulletins/2021-10/prisons.en.md": "---\ntitle: Prisons\ntopic: prisons\n---\nA visit.\n",
  "content/bulletins/2021-11/bulletin.en.md": "---\ndate: 2021-12-01\n---\n",
  "content/topics.yaml": `${SMALL_PUBLICATION["topics.yaml"]}prisons: { label: { en: Prisons, es: Prisiones } }\n`,
  "content/bulletins/2022-01/bulletin.en.md": "---\ndate: 2022-02-01\n---\n",
  "content/bulletins/2022-01/lima-training.en.md": "---\ntitle: Training in Lima\ntopic: prisons\n---\nA course.\n",
  "content/bulletins/2022-01/lima-training.es.md": "---\ntitle: Formación en Lima\n---\nUn curso.\n",
  "content/events/annual-meeting.yaml": "name: { en: Annual meeting, es: Reunión anual }\nstart: 2021-10-12\n",
  "content/vocabularies/pillars.yaml": "safety: { label: { en: Safety, es: Seguridad } }\n",
  "old-site.xml": `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>News</title><link>https://old.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version></channel></rss>`,
};

/** The arguments of a command as a shell reads them, as far as documents have them. */
function argumentsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? "");
}

/** Makes a repository of a folder: differences of translations come from its history. */
async function commit(folder: string): Promise<void> {
  const author = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org"];
  for (const args of [
    ["init", "--quiet"],
    ["add", "."],
    [...author, "commit", "--quiet", "--message", "Begin"],
  ])
    assert.equal((await run(["git", ...args], { cwd: folder })).code, 0);
}

/** A pattern for a literal text. */
function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

test("the stylesheets that documents show can be parsed", () => {
  const sheets = blocksOf("css");
  assert.ok(sheets.length > 1);
  for (const { document, line, code } of sheets)
    assert.doesNotThrow(() => transform({ filename: `${document}:${line}`, code: Buffer.from(code) }));
});
