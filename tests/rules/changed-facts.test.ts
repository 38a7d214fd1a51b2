import assert from "node:assert/strict";
import { test } from "node:test";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { formatMessage } from "../../scripts/diagnostics/message.ts";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { type Content, collectContent } from "../../scripts/model/content.ts";
import { checkChangedFacts } from "../../scripts/rules/changed-facts.ts";
import { checkBytes } from "../../scripts/schema/check-bytes.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { wordsIn } from "../support/words.ts";

type Files = Readonly<Record<string, string>>;

const [ITEM, SPANISH, EVENT] = [
  "bulletins/2026-05/new-crane.en.md",
  "bulletins/2026-05/new-crane.es.md",
  "events/open-day.yaml",
] as const;

function contentOf(files: Files): Content {
  const records = Object.entries(files).flatMap(([file, text]) => {
    const path = parseContentPath(file);
    assert.ok(path !== undefined && path.kind !== "media", file);
    return checkBytes(path, Buffer.from(text), CONTENT_SCHEMA).record ?? [];
  });
  return collectContent(records, Object.keys(files));
}

/** The reports after some replacements in files of the small publication. */
function reportAfter(edits: Readonly<Record<string, readonly (readonly [string, string])[]>>, before: Files = {}) {
  const old = { ...SMALL_PUBLICATION, ...before };
  const now = Object.entries(old).map(([file, text]) => {
    const edited = (edits[file] ?? []).reduce((each, [from, to]) => {
      assert.ok(each.includes(from), from);
      return each.replace(from, to);
    }, text);
    return [file, edited] as const;
  });
  return checkChangedFacts(contentOf(old), contentOf(Object.fromEntries(now)), AS_OF).map(
    ({ ref, severity, message }) => `${severity} ${ref.file} ${formatMessage(message, wordsIn("en")).split(". ")[0]}`,
  );
}

test("a fact that was published and is another one now is a warning, in each language", () => {
  const edits = {
    [ITEM]: [
      ["forty", "sixty"],
      ["2026-05-04", "2026-05-05"],
      ["[PT]", "[ES]"],
    ],
    [SPANISH]: [["Una grúa nueva", "Una grúa vieja"]],
    [EVENT]: [["2026-05-10", "2026-05-11"]],
  } as const;
  assert.deepEqual(reportAfter(edits), [
    `warning ${ITEM} \`summary\` was published as \`It lifts forty tonnes.\``,
    `warning ${ITEM} \`date\` was published as \`2026-05-04\``,
    `warning ${ITEM} \`countries\` was published as \`PT\``,
    `warning ${SPANISH} \`title\` was published as \`Una grúa nueva\``,
    `warning ${EVENT} \`end\` was published as \`2026-05-10\``,
  ]);
});

test("it is none with a correction or an update, for another spelling, for what was not said, or in what is no news yet", () => {
  const correction = "corrections: [{ date: 2026-05-20, text: It was wrong. }]\n";
  assert.deepEqual(
    reportAfter({
      [ITEM]: [
        ["forty", "sixty"],
        ["date:", `${correction}date:`],
      ],
    }),
    [],
  );
  assert.deepEqual(
    reportAfter({
      [ITEM]: [
        ["forty", "sixty"],
        ["date:", "updated: 2026-05-20\ndate:"],
      ],
    }),
    [],
  );
  assert.deepEqual(reportAfter({ [ITEM]: [["It lifts forty tonnes.", "“It lifts Forty tonnes”!"]] }), []);
  assert.deepEqual(reportAfter({ [ITEM]: [["date:", "place: { en: Porto }\ndate:"]] }), []);
  const draft = { [ITEM]: (SMALL_PUBLICATION[ITEM] ?? "").replace("title:", "draft: true\ntitle:") };
  assert.deepEqual(
    reportAfter(
      {
        [ITEM]: [
          ["forty", "sixty"],
          ["draft: true\n", ""],
        ],
      },
      draft,
    ),
    [],
  );
  const waiting = { [ITEM]: (SMALL_PUBLICATION[ITEM] ?? "").replace("title:", "publishFrom: 2090-01-01\ntitle:") };
  assert.deepEqual(reportAfter({ [ITEM]: [["forty", "sixty"]] }, waiting), []);
});

test("items and events are recognized after they were renamed", () => {
  const old = contentOf(SMALL_PUBLICATION);
  const { [ITEM]: item = "", [SPANISH]: spanish = "", [EVENT]: event = "", ...others } = SMALL_PUBLICATION;
  const now = contentOf({
    ...others,
    "bulletins/2026-05/crane.en.md": item
      .replace("title:", "formerly: [new-crane]\ntitle:")
      .replace("event: open-day", "event: open-days")
      .replace("forty", "sixty"),
    "bulletins/2026-05/crane.es.md": spanish,
    "events/open-days.yaml": `${event}formerly: [open-day]\n`,
  });
  assert.deepEqual(
    checkChangedFacts(old, now, AS_OF).map(({ ref }) => ref),
    [{ file: "bulletins/2026-05/crane.en.md", field: ["summary"], part: "value" }],
  );
});

test("a withdrawal without its day is a warning", () => {
  const withdraw = ["title:", "withdrawn: rights\ntitle:"] as const;
  assert.deepEqual(reportAfter({ [ITEM]: [withdraw], [SPANISH]: [["Una", "Otra"]] }), [
    `warning ${ITEM} It had been published`,
  ]);
  assert.deepEqual(reportAfter({ [ITEM]: [withdraw, ["date:", "updated: 2026-05-20\ndate:"]] }), []);
});
