import assert from "node:assert/strict";
import { test } from "node:test";
import { defined } from "../scripts/defined.ts";

test("fields that are undefined are left out, and the others keep their order", () => {
  const fields = defined({ title: "Title", summary: undefined, count: 0, note: "", picture: null });
  assert.deepEqual(Object.entries(fields), [
    ["title", "Title"],
    ["count", 0],
    ["note", ""],
    ["picture", null],
  ]);
});

test("a field that was left out can't be read as if it were there, and one that has its value is never undefined", () => {
  const fields = defined({ title: undefined as string | undefined });
  // @ts-expect-error It may be missing.
  const title: string = fields.title;
  const exact: { readonly title?: string } = fields;
  assert.deepEqual([title, exact], [undefined, {}]);
});
