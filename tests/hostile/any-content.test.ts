import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { parseFile, type TextPath } from "../../scripts/content/read/front-matter.ts";
import { locateDiagnostics } from "../../scripts/content/read/locate-fields.ts";
import { formatMessage } from "../../scripts/diagnostics/message.ts";
import { ALL_RULES, CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { buildPublication } from "../../scripts/model/build-publication.ts";
import { collectContent } from "../../scripts/model/content.ts";
import { publicContent } from "../../scripts/model/timing/public-content.ts";
import { checkRules } from "../../scripts/rules/index.ts";
import { checkRecord } from "../../scripts/schema/record.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { wordsIn } from "../support/words.ts";

const SOUND = Object.entries(SMALL_PUBLICATION).map(([name, text]) => [name, check(name, Buffer.from(text))] as const);

/** A file for each role, all of them of one publication. */
const ROLES = [
  "publication.yaml",
  "topics.yaml",
  "events/open-day.yaml",
  "pages/about.en.md",
  "pages/about.es.md",
  "bulletins/2026-05/bulletin.en.md",
  "bulletins/2026-05/bulletin.es.md",
  "bulletins/2026-05/new-crane.en.md",
  "bulletins/2026-05/new-crane.es.md",
  "bulletins/2026-06/old-crane.en.md",
];

const NAMES = [
  ..."title summary date topic countries event place image sources slug updated corrections revision draft".split(" "),
  ..."topics events byline role".split(" "),
  ..."number lead order callouts agenda requires type url text name label description aliases start end".split(" "),
  ..."country status sequence publisher languages timeZone frequency colours social contact licence".split(" "),
  ..."funding disclaimer untranslated src alt credit en es ships __proto__ constructor toString".split(" "),
];

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      "2026-05-04",
      "2026-05",
      "2026-02-30",
      "ships",
      "new-crane",
      "open-day",
      "ES",
      "UK",
      "en",
      "https://a.b/",
      "video",
    ),
    fc.constantFrom(
      null,
      true,
      0,
      -1,
      3.5,
      1e300,
      "",
      " ",
      "\n",
      "__proto__",
      "\u{0}",
      "[",
      "{",
      "#",
      "'",
      '"',
      "\u{202E}",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.array(tie("any"), { maxLength: 3 }),
    tie("mapping"),
  ),
  mapping: fc
    .array(fc.tuple(fc.constantFrom(...NAMES), tie("any")), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries)),
}));

/** JSON is YAML, so any value can be written in a file. */
const fields = value.mapping.map((mapping) => JSON.stringify(mapping).replaceAll("{", "{ ").replaceAll('":', '": '));
const body = fc.constantFrom(
  "",
  "Text.\n",
  "[a](new-crane.en.md) ![b](media/a.png)\n",
  "[a](javascript:b)\n",
  "{{ 7 }}\n",
);

const anyFile = fc.oneof(
  fc.tuple(fields, body).map(([yaml, text]) => ({ yaml, markdown: `---\n${yaml}\n---\n${text}` })),
  fc.string({ unit: "binary", maxLength: 80 }).map((text) => ({ yaml: text, markdown: text })),
  fc.constantFrom("---\n", "---\n---\n", "--- \n", "{}", "[]", "a: b").map((text) => ({ yaml: text, markdown: text })),
);

test("whatever is in a file of any role, it is checked without a throw, and what passes can be linked", () => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...ROLES), anyFile), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(changes, (files) => {
      const texts = files.map(([name, { yaml, markdown }]) => [name, name.endsWith(".md") ? markdown : yaml] as const);
      assertChecked(new Map(texts.map(([name, text]) => [name, Buffer.from(text)])));
    }),
    { numRuns: 250 },
  );
});

test("whatever the bytes of a file of any role, it is checked without a throw", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), fc.uint8Array({ maxLength: 60 }), (name, bytes) =>
      assertChecked(new Map([[name, bytes]])),
    ),
    { numRuns: 150 },
  );
});

function assertChecked(changes: ReadonlyMap<string, Uint8Array>): void {
  const files = new Map([...SOUND, ...[...changes].map(([name, bytes]) => [name, check(name, bytes)] as const)]);
  const content = collectContent(
    [...files.values()].map(({ record }) => record),
    files.keys(),
  );
  const unlocated = [
    ...[...files.values()].flatMap((file) => file.diagnostics),
    ...checkRules(ALL_RULES, content, "release", AS_OF),
  ];
  const diagnostics = locateDiagnostics(unlocated, (file) =>
    Buffer.from(files.get(file)?.bytes ?? "").toString("utf8"),
  );
  assert.equal(Reflect.get({}, "polluted"), undefined);
  for (const { message, rule, place } of diagnostics)
    assert.ok(formatMessage(message, wordsIn("fr")).length > 5 && rule !== "" && place.file !== "");
  if (diagnostics.every(({ severity }) => severity === "warning"))
    buildPublication(publicContent(content, AS_OF), AS_OF);
}

function check(name: string, bytes: Uint8Array) {
  const { parsed, diagnostics } = parseFile(textPath(name), bytes);
  const checked = checkRecord(parsed, CONTENT_SCHEMA);
  return { bytes, record: checked.record, diagnostics: [...diagnostics, ...checked.diagnostics] };
}

function textPath(name: string): TextPath {
  const path = parseContentPath(name);
  assert.ok(path !== undefined && path.kind !== "media", name);
  return path;
}
