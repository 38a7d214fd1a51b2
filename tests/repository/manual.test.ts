import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { DESIGN_TOKENS, fillTokens } from "../../scripts/assets/design-tokens.ts";
import { readAllStyles } from "../../scripts/assets/stylesheets.ts";
import { themeFile } from "../../scripts/assets/theme-files.ts";
import { listTheme } from "../../scripts/assets/theme-folders.ts";
import { fillLibrary, LIBRARY_FILES } from "../../scripts/commands/describe-library.ts";
import { fillReference } from "../../scripts/extensions/fill-reference.ts";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { fillManual } from "../../scripts/schema/manual-tables.ts";
import { ROOT } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";
import { wordsIn } from "../support/words.ts";
import { listProject } from "./sources.ts";

const readPage = (name: string): string => readFileSync(path.join(ROOT, "docs/content/pages", `${name}.en.md`), "utf8");

test("the lists of fields of the manual match the schemas; `npm run manual` updates them", () => {
  const fields = readPage("editors/fields");
  assert.equal(fields, fillManual(fields, CONTENT_SCHEMA, wordsIn("en")));
});

test("the document on extensions has their types; `npm run manual` updates them", () => {
  const document = readPage("engineers/extensions");
  const source = readFileSync(path.join(ROOT, "scripts/extensions/extension.ts"), "utf8");
  assert.match(document, /^export interface Extension \{$/m);
  assert.equal(document, fillReference(document, source));
});

test("the document on the library has its functions and types; `npm run manual` updates them", () => {
  const document = readPage("engineers/library");
  for (const name of ["buildSite", "checkSite", "loadPublication", "formatReport", "messageOf"])
    assert.match(document, new RegExp(`^export function ${name}\\(`, "m"));
  assert.match(document, /^export interface SiteOptions \{$/m);
  const sources = LIBRARY_FILES.map((file) => readFileSync(path.join(ROOT, "scripts", file), "utf8"));
  assert.equal(document, fillLibrary(document, sources));
});

test("the table of design tokens has every custom property of the stylesheets, and each is used", () => {
  const css = readAllStyles(THEME_DIRS).replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const names = (pattern: RegExp) => [...new Set(Array.from(css.matchAll(pattern), ([, name = ""]) => name))].sort();
  const used = names(/var\((--[\w-]+)/g);
  const set = names(/(?<![\w-])(--[\w-]+):/g);
  const listed = [...DESIGN_TOKENS.values()].flat().map(({ name }) => name);
  assert.ok(listed.length > 40);
  assert.deepEqual(listed.toSorted(), used);
  assert.deepEqual(
    set.filter((name) => !listed.includes(name)),
    [],
  );
});

test("the page of design tokens matches the stylesheets; `npm run manual` updates it", () => {
  const page = readPage("engineers/tokens");
  assert.match(page, /^\| `--paper` \| `#fcfbf8` \|/m);
  assert.equal(page, fillTokens(page, readAllStyles(THEME_DIRS)));
});

test("every template of a page, a layout and a callout begins with a comment: the type of its view, and its blocks", () => {
  const types = new Set(
    listProject("scripts")
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => {
        const source = readFileSync(path.join(ROOT, file), "utf8");
        return Array.from(source.matchAll(/^export interface (\w+)/gm), ([, name = ""]) => name);
      }),
  );
  const templates = listTheme(THEME_DIRS).filter((name) =>
    /^(?:pages|layouts|partials\/callouts)\/.*\.njk$/.test(name),
  );
  assert.ok(templates.length > 40);
  for (const name of templates) {
    const text = readFileSync(themeFile(THEME_DIRS, name), "utf8");
    const [, comment = ""] = /^(?:<\?xml.*\n)?\{#-?([\s\S]*?)#\}/.exec(text) ?? [];
    const [, type = "", blocks = ""] = /\bView: (\w+)\.(?: Blocks: ([\w, ]+)\.)? -?$/.exec(comment) ?? [];
    assert.ok(types.has(type), `${name} has no view of the type ${type}`);
    const own = new Set(Array.from(text.matchAll(/\{%-? block (\w+)/g), ([, block = ""]) => block));
    assert.equal(blocks, [...own].join(", "), name);
  }
});

test("every message that the manual explains is one that a test expects", () => {
  const cases = listProject().filter((file) => /^tests\/rules\/cases\/.*\.md$/.test(file));
  const reports = cases.map((file) => readFileSync(path.join(ROOT, file), "utf8")).join("\n");
  const [, table = ""] = /^\| message \| what to do \|\n.*\n((?:\|.*\n)*)/m.exec(readPage("editors/messages")) ?? [];
  const messages = Array.from(table.matchAll(/^\| (.*?) \|/gm), ([, message = ""]) => message);
  assert.ok(messages.length > 10);
  assert.deepEqual(
    messages.filter((message) => !new RegExp(patternOf(message)).test(reports)),
    [],
  );
});

/** A pattern for reports with other values: text in backticks, days and months may differ, and `…` means any text. */
function patternOf(message: string): string {
  const literal = message.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return literal
    .replaceAll(/`[^`]+`/g, "`?[^`\\n]+`?")
    .replaceAll(/\d{4}-\d{2}/g, "\\d{4}-\\d{2}")
    .replaceAll("…", ".*");
}
