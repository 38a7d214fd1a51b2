import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnostic, SourceLocation } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { sortDiagnostics } from "../../scripts/diagnostics/sort.ts";

test("diagnostics are sorted by file, line, column, rule and message; those about a whole file come first in it", () => {
  const sorted = [
    diagnostic({ file: "A.md", line: 9, column: 1 }, "a"),
    diagnostic({ file: "a.md" }, "z"),
    diagnostic({ file: "a.md", line: 2 }, "z"),
    diagnostic({ file: "a.md", line: 2, column: 9 }, "z"),
    diagnostic({ file: "a.md", line: 2, column: 10 }, "a"),
    diagnostic({ file: "a.md", line: 2, column: 10 }, "b", "x"),
    diagnostic({ file: "a.md", line: 2, column: 10 }, "b", "y"),
    diagnostic({ file: "a.md", line: 10, column: 1 }, "a"),
  ];
  assert.deepEqual(sortDiagnostics([...sorted].reverse()), sorted);
  assert.deepEqual(sortDiagnostics([3, 0, 6, 1, 7, 2, 5, 4].flatMap((index) => sorted[index] ?? [])), sorted);
});

test("sorting leaves the list it is given as it is", () => {
  const given = [diagnostic({ file: "b.md" }, "a"), diagnostic({ file: "a.md" }, "a")];
  sortDiagnostics(given);
  assert.equal(given[0]?.place.file, "b.md");
});

function diagnostic(place: SourceLocation, rule: string, topic = "a"): Diagnostic {
  return { rule, severity: "error", place, message: message("topic-unknown", { topic }) };
}
