import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readAllStyles } from "../../scripts/assets/stylesheets.ts";
import { DESIGN_TOKENS, fillTokens } from "../../scripts/assets/tokens.ts";
import { fillManual } from "../../scripts/content/schema/manual.ts";
import { BULLETIN_SCHEMA } from "../../scripts/pages/callouts/index.ts";
import { ROOT } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";
import { listProject } from "./sources.ts";

const manual = readFileSync(path.join(ROOT, "CONTRIBUTING.md"), "utf8");

test("the field tables of CONTRIBUTING.md match the schemas; `npm run manual` updates them", () => {
  assert.equal(manual, fillManual(manual, BULLETIN_SCHEMA));
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

test("the tokens in the README of themes match the stylesheets; `npm run manual` updates them", () => {
  const readme = readFileSync(path.join(ROOT, "starter/all/theme/README.md"), "utf8");
  assert.match(readme, /^\| `--paper` \| `#fcfbf8` \|/m);
  assert.equal(readme, fillTokens(readme, readAllStyles(THEME_DIRS)));
});

test("all links in CONTRIBUTING.md lead to existing files and headings", () => {
  const prose = manual.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/`[^`\n]*`/g, "");
  const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, href = ""]) => href).filter(
    (href) => !/^[a-z]+:/.test(href),
  );
  const headings = new Set(Array.from(manual.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) => `#${slugOf(heading)}`));
  const dead = links.filter((href) => (href.startsWith("#") ? !headings.has(href) : !isThere(href)));
  assert.ok(links.length > 5);
  assert.deepEqual(dead, []);
});

test("every message that CONTRIBUTING.md explains is one that a test expects", () => {
  const cases = listProject().filter((file) => /^tests\/content\/rules\/cases\/.*\.md$/.test(file));
  const reports = cases.map((file) => readFileSync(path.join(ROOT, file), "utf8")).join("\n");
  const [, table = ""] = /^\| message \| what to do \|\n.*\n((?:\|.*\n)*)/m.exec(manual) ?? [];
  const messages = Array.from(table.matchAll(/^\| (.*?) \|/gm), ([, message = ""]) => message);
  assert.ok(messages.length > 10);
  assert.deepEqual(
    messages.filter((message) => !new RegExp(patternOf(message)).test(reports)),
    [],
  );
});

/** A pattern for reports with other values: what is in backticks, days and months may differ, and `…` stands for any text. */
function patternOf(message: string): string {
  const literal = message.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return literal
    .replaceAll(/`[^`]+`/g, "`?[^`\\n]+`?")
    .replaceAll(/\d{4}-\d{2}/g, "\\d{4}-\\d{2}")
    .replaceAll("…", ".*");
}

/** The fragment that GitHub gives a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

function isThere(href: string): boolean {
  try {
    readFileSync(path.join(ROOT, href.replace(/#.*/, "")));
    return true;
  } catch {
    return false;
  }
}
