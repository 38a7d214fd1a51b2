import assert from "node:assert/strict";
import { test } from "node:test";
import type { Content } from "../../../../scripts/extensions/extension.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import type { OpenedBulletin } from "../../src/home/home.ts";
import { openHome } from "./home-server.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const TEXT = SMALL_PUBLICATION[ITEM] ?? "";

test("the rules of the project hold for what is saved, in their own words", async (t) => {
  const rule = {
    id: "no-cranes",
    *check({ files }: Content) {
      for (const { file, fields } of files)
        if (fields["title"] === "A wrong crane") yield { file, field: ["title"], message: "no" };
    },
  };
  const messages = { no: { en: "No cranes here.", es: "Sin grúas.", pt: "Sem gruas.", fr: "Pas de grue." } };
  const extensions = {
    file: "dateline.config.ts",
    list: [{ name: "port", messages, rules: [rule] }],
    digest: "",
    placeOfError: () => undefined,
    placeOfText: () => "dateline.config.ts",
  };
  const { ask, save } = await openHome(t, SMALL_PUBLICATION, { extensions });
  const { files } = await ask<OpenedBulletin>("desk.open", {});
  const from = files.find(({ file }) => file === ITEM)?.hash ?? "";
  const refused = await save({ files: [{ file: ITEM, from, text: TEXT.replace("A new crane", "A wrong crane") }] });
  assert.ok(refused.outcome === "refused");
  assert.match(refused.reason, /No cranes here\./);
  const saved = await save({ files: [{ file: ITEM, from, text: TEXT.replace("new", "newer") }] });
  assert.equal(saved.outcome, "saved");
});
