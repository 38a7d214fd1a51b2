import assert from "node:assert/strict";
import { test } from "node:test";
import { openSay } from "../src/browser/desk/say.ts";

const say = openSay({ language: "es", says: {}, timeZone: "America/Bogota" });

test("an hour without a zone is that of the publication, whatever the clock of the browser says", () => {
  assert.equal(say.hour("2026-12-02T09:00"), "9:00");
  assert.equal(say.hour("2026-12-02T17:30:00"), "17:30");
  assert.equal(say.hour("2026-12-02T14:00:00Z"), "9:00");
});

test("a bulletin of the same year is called by its month alone", () => {
  assert.equal(say.period("2021-09", "2021-10"), "Septiembre");
  assert.equal(say.period("2022-01", "2021-12"), "Enero de 2022");
  assert.equal(say.period("2021-W40"), "2021-W40");
  assert.equal(say.within("Enero de 2022"), "enero de 2022");
  assert.equal(say.within("Especial de enero"), "Especial de enero");
});

test("a day that does not exist is said as it is written", () => {
  const say = openSay({ language: "es", says: {} });
  assert.deepEqual(
    [say.longDate("2026-11-40"), say.day("2026-11-40"), say.weekday("2026-13-01")],
    ["2026-11-40", "2026-11-40", "2026-13-01"],
  );
});

test("a sentence has the moments of files as the desk says them, and addresses as they are", () => {
  const sentence =
    "De `2021-11` a 2021-11-08, `2021-11-08T09:30`; 2021-09/quito, 2022-06-extra, 0378-5955, v2-2021-11.";
  const said = "De noviembre de 2021 a 8 de noviembre de 2021, 8 de noviembre de 2021, 9:30; ";
  assert.equal(say.plain(sentence), `${said}2021-09/quito, 2022-06-extra, 0378-5955, v2-2021-11.`);
  const french = openSay({ language: "fr", says: {} });
  assert.equal(french.plain("Le `2021-11-08T09:30`."), "Le 8 novembre 2021, 9\u{A0}h\u{A0}30.");
});
