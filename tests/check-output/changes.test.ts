import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkChanges, type VerifiedSite } from "../../scripts/check-output/changed-files.ts";
import { metadataOf } from "../../scripts/check-output/file-metadata.ts";
import { checkOutput } from "../../scripts/check-output/index.ts";
import type { FileMetadata } from "../../scripts/check-output/page-metadata.ts";
import { FEED_RULES } from "../../scripts/editions/feeds/formats.ts";
import { page, type Site } from "./verify.ts";

const NAMES = ["", "a/", "b/", "c/", "es/a/"] as const;
const TRANSLATED = new Set<string>(["a/", "es/a/"]);
const ALLOWED_MARKS = new Set(["{{"] as const);

/** The content of a generated page: links, ids, alternates for its translations or none, and a leftover mark. */
interface PageSketch {
  readonly links: readonly string[];
  readonly ids: readonly string[];
  readonly translations: "named" | "unnamed";
  readonly mark: string;
}

const link = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom("", "#x", "#y")).map((parts) => parts.join(""));
const sketch: fc.Arbitrary<PageSketch> = fc.record({
  links: fc.array(link, { maxLength: 3 }),
  ids: fc.subarray(["x", "y"]),
  translations: fc.constantFrom("named", "named", "unnamed"),
  mark: fc.constantFrom("", "", "{{", "{%"),
});

/** Pages by address; a name that is missing is a page that does not exist. */
const anySite = fc.dictionary(fc.constantFrom(...NAMES), sketch);

function render(sketches: Readonly<Record<string, PageSketch>>): Site {
  return Object.fromEntries(
    Object.entries(sketches).map(([name, { links, ids, translations, mark }]) => {
      const names = ["en a/", "es es/a/", "x-default a/"].map((each) => each.split(" "));
      const alternates = names.map(
        ([code, to]) => `<link rel="alternate" hreflang="${code}" href="https://n.example/${to}">`,
      );
      const text = page({
        html: `<html lang="${name.startsWith("es/") ? "es" : "en"}">`,
        canonical: `<link rel="canonical" href="https://n.example/${name}">`,
        head: TRANSLATED.has(name) && translations === "named" ? alternates.join("") : "",
        body: [mark, ...ids.map((id) => `<p id="${id}">a</p>`), ...links.map((to) => `<a href="/${to}">a</a>`)].join(
          "\n",
        ),
      });
      return [`${name}index.html`, text];
    }),
  );
}

function metadataIn(site: Site): readonly FileMetadata[] {
  return Object.entries(site).flatMap(([file, text]) => metadataOf(file, text, FEED_RULES) ?? []);
}

function optionsOf(site: Site) {
  return {
    origin: "https://n.example",
    path: "",
    allowedMarks: ALLOWED_MARKS,
    feeds: FEED_RULES,
    textOf: (file: string) => site[file] ?? "",
  };
}

function verify(site: Site) {
  return checkOutput(metadataIn(site), new Set(Object.keys(site)), optionsOf(site));
}

/** The sketches without the pages that have errors, repeated until no page has one. */
function withoutErrors(sketches: Readonly<Record<string, PageSketch>>): Readonly<Record<string, PageSketch>> {
  const faulty = new Set(verify(render(sketches)).map(({ place }) => place.file.replace("index.html", "")));
  const sound = Object.fromEntries(Object.entries(sketches).filter(([name]) => !faulty.has(name)));
  return faulty.size === 0 ? sketches : withoutErrors(sound);
}

function verifiedSite(site: Site): VerifiedSite {
  const byFile = new Map(metadataIn(site).map((metadata) => [metadata.file, metadata]));
  return { files: new Set(Object.keys(site)), allowedMarks: ALLOWED_MARKS, metadataOf: (file) => byFile.get(file) };
}

test("checking the changed files gives the diagnostics of a full check, or asks for a full check", () => {
  let partial = 0;
  let full = 0;
  fc.assert(
    fc.property(anySite, anySite, fc.subarray([...NAMES]), (sketches, changes, gone) => {
      const first = withoutErrors(sketches);
      const kept = Object.entries(first).filter(([name]) => !gone.slice(1).some((each) => each === name));
      const [before, after] = [render(first), render({ ...Object.fromEntries(kept), ...changes })];
      const changed = metadataIn(after).filter(({ file }) => after[file] !== before[file]);
      const diagnostics = checkChanges(changed, new Set(Object.keys(after)), optionsOf(after), verifiedSite(before));
      if (diagnostics === undefined) full += 1;
      else {
        partial += 1;
        assert.deepEqual(diagnostics, verify(after));
      }
    }),
    { numRuns: 600, seed: 7 },
  );
  assert.ok(partial > 60 && full > 60, `${partial} checked by their changes, ${full} in full`);
});

test("a full check is asked for when the marks in the content change", () => {
  const site = render({ "": { links: [], ids: [], translations: "unnamed", mark: "{{" } });
  const options = { ...optionsOf(site), allowedMarks: new Set<never>() };
  assert.equal(checkChanges([], new Set(Object.keys(site)), options, verifiedSite(site)), undefined);
  assert.deepEqual(checkChanges([], new Set(Object.keys(site)), optionsOf(site), verifiedSite(site)), []);
});
