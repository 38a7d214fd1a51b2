import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../../../../tests/support/until.ts";
import { untilStored } from "./browser-words.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

/* The desk for users without a mouse, or with a screen reader. */

const PUBLICATION = publicationIn("es", "en");
const TOPICS = "justice:\n  label: { es: Justicia, en: Justice }\n";

const item = (title: string, body: string, date = "2026-11-20") =>
  `---\ntitle: ${title}\nsummary: ${title}, en una frase.\ndate: ${date}\ntopic: justice\n---\n${body}\n`;

const MONTH = {
  "publication.yaml": PUBLICATION,
  "topics.yaml": TOPICS,
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay dos noticias.\n",
  "bulletins/2026-11/uno.es.md": item("Primera noticia", "El texto de la primera noticia."),
  "bulletins/2026-11/dos.es.md": item("Segunda noticia", "El texto de la segunda noticia.", "2026-11-18"),
  "bulletins/2026-12/bulletin.es.md": "---\nnumber: 8\ndraft: true\n---\n",
};

test("F8 goes into the link that leads nowhere, in a text and in the right paragraph of a translation", async (t) => {
  const broken = "Un párrafo.\n\nVéase [el plan](nada.es.md) de la justicia.";
  const { page } = await openDeskSession(
    t,
    {
      ...MONTH,
      "bulletins/2026-11/uno.es.md": item("Primera noticia", broken),
      "bulletins/2026-11/dos.es.md": "---\ntitle: Segunda noticia\n---\nOtro texto.\n",
      "bulletins/2026-11/uno.en.md":
        "---\ntitle: First item\nsummary: In a sentence.\n---\nA paragraph.\n\nSee [the plan](nothing.en.md) again.\n",
    },
    { locale: "es-ES" },
  );
  const start = page.url().split("#")[0];
  for (const language of ["es", "en"]) {
    await page.goto(`${start}#/2026-11/item/uno/${language}`);
    await page.locator(".text-fault-note").waitFor();
    await page.locator(".ProseMirror[aria-invalid=true]", { hasText: "plan" }).waitFor();
    await page.keyboard.press("F8");
    await page.locator(".ProseMirror:focus", { hasText: "plan" }).waitFor();
    await page.keyboard.press("Control+K");
    const field = page.getByRole("dialog").getByRole("combobox");
    assert.match(await field.inputValue(), /^(?:nada\.es|nothing\.en)\.md$/);
    await field.fill("segunda");
    await page.getByRole("option", { name: "Segunda noticia Noviembre de 2026" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".ProseMirror:focus").waitFor();
    const told = page.locator(".formatted-text > [aria-live]", { hasText: "Enlace" });
    assert.equal((await told.boundingBox())?.width, 1, "the formats at the cursor are heard, not seen");
  }
});

test("each screen names the window, and its title has the focus of who comes to it from the bar or from another language", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  const focused = (text: string) => page.locator("h1:focus", { hasText: text }).waitFor();
  await page.getByRole("link", { name: "Hemeroteca" }).press("Enter");
  await focused("Hemeroteca");
  assert.equal(await page.title(), "Hemeroteca · Boletín");
  await page.goto(`${page.url().split("#")[0]}#/2026-11`);
  await page.locator(".row.item .title").first().press("Enter");
  await focused("Primera noticia · español: original");
  assert.equal(await page.title(), "Primera noticia · español: original · Boletín");
  assert.equal((await page.locator("h1:focus").boundingBox())?.width, 1, "the title stands in its field already");
  await page
    .getByRole("navigation", { name: "Idiomas" })
    .getByRole("link", { name: "inglés: por traducir" })
    .press("Enter");
  await focused("Primera noticia · inglés: por traducir");
  await page.getByRole("button", { name: "Copiar el original aquí" }).first().press("Enter");
  assert.equal(await page.locator("textarea:focus").inputValue(), "Primera noticia");
  const paragraph = page.getByRole("textbox", { name: "Texto, párrafo 1" });
  await page
    .locator(`[id="${await paragraph.getAttribute("aria-describedby")}"]`, { hasText: "El texto de la" })
    .waitFor();
});

test("an issue that was begun by keyboard goes on at the button for its first item", async (t) => {
  const { "publication.yaml": publication, "topics.yaml": topics } = MONTH;
  const { page } = await openDeskSession(
    t,
    { "publication.yaml": publication, "topics.yaml": topics },
    { locale: "es-ES" },
  );
  await page.getByRole("button", { name: "Crear el número" }).press("Enter");
  await page.locator("[data-new-item]:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByLabel("Titular").and(page.locator(":focus")).waitFor();
});

test("a screen reader is told what was done, each time and without the buttons beside it, and is not told of every pause", async (t) => {
  const { page, go } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await go("2026-11");
  await page.evaluate(HEARD);
  const heard = () => page.evaluate<readonly string[]>("heard.splice(0)");
  const moved = "«Primera noticia»: ahora en la posición 2 de 2";
  await page.locator(".row.item .title").first().press("Alt+ArrowDown");
  await page.locator(".save-saved").waitFor();
  const [first, saved, ...others] = await heard();
  assert.equal(first, moved);
  assert.match(saved ?? "", /^Guardado a las \d+:\d\d/);
  assert.deepEqual(others, []);
  await page.keyboard.press("Control+Z");
  const undone = page.getByRole("status").filter({ hasText: "Deshecho" });
  await undone.waitFor();
  await undone.waitFor({ state: "detached" }); // So that the next time is news.
  await heard();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowDown");
  const told: string[] = [];
  await until(async () => {
    told.push(...(await heard()).filter((each) => !each.startsWith("Guardado")));
    return told.length >= 3;
  });
  await page.locator(".save-saved").waitFor();
  assert.deepEqual(told, [moved, moved.replace("2 de", "1 de"), moved]);
  await page.keyboard.press("Enter");
  await page.getByLabel("Fecha", { exact: true }).fill("31 feb");
  await page.keyboard.press("Tab");
  await page.getByRole("status").filter({ hasText: "1 error" }).waitFor();
  await page.getByLabel("Fecha", { exact: true }).fill("3 nov 2026");
  await page.keyboard.press("Tab");
  await page.getByRole("status").filter({ hasText: "Sin errores" }).waitFor();
});

/** Records the texts of live regions; regions that did not exist before are not announced. */
const HEARD = `(() => {
  globalThis.heard = [];
  const said = new Map();
  const look = () => {
    for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
      const text = region.textContent.trim();
      if (said.has(region) && said.get(region) !== text && text !== "" && region.checkVisibility()) heard.push(text);
      said.set(region, text);
    }
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

test("by their names alone, the links and buttons of the board and of an item say what they are for", async (t) => {
  const { page, go } = await openDeskSession(
    t,
    {
      ...MONTH,
      "bulletins/2026-11/bulletin.es.md": `---\nnumber: 7\ncallouts:\n  - { type: notice, title: Un aviso, text: Algo. }\n---\nEste mes hay dos noticias.\n`,
      "bulletins/2026-11/uno.en.md": "---\ntitle: First item\n---\nA text.\n",
    },
    { locale: "en-GB" },
  );
  await go("2026-11");
  const link = (name: string | RegExp) => page.getByRole("main").getByRole("link", { name, exact: true });
  await link("Introduction: Este mes hay dos noticias.").waitFor();
  await link("Callout: Un aviso").waitFor();
  await link("Published from: Change").waitFor();
  const titles = page.locator(".row.item .title");
  assert.deepEqual([await titles.first().getAttribute("lang"), await titles.last().getAttribute("lang")], ["en", "es"]);
  const state = await titles.first().getAttribute("aria-describedby");
  assert.match((await page.locator(`[id="${state}"]`).textContent()) ?? "", /Ready\s+1 warning/);
  await page.getByRole("button", { name: "New item", exact: true }).waitFor();
  await titles.last().press("Enter");
  await page.getByRole("button", { name: "Place: in each language", exact: true }).waitFor();
});

test("what is asked for of an item that is online has the focus, and what was done keeps it and is told", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES", isOnline: true });
  const start = page.url().split("#")[0];
  await page.goto(`${start}#/2026-11/item/uno/es`);
  await page.getByLabel("Fecha", { exact: true }).fill("21/11/2026");
  await page.keyboard.press("Tab");
  await page.locator(".save-saved").waitFor();
  await page.goto(`${start}#/2026-11/publish`);
  await page.getByRole("link", { name: "Añadir una corrección" }).press("Enter");
  await page.getByLabel("Qué estaba mal y qué es lo correcto").and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Escape");
  await page.goto(`${start}#/2026-11`);
  await page.locator(".row.item .title:focus").waitFor();
  await page.getByRole("button", { name: /^Más acciones:/ }).press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Contiene un error" }).and(page.locator(":focus")).waitFor();
  await page.getByRole("button", { name: /^Retirar en/ }).press("Enter");
  await page.getByRole("button", { name: "Recuperar" }).and(page.locator(":focus")).waitFor();
  await page.locator(".last-done [role=status]", { hasText: "retirada" }).waitFor();
});

test("a new event begins at its day, with its name in its field, whichever event was open before", async (t) => {
  const { page, read } = await openDeskSession(
    t,
    { ...MONTH, "events/lima.yaml": "name: { es: Un taller en Lima, en: A workshop in Lima }\nstart: 2026-11-24\n" },
    { locale: "es-ES" },
  );
  await page.goto(`${page.url().split("#")[0]}#/events/lima`);
  await page.getByRole("textbox", { name: "Nombre del evento, inglés" }).waitFor();
  await page.getByRole("button", { name: "Nuevo evento" }).press("Enter");
  await page.locator("#new-event:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Nuevo evento" }).and(page.locator(":focus")).press("Enter");
  await page
    .getByLabel("Nombre del evento")
    .first()
    .and(page.locator(":focus"))
    .pressSequentially("Encuentro en Quito");
  await page.keyboard.press("Enter");
  const day = page.getByLabel("Comienza", { exact: true }).and(page.locator(":focus"));
  await day.fill("3 dic 2026");
  assert.equal(
    await page.getByRole("textbox", { name: "Nombre del evento", exact: true }).inputValue(),
    "Encuentro en Quito",
  );
  await page.keyboard.press("Control+S");
  await page.locator(".save-saved").waitFor();
  assert.equal(await read("events/encuentro-quito.yaml"), "name: Encuentro en Quito\nstart: 2026-12-03\n");
});

test("a date is kept that was typed and not left, when somebody saves it or loads the page again", async (t) => {
  const { page, read } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
  const date = page.getByLabel("Fecha", { exact: true });
  await date.fill("3 nov 2026");
  await page.keyboard.press("Control+S");
  await until(async () => (await read("bulletins/2026-11/uno.es.md")).includes("date: 2026-11-03"));
  await date.fill("4 nov 2026");
  assert.equal(await date.inputValue(), "4 nov 2026", "it stays as it was typed");
  await untilStored(page, "2026-11-04");
  await page.reload();
  await page.locator(".ProseMirror").waitFor();
  await until(async () => (await date.inputValue()) === "4 de noviembre de 2026");
});

test("a search of the archive that finds nothing is heard", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/archive`);
  await page.getByRole("status").filter({ hasText: "2 noticias" }).waitFor();
  await page.getByRole("searchbox").fill("zzzz");
  await page.getByRole("status").filter({ hasText: "Ninguna noticia" }).waitFor();
});

test("Esc in what can be chosen gives the focus back to the button that opened it, and pages of the calendar are months", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
  const add = page.getByRole("button", { name: "Añadir: Temas" });
  await add.press("Enter");
  await page.getByRole("combobox", { name: "Temas" }).press("Escape");
  await add.and(page.locator(":focus")).waitFor();
  await page.getByRole("button", { name: "Calendario: Fecha" }).press("Enter");
  await page.getByRole("button", { name: "20 de noviembre de 2026" }).and(page.locator(":focus")).press("PageDown");
  for (const [day, key] of [
    ["20 de diciembre de 2026", "ArrowDown"],
    ["27 de diciembre de 2026", "ArrowRight"],
    ["28 de diciembre de 2026", "ArrowRight"],
    ["29 de diciembre de 2026", "ArrowRight"],
    ["30 de diciembre de 2026", "ArrowRight"],
    ["31 de diciembre de 2026", "PageUp"],
    ["30 de noviembre de 2026", "ArrowRight"],
    ["1 de diciembre de 2026", "Enter"],
  ] as const)
    await page.getByRole("button", { name: day, exact: true }).and(page.locator(":focus")).press(key);
  await page.getByRole("button", { name: "Calendario: Fecha" }).and(page.locator(":focus")).waitFor();
  assert.equal(await page.getByLabel("Fecha", { exact: true }).inputValue(), "1 de diciembre de 2026");
});

test("the button that mends a field leaves the focus in it", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
  await page.getByLabel("Fecha", { exact: true }).fill("3 nov");
  await page.keyboard.press("Tab");
  await page.locator(".faults-here").getByRole("button", { name: "3 de noviembre de 2026" }).press("Enter");
  const date = page.getByLabel("Fecha", { exact: true }).and(page.locator(":focus"));
  await date.waitFor();
  assert.equal(await date.inputValue(), "3 de noviembre de 2026");
});
