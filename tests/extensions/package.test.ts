import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { sharedPackage } from "../cli/packed.ts";
import { ROOT, writeTree } from "../support/folders.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/*
 * Extensions in a project that has Dateline as a package, which is installed there, and there is no esbuild.
 */

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const loadsTypeScript = major > 22 || (major === 22 && minor >= 18);

test("the package loads a config in TypeScript, or says what to do where this version of Node can't", async () => {
  const { cwd, dateline } = await project("typed");
  const { code, stdout, stderr } = await dateline(["build", "--as-of", AS_OF], cwd);
  if (!loadsTypeScript) {
    const said =
      "This version of Node can't load TypeScript. Run `npm install esbuild`, use Node `22.18` or newer, or write `dateline.config.mjs` in place of `dateline.config.ts`.\n";
    assert.deepEqual([code, stderr], [1, said]);
    return;
  }
  assert.equal(code, 0, stdout + stderr);
  assert.match(readFileSync(path.join(cwd, "_site/people/index.html"), "utf8"), /People &amp; friends/);
});

test("the package loads a config in JavaScript that imports defineConfig, and tells its faults with their lines", async () => {
  const { cwd, dateline } = await project("plain");
  rmSync(path.join(cwd, "dateline.config.ts"));
  const config = (body: string) =>
    `import { defineConfig } from "@dateline-news/dateline";\nimport { shout } from "./extensions/shout.mjs";\n${body}\n`;
  await writeTree(cwd, {
    "extensions/shout.mjs": "export const shout = (text) => {\n  return text.toUpperCase() + '!';\n};\n",
    "theme/pages/own-people.njk":
      '{% extends "base.njk" %}\n{% block main %}<h1>{{ view.title | shout }}</h1>{% endblock %}\n',
    "dateline.config.mjs": config(
      'export default defineConfig({ extensions: [{ name: "loud", filters: { shout }, pages: [{ kind: "people", pages: () => [{ path: "people/", title: "Us" }] }] }] });',
    ),
  });
  const { code, stdout, stderr } = await dateline(["build", "--as-of", AS_OF], cwd);
  assert.equal(code, 0, stdout + stderr);
  assert.match(readFileSync(path.join(cwd, "_site/people/index.html"), "utf8"), /<h1>US!<\/h1>/);
  await writeTree(cwd, { "extensions/shout.mjs": "export const shout = (text) => {\n  return text.nothing.x;\n};\n" });
  const failed = await dateline(["build", "--as-of", AS_OF], cwd);
  assert.equal(
    failed.stderr,
    "`extensions/shout.mjs:2:23`: `loud.filters.shout` has failed: `Cannot read properties of undefined (reading 'x')`.\n",
  );
  await writeTree(cwd, { "extensions/shout.mjs": "export const shout = (text => 1;\n" });
  assert.match(
    (await dateline(["validate"], cwd)).stderr,
    /^`extensions\/shout\.mjs:1`: the extensions can't be loaded: /,
  );
  await writeTree(cwd, { "extensions/shout.mjs": 'import "./gone.mjs";\n' });
  assert.match(
    (await dateline(["validate"], cwd)).stderr,
    /^`extensions\/shout\.mjs:1`: the extensions can't be loaded: /,
  );
});

test("the package says what to write where package.json makes a config no module", async () => {
  const { cwd, dateline } = await project("common");
  rmSync(path.join(cwd, "dateline.config.ts"));
  await writeTree(cwd, {
    "package.json": '{ "type": "commonjs", "private": true }\n',
    "dateline.config.js":
      'import { defineConfig } from "@dateline-news/dateline";\nexport default defineConfig({ extensions: [] });\n',
  });
  const { code, stderr } = await dateline(["validate"], cwd);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^Node reads `dateline\.config\.js` as CommonJS, though it is a module\. Write `"type": "module"` in package\.json\.$/m,
  );
});

async function project(name: string) {
  const { folder, dateline } = await sharedPackage();
  const cwd = path.join(folder, name);
  await cp(path.join(ROOT, "tests", "fixtures", "extensions", "people"), cwd, { recursive: true });
  await writeTree(path.join(cwd, "content"), SMALL_PUBLICATION);
  await writeTree(cwd, { "package.json": '{ "type": "module", "private": true }\n' });
  return { cwd, dateline };
}
