import assert from "node:assert/strict";
import { test } from "node:test";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";

test("a message says what is unexpected, what was expected and what was probably meant", () => {
  assert.equal(messageOf({ actual: "`a`", expected: "a b" }), "Unexpected `a`, expected a b");
  assert.equal(
    messageOf({ actual: "`a`", expected: "a b", suggestion: "b" }),
    "Unexpected `a`, expected a b; did you mean `b`?",
  );
});

test("a message about something absent says that it is missing", () => {
  assert.equal(messageOf({ expected: "a title" }), "Missing a title");
});
