import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import type { Messages } from "../../scripts/i18n/messages.ts";
import { checkPartOfMessages } from "../../scripts/schema/interface-messages.ts";
import { messagesIn } from "../i18n/message-files.ts";

const [gn, es] = ["gn", "es"].map((tag) => parseLanguageTag(tag) ?? assert.fail(tag));
assert.ok(gn !== undefined && es !== undefined);
const NAMED = [gn, es];
const spanish = messagesIn("es");
const fallback = { language: gn, fallback: es, value: spanish };

/** The messages that a file has to give, each by its path; a text with a count is one message, whatever its forms. */
const PATHS = pathsOf({ ...spanish, inLanguage: pick(spanish.inLanguage, NAMED) }).filter(
  (path) => !/euphony|elision/.test(path.join(".")),
);

test("whichever messages a language lacks, another stands in for them, and a warning says how many there are", () => {
  fc.assert(
    fc.property(fc.subarray(PATHS.map((_, index) => index)), fc.constantFrom("absent", "empty"), (lacking, how) => {
      const own = guarani();
      for (const index of lacking) take(own, PATHS[index] ?? [], how);
      const { messages, diagnostics } = checkPartOfMessages("gn.yaml", own, NAMED, fallback);
      assert.ok(messages !== undefined);
      assert.deepEqual(
        diagnostics.map(({ severity, message: { values } }) => [severity, values["count"]]),
        lacking.length === 0 ? [] : [["warning", lacking.length]],
      );
      for (const [index, path] of PATHS.entries())
        assert.deepEqual(
          valueAt(messages, path),
          valueAt(lacking.includes(index) ? spanish : guarani(), path),
          path.join("."),
        );
    }),
  );
});

test("a file that is empty, or is not there, has all its messages from another language", () => {
  for (const value of [undefined, null, {}]) {
    const { messages, diagnostics } = checkPartOfMessages("gn.yaml", value, NAMED, fallback);
    assert.deepEqual(messages, { ...spanish, inLanguage: pick(spanish.inLanguage, NAMED) });
    assert.deepEqual(
      diagnostics.map(({ severity, message: { values } }) => [severity, values["count"]]),
      [["warning", PATHS.length]],
    );
  }
});

test("what is wrong in a file stays an error, whatever stands in for what it lacks", () => {
  const own = { navigation: { home: "Óga", hom: "Óga" }, bulletin: { published: "Ára" }, search: "ndaipóri" };
  const { messages, diagnostics } = checkPartOfMessages("gn.yaml", own, NAMED, fallback);
  assert.equal(messages, undefined);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  assert.deepEqual(errors.map(({ ref }) => ("field" in ref ? ref.field.join(".") : "")).toSorted(), [
    "bulletin.published",
    "navigation.hom",
    "search",
  ]);
});

test("a form of a text with a count that has no text yet leaves the whole text to the other language", () => {
  const own = guarani();
  take(own, ["bulletin", "items"], "absent");
  const bulletin = own["bulletin"];
  assert.ok(isMapping(bulletin));
  bulletin["items"] = { one: null, other: "{count} marandu" };
  const { messages, diagnostics } = checkPartOfMessages("gn.yaml", own, NAMED, fallback);
  assert.deepEqual(messages?.bulletin.items, spanish.bulletin.items);
  assert.equal(diagnostics[0]?.message.values["count"], 1);
});

test("what changes before some sounds comes with the list that it belongs to", () => {
  const own = guarani();
  take(own, ["list"], "absent");
  assert.deepEqual(checkPartOfMessages("gn.yaml", own, NAMED, fallback).messages?.list, spanish.list);
  const list = { comma: ",", two: "{first} ha {second}", middle: "{first}, {second}", last: "{first} ha {second}" };
  assert.deepEqual(checkPartOfMessages("gn.yaml", { ...own, list }, NAMED, fallback).messages?.list, list);
  const empty = { ...list, euphony: { before: null, two: null } };
  assert.deepEqual(checkPartOfMessages("gn.yaml", { ...own, list: empty }, NAMED, fallback).messages?.list, list);
});

interface Mapping {
  [key: string]: unknown;
}

/** Messages in another language: the English ones, each with a mark. */
function guarani(): Mapping {
  const english: Messages = messagesIn("en");
  const { euphony: _, ...list } = english.list;
  const all: unknown = JSON.parse(
    JSON.stringify({ ...english, list, inLanguage: pick(english.inLanguage, NAMED) }, (_key, value: unknown) =>
      typeof value === "string" ? `${value}ʼ` : value,
    ),
  );
  assert.ok(isMapping(all));
  return all;
}

function pathsOf(value: object, before: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(value).flatMap(([key, member]: readonly [string, unknown]) => {
    const path = [...before, key];
    return isMapping(member) && !("other" in member && typeof member["other"] === "string")
      ? pathsOf(member, path)
      : [path];
  });
}

function take(from: Mapping, path: readonly string[], how: "absent" | "empty"): void {
  const [key = "", ...rest] = path;
  const member = from[key];
  if (rest.length > 0 && isMapping(member)) take(member, rest, how);
  else if (how === "absent") delete from[key];
  else from[key] = isMapping(member) ? { ...member, other: "" } : null;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((group, key) => (isMapping(group) ? group[key] : undefined), value);
}

function pick(texts: Readonly<Record<string, string>>, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, texts[key] ?? assert.fail(key)]));
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
