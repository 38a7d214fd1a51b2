import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod/mini";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { required } from "../../scripts/schema/described.ts";
import { fields, line } from "../../scripts/schema/fields.ts";
import { formatFields, inEnglish } from "../../scripts/schema/manual-table.ts";
import { fillManual } from "../../scripts/schema/manual-tables.ts";
import { wordsIn } from "../support/words.ts";

const name = required(line(80), { description: "What it is called.", examples: ["Quito"] });

test("an entry has a field's name, whether it is required, what it means and how it is written, and required fields are first", () => {
  const list = formatFields(fields({ nick: z.optional(name), name }), inEnglish(wordsIn("en")));
  assert.deepEqual(list.split("\n"), [
    "- **`name`** (required): What it is called. Write one line of text, at most 80 characters. Example: `Quito`",
    "- **`nick`**: What it is called. Write one line of text, at most 80 characters. Example: `Quito`",
  ]);
});

test("the fields inside a field or a list are a list below it, with required ones first", () => {
  const inner = fields({ nick: z.optional(name), name });
  const schema = fields({
    place: required(inner, { description: "Where." }),
    stops: required(z.readonly(z.array(inner)), { description: "On the way." }),
  });
  const names = formatFields(schema, inEnglish(wordsIn("en")))
    .split("\n")
    .map((line) => /^ *- \*\*`\w+`/.exec(line)?.[0]);
  const inside = ["  - **`name`", "  - **`nick`"];
  assert.deepEqual(names, ["- **`place`", ...inside, "- **`stops`", ...inside]);
});

test("a field without a description is an error of its author", () => {
  assert.throws(
    () => formatFields(fields({ name: line(80) }), inEnglish(wordsIn("en"))),
    /the field name has no description/,
  );
});

test("a manual that lacks a list of fields, or has an unknown one, is refused", () => {
  assert.throws(
    () => fillManual("# Manual\n", CONTENT_SCHEMA, wordsIn("en")),
    /no list of fields for item, bulletin, event/,
  );
  assert.throws(
    () => fillManual("<!-- fields: poem -->\n<!-- end -->\n", CONTENT_SCHEMA, wordsIn("en")),
    /list of fields, "poem"/,
  );
});
