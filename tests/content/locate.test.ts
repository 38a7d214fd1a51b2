import assert from "node:assert/strict";
import { test } from "node:test";
import { locateDiagnostics } from "../../scripts/content/read/locate-fields.ts";
import type { UnlocatedDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { assertGrowsInProportion } from "../support/growth.ts";

const wrong = { rule: "r", severity: "error", message: message("file-without-fields") } as const;
const onField = (file: string, field: readonly (string | number)[]): UnlocatedDiagnostic => ({
  ...wrong,
  ref: { file, field, part: "value" },
});

test("fields are found in the front matter of a text, and in a file of fields", () => {
  const texts = new Map([
    ["a.md", "---\ntitle: A\n---\n"],
    ["b.yaml", "title: A\n"],
  ]);
  const places = locateDiagnostics([onField("a.md", ["title"]), onField("b.yaml", ["title"])], (file) =>
    texts.get(file),
  );
  assert.deepEqual(
    places.map(({ place }) => place),
    [
      { file: "a.md", line: 2, column: 8, length: 1 },
      { file: "b.yaml", line: 1, column: 8, length: 1 },
    ],
  );
});

test("without a text, or without front matter in it, a diagnostic is about the file", () => {
  const places = locateDiagnostics([onField("a.md", ["title"]), onField("b.md", ["title"])], (file) =>
    file === "a.md" ? "no front matter" : undefined,
  );
  assert.deepEqual(
    places.map(({ place }) => place),
    [{ file: "a.md" }, { file: "b.md" }],
  );
});

test("a known location is not changed, and neither is the order of files", () => {
  const ref = { file: "a.md", line: 7, column: 3, length: 2 };
  const [first, second] = locateDiagnostics(
    [
      { ...wrong, ref },
      { ...wrong, ref: { file: "b.md" } },
    ],
    () => undefined,
  );
  assert.deepEqual([first?.place, second?.place], [ref, { file: "b.md" }]);
});

test("a file with hundreds of diagnostics has the first hundred, and one with the number of the others", () => {
  const diagnostics = Array.from(
    { length: 250 },
    (_, index): UnlocatedDiagnostic => onField("a.yaml", ["countries", index]),
  );
  const places = locateDiagnostics([...diagnostics, onField("b.yaml", ["title"])], () => undefined);
  assert.equal(places.length, 102);
  assert.deepEqual(places[100], {
    rule: "too-many-findings",
    severity: "error",
    place: { file: "a.yaml" },
    message: message("more-in-file", { count: 150 }),
  });
  assert.equal(places[101]?.place.file, "b.yaml");
});

test("thousands of diagnostics in one file are located in linear time", () => {
  assertGrowsInProportion("diagnostics", 20_000, (count) => {
    const diagnostics = Array.from({ length: count }, (_, index) => onField("a.yaml", ["countries", index]));
    const yaml = `countries: [${"XX, ".repeat(count)}XX]\n`;
    return locateDiagnostics(diagnostics, () => yaml);
  });
});
