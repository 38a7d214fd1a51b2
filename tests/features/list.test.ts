import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { FEATURE_FILES } from "../../scripts/content/content-path.ts";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import type { Feature } from "../../scripts/features/feature.ts";
import { FEATURES } from "../../scripts/features/index.ts";
import { MENU_SECTIONS } from "../../scripts/schema/menu.ts";
import { listProject, readSources } from "../repository/sources.ts";
import { ROOT } from "../support/folders.ts";

const features: readonly Feature[] = FEATURES;
const names = features.map(({ name }) => name);

test("each feature is a folder of its name, in the list, with a test that it leaves no trace", () => {
  const folders = readdirSync(path.join(ROOT, "scripts", "features"), { withFileTypes: true });
  assert.deepEqual(
    names.toSorted(),
    folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
  );
  const without = names.filter((name) => !existsSync(path.join(ROOT, "tests", "features", name, "no-trace.test.ts")));
  assert.deepEqual(without, []);
});

test("what features bring to content and what they say is in the lists, and each file of theirs has its name", () => {
  for (const list of ["content.ts", "messages.ts"]) {
    const code = readFileSync(path.join(ROOT, "scripts", "features", list), "utf8");
    const present = names.filter((name) => existsSync(path.join(ROOT, "scripts", "features", name, list)));
    const listed = Array.from(code.matchAll(/ from "\.\/([\w-]+)\//g), ([, name = ""]) => name);
    assert.deepEqual(listed.toSorted(), present.toSorted(), list);
  }
  assert.deepEqual(
    CONTENT_SCHEMA.files.map(({ name }) => name),
    FEATURE_FILES,
  );
});

test("the core names the termbase in the lists of features alone, and its file among the names of files", () => {
  const named = /\btermbase|\bterms\.yaml|FEATURE_FILES = .*terms|translated-term/i;
  const files = readSources("program").filter(({ file, code }) => named.test(code) || named.test(file));
  assert.deepEqual(
    files.map(({ file }) => file).filter((file) => !file.startsWith("scripts/features/termbase/")),
    [
      "scripts/content/content-path.ts",
      "scripts/features/content.ts",
      "scripts/features/index.ts",
      "scripts/features/messages.ts",
    ],
  );
});

test("pages ask only for features that there are, and menus may name every section of one", () => {
  const asked = readSources("program").flatMap(({ code }) =>
    Array.from(code.matchAll(/\bhasFeature\(\w+, "([\w-]+)"\)/g), ([, name = ""]) => name),
  );
  assert.ok(asked.length > 3);
  assert.deepEqual(
    asked.filter((name) => !names.includes(name)),
    [],
  );
  // The sections of vocabularies and series have names from the publication.
  const given: readonly string[] = ["vocabularies", "series"];
  const named = features.filter(({ name, sections }) => sections !== undefined && !given.includes(name));
  assert.deepEqual(
    named.map(({ name }) => name).filter((name) => !MENU_SECTIONS.some((section) => section === name)),
    [],
  );
});

test("a theme has a script of the name that a feature gives, and features share no file of the theme but texts", () => {
  const themes = names.map((name) => path.join(ROOT, "scripts", "features", name, "theme"));
  for (const { name, script } of features) {
    const file = path.join(ROOT, "scripts", "features", name, "theme", "scripts", `${script}.ts`);
    assert.ok(script === undefined || existsSync(file), file);
  }
  const files = themes
    .filter((theme) => existsSync(theme))
    .flatMap((theme) => readdirSync(theme, { recursive: true, encoding: "utf8" }))
    .filter((file) => /\.(?:njk|css|ts)$/.test(file));
  assert.deepEqual(files.toSorted(), [...new Set(files)].toSorted());
});

test("search is named in few files outside of its folder", () => {
  const named =
    /"search"|^\s*(?:readonly )?search: |\bview\.search\b|\/search\/|\bsearch\\\/|\bSearchData\b|-search-data\./m;
  const markup = listProject()
    .filter((file) => /^(?:templates|assets)\/.*\.(?:njk|css|yaml)$/.test(file))
    .map((file) => ({ file, code: readFileSync(path.join(ROOT, file), "utf8") }));
  const withoutUrls = (code: string) => code.replace(/https:\/\/[^\s"]+/g, "");
  const files = [...readSources("program"), ...markup].filter(
    ({ file, code }) => named.test(withoutUrls(code)) || named.test(file),
  );
  assert.deepEqual(
    files.map(({ file }) => file).filter((file) => !/^(?:scripts\/features\/search|packages)\//.test(file)),
    [
      "scripts/check-output/parse/parse-json.ts",
      "scripts/content/reserved-addresses.ts",
      "scripts/features/index.ts",
      "scripts/features/vocabularies/index.ts",
      "scripts/i18n/messages.ts",
      "scripts/model/former/archives.ts",
      "scripts/pages/not-found-page.ts",
      "scripts/release/role.ts",
      "scripts/schema/fields/publication-fields.ts",
      "scripts/schema/interface-messages.ts",
      "templates/pages/not-found.njk",
    ],
  );
});
