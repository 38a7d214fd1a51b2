import assert from "node:assert/strict";
import { test } from "node:test";
import { releaseNotes } from "../../scripts/documentation/release-notes.ts";

const CHANGELOG = `# Changelog

## Unreleased

### Added

- Not for readers yet.

## 0.3.0 (2026-12-01)

Nothing has to be changed.

### Added

- Before the groups.

**For editors**

- A desk. See [how](docs/desk.md) and [its page](https://example.org/).

### Fixed

- A fault.

## 0.1.0 (2026-11-24)

The first version.

- It builds.
`;

test("a changelog becomes an issue for each version and an item for each part, without what is not released", () => {
  const files = new Map(releaseNotes(CHANGELOG, "https://example.org/source"));
  assert.deepEqual(
    [...files.keys()],
    [
      "bulletins/2026-12-v0-3-0/bulletin.en.md",
      "bulletins/2026-12-v0-3-0/added-in-0-3-0.en.md",
      "bulletins/2026-12-v0-3-0/added-in-0-3-0-for-editors.en.md",
      "bulletins/2026-12-v0-3-0/fixed-in-0-3-0.en.md",
      "bulletins/2026-11-v0-1-0/bulletin.en.md",
      "bulletins/2026-11-v0-1-0/what-0-1-0-brings.en.md",
    ],
  );
  assert.match(
    files.get("bulletins/2026-12-v0-3-0/bulletin.en.md") ?? "",
    /^---\ntitle: Dateline 0\.3\.0\ndate: 2026-12-01\n[\s\S]*\n---\nNothing has to be changed\.\n/,
  );
  assert.equal(
    files.get("bulletins/2026-12-v0-3-0/added-in-0-3-0-for-editors.en.md"),
    `---
title: "Added in 0.3.0: for editors"
summary: A desk.
date: 2026-12-01
---
- A desk. See [how](https://example.org/source/blob/v0.3.0/docs/desk.md) and [its page](https://example.org/).
`,
  );
  assert.doesNotMatch([...files.values()].join(""), /Not for readers/);
});
