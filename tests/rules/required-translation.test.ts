import assert from "node:assert/strict";
import { test } from "node:test";
import type { Purpose } from "../../scripts/content/purpose.ts";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { ALL_RULES } from "../../scripts/features/content.ts";
import { buildTranslationStatus, textsOfStatus, withoutHistory } from "../../scripts/model/translations/status.ts";
import { checkRules } from "../../scripts/rules/index.ts";
import { contentOf } from "../model/translations/content.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { wordsIn } from "../support/words.ts";

const BULLETIN = "bulletins/2026-05/bulletin.en.md";
const SPANISH = "bulletins/2026-05/new-crane.es.md";
const requiring = (body: string) => ({
  ...SMALL_PUBLICATION,
  [BULLETIN]: `---\nnumber: 1\nlead: new-crane\nrequires: [en, es]\n---\n${body}`,
});

test("a required translation that is missing is a warning while drafting and an error in a release", () => {
  const content = contentOf(requiring("Spring in the harbour.\n"));
  const diagnostic = (purpose: Purpose) =>
    checkRules(ALL_RULES, content, purpose, AS_OF).map(({ rule, severity, ref }) => [rule, severity, ref.file]);
  assert.deepEqual(diagnostic("draft"), [["required-translation", "warning", "bulletins/2026-05/bulletin.es.md"]]);
  assert.deepEqual(diagnostic("release"), [["required-translation", "error", "bulletins/2026-05/bulletin.es.md"]]);
});

test("a required translation that is stale, or only a draft, is not enough", () => {
  const spanish = SMALL_PUBLICATION[SPANISH] ?? "";
  const stale = { ...requiring(""), [SPANISH]: spanish.replace("---\n", '---\nrevision: "0a1b2c3d"\n') };
  const [diagnostic, ...others] = checkRules(ALL_RULES, contentOf(stale), "release", AS_OF);
  assert.ok(diagnostic);
  assert.deepEqual(others, []);
  assert.deepEqual(diagnostic.ref, { file: SPANISH, field: ["revision"], part: "value" });
  assert.match(
    messageOf(diagnostic, wordsIn("en")),
    /^The translation was made from an older version of .*, `0a1b2c3d`; now it is `[0-9a-f]{8}`/,
  );
  const draft = { ...requiring(""), [SPANISH]: spanish.replace("---\n", "---\ndraft: true\n") };
  assert.deepEqual(
    checkRules(ALL_RULES, contentOf(draft), "release", AS_OF).map(
      (each) => messageOf(each, wordsIn("en")).split(",")[0],
    ),
    ["This translation of `bulletins/2026-05/new-crane.en.md` is missing"],
  );
});

test("translations that are up to date, and languages that are not required, are not reported", () => {
  const content = contentOf(requiring(""));
  const text = textsOfStatus(buildTranslationStatus(content, withoutHistory)).find(({ name }) => name === "new-crane");
  const spanish = (SMALL_PUBLICATION[SPANISH] ?? "").replace("---\n", `---\nrevision: "${text?.revision}"\n`);
  assert.deepEqual(checkRules(ALL_RULES, contentOf({ ...requiring(""), [SPANISH]: spanish }), "release", AS_OF), []);
  assert.deepEqual(checkRules(ALL_RULES, contentOf(SMALL_PUBLICATION), "release", AS_OF), []);
});

test("a bulletin that is a draft requires nothing yet", () => {
  const draft = requiring("Spring in the harbour.\n");
  const content = contentOf({ ...draft, [BULLETIN]: draft[BULLETIN].replace("---\n", "---\ndraft: true\n") });
  assert.deepEqual(checkRules(ALL_RULES, content, "release", AS_OF), []);
});
