import assert from "node:assert/strict";
import { test } from "node:test";
import { portablePage } from "../../../scripts/pipeline/portable/portable-page.ts";

test("in data, an address becomes relative, and a title that begins like one stays", () => {
  const data = { items: [{ title: "/e/OS and </script> are new", href: "/2026/05/crane/" }] };
  const site = {
    base: { origin: "https://letter.example", path: "" },
    files: new Set(["search/index.html", "search/2026.json", "2026/05/crane/index.html"]),
    textOf: () => JSON.stringify(data),
  };
  const page = portablePage(
    site,
    "search/index.html",
    `<form data-settings='{"years":["/search/2026.json"]}'></form></body>`,
  );
  const [, json = ""] = /data-file="\/search\/2026\.json">(.*)<\/script>/.exec(page) ?? [];
  assert.deepEqual(JSON.parse(json), {
    items: [{ title: "/e/OS and </script> are new", href: "../2026/05/crane/index.html" }],
  });
});
