import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { resolveContentPath } from "../../scripts/content/content-path.ts";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { linkFinder } from "../../scripts/pipeline/changed-bodies.ts";

const FILES: ReadonlySet<string> = new Set(["bulletins/2021-10/a.en.md", "bulletins/2021-11/bulletin.en.md"]);

test("a link leads to a changed file however its path is written", () => {
  const leadsTo = linkFinder(FILES);
  const steps = fc.constantFrom("..", ".", "a.en.md", "b.en.md", "bulletin.en.md", "2021-10", "2021-11");
  const ends = fc.constantFrom("", "/", "/.", "/b.en.md/..", "#part", "/#part");
  const found = { yes: 0, no: 0 };
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 4 }), ends, (path, end) => {
      const href = path.join("/") + end;
      const text = { file: "bulletins/2021-10/c.en.md", body: parseBody(`[Text](${href})`) };
      const [link] = text.body.links;
      const target = resolveContentPath(text.file, href.replace(/#.*$/, ""));
      const leads = link?.kind === "relative" && FILES.has(target ?? "");
      found[leads ? "yes" : "no"] += 1;
      assert.equal(leadsTo(text), leads, href);
    }),
    { seed: 28, numRuns: 2000 },
  );
  assert.ok(found.yes > 100 && found.no > 100, JSON.stringify(found));
});
