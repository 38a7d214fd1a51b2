import assert from "node:assert/strict";
import { test } from "node:test";
import { openSay } from "../../../assets/scripts/desk/say.ts";
import { valueWords } from "../../../assets/scripts/desk/value-words.ts";

const desk = {
  say: openSay({ language: "es", says: {} }),
  settings: { language: "es" as const, choices: {}, texts: { fields: {}, choices: { true: "sí" } } },
  board: { value: undefined },
};

test("a value is told without paths and tags", () => {
  assert.equal(valueWords(desk, "image", { src: "media/new-crane.jpg", alt: "Una grúa" }), "new crane, Una grúa");
  assert.equal(valueWords(desk, "order", ["new-crane", "tug"]), "new crane · tug");
  assert.equal(valueWords(desk, "language", "pt"), "portugués");
  assert.equal(valueWords(desk, "language", "no tag"), "no tag");
  assert.equal(valueWords(desk, "sources", [{ title: "El puerto", language: "fr" }]), "El puerto, francés");
  assert.equal(valueWords(desk, "date", "2026-05-04"), "4 de mayo de 2026");
  assert.equal(valueWords(desk, "online", true), "sí");
});
