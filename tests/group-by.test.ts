import assert from "node:assert/strict";
import { test } from "node:test";
import { groupBy, groupByEach } from "../scripts/group-by.ts";

test("groups and their members keep the order in which they first appear", () => {
  const groups = groupBy(["quito", "lima", "quilmes", "lisbon"], (name) => name.charAt(0));
  assert.deepEqual(
    [...groups],
    [
      ["q", ["quito", "quilmes"]],
      ["l", ["lima", "lisbon"]],
    ],
  );
});

test("a member is in the group of each of its keys, and in none without keys", () => {
  const groups = groupByEach(["ab", "b", ""], (letters) => [...letters]);
  assert.deepEqual(
    [...groups],
    [
      ["a", ["ab"]],
      ["b", ["ab", "b"]],
    ],
  );
});

test("nothing gives no groups", () => {
  assert.equal(groupBy([], String).size, 0);
});
