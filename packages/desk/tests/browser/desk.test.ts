import assert from "node:assert/strict";
import { test } from "node:test";
import { simpleParser } from "mailparser";
import type { Locator, Page } from "playwright-core";
import { startMailServer } from "../../../../tests/editions/email/smtp.ts";
import { THEME_DIRS } from "../../../../tests/support/options.ts";
import { until } from "../../../../tests/support/until.ts";
import { readEditorTexts } from "../../src/texts.ts";
import { commitVersions, openHome } from "../home/home-server.ts";
import { deskCache } from "./desk-cache.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

/*
 * Scenes of a communications officer's month, at the desk of `npm start`: in Spanish with a mouse, in English by keyboard.
 */

const PUBLICATION = publicationIn("es", "en");
const TOPICS = `prisons:
  label: { es: Prisiones, en: Prisons }
  aliases: [cárceles]
justice:
  label: { es: Justicia, en: Justice }
`;

const EMPTY = { "publication.yaml": PUBLICATION, "topics.yaml": TOPICS };

const item = (title: string, date: string) =>
  `---\ntitle: ${title}\nsummary: ${title}, en una frase.\ndate: ${date}\ntopic: justice\n---\nEl texto de «${title}».\n`;

const ENGLISH = { ...EMPTY, "publication.yaml": PUBLICATION.replace("[es, en]", "[en, es]") };

const MONTH = {
  ...EMPTY,
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay cinco noticias.\n",
  "bulletins/2026-11/uno.es.md": item("Primera noticia", "2026-11-20"),
  "bulletins/2026-11/dos.es.md": item("Segunda noticia", "2026-11-18"),
  "bulletins/2026-11/tres.es.md": item("Tercera noticia", "2026-11-15"),
  "bulletins/2026-11/cuatro.es.md": item("Cuarta noticia", "2026-11-12"),
  "bulletins/2026-11/cinco.es.md": item("Quinta noticia", "2026-11-10"),
  "bulletins/2026-12/bulletin.es.md": "---\nnumber: 8\ndraft: true\n---\n",
};

const titles = (page: Page) => page.locator(".row.item .title").allTextContents();

const inFrame = (page: Page, text: string): Locator =>
  page.frameLocator(".page-frame iframe").getByText(text, { exact: false }).first();

const [BULLETIN, DRAFT] = ["bulletins/2026-11/bulletin.es.md", "bulletins/2026-11/borrador.es.md"];

test("a draft that was deleted from its row comes back as it was, in its place", async (t) => {
  const draft = item("Noticia por terminar", "2026-11-16").replace("---\n", "---\ndraft: true\n");
  const order = "---\nnumber: 7\ndraft: true\norder: [dos, borrador, uno]\n---\nEste mes hay seis noticias.\n";
  const { page, read } = await openDeskSession(
    t,
    { ...MONTH, [BULLETIN]: order, [DRAFT]: draft },
    { locale: "es-ES", isOnline: true },
  );
  await page.goto(`${page.url().split("#")[0]}#/2026-11`);
  const row = page.locator(".row.item", { hasText: "Noticia por terminar" });
  await row.hover();
  await row.getByRole("button", { name: /^Más acciones:/ }).click();
  await page.getByRole("menuitem", { name: "Eliminar" }).click();
  await row.waitFor({ state: "detached" });
  const isThere = () => read(DRAFT).then(Boolean, () => false);
  await until(async () => !(await isThere()));
  await page.getByRole("button", { name: "Deshacer" }).click();
  await row.waitFor();
  assert.equal((await titles(page)).indexOf("Noticia por terminar"), 1);
  await until(async () => (await isThere()) && (await read(BULLETIN)) === order);
  assert.deepEqual([await read(DRAFT), await read(BULLETIN)], [draft, order]);
});

test("an item that moves to an issue that nobody has begun keeps its address where nobody knows what is online", async (t) => {
  const { "bulletins/2026-12/bulletin.es.md": _, ...files } = MONTH;
  const { page, read } = await openDeskSession(t, files, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11`);
  const row = page.locator(".row.item", { hasText: "Segunda noticia" });
  await row.hover();
  await row.getByRole("button", { name: /^Más acciones:/ }).click();
  await page.getByRole("menuitem", { name: /^Pasar a diciembre/ }).click();
  const done = page.locator(".last-done");
  await done.getByText("queda como borrador").waitFor();
  const moved = await read("bulletins/2026-12/dos.es.md");
  assert.match(moved, /^formerly: \[2026-11\/dos\]$/m);
  assert.match(moved, /^draft: true$/m);
  await done.getByRole("button", { name: "Deshacer" }).click();
  await row.waitFor();
  await until(async () => !(await read("bulletins/2026-11/dos.es.md").catch(() => "draft")).includes("draft"));
});

test("the test of an issue is sent to one reader, and a callout and an event are added from the board", async (t) => {
  const server = await startMailServer(t, "accepts");
  const files = {
    ...MONTH,
    "publication.yaml": `${PUBLICATION}contact: { email: editors@bulletin.example }\n`,
    "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\ndraft: true\n---\nEste mes hay cinco noticias.\n",
    "events/taller.yaml": "name: { es: Un taller, en: A workshop }\nstart: 2026-11-27\ncountry: EC\nplace: Quito\n",
  };
  const { page, examine, read } = await openDeskSession(t, files, { locale: "es-ES", mailServer: server.url });
  const board = `${page.url().split("#")[0]}#/2026-11`;
  await page.goto(board);
  await page.getByRole("link", { name: "Enviar una prueba" }).click();
  const field = page.getByLabel("Correo para la prueba");
  await page.locator("input[type=email]:focus").waitFor();
  await field.fill("nadie");
  await page.keyboard.press("Enter");
  await page.getByText("Escriba una dirección de correo").waitFor();
  await field.fill("jefa@example.net");
  await page.getByRole("button", { name: "Enviar una prueba" }).click();
  await page.getByText(/^Enviada a las .*, en español\.$/).waitFor();
  const [sent] = server.received;
  assert.deepEqual(sent?.to, ["jefa@example.net"]);
  assert.match((await simpleParser(sent?.message ?? "")).text ?? "", /Este mes hay cinco noticias/);
  await examine();
  await page.goto(board);
  await page.getByRole("link", { name: "Nuevo recuadro" }).click();
  await page.locator("[data-path=callouts] select:focus").selectOption({ label: "Aviso" });
  assert.doesNotMatch(page.url(), /add=/);
  await page.goto(board);
  await page.getByRole("link", { name: "Nuevo evento" }).click();
  await page.locator("[role=combobox]:focus").waitFor();
  await page.keyboard.type("taller");
  await page.keyboard.press("Enter");
  await page.locator(".chip", { hasText: "Un taller" }).waitFor();
  await page.keyboard.press("Control+S");
  await page.locator(".save-saved").waitFor();
  assert.match(await read(BULLETIN), /agenda: \[taller\]|agenda:\n\s+- taller/);
  // The value of a field in a form has no marks of code.
  await page.goto(`${page.url().split("#")[0]}#/events/taller`);
  const hint = page.locator(".hint", { hasText: "si no se conoce" });
  await hint.waitFor({ state: "attached" });
  assert.match((await hint.textContent()) ?? "", /; escriba por determinar si no se conoce/);
});

test("on a phone, what a finger presses is 44 px high", async (t) => {
  const phone = { locale: "es-ES", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const { page, go } = await openDeskSession(t, MONTH, phone);
  for (const place of ["2026-11", "2026-11/item/uno/es", "2026-11/publish", "archive"]) {
    await go(place);
    if (place.includes("item")) await page.getByRole("button", { name: "Datos", exact: true }).click();
    assert.deepEqual(await page.evaluate(LOWER), [], place);
  }
});

/** Controls whose touch target is less than 44 px around its middle. Links in a text are as high as its lines. */
const LOWER = `[...document.querySelectorAll("a[href], button, summary")]
  .filter((element) => element.checkVisibility() && element.closest("[contenteditable], .skip") === null)
  .filter((element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const reacts = (y) => document.elementFromPoint(left + width / 2, y)?.closest("a, button, summary") === element;
    return ![-21, 21].every((away) => reacts(top + height / 2 + away));
  })
  .map((element) => element.outerHTML.slice(0, 120))`;

test("an issue is made by keyboard in English", async (t) => {
  const { page, read } = await openDeskSession(t, ENGLISH, { locale: "en-GB" });
  const { keyboard } = page;
  await page.getByRole("button", { name: "Create the issue" }).focus();
  await keyboard.press("Enter");
  await page.getByText("There are no items yet").waitFor();
  for (const title of ["A plan for prisons", "Justice meets in Lima", "A workshop in Quito"]) {
    await page.getByRole("button", { name: /New item/ }).focus();
    await keyboard.press("Enter");
    await page.locator("#new-title:focus").waitFor();
    await keyboard.type(title);
    await keyboard.press("Enter");
    await page.locator("#item-summary:focus").waitFor();
    await keyboard.type(`${title}, in a sentence.`);
    await page.getByRole("textbox", { name: "Text", exact: true }).focus();
    await keyboard.type(`The text of ${title}.`);
    await keyboard.press("Control+Enter");
    await page.getByText("Ready", { exact: true }).waitFor();
    await page.getByRole("link", { name: /‹/ }).focus();
    await keyboard.press("Enter");
    await page.locator(".row.item", { hasText: title }).waitFor();
  }
  await page.locator(".row.item .title").last().focus();
  const last = (await titles(page)).at(-1) ?? "";
  await keyboard.press("Alt+ArrowUp");
  await page.getByText(`“${last}”: now 2 of 3`).waitFor();
  await keyboard.press("Alt+ArrowUp");
  await page.getByText(`“${last}”: now 1 of 3`).waitFor();
  await inFrame(page, last).waitFor();
  await keyboard.press("k");
  await keyboard.press("j");
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await keyboard.press("Control+K");
  await page.locator(".palette input:focus").waitFor();
  await keyboard.type("archive");
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "Archive" }).waitFor();
  await page.getByText("3 items", { exact: true }).waitFor();
  await page.goBack();
  await page.locator(".title-field").waitFor();
  await page.locator(".save-saved").waitFor();
  const period = new URL(page.url()).hash.split("/")[1];
  assert.match(await read(`bulletins/${period}/bulletin.en.md`), /order: \[/);
});

test("the day of a new issue is one that exists, in the year of the issue if no other is typed", async (t) => {
  const { page, read } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${page.url().replace(/#.*$/, "")}#/new`);
  await page.getByLabel("Período").selectOption("2027-02");
  const [day, create] = [page.getByLabel("Se publica").first(), page.getByRole("button", { name: "Crear el número" })];
  await day.fill("30 feb");
  await create.click();
  await page.getByText("Ese día no existe.").waitFor();
  assert.equal(new URL(page.url()).hash, "#/new");
  await day.fill("15 FEB");
  await create.click();
  await page.getByText("Todavía no hay noticias").waitFor();
  assert.match(await read("bulletins/2027-02/bulletin.es.md"), /^publishFrom: 2027-02-15$/m);
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2027-02/introduction/es`);
  await page.getByLabel("Se publica desde").first().fill("16 FEB");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Aplicar: 16 de febrero de 2027" }).click();
  await until(async () => (await read("bulletins/2027-02/bulletin.es.md")).includes("publishFrom: 2027-02-16\n"));
});

test("whatever is gone once it is pressed, the focus stays where it was", async (t) => {
  const draft = item("Sexta noticia", "2026-11-08").replace("---\n", "---\ndraft: true\n");
  const files = { ...MONTH, "bulletins/2026-11/seis.es.md": draft, "bulletins/2026-11/siete.es.md": draft };
  const { page } = await openDeskSession(t, files, { locale: "es-ES", isOnline: true });
  const { keyboard } = page;
  const focused = page.locator(":focus");
  const isOn = (words: RegExp) =>
    until(async () => (await focused.count()) === 1 && words.test((await focused.textContent()) ?? ""));
  const folder = page.url().replace(/#.*$/, "");
  await page.goto(`${folder}#/2026-11/item/seis/es`);
  await page.getByRole("button", { name: "Dar por lista" }).focus();
  await keyboard.press("Enter");
  await isOn(/^Gestionar/);
  await page.getByRole("link", { name: /‹/ }).focus();
  await keyboard.press("Enter");
  await isOn(/^Sexta noticia$/);
  await page.goto(`${folder}#/2026-11/item/uno/es?manage`);
  await page.locator(".manage:focus").waitFor();
  await keyboard.press("Escape");
  await isOn(/^Gestionar/);
  await page.goto(`${folder}#/2026-11`);
  const row = page.locator(".row.item", { has: page.locator(".state", { hasText: "Borrador" }) });
  await row.locator(".title").focus();
  await row.getByRole("button", { name: /^Más acciones:/ }).focus();
  await keyboard.press("Enter");
  await page.locator("[role=menuitem]:focus").waitFor();
  await page.getByRole("menuitem", { name: "Eliminar" }).focus();
  await keyboard.press("Enter");
  await row.waitFor({ state: "detached" });
  await until(async () => (await page.locator("main :focus").count()) === 1);
});

test("Ctrl K in a text asks where a link leads, and elsewhere where to go, and never both", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-11/item/uno/es`);
  for (const [field, dialog] of [
    ["Texto", "¿Adónde lleva el enlace?"],
    ["Titular", "Buscar o ir a…"],
  ] as const) {
    await page.getByRole("textbox", { name: field, exact: true }).press("Control+K");
    await page.getByRole("dialog", { name: dialog }).waitFor();
    assert.equal(await page.getByRole("dialog").count(), 1);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
});

test("keys move the row that has the focus, whatever comes below a pointer that rests", async (t) => {
  const { page, go, changes } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await go("2026-11");
  await page.locator(".row.item").nth(3).hover();
  await page.locator(".row.item .title").nth(4).focus();
  for (const place of [3, 2, 1, 0]) {
    await changes(() => page.keyboard.press("Alt+ArrowUp"));
    await until(async () => (await titles(page))[place] === "Quinta noticia");
    await go("2026-11"); // A browser reports the element below a pointer after it has drawn it.
  }
});

test("in a low window, no row that has the focus is behind the foot of the list", async (t) => {
  const { page, go } = await openDeskSession(t, MONTH, { locale: "es-ES", viewport: { width: 1280, height: 440 } });
  await go("2026-11");
  await page.locator(".row.item .title").first().focus();
  const isSeen = `(() => {
    const { left, top, height } = document.activeElement.getBoundingClientRect();
    return document.activeElement.contains(document.elementFromPoint(left + 5, top + height / 2));
  })()`;
  for (const key of ["j", "j", "j", "j", "k", "k", "k", "k"]) {
    await page.keyboard.press(key);
    assert.ok(await page.evaluate<boolean>(isSeen), key);
  }
});

test("by keyboard, the page beside the list is one stop", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await inFrame(page, "Primera noticia").waitFor();
  await page.getByRole("button", { name: "Teléfono", exact: true }).focus();
  const hasFocus = () => page.evaluate<boolean>("document.activeElement?.localName === 'iframe'");
  await page.keyboard.press("Tab");
  assert.ok(await hasFocus());
  await page.keyboard.press("Tab");
  assert.ok(!(await hasFocus()));
});

test("another item is shown while one text has an error", async (t) => {
  const faulty = { "bulletins/2026-11/uno.es.md": MONTH["bulletins/2026-11/uno.es.md"].replace("justice", "justicia") };
  const { page } = await openDeskSession(t, { ...MONTH, ...faulty }, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
  await page.locator(".item-state", { hasText: "1 error" }).waitFor();
  await page.getByRole("link", { name: "Noticia siguiente: Segunda noticia" }).click();
  await inFrame(page, "El texto de «Segunda noticia»").waitFor();
});

test("a press counts for what it began on, where leaving a field lets a message come above that", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
  const others = page.locator("details", { hasText: "Quién lo hizo y lo revisó" });
  const box = () => others.locator("summary").boundingBox();
  await page.getByLabel("Fecha", { exact: true }).fill("14 nov");
  const { x, y, height } = (await box()) ?? { x: 0, y: 0, height: 0 };
  await page.mouse.move(x + 20, y + height / 2);
  await page.mouse.down();
  await until(async () => Math.abs(y - ((await box())?.y ?? y)) > height);
  await page.mouse.up();
  await others.and(page.locator("[open]")).waitFor();
});

test("a message goes as soon as a date is typed whole, and the field is left as it was typed", async (t) => {
  const { page, read } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
  const date = page.getByLabel("Fecha", { exact: true });
  const isFaulty = async () => (await date.getAttribute("aria-invalid")) === "true";
  await date.fill("14 nov");
  await page.getByLabel("Titular").click();
  await until(isFaulty);
  await date.fill("14 nov 2026");
  await until(async () => !(await isFaulty()));
  assert.equal(await date.inputValue(), "14 nov 2026");
  await until(async () => (await read("bulletins/2026-11/uno.es.md")).includes("date: 2026-11-14\n"));
});

test("what to post of a change is copied, or selected where copying is not allowed", async (t) => {
  const { page, examine } = await openDeskSession(t, MONTH, { locale: "es-ES", isOnline: true });
  const start = page.url().split("#")[0];
  await page.goto(`${start}#/2026-11/item/dos/es`);
  await page.getByLabel("Entradilla").fill("Segunda noticia, en, una frase.");
  await page.goto(`${start}#/2026-11/publish`);
  const changes = page.locator(".groups .part", { hasText: "Cambia" });
  await changes.getByText("Segunda noticia").first().waitFor();
  assert.equal(await page.locator(".post").count(), 0, "posts are closed");
  await page.getByText("Mensajes para redes sociales").click();
  await page.getByRole("combobox", { name: "Red" }).selectOption("X");
  const post = page.locator(".post", { has: page.getByLabel("Segunda noticia", { exact: true }) });
  const text =
    "Segunda noticia\n\nSegunda noticia, en, una frase.\n\nhttps://bulletin.example/2026/11/dos/\n\n#Justicia";
  assert.equal(await post.getByRole("textbox").inputValue(), text);
  await page.evaluate(FORBID_COPYING);
  await post.getByRole("button", { name: "Copiar" }).click();
  await post.getByText("El texto está seleccionado").waitFor();
  assert.equal(await page.evaluate("String(getSelection())"), text);
  await page.evaluate("delete navigator.clipboard.writeText");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await post.getByRole("button", { name: "Copiar" }).click();
  await post.getByText("Copiado", { exact: true }).waitFor();
  assert.equal(await page.evaluate("navigator.clipboard.readText()"), text);
  await examine();
});

/** Like a browser that forbids it: browsers differ in whether they do by default. */
const FORBID_COPYING = `navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"))`;

test("a term that a translation has wrong is written right by its button, in the text with a mouse and in a field by keys", async (t) => {
  const { page, examine, read } = await openDeskSession(
    t,
    {
      ...MONTH,
      "terms.yaml": "civil:\n  forms: { es: Guardia Civil, en: Guardia Civil }\n  avoid: { en: Civil Guard }\n",
      "bulletins/2026-11/uno.es.md": `${item("La Guardia Civil", "2026-11-20")}\nSe reunió la Guardia Civil.\n`,
      "bulletins/2026-11/uno.en.md": "---\ntitle: The Civil Guard\n---\nThe text.\n\nThere *met* the Civil Guard.\n",
    },
    { locale: "es-ES" },
  );
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/en`);
  const right = page.getByRole("button", { name: "Escribir «Guardia Civil»", exact: true });
  await right.nth(1).waitFor();
  await examine();
  const first = page.getByRole("textbox", { name: "Texto, párrafo 1" });
  await first.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" All of it.");
  await page.keyboard.press("Control+S");
  await until(async () => (await read("bulletins/2026-11/uno.en.md")).includes("All of it."));
  await right.nth(1).click();
  await page.getByRole("textbox", { name: "Texto, párrafo 2" }).getByText("the Guardia Civil").waitFor();
  await right.focus();
  await page.keyboard.press("Enter");
  await right.waitFor({ state: "detached" });
  await page.keyboard.press("Control+S");
  await until(async () =>
    (await read("bulletins/2026-11/uno.en.md")).endsWith(
      "title: The Guardia Civil\n---\nThe text. All of it.\n\nThere *met* the Guardia Civil.\n",
    ),
  );
});

test("what is saved is told in one line beside a title of usual length", async (t) => {
  for (const locale of ["es-ES", "fr-FR"]) {
    const { page } = await openDeskSession(t, MONTH, { locale });
    const { desk } = readEditorTexts(THEME_DIRS, locale === "es-ES" ? "es" : "fr");
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const state of ["saved", "draft", "kept", "conflict", "offline"]) {
      const line = { state, text: desk[`save.${state}`]?.replace("{hour}", "17:42") };
      assert.equal(await page.evaluate(`(${LINES_OF_SAVE_LINE})(${JSON.stringify(line)})`), 1, `${locale}: ${state}`);
    }
  }
});

/** The number of lines of the save line with this text, beside a title of usual length. */
const LINES_OF_SAVE_LINE = `({ state, text }) => {
  document.querySelector(".nameplate").firstChild.textContent = "Boletín del puerto ";
  const line = document.querySelector(".save-line");
  line.className = "save-line save-" + state;
  const words = line.querySelector("span:last-child");
  words.textContent = text;
  const range = document.createRange();
  range.selectNodeContents(words);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}`;

test("a screen reader finds the regions of each screen by their names, and what changes is told", async (t) => {
  const { page } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  const start = page.url().split("#")[0];
  const regions: readonly (readonly [place: string, names: readonly string[]])[] = [
    ["2026-11", ["Contenido del número", "La página", "Para diciembre de 2026"]],
    ["2026-11/item/uno/es", ["Texto", "Datos", "La página"]],
    ["2026-11/item/uno/en", ["Original y traducción"]],
    ["2026-11/publish", ["Qué cambia"]],
  ];
  for (const [place, names] of regions) {
    await page.goto(`${start}#/${place}`);
    for (const name of names) await page.getByRole("region", { name, exact: true }).waitFor();
    assert.equal(await page.getByRole("main").getByRole("heading", { level: 1 }).count(), 1, place);
    await page.getByRole("banner").getByRole("status").waitFor();
    await page.getByRole("link", { name: "Número", exact: true }).and(page.locator("[aria-current=page]")).waitFor();
  }
  await page.goto(`${start}#/2026-11/item/uno/en`);
  const title = page.getByRole("textbox", { name: "Titular" });
  await title.waitFor();
  await page
    .locator(`[id="${(await title.getAttribute("aria-describedby")) ?? ""}"]`, { hasText: "Primera noticia" })
    .waitFor();
  await page.goto(`${start}#/masthead`);
  await page.getByRole("button", { name: "en cada idioma" }).first().click();
  await page.getByRole("textbox", { name: "Nombre de la publicación, inglés" }).waitFor();
  await page.goto(`${start}#/archive`);
  await page.getByRole("link", { name: "inglés: por traducir" }).first().waitFor();
  await page.goto(`${start}#/2026-11`);
  await page
    .getByRole("list")
    .filter({ has: page.getByRole("link", { name: "Primera noticia" }) })
    .first()
    .waitFor();
  await page.locator(".row.item .title").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("status").filter({ hasText: "ahora en la posición 2 de 5" }).waitFor();
});

test("the bar of a draft counts what is wrong in the words of the list", async (t) => {
  const draft = item("Primera noticia", "14 nov").replace("topic: justice", "topic: nada\ndraft: true");
  const { page } = await openDeskSession(t, { ...MONTH, "bulletins/2026-11/uno.es.md": draft }, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
  await page.locator(".fault-head", { hasText: "2 errores" }).waitFor();
  await page.locator(".item-state", { hasText: "2 errores" }).waitFor();
  await page.getByTitle("Todavía no: 2 errores").click({ force: true });
  await page.getByLabel("Fecha", { exact: true }).and(page.locator(":focus")).waitFor();
});

test("a warning stops nobody from marking a text as ready, and neither does an error that is mended", async (t) => {
  const file = "bulletins/2026-11/uno.es.md";
  const draft = item("Primera noticia", "2025-10-20").replace("topic: justice", "topic: justice\ndraft: true");
  const { page, changes, read } = await openDeskSession(t, { ...MONTH, [file]: draft }, { locale: "es-ES" });
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
  await page.locator(".item-state", { hasText: "1 aviso" }).waitFor();
  await changes(() => page.getByRole("button", { name: "Dar por lista" }).click());
  await until(async () => !(await read(file)).includes("draft"));
});

test("the desk has no policy that lets inline scripts or styles run", async (t) => {
  const { address } = await openHome(t, MONTH, { cacheDir: await deskCache() });
  const response = await fetch(`${address}admin/`);
  const policy = response.headers.get("content-security-policy") ?? "";
  assert.match(policy, /script-src 'self';/);
  assert.match(policy, /style-src 'self';/);
  assert.doesNotMatch(policy, /unsafe/);
});

test("history reads the versions that are in sight, and the others when somebody comes to them", async (t) => {
  const file = "bulletins/2026-11/uno.es.md";
  const { page, address, folder, examine } = await openDeskSession(t, MONTH, { locale: "es-ES", isOnline: true });
  const count = 40;
  const texts = Array.from({ length: count }, (_, index) => item(`Primera noticia ${index}`, "2026-11-20"));
  await commitVersions(folder, "Ana", file, texts);
  const asked: string[] = [];
  page.on("request", (request) => {
    const body = request.postData() ?? "";
    if (body.includes("desk.version")) asked.push(body);
  });
  await page.goto(`${address}admin/#/history/${file}`);
  const rows = page.locator(".versions li");
  await rows.first().getByText("Cambia: Titular").waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(await rows.count(), count + 1);
  assert.ok(asked.length < count * 0.75, `${asked.length} versions are read`);
  await rows.last().scrollIntoViewIfNeeded();
  await rows.last().getByText("Primera versión").waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(new Set(asked).size, asked.length, "none is read twice");

  const shown = page.locator(".version-text");
  await page.getByLabel("Comparar con").selectOption({ index: 30 });
  await shown.first().locator("del").getByText("10").waitFor();
  await page.getByRole("button", { name: "Texto completo" }).click();
  await shown.getByText("El texto de «Primera noticia».").waitFor();
  assert.equal(await shown.locator("del, ins").count(), 0);
  await examine();
});

test("a new item may have another original language, and a board says of which day its online issue is", async (t) => {
  const files = {
    ...EMPTY,
    "bulletins/2021-10/bulletin.es.md": "---\nnumber: 7\ndate: 2021-10-29\n---\nEste mes hay noticias.\n",
    "bulletins/2021-10/uno.es.md": item("Primera noticia", "2021-10-20"),
  };
  const { page, address, examine, read } = await openDeskSession(t, files, { locale: "es-ES", isOnline: true });
  await page.goto(`${address}admin/#/2021-10`);
  await page.locator(".due", { hasText: "Entregado, con fecha del viernes 29 de octubre" }).waitFor();
  await page.getByRole("button", { name: /Nueva noticia/ }).click();
  const language = page.getByRole("combobox", { name: "Idioma del original" });
  assert.equal(await language.inputValue(), "es");
  await language.selectOption("en");
  await page.getByLabel("Titular").fill("Crane");
  await examine();
  await page.getByRole("button", { name: "Crear la noticia" }).click();
  await page.getByRole("link", { name: /inglés: original/ }).waitFor();
  await until(async () => (await read("bulletins/2021-10/crane.en.md").catch(() => "")).includes("Crane"));
});

test("what is wrong with a field is told when it is left, in every form", async (t) => {
  const files = {
    ...MONTH,
    "bulletins/2026-11/uno.en.md": "---\ntitle: First\nsummary: First.\n---\nThe text.\n",
    "events/dia.yaml": "name: { es: Día, en: Day }\nstart: 2026-11-09\n",
  };
  const { page, address } = await openDeskSession(t, files, { locale: "es-ES" });
  for (const [place, typed, told] of [
    ["2026-11/item/uno/es", ["Fecha", "zz"], "Ese día no existe"],
    ["2026-11/item/uno/en", ["Titular", ""], "Este campo está vacío"],
    ["events/dia", ["Comienza", "zz"], "Ese día no existe"],
  ] as const) {
    await page.goto(`${address}admin/#/${place}`);
    const [name, text] = typed;
    const faults = page.locator(".fault-list", { hasText: told });
    await page.getByRole("textbox", { name, exact: true }).first().fill(text);
    // As long as a check takes, and longer.
    await page.locator(".save-writing").waitFor({ state: "hidden" });
    assert.equal(await faults.count(), 0, place);
    await page.keyboard.press("Tab");
    await faults.waitFor();
  }
});
