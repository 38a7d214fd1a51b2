import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../../tests/support/folders.ts";
import type { Place } from "../../src/board/place.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

/* Every screen of the desk, in four languages, in forced colours, and at 400 % of a window of 1280 × 1024. */

const item = (title: string, date: string) =>
  `---\ntitle: ${title}\nsummary: ${title}, en una frase.\ndate: ${date}\ntopic: justice\n---\nEl texto de «${title}».\n`;

const FILES = {
  "publication.yaml": publicationIn("es", "en"),
  "topics.yaml": "justice: { label: { es: Justicia, en: Justice } }\n",
  "events/lima.yaml": "name: Un taller en Lima\nstart: 2026-11-24T09:30\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\nagenda: [lima]\n---\nEste mes hay tres noticias.\n",
  "bulletins/2026-11/uno.es.md": item("Primera noticia", "2026-11-20"),
  "bulletins/2026-11/uno.en.md": "---\ntitle: First item\nsummary: First item.\n---\nThe text.\n",
  "bulletins/2026-11/dos.es.md": item("Segunda noticia", "2026-11-18"),
  "bulletins/2026-11/tres.es.md": item("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "14 nov"),
  "bulletins/2026-12/bulletin.es.md": "---\nnumber: 8\ndraft: true\n---\n",
};

/** The addresses of each screen of the desk, in each form that it takes. */
const ADDRESSES: Readonly<Record<Place["screen"], readonly string[]>> = {
  board: ["2026-11", "2026-12"],
  item: [
    "2026-11/item/uno/es",
    "2026-11/item/uno/en",
    // From another text: an open one does not look at its address again.
    "2026-11/item/uno/es?manage",
    "2026-11/item/dos/en",
    "2026-11/item/tres/es",
  ],
  introduction: ["2026-11/introduction/es"],
  publish: ["2026-11/publish"],
  archive: ["archive"],
  history: ["history/bulletins/2026-11/uno.es.md"],
  events: ["events", "events/lima"],
  pictures: ["pictures"],
  masthead: ["masthead"],
  new: ["new"],
};
const PLACES = Object.values(ADDRESSES).flat();

const WINDOW = { width: 1280, height: 1024 };
/** The same window at 400 %, in CSS pixels. */
const ENLARGED = { width: 320, height: 256 };

for (const locale of ["es-ES", "pt-PT", "fr-FR", "en-GB"])
  test(`every screen in ${locale} is without findings, and can be used at 400 %`, async (t) => {
    const { page, go, examine } = await openDeskSession(t, FILES, { locale, viewport: WINDOW });
    for (const place of PLACES) {
      await go(place);
      await examine();
      await page.setViewportSize(ENLARGED);
      assert.deepEqual(await page.evaluate<readonly string[]>(HIDDEN_IN_FOCUS), [], place);
      assert.deepEqual(await page.evaluate<readonly string[]>(CUT_IN_FOCUS), [], place);
      await page.setViewportSize(WINDOW);
    }
  });

test("in forced colours, what is chosen differs from what is not", async (t) => {
  const { page, go } = await openDeskSession(t, FILES, { locale: "es-ES", viewport: WINDOW, forcedColors: "active" });
  for (const place of PLACES) {
    await go(place);
    assert.deepEqual(await page.evaluate<readonly string[]>(LOOKING_ALIKE), [], place);
  }
});

test("the desk has the accent only as it is legible on its paper, light or dark", async () => {
  const sheets = ["desk", "desk-text"].map((name) => path.join(ROOT, `packages/desk/theme/editor/${name}.css`));
  const texts = await Promise.all(sheets.map((file) => readFile(file, "utf8")));
  // axe says nothing about a text of one letter, such as the number of a note.
  assert.deepEqual(texts.join("").match(/.*var\(--accent\).*/g), ["  --colour: var(--accent);"]);
});

/** The elements that nobody sees any part of while they have the focus (WCAG 2.4.11). */
const HIDDEN_IN_FOCUS = `[...document.querySelectorAll("a[href], button, input, textarea, select, summary")].filter((element) => {
  if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0 || element.closest("[inert], .unseen")) return false;
  element.focus();
  if (document.activeElement !== element) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  return [0.1, 0.5, 0.9].every((x) => [0.1, 0.5, 0.9].every((y) => {
    const found = document.elementFromPoint(left + x * width, top + y * height);
    return found === null || !element.contains(found);
  }));
}).map((element) => element.outerHTML.slice(0, 140))`;

/** The elements whose outline is cut at the side of the window or of what contains them, however far it is scrolled. */
const CUT_IN_FOCUS = `[...document.querySelectorAll("a[href], button, input, textarea, select, summary")].filter((element) => {
  if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0 || element.closest("[inert], .unseen")) return false;
  element.focus();
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
  if (document.activeElement !== element || outlineStyle === "none") return false;
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset) - 0.5;
  const box = element.getBoundingClientRect();
  const isCutBy = (area, { left, right }) =>
    (box.left - reach < left && area.scrollLeft === 0) ||
    (box.right + reach > right && area.scrollLeft + area.clientWidth >= area.scrollWidth - 1);
  for (let area = element.parentElement; area !== null && area !== document.body; area = area.parentElement) {
    const { overflowX, position } = getComputedStyle(area);
    if (overflowX !== "visible" && isCutBy(area, area.getBoundingClientRect())) return true;
    if (position === "fixed") break;
  }
  return isCutBy(document.documentElement, { left: 0, right: document.documentElement.clientWidth });
}).map((element) => element.outerHTML.slice(0, 140))`;

/** The chosen elements that look like one beside them that is not chosen. */
const LOOKING_ALIKE = `(() => {
  const CHOSEN = "[aria-pressed=true], [aria-current]:not([aria-current=false]), [aria-selected=true]";
  const NAMES = ["borderTopColor", "borderBottomColor", "borderBottomWidth", "borderBottomStyle", "outlineStyle", "outlineColor", "backgroundColor", "textDecorationLine", "boxShadow"];
  const lookOf = (element) => JSON.stringify([null, "::before", "::after"].map((part) => {
    const style = getComputedStyle(element, part);
    return [...NAMES.map((name) => style[name]), part === null ? "" : style.content];
  }));
  return [...document.querySelectorAll(CHOSEN)].flatMap((element) => {
    if (!element.checkVisibility()) return [];
    const group = element.closest("fieldset, nav, ul, ol, [role=toolbar], [role=listbox]") ?? element.parentElement;
    const others = [...group.querySelectorAll(element.localName)].filter((other) => !other.matches(CHOSEN) && other.className === element.className && other.checkVisibility());
    return others.some((other) => lookOf(other) === lookOf(element)) ? [element.outerHTML.slice(0, 140)] : [];
  });
})()`;
