import assert from "node:assert/strict";
import { test } from "node:test";
import { EVENT, textOf } from "../../editions/small-texts.ts";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without calendars has no such file, and no link to one", async (t) => {
  const { gone, withIt, withoutIt } = await assertLeavesNoTrace(t, "calendar", {
    [EVENT]: `${textOf(EVENT)}countries: [PT]\n`,
  });
  assert.deepEqual(gone, [
    "/calendar.ics",
    "/countries/pt/calendar.ics",
    "/es/calendar.ics",
    "/es/countries/pt/calendar.ics",
    "/es/events/open-day/event.ics",
    "/events/open-day/event.ics",
  ]);
  for (const address of ["/", "/events/", "/events/open-day/", "/subscribe/"]) {
    assert.match(withIt.get(address) ?? "", /\.ics\b/, address);
    assert.doesNotMatch(withoutIt.get(address) ?? "", /\.ics\b|webcal:|calendar/i, address);
  }
});
