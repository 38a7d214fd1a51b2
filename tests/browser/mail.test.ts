import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { accentColours } from "../../scripts/assets/theme-colours.ts";
import type { Mail } from "../../scripts/editions/email/email-view.ts";
import { asHtml } from "../../scripts/markdown/html.ts";
import { mailOf, renderTemplate } from "../editions/views.ts";
import { sharedBrowser } from "../support/browser.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";
import { IDIOMATIC_RULES } from "./mail-idioms.ts";
import { rulesBroken } from "./valid-html.ts";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
/** In CSS pixels: the maximum position of the lead's headline on a phone. */
const FIRST_SCREEN = 480;
const MAILS = new Map([
  ["2021/10/email/", ["European Union", "EL PAcCTO is funded by the European Union."]],
  ["fr/2021/06/email/", ["Union européenne", "EL PAcCTO est financé par l’Union européenne."]],
  ["es/2021/12/email/", ["Unión Europea", "EL PAcCTO está financiado por la Unión Europea."]],
]);

test("email editions in a browser", async (t) => {
  const folder = await sharedSite(SAMPLE);
  const browser = await sharedBrowser();

  for (const [mail, funding] of MAILS) {
    const html = await readFile(path.join(folder, mail, "index.html"), "utf8");

    await t.test(`${mail} on phones and screens, in light and dark`, async () => {
      const page = await openMail(browser, folder, html);
      await page.evaluate(AXE);
      for (const width of [320, 600, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= width, `${width} px`);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const found = (await runAxe(page)).filter(({ rule }) => !IDIOMATIC_RULES.includes(rule));
          assert.deepEqual(found, [], `axe, ${colorScheme}, ${width} px`);
        }
      }
      for (const width of [320, 375]) {
        await page.setViewportSize({ width, height: 700 });
        assert.ok((await topOfLead(page)) <= FIRST_SCREEN, `the headline of the lead, ${width} px`);
      }
      const pictures = await page.evaluate<readonly number[]>(
        "[...document.images].map((image) => image.naturalWidth)",
      );
      assert.ok(
        pictures.every((width) => width > 0),
        "every image has loaded",
      );
      const emblem = `document.querySelector('img[src*="/assets/eu."]')`;
      const said = `[${emblem}.alt, ${emblem}.closest("tr").innerText.trim()]`;
      assert.deepEqual(await page.evaluate(said), funding, "the funding notice beside the emblem");
      await page.close();
    });

    await t.test(`${mail} without styles and images has the same text in order`, async () => {
      const page = await openMail(browser, folder, html);
      const text = withoutSpace(await page.evaluate<string>("document.body.textContent"));
      const bare = html.replace(/<style>[\s\S]*?<\/style>/, "").replace(/ (?:style|class)="[^"]*"/g, "");
      await page.setContent(bare.replace(/ src="[^"]*"/g, ' src="about:blank"'));
      assert.equal(
        withoutSpace(await page.evaluate<string>("document.body.innerText")),
        text,
        "no text comes from styles",
      );
      const levels = await page.evaluate<string>(
        "[...document.querySelectorAll('h1,h2,h3')].map((h) => h.localName).join(' ')",
      );
      assert.match(levels, /^h1(?: h2(?: h3)*)+$/);
      const silent = await page.evaluate<number>("[...document.images].filter((image) => image.alt === '').length");
      assert.equal(silent, 0, "every image has an alternative text");
      await page.close();
    });
  }
});

test("the lead begins on the first screen of a phone, after a title of two lines, dates and the longest opening", async () => {
  const view = mailOf("A headline");
  const [item] = view.mail.items;
  const mail: Mail = {
    ...view.mail,
    series: "News of the northern region",
    masthead: { name: "Second quarter of", year: "2022" },
    dates: "1 April – 30 June 2022 · Published 5 July 2022",
    number: "No. 31",
    sum: "24 items · 11 countries",
    items: item === undefined ? [] : [{ ...item, rank: "lead" as const }],
    introduction: { html: asHtml(""), beforeLead: asHtml(`<p>${"A sentence of ordinary words. ".repeat(6)}</p>`) },
  };
  const changed = { ...view, mail };
  const page = await (await sharedBrowser()).newPage({ viewport: { width: 375, height: 700 } });
  await page.setContent(renderTemplate({ kind: "email", ...changed }));
  assert.ok((await topOfLead(page)) <= FIRST_SCREEN);
  await page.close();
});

test("a mail is never wider than a phone, however long a word of its introduction is", async () => {
  const view = mailOf("A headline");
  const word = "Verbraucherinformationspflichtenüberwachung";
  const mail: Mail = { ...view.mail, introduction: { html: asHtml(""), beforeLead: asHtml(`<p>${word}</p>`) } };
  const changed = { ...view, mail };
  const page = await (await sharedBrowser()).newPage({ viewport: { width: 320, height: 700 } });
  await page.setContent(renderTemplate({ kind: "email", ...changed }));
  assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= 320);
  await page.close();
});

test("the mark of a topic without a colour has that of the text beside it, in light and dark", async () => {
  const view = mailOf("A headline");
  const items = view.mail.items.map(({ colour, ...item }) => item);
  const changed = { ...view, mail: { ...view.mail, items } };
  const page = await (await sharedBrowser()).newPage();
  await page.setContent(renderTemplate({ kind: "email", ...changed }));
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const [mark, text] = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('p > span, p > b')].map((element) => getComputedStyle(element).color)",
    );
    assert.equal(mark, text);
  }
  await page.close();
});

test("the year has the accent of the publication, in light and dark", async () => {
  const folder = await sharedSite(SAMPLE);
  const html = await readFile(path.join(folder, "2021/10/email/index.html"), "utf8");
  const page = await openMail(await sharedBrowser(), folder, html);
  const colours: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    colours.push(await page.evaluate<string>("getComputedStyle(document.querySelector('h1 span')).color"));
  }
  await page.close();
  const { light, dark } = accentColours({ accent: "#8a1c2b" });
  assert.deepEqual(colours.map(hexOf), [light, dark]);
});

test("dark mail dims the pictures of items, and no logo or emblem", async () => {
  const folder = await sharedSite(SAMPLE);
  const html = await readFile(path.join(folder, "2021/10/email/index.html"), "utf8");
  const page = await openMail(await sharedBrowser(), folder, html);
  await page.emulateMedia({ colorScheme: "dark" });
  const filters = await page.evaluate<readonly (readonly [string, string])[]>(
    "[...document.images].map((image) => [image.src.split('/').pop(), getComputedStyle(image).filter])",
  );
  await page.close();
  const dimmed = filters.filter(([, filter]) => filter === "brightness(0.8) contrast(0.96)").map(([file]) => file);
  assert.deepEqual(
    dimmed.map((file) => file.split(".")[0]),
    ["cocaine-routes", "ecuador-prisons"],
  );
  assert.ok(filters.length > dimmed.length, "the emblem stays as it is");
});

test("validators report the idioms of mails, each with its reason, and nothing else", async () => {
  const folder = await sharedSite(SAMPLE);
  const files = [...MAILS.keys()].map((mail) => path.join(folder, mail, "index.html"));
  const ofMarkup = await rulesBroken(files);
  const page = await openMail(await sharedBrowser(), folder, await readFile(files[0] ?? "", "utf8"));
  await page.evaluate(AXE);
  const ofAxe = (await runAxe(page)).map(({ rule }) => rule);
  await page.close();
  assert.deepEqual([...new Set([...ofMarkup, ...ofAxe])].sort(), IDIOMATIC_RULES.toSorted());
});

/** Opens an email edition in a browser that can load the files of the publication and nothing else. */
async function openMail(browser: Browser, folder: string, html: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: true, viewport: { width: 600, height: 800 } });
  await page.route("**/*", (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    return hostname === "bulletin.elpaccto.example"
      ? route.fulfill({ path: path.join(folder, pathname) })
      : route.abort();
  });
  await page.setContent(html, { waitUntil: "load" });
  return page;
}

function topOfLead(page: Page): Promise<number> {
  return page.evaluate("document.querySelector('h2.lead').getBoundingClientRect().top");
}

/** A colour as browsers write it, "rgb(138, 28, 43)", in hexadecimal. */
function hexOf(rgb: string): string {
  return `#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}

/** The findings of axe in a mail, by any of its rules. */
function runAxe(page: Page): Promise<readonly { readonly rule: string; readonly html: string }[]> {
  return page.evaluate(`axe
    .run({ resultTypes: ["violations"] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html }))))`);
}

/** Text without space: `innerText` has line breaks that the source does not have. */
function withoutSpace(text: string): string {
  return text.replace(/[\s\u{A0}]+/gu, "");
}
