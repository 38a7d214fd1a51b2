import assert from "node:assert/strict";
import { test } from "node:test";
import { rootFile } from "../../scripts/content/addresses.ts";
import { viewFeedLinks } from "../../scripts/site/feed-links.ts";

const base = { origin: "https://example.org", path: "/news" };
const topic = rootFile("topics/ships/");

test("a page links to its feed in each format of the table, in the table's order", () => {
  const feedFiles = [
    { name: "Gopher Feed", label: "Gopher", file: "feed.gopher", mediaType: "application/gopher" },
    { name: "Atom", label: "Atom", file: "feed.xml", mediaType: "application/atom+xml" },
  ];
  assert.deepEqual(viewFeedLinks({ base, feedFiles }, topic, "Ships"), [
    {
      format: "Gopher",
      text: "Ships (Gopher Feed)",
      type: "application/gopher",
      href: "/news/topics/ships/feed.gopher",
    },
    { format: "Atom", text: "Ships (Atom)", type: "application/atom+xml", href: "/news/topics/ships/feed.xml" },
  ]);
});

test("without formats a page links to no feeds", () => {
  assert.deepEqual(viewFeedLinks({ base, feedFiles: [] }, topic, "Ships"), []);
});
