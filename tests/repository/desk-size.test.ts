import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { bundleProgram } from "../../scripts/assets/esbuild.mjs";
import { LEFT_OUT } from "../../scripts/assets/leave-out.mjs";
import { once } from "../../scripts/once.ts";
import { ROOT } from "../support/folders.ts";

/**
 * What a part of the desk may have, with Brotli, in bytes. In another folder, esbuild gives the chunks other names, which changes some
 * hundred of them.
 */
const LIMITS = {
  "the first screen": 46_800,
  "the field for texts": 97_200,
  "checks and preview": 106_800,
  all: 249_300,
};

const bundledDesk = once(() => bundleProgram(path.join(ROOT, "assets/scripts/desk.ts")));

test("the desk stays as small as it is: its first screen, its field for texts, and all that an issue needs", async () => {
  const { files } = await bundledDesk();
  const sizes = new Map([...files].map(([name, bytes]) => [name, brotliCompressSync(bytes).length]));
  const namesOf = (start: string) =>
    withImports(files, [...files.keys()].find((name) => name.startsWith(start)) ?? start);
  const first = namesOf("desk.js");
  const field = namesOf("desk/desk-text-").filter((name) => !first.includes(name));
  const engine = namesOf("desk/desk-engine-").filter((name) => !first.includes(name) && !field.includes(name));
  const sum = (names: readonly string[]) => names.reduce((size, name) => size + (sizes.get(name) ?? 0), 0);
  const found = {
    "the first screen": sum(first),
    "the field for texts": sum(field),
    "checks and preview": sum(engine),
    all: sum([...first, ...field, ...engine]),
  };
  for (const [part, limit] of Object.entries(LIMITS)) {
    const size = new Map(Object.entries(found)).get(part) ?? 0;
    assert.ok(size > limit * 0.9 && size <= limit, `${part}: ${size} bytes`);
  }
});

test("what the desk loads has no code that only another home, only Node or only search engines need", async () => {
  const { files, sources } = await bundledDesk();
  const first = withImports(files, "desk.js").map((name) => new TextDecoder().decode(files.get(name)));
  assert.ok(!first.join("").includes("/api/v4"), "the first screen has nothing of services");
  for (const [name, bytes] of files)
    for (const [text, pattern] of ONLY_IN_MANUALS)
      assert.doesNotMatch(
        new TextDecoder().decode(bytes),
        pattern,
        `${name} has ${text}, which manuals or settings have`,
      );
  const left = [
    "/node_modules/gray-matter/",
    "/node_modules/js-yaml/",
    "/node_modules/entities/",
    "/node_modules/zod/",
  ];
  // Nobody sees what a page says for search engines, so that of the preview does not say it; and its mail is that in HTML.
  const unseen = ["/scripts/pages/structured-data/", "/scripts/editions/email/email-text.ts"];
  for (const name of [...left, "/node_modules/@mixmark-io/domino/", ...unseen])
    assert.deepEqual(
      sources.filter((file) => file.includes(name)),
      [],
    );
});

test("no code of the desk calls a method that is left out of ProseMirror", async () => {
  const { files } = await bundledDesk();
  const code = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
  const methods = Object.entries(LEFT_OUT).flatMap(([file, parts = []]) =>
    file.startsWith("prosemirror-") ? parts.filter((part) => typeof part === "string" && !part.endsWith("JSON")) : [],
  );
  assert.ok(methods.length > 10);
  assert.deepEqual(
    methods.filter((name) => code.includes(`.${name}(`)),
    [],
  );
});

/** What schemas and kinds of callouts say in words. */
const ONLY_IN_MANUALS = [
  ["examples", /\bexamples:\[/],
  ["descriptions", /\bdescription:["`][A-Z][^"`]*\.["`]/],
  ["names of fields", /\bwords:\{en:/],
] as const;

/** A file and all that it imports before it runs. */
function withImports(files: ReadonlyMap<string, Uint8Array>, name: string): readonly string[] {
  const names = new Set([name]);
  for (const each of names)
    for (const [, from = ""] of new TextDecoder().decode(files.get(each)).matchAll(/(?:from|import)"(\.[^"]+)"/g))
      names.add(path.posix.join(path.posix.dirname(each), from));
  return [...names];
}
