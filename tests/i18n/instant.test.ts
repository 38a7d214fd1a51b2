import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOfMoment } from "../../scripts/i18n/instant.ts";

test("the day of a moment is read in the notations of feeds, also with a wrong day of the week", () => {
  for (const moment of [
    "2022-02-01T10:00:00Z",
    "2022-02-01 10:00",
    "Tue, 01 Feb 2022 10:00:00 GMT",
    "1 Feb 2022 10:00:00 +0000",
    "Tuesday, 01-Feb-22 10:00:00 GMT",
    "Fri, 01 Feb 2022 10:00:00 GMT",
    "2022-02-01 10:00:04.407 +0000 UTC",
    "2022-02-01 10:00:04 +0100",
    "2022-02-01 10:00:04 +0100 CET",
    "2022-02-01 10:00 UTC",
    "Tue Feb 01 2022 10:00:00 GMT+0000 (Coordinated Universal Time)",
  ])
    assert.equal(dayOfMoment(moment, "utc"), "2022-02-01", moment);
  assert.equal(dayOfMoment("Tue, 01 Feb 2022 23:30:00 GMT", "Europe/Madrid"), "2022-02-02");
  for (const text of ["yesterday", "Tue, 31 Feb 2022 10:00:00 GMT", ""])
    assert.equal(dayOfMoment(text, "utc"), undefined);
});
