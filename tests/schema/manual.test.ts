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

test("a row has a field's name, whether it is required, how it is written and what it means", () => {
  const [, , first, second] = formatFields(fields({ name, nick: z.optional(name) }), inEnglish(wordsIn("en"))).split(
    "\n",
  );
  assert.equal(
    first,
    "| `name` | required | Write one line of text, at most 80 characters. | What it is called. Example: `Quito` |",
  );
  assert.equal(
    second,
    "| `nick` |  | Write one line of text, at most 80 characters. | What it is called. Example: `Quito` |",
  );
});

test("fields inside a field or a list have rows of their own after it", () => {
  const inner = fields({ name });
  const schema = fields({
    place: required(inner, { description: "Where." }),
    stops: required(z.readonly(z.array(inner)), { description: "On the way." }),
  });
  const names = formatFields(schema, inEnglish(wordsIn("en")))
    .split("\n")
    .slice(2)
    .map((row) => row.split("|")[1]?.trim());
  assert.deepEqual(names, ["`place`", "`place` › `name`", "`stops`", "`stops` › `name`"]);
});

test("a field without a description is an error of its author", () => {
  assert.throws(
    () => formatFields(fields({ name: line(80) }), inEnglish(wordsIn("en"))),
    /the field name has no description/,
  );
});

test("a manual that lacks a table of fields, or has an unknown one, is refused", () => {
  assert.throws(
    () => fillManual("# Manual\n", CONTENT_SCHEMA, wordsIn("en")),
    /no table of fields for item, bulletin, event/,
  );
  assert.throws(
    () => fillManual("<!-- fields: poem -->\n<!-- end -->\n", CONTENT_SCHEMA, wordsIn("en")),
    /table of fields, "poem"/,
  );
});
