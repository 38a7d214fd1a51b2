import assert from "node:assert/strict";
import type { BuiltPage } from "./pages.ts";

/** Asserts that the `hreflang` links of all pages are complete and reciprocal, have the right languages, and include `x-default`. */
export function assertReciprocal(pages: ReadonlyMap<string, BuiltPage>): void {
  assert.ok([...pages.values()].filter(({ alternates }) => alternates.size > 1).length > 20);
  for (const { address, lang, canonical, alternates, robots, switcher } of pages.values()) {
    if (robots === "noindex" || canonical !== address) continue;
    const there = [...switcher].flatMap(([language, target]) => (target === undefined ? [] : [language]));
    const { "x-default": standard, ...named } = Object.fromEntries(alternates);
    assert.deepEqual(Object.keys(named), there.length > 1 ? there : [], address);
    if (there.length <= 1) continue;
    assert.equal(named[lang], address);
    assert.ok(standard !== undefined && Object.values(named).includes(standard), address);
    for (const [language, target] of Object.entries(named)) {
      const other = pages.get(target);
      assert.equal(other?.lang, language, `${address} → ${target}`);
      assert.deepEqual(other?.alternates, alternates, `${address} → ${target}`);
    }
  }
}
