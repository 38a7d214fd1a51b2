import assert from "node:assert/strict";
import { test } from "node:test";
import { viewAll } from "../../editions/editions-of.ts";
import { EVENT, ITEM, SPANISH, textOf } from "../../editions/small-texts.ts";

const WITHDRAWN = {
  [ITEM]: textOf(ITEM)
    .replace(
      "---\n",
      "---\nwithdrawn: request\nbyline: Secret Name\nsources: [{ name: Secret, url: https://secret.example/ }]\n",
    )
    .replace("It is **blue**.", "It is SECRET."),
  [SPANISH]: textOf(SPANISH).replace("Es **azul**", "Es SECRETO"),
  [EVENT]: `${textOf(EVENT)}withdrawn: The hall burnt down.\ndescription: { en: Secret, es: Secreto }\nonline: https://secret.example/\n`,
};

test("what was withdrawn says why in every edition and language, and nothing else of what it said", async (t) => {
  const { markup, data, texts } = await viewAll(t, WITHDRAWN);
  const all = JSON.stringify([markup, data, texts()]);
  assert.doesNotMatch(all, /secret|lifts forty|cuarenta|It is .?blue/i);
  const english = "Withdrawn. It was withdrawn at the request of a person concerned.";
  const item = markup.find(({ address }) => address === "/2026/05/new-crane/");
  assert.ok(item?.kind === "item");
  assert.deepEqual([item.summary, item.head.visibility, item.title], [english, "unlisted", "A new crane"]);
  const spanish = markup.find(({ address }) => address === "/es/2026/05/new-crane/");
  assert.ok(spanish?.kind === "item");
  assert.match(spanish.summary ?? "", /^Retirada\. Se retiró a petición/);

  const textAt = (address: string) => texts().find(([each]) => each === address)?.[1] ?? assert.fail(address);
  const [entry] = JSON.parse(textAt("/feed.json")).items;
  assert.equal(entry.summary, english);
  assert.match(entry.content_html, /at the request/);
  const [record] = JSON.parse(textAt("/data/items.json")).items;
  assert.deepEqual([record.withdrawn, record.texts.en.summary], ["request", english]);
  const calendar = textAt("/events/open-day/event.ics").replaceAll(/\r\n[ \t]/g, "");
  assert.match(calendar, /^STATUS:CANCELLED\r$/m);
  assert.match(calendar, /^DESCRIPTION:Withdrawn\. The hall burnt down\./m);
  assert.equal(JSON.parse(textAt("/data/events.json")).events[0].withdrawn, "The hall burnt down.");
  assert.ok(markup.every((view) => view.kind !== "sitemap" || !JSON.stringify(view).includes("new-crane")));
});
