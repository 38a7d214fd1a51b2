import assert from "node:assert/strict";
import { test } from "node:test";
import { layOutRows } from "../../scripts/pages/bulletin/front-rows.ts";
import type { ItemCard } from "../../scripts/site/parts.ts";

const PICTURE = { src: "/a.jpg", sources: [], width: 3, height: 2, alt: "", isTall: false, isWide: false };

test("every row of six columns and of two is full, with pictures or without, for up to 40 cards", () => {
  for (let count = 0; count <= 40; count += 1) {
    for (const every of [1, 2, 3, 5, 50]) {
      const cells = layOutRows(Array.from({ length: count }, (_, index) => card(index % every === every - 1)));
      assert.equal(cells.length, count);
      assert.equal(
        fill(
          cells.map(({ span }) => span),
          6,
        ),
        0,
        `${count} cards, every ${every}th with a picture`,
      );
      assert.equal(
        fill(
          cells.map(({ isWhole }) => (isWhole ? 2 : 1)),
          2,
        ),
        0,
        `${count} in pairs, every ${every}th`,
      );
    }
  }
});

/** How many columns of the last row are taken; throws an error if a cell does not fit into its row. */
function fill(widths: readonly number[], columns: number): number {
  return widths.reduce((taken, width) => {
    assert.ok(taken + width <= columns, `a cell of ${width} after ${taken} of ${columns}`);
    return (taken + width) % columns;
  }, 0);
}

function card(hasPicture: boolean): ItemCard {
  const title = { text: "A title" };
  const dates = { datetime: "2021-10-14" as ItemCard["datetime"], date: "", shortDate: "", dateInIssue: "" };
  const own = { id: "i-a", href: "/a/", title, hasLongTitle: false, topics: [], countries: [], ...dates };
  return hasPicture ? { ...own, picture: PICTURE } : own;
}
