import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fillManual } from "../../scripts/content/schema/manual.ts";
import { BULLETIN_SCHEMA } from "../../scripts/pages/callouts/index.ts";
import { ROOT } from "../support/folders.ts";

const manual = readFileSync(path.join(ROOT, "CONTRIBUTING.md"), "utf8");

test("CONTRIBUTING.md has every field as its schema has it; `npm run manual` writes the tables anew", () => {
  assert.equal(manual, fillManual(manual, BULLETIN_SCHEMA));
});

test("CONTRIBUTING.md links to places that are there", () => {
  const prose = manual.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/`[^`\n]*`/g, "");
  const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, href = ""]) => href).filter(
    (href) => !/^[a-z]+:/.test(href),
  );
  const headings = new Set(Array.from(manual.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) => `#${slugOf(heading)}`));
  const dead = links.filter((href) => (href.startsWith("#") ? !headings.has(href) : !isThere(href)));
  assert.ok(links.length > 5);
  assert.deepEqual(dead, []);
});

/** As GitHub makes a fragment of a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

function isThere(href: string): boolean {
  try {
    readFileSync(path.join(ROOT, href.replace(/#.*/, "")));
    return true;
  } catch {
    return false;
  }
}
