import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { parseDate } from "../../../scripts/i18n/day.ts";
import { readContent } from "../../../scripts/pipeline/read-content.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { formerAddresses } from "../src/former-addresses.ts";
import { planItems } from "../src/plan-import.ts";
import type { SourceItem } from "../src/source.ts";
import { textsOf } from "./notes.ts";

const item = (name: string, address: string): SourceItem => ({
  id: name,
  name,
  address,
  title: name,
  date: parseDate("2026-05-09"),
  language: "en",
  authors: [],
  categories: [],
  content: { kind: "text", text: "" },
  unfinished: [],
  notes: [],
});

test("an item is found at its old address, unless that is its own, another's, or none that a host can redirect", async (t) => {
  const folder = await temporaryFolder(t);
  const crane = (SMALL_PUBLICATION["bulletins/2026-05/new-crane.en.md"] ?? "").replace(
    "title:",
    "formerly: [/news/crane.html]\ntitle:",
  );
  await writeTree(path.join(folder, "content"), { ...SMALL_PUBLICATION, "bulletins/2026-05/new-crane.en.md": crane });
  const { content } = readContent(path.join(folder, "content"));
  const items = [
    item("ships", "https://old.example/news/ships.html"),
    item("again", "https://old.example/news/Ships.html"),
    item("quay", "https://old.example/2026/05/quay/"),
    item("shed", "https://old.example/2026/05/shed/index.html"),
    item("page", "https://old.example/about/"),
    item("list", "https://old.example/topics/"),
    item("claimed", "https://old.example/news/crane.html"),
    item("query", "https://old.example/?p=12"),
    item("accent", "https://old.example/a%C3%B1o/"),
  ];
  const { planned } = planItems(items, { content, known: new Map() });
  const found = formerAddresses(planned, content);
  assert.deepEqual(
    new Map(
      [...found].map(
        ([
          {
            item: { id },
          },
          former,
        ]) => [id, [...textsOf(former.notes), ...former.addresses].join()],
      ),
    ),
    new Map([
      ["accent", "/año/"],
      ["again", "/news/Ships.html"],
      [
        "claimed",
        "Its old address `/news/crane.html` does not lead to it, since `bulletins/2026-05/new-crane.en.md` has it.",
      ],
      ["list", "Its old address `/topics/` does not lead to it, since the publication has it."],
      ["page", "Its old address `/about/` does not lead to it, since `pages/about.en.md` has it."],
      ["query", "Its old address `https://old.example/?p=12` can't lead to it, since it has no usable path."],
      [
        "ships",
        "Its old address `/news/ships.html` does not lead to it, since `bulletins/2026-05/again.en.md` has it.",
      ],
    ]),
  );
});
