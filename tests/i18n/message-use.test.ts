import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { messagesIn } from "./message-files.ts";

/**
 * Groups whose keys are all used: `i18n/format-date.ts` and `i18n/messages.ts` use all of theirs, and the page about open data
 * shows every field; `site/view-item-facts.ts` and the open data show every fact.
 */
const takenWhole = ["dates", "numbers", "list", "data.fields", "facts.names"];

/** Keys that code selects by a value; all others occur in the code that uses them. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  colophon: ["reuses.allow", "reuses.no-training", "reuses.none"],
  event: ["cancelled", "tentative"],
  genre: ["news", "interview", "opinion", "call"],
  navigation: ["topics", "countries"],
  topic: ["figures.countries", "figures.topics"],
};

test("every key of the messages is used by a template or a view", () => {
  const used = new Set(sources().flatMap(keysUsedIn));
  const known = keysOf(messagesIn("en"));
  const unused = known.filter((key) => !used.has(key) && !takenWhole.some((group) => key.startsWith(`${group}.`)));
  assert.deepEqual(
    unused,
    [],
    "remove these from scripts/schema/interface-messages.ts, scripts/i18n/messages.ts and templates/messages/",
  );
});

test("every key that a template uses is in the messages", () => {
  const known = new Set(keysOf(messagesIn("en")));
  const groups = new Set(
    [...known].flatMap((key) => [key, ...key.split(".").slice(0, 1), key.replace(/\.[^.]*$/, "")]),
  );
  const templates = sources().filter(({ file }) => file.endsWith(".njk"));
  for (const source of templates) {
    for (const key of keysUsedIn(source)) assert.ok(groups.has(key), `${source.file}: messages.${key}`);
  }
});

test("the scan understands how code takes messages", () => {
  const text = `
    const { home, about: other } = site.messages.navigation;
    const { figures } = messages.topic;
    return [messages.item.sources, figures.since, messages.event[status], list(messages.dates)];`;
  assert.deepEqual(keysUsedIn({ file: "example.ts", text }).slice().sort(), [
    "dates",
    "event.cancelled",
    "event.tentative",
    "item.sources",
    "navigation.about",
    "navigation.home",
    "topic.figures",
    "topic.figures.since",
  ]);
});

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Where messages may be used: templates, and the code that makes views and editions. */
function sources(): readonly Source[] {
  const folders = [
    "templates/pages",
    "templates/layouts",
    "templates/partials",
    "scripts/site",
    "scripts/pages",
    "scripts/editions",
    "scripts/features",
  ];
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:njk|ts)$/.test(name))
      .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(path.join(ROOT, folder, name), "utf8") })),
  );
}

/** The keys that a text reaches through `messages`, or through a name that it took from them. */
function keysUsedIn({ text }: Source): readonly string[] {
  const names = new Map([["messages", ""]]);
  const keys: string[] = [];
  for (const [, list = "", from = ""] of text.matchAll(/\{([^{}]*)\} = (?:\w+\.)*?(messages(?:\.\w+)*);/g)) {
    for (const [, key = "", name = key] of list.matchAll(/(\w+)(?:: (\w+))?/g)) {
      const whole = [...from.split(".").slice(1), key].join(".");
      keys.push(whole);
      names.set(name, whole);
    }
  }
  const reached = [...names].flatMap(([name, start]) => {
    const use = new RegExp(`(?<!\\} = (?:\\w+\\.)*)(?<![\\w"'/-])${name}\\.(\\w+(?:\\.\\w+)*)(\\[)?`, "g");
    return [...text.matchAll(use)].flatMap(([, rest = "", bracket]) =>
      keysAt(start === "" ? rest : `${start}.${rest}`, bracket === undefined ? "named" : "chosen"),
    );
  });
  return [...new Set([...keys, ...reached])];
}

/** A key as written may continue with a method (`messages.dates.months.map`) or with a plural's form. */
function keysAt(key: string, how: "named" | "chosen"): readonly string[] {
  const group = key.split(".")[0] ?? "";
  const choices = how === "chosen" ? chosen[group] : undefined;
  if (choices !== undefined) return choices.map((choice) => `${group}.${choice}`);
  return [key.split(".").slice(0, 3).join("."), key.split(".").slice(0, 2).join(".")];
}

/** Every key with its own words; the forms of a plural are one key. */
function keysOf(value: unknown, start = ""): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value) || "other" in value) return [start];
  if (start === "inLanguage") return [start];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, start === "" ? key : `${start}.${key}`));
}
