import assert from "node:assert/strict";
import { test } from "node:test";
import { viewAll } from "../editions/editions-of.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

test("structured data of an event always has a location", async (t) => {
  const locationOf = async (fields: string) => {
    const file = `${SMALL_PUBLICATION["events/open-day.yaml"]}${fields}`;
    const { markup } = await viewAll(t, { "events/open-day.yaml": file });
    const view = markup.find(({ address }) => address === "/events/open-day/");
    return view?.kind === "event" ? view.structuredData?.["location"] : assert.fail("no event");
  };
  assert.deepEqual(await locationOf("place: Quay 3\ncountry: PT\n"), {
    "@type": "Place",
    name: "Quay 3",
    address: { "@type": "PostalAddress", addressCountry: "PT" },
  });
  assert.deepEqual(await locationOf("country: PT\n"), {
    "@type": "Place",
    name: "Portugal",
    address: { "@type": "PostalAddress", addressCountry: "PT" },
  });
  assert.deepEqual(await locationOf("place: Quay 3\n"), { "@type": "Place", name: "Quay 3", address: "Quay 3" });
  assert.deepEqual(await locationOf(""), {
    "@type": "Place",
    name: "Open day",
    url: "https://letter.harbour.example/events/open-day/",
  });
});
