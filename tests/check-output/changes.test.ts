import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SoundSite } from "../../scripts/check-output/changes.ts";
import { checkChanges } from "../../scripts/check-output/changes.ts";
import { metadataOf } from "../../scripts/check-output/file.ts";
import { checkOutput } from "../../scripts/check-output/index.ts";
import type { FileMetadata } from "../../scripts/check-output/page-metadata.ts";
import { page, type Site } from "./verify.ts";

const NAMES = ["", "a/", "b/", "c/", "es/a/"] as const;
const TRANSLATED = new Set<string>(["a/", "es/a/"]);
const WRITTEN = new Set(["{{"] as const);

/** What makes a page: addresses that it leads to, the ids that it has, whether it names its translations. */
interface Sketch {
  readonly links: readonly string[];
  readonly ids: readonly string[];
  readonly kin: "named" | "unnamed";
  readonly mark: string;
}

const link = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom("", "#x", "#y")).map((parts) => parts.join(""));
const sketch: fc.Arbitrary<Sketch> = fc.record({
  links: fc.array(link, { maxLength: 3 }),
  ids: fc.subarray(["x", "y"]),
  kin: fc.constantFrom("named", "named", "unnamed"),
  mark: fc.constantFrom("", "", "{{", "{%"),
});

/** Sketches by name; one that is not there is a page that does not exist. */
const anySite = fc.dictionary(fc.constantFrom(...NAMES), sketch);

function render(sketches: Readonly<Record<string, Sketch>>): Site {
  return Object.fromEntries(
    Object.entries(sketches).map(([name, { links, ids, kin, mark }]) => {
      const names = ["en a/", "es es/a/", "x-default a/"].map((each) => each.split(" "));
      const alternates = names.map(
        ([code, to]) => `<link rel="alternate" hreflang="${code}" href="https://n.example/${to}">`,
      );
      const text = page({
        html: `<html lang="${name.startsWith("es/") ? "es" : "en"}">`,
        canonical: `<link rel="canonical" href="https://n.example/${name}">`,
        head: TRANSLATED.has(name) && kin === "named" ? alternates.join("") : "",
        body: [mark, ...ids.map((id) => `<p id="${id}">a</p>`), ...links.map((to) => `<a href="/${to}">a</a>`)].join(
          "\n",
        ),
      });
      return [`${name}index.html`, text];
    }),
  );
}

function metadataIn(site: Site): readonly FileMetadata[] {
  return Object.entries(site).flatMap(([file, text]) => metadataOf(file, text) ?? []);
}

function termsOf(site: Site) {
  return { origin: "https://n.example", path: "", written: WRITTEN, textOf: (file: string) => site[file] ?? "" };
}

function verify(site: Site) {
  return checkOutput(metadataIn(site), new Set(Object.keys(site)), termsOf(site));
}

/** The same with every page left out that has a fault, again and again until none has. */
function soundPart(sketches: Readonly<Record<string, Sketch>>): Readonly<Record<string, Sketch>> {
  const faulty = new Set(verify(render(sketches)).map(({ place }) => place.file.replace("index.html", "")));
  const sound = Object.fromEntries(Object.entries(sketches).filter(([name]) => !faulty.has(name)));
  return faulty.size === 0 ? sketches : soundPart(sound);
}

function soundSite(site: Site): SoundSite {
  const byFile = new Map(metadataIn(site).map((metadata) => [metadata.file, metadata]));
  return { files: new Set(Object.keys(site)), written: WRITTEN, metadataOf: (file) => byFile.get(file) };
}

test("what has changed in a sound site is judged as the whole would be, or the whole is asked for", () => {
  let enough = 0;
  let whole = 0;
  fc.assert(
    fc.property(anySite, anySite, fc.subarray([...NAMES]), (sketches, changes, gone) => {
      const first = soundPart(sketches);
      const kept = Object.entries(first).filter(([name]) => !gone.slice(1).some((each) => each === name));
      const [before, after] = [render(first), render({ ...Object.fromEntries(kept), ...changes })];
      const changed = metadataIn(after).filter(({ file }) => after[file] !== before[file]);
      const diagnostics = checkChanges(changed, new Set(Object.keys(after)), termsOf(after), soundSite(before));
      if (diagnostics === undefined) whole += 1;
      else {
        enough += 1;
        assert.deepEqual(diagnostics, verify(after));
      }
    }),
    { numRuns: 600, seed: 7 },
  );
  assert.ok(enough > 60 && whole > 60, `${enough} judged by what has changed, ${whole} as a whole`);
});

test("the whole is asked for when editors no longer write what looks like a broken template", () => {
  const site = render({ "": { links: [], ids: [], kin: "unnamed", mark: "{{" } });
  const terms = { ...termsOf(site), written: new Set<never>() };
  assert.equal(checkChanges([], new Set(Object.keys(site)), terms, soundSite(site)), undefined);
  assert.deepEqual(checkChanges([], new Set(Object.keys(site)), termsOf(site), soundSite(site)), []);
});
