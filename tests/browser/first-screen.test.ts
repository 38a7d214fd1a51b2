import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { settingOf } from "../../scripts/pages/bulletin/period-setting.ts";
import { sharedBrowser } from "../support/browser.ts";
import { openSampleSite } from "../support/site.ts";
import { boxesOf, overflowOf } from "./boxes.ts";
import { pickPerLanguage, readPages } from "./kinds.ts";

const PHONE = { width: 320, height: 800 };
const DESK = { width: 1280, height: 900 };

const browser = await sharedBrowser();

test("the first screen of the sample publication", async (t) => {
  const site = await openSampleSite(t);
  const pages = pickPerLanguage(await readPages(site.folder));
  const page = await browser.newPage();
  await page.addInitScript(`localStorage["offer"] = 1`); // The line that offers another language has been closed.
  const bulletins = pages.filter(({ kind }) => kind === "bulletin");
  assert.equal(bulletins.length, 4);

  for (const { address } of bulletins) {
    await t.test(`${address}: the lead's headline begins above the middle of the screen`, async () => {
      await open(address, PHONE);
      assert.ok((await topOf(page, ".lead .title")) < 300, "on a phone");
      assert.ok((await heightOf(".bar")) < 80, "navigation takes one row");
      assert.ok(
        (await topOf(page, ".introduction")) > (await topOf(page, ".lead .dateline")),
        "the introduction is after the lead",
      );
      await open(address, DESK);
      assert.ok((await topOf(page, ".lead .title")) < 420, "on a desk");
      assert.equal((await boxesOf(page, ".breadcrumb")).length, 0);
      const name = await sizeOf(".brand");
      assert.ok(name >= 24 && name <= 36, `the name of the publication has ${name} px`);
    });
  }

  for (const kind of ["topic", "country", "topic-year", "country-year"]) {
    for (const { address } of pages.filter((each) => each.kind === kind)) {
      await t.test(`${address}: the newest item begins above 320 px on a phone, and comes before charts`, async () => {
        await open(address, PHONE);
        const item = await topOf(page, ".index > li");
        assert.ok(item < 320, `at ${item} px`);
        assert.ok((await topOf(page, ".index")) < (await topOf(page, "svg, .months")));
      });
    }
  }

  await t.test("an item ends with the items before and after it, before those on its topic", async () => {
    const address = "/2021/10/ecuador-prisons/";
    for (const [size, most] of [
      [{ width: 375, height: 700 }, 1300],
      [DESK, 950],
    ] as const) {
      await open(address, size);
      const top = await topOf(page, ".neighbours");
      assert.ok(top <= most, `at ${top} px in a window of ${size.width} px`);
      const order = [".share", ".neighbours", ".columns", ".subscribe-block", ".colophon"];
      const tops = await Promise.all(order.map((part) => topOf(page, part)));
      assert.deepEqual(
        tops.toSorted((a, b) => a - b),
        tops,
      );
    }
    const [picture] = await boxesOf(page, ".item > .picture img");
    const [foot] = await boxesOf(page, ".opener-foot");
    assert.ok(picture !== undefined && foot !== undefined);
    const ends = [picture, foot].map(({ top, height }) => top + height);
    assert.ok(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)) < 8, `picture and byline end at ${ends.join(" and ")} px`);
  });

  await t.test(
    "the picture of a lead, a card and the play mark lead where their title or link leads, which is the only tab stop",
    async () => {
      await open("/2021/10/", DESK);
      for (const box of [".lead", ".card", ".video"]) {
        const links: number = await page.evaluate(
          `document.querySelectorAll("${box}")[0].querySelectorAll("a, [tabindex]").length`,
        );
        assert.equal(links, 1, box);
      }
      for (const inside of [".lead img", ".card .summary", ".play"]) {
        const isLink: boolean = await page.evaluate(`(() => {
        const element = document.querySelector("${inside}");
        element.scrollIntoView({ block: "center" });
        const { left, top, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2).closest("a") !== null;
      })()`);
        assert.ok(isLink, inside);
      }
    },
  );

  await t.test("a word of 36 letters and a browser font of 32 px bring no sideways scroll", async () => {
    const tooWide: string[] = [];
    for (const { address } of pages.filter(({ address: each }) => !/^\/(?:pt|fr)\//.test(each))) {
      await open(address, PHONE);
      await page.evaluate(`(() => {
        document.documentElement.style.fontSize = "32px";
        for (const each of document.querySelectorAll("h1, h2, h3, .topic, .topic a")) each.prepend("Donaudampfschifffahrtsgesellschaften ");
      })()`);
      if ((await overflowOf(page)) > 0) tooWide.push(address);
    }
    assert.deepEqual(tooWide, []);
  });

  async function open(address: string, size: typeof PHONE): Promise<void> {
    await page.setViewportSize(size);
    await page.goto(site.origin + address);
  }

  async function heightOf(selector: string): Promise<number> {
    const [box] = await boxesOf(page, selector);
    return box?.height ?? 0;
  }

  function sizeOf(selector: string): Promise<number> {
    return page.evaluate(`parseFloat(getComputedStyle(document.querySelector("${selector}")).fontSize)`);
  }
});

test("no letter of a period touches what is above or below, or begins beside the margin, in any language, at any width", async (t) => {
  const site = await openSampleSite(t);
  const page = await browser.newPage();
  for (const prefix of ["", "/es", "/pt", "/fr"]) {
    await page.goto(`${site.origin}${prefix}/2021/10/`);
    for (const width of [320, 390, 768, 1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      const months = await measureMonths(page, prefix.slice(1) || "en");
      assert.deepEqual(
        months.filter(({ above, below }) => above < 4 || below < 1),
        [],
        `${prefix} ${width}`,
      );
      if (width < 768) continue; // Ink that begins 3 % of the size inside is not seen there.
      assert.deepEqual(
        months.filter(({ beside }) => Math.abs(beside) > 3.5),
        [],
        `${prefix} ${width}`,
      );
    }
  }
});

/** The top of the first element that a selector matches. */
async function topOf(page: Page, selector: string): Promise<number> {
  const [box] = await boxesOf(page, selector);
  return box?.top ?? Number.POSITIVE_INFINITY;
}

/**
 * How far, in CSS pixels, the ink of each month is from the line above, from the double rule or, on two lines, the year below, and from
 * the margin beside it.
 */
function measureMonths(
  page: Page,
  language: string,
): Promise<
  readonly { readonly name: string; readonly above: number; readonly below: number; readonly beside: number }[]
> {
  const months = Array.from({ length: 12 }, (_, month) => {
    const name = new Date(2021, month, 15).toLocaleString(language, { month: "long" });
    const text = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const { periodSize, isFlat, isHanging } = settingOf({ name: text, year: "2021" });
    return { text, classes: `masthead ${periodSize}${isFlat ? " flat" : ""}${isHanging ? " hanging" : ""}` };
  });
  return page.evaluate(`document.fonts.ready.then(() => {
    const head = document.querySelector(".masthead");
    const title = head.querySelector("h1");
    const period = title.querySelector("time") ?? title;
    const context = document.createElement("canvas").getContext("2d");
    return ${JSON.stringify(months)}.map(({ text, classes }) => {
      period.firstChild.textContent = text + " ";
      head.className = classes;
      const { font, lineHeight } = getComputedStyle(title);
      context.font = font;
      const mark = document.createElement("span");
      mark.style.cssText = "display:inline-block;inline-size:0;block-size:0";
      period.prepend(mark);
      const { left, bottom: baseline } = mark.getBoundingClientRect();
      mark.remove();
      const ink = context.measureText(text);
      const year = period.querySelector("span").getClientRects()[0];
      const digits = context.measureText("2021").actualBoundingBoxAscent;
      const isSplit = year.top > baseline;
      const end = isSplit ? baseline + parseFloat(lineHeight) - digits : title.getBoundingClientRect().bottom;
      return {
        name: text,
        above: baseline - ink.actualBoundingBoxAscent - document.querySelector(".bar").getBoundingClientRect().bottom,
        below: end - baseline - ink.actualBoundingBoxDescent,
        beside: left - ink.actualBoundingBoxLeft - head.getBoundingClientRect().left,
      };
    });
  })`);
}
