import assert from "node:assert/strict";
import { test } from "node:test";
import { readSources } from "../repository/sources.ts";

const sources = new Map(readSources("program").map((source) => [source.file, source]));

test("a project without extensions looks for three files, and loads nothing of what loads extensions", () => {
  const loader = ["scripts/pipeline/load-extensions.ts", "scripts/pipeline/import-config.ts"];
  const pages = ["scripts/extensions/own-pages.ts"];
  const ofBuild = loadedWith("scripts/commands/build.ts");
  const ofValidate = loadedWith("scripts/commands/validate.ts");
  assert.ok(
    ofBuild.has("scripts/pipeline/with-extensions.ts") && ofValidate.has("scripts/pipeline/with-extensions.ts"),
  );
  assert.deepEqual(
    loader.filter((file) => ofBuild.has(file)),
    [],
  );
  assert.deepEqual(
    [...loader, ...pages].filter((file) => ofValidate.has(file)),
    [],
  );
});

/** The files that a file imports when it is loaded, directly or through others. */
function loadedWith(file: string): ReadonlySet<string> {
  const found = new Set([file]);
  for (const each of found) {
    const code = sources.get(each)?.code ?? "";
    for (const { file: target, from, of } of sources.get(each)?.imports ?? []) {
      const isLater = code.includes(`(${JSON.stringify(from)})`);
      if (target !== undefined && of === "values" && !isLater) found.add(target);
    }
  }
  return found;
}
