import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Route } from "playwright-core";
import { sharedBrowser } from "../../../../tests/support/browser.ts";
import { ROOT } from "../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { until } from "../../../../tests/support/until.ts";
import { store, stored } from "./browser-words.ts";
import { HOSTS, openPublishedDesk } from "./published-desk.ts";

/* The desk of a published site, served by nginx with our headers, with a stub of the service of its repository. */

const CRANE = "bulletins/2026-05/new-crane.en.md";
const BRANCH = "dateline/2026-05";
const PICTURE = path.join(ROOT, "tests/fixtures/images/dot.jpg");

/** The width of the picture of a row, and of the first one on the page beside. */
const WIDTHS = `[document.querySelector(".row.item img.picture"), document.querySelector(".page-frame iframe")?.contentDocument
  .querySelector("main img")].map((image) => image?.naturalWidth ?? 0)`;

for (const [name, service] of Object.entries(HOSTS)) {
  test(`somebody logs in at ${name}, changes a title, one line is in the proposal of the issue, and it is published`, async (t) => {
    const { openPage, repository, pulls, rebuild } = await openPublishedDesk(t, service, SMALL_PUBLICATION);
    const page = await openPage({ locale: "es-EC" });
    await page.getByRole("dialog", { name: "Inicie sesión" }).waitFor();
    await service.logIn(page);
    await page.getByRole("link", { name: "A new crane" }).or(page.getByText("Una grúa nueva")).first().waitFor();
    await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/item/new-crane/en`);
    const title = page.getByLabel("Titular").first();
    await title.waitFor();
    await title.fill("A newer crane");
    await page.keyboard.press("Control+S");
    await page
      .getByText(/Guardado a las/)
      .first()
      .waitFor();
    const lines = repository.git("diff", "--unified=0", `main...${BRANCH}`).split("\n");
    assert.deepEqual(
      lines.filter((line) => /^[+-](?![+-])/.test(line)),
      ["-title: A new crane", "+title: A newer crane"],
    );
    assert.deepEqual(
      pulls.all.map(({ title }) => title),
      ["Changes to the issue “May 2026”"],
    );
    assert.equal(repository.git("log", "-1", "--format=%s", BRANCH), "Change “A newer crane”");
    assert.equal(repository.bytes(`main:content/${CRANE}`).toString(), SMALL_PUBLICATION[CRANE]);
    pulls.remarks.push({ number: 1, who: "Berta", when: "2026-05-02T13:00:00Z", text: "¿Más nueva que cuál?" });
    await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/publish`);
    await page.getByText(/En revisión desde/).waitFor();
    await page.getByRole("list", { name: "Comentarios de la revisión" }).getByText("¿Más nueva que cuál?").waitFor();
    const changes = page.getByRole("region", { name: "Qué cambia" }).locator(".part", { hasText: "Cambia" });
    await changes.getByRole("link", { name: "Una grúa nueva" }).waitFor();
    assert.equal(await changes.locator("ins").first().textContent(), "añadido: newer");
    pulls.lacks = ["review"];
    await page.getByRole("button", { name: "Publicar", exact: true }).click();
    await page.getByText("Todavía no se puede publicar. Falta que alguien apruebe la propuesta.").waitFor();
    assert.match((await page.getByRole("link", { name: "Ver la propuesta" }).getAttribute("href")) ?? "", /^https:/);
    pulls.lacks = [];
    await page.clock.install();
    await page.getByRole("button", { name: "Publicar", exact: true }).click();
    const line = page.locator(".save-line");
    await line.getByText("Se está publicando").waitFor();
    await page.getByText(/En revisión desde/).waitFor({ state: "detached" });
    await page.clock.fastForward("01:00");
    await page.waitForLoadState("networkidle");
    assert.equal((await line.textContent())?.trim(), "Se está publicando");
    await rebuild();
    await page.clock.fastForward("01:00");
    await line.getByText("Todo está en línea").waitFor();
    assert.match(repository.bytes(`main:content/${CRANE}`).toString(), /^title: A newer crane$/m);
  });
}

test("a test of the email is asked for at GitHub, with what was typed last, and whoever can't have one learns why", async (t) => {
  const { openPage, repository, runs } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  await HOSTS.GitHub.logIn(page);
  await page.getByText("Una grúa nueva").first().waitFor();
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/item/new-crane/es`);
  const title = page.getByLabel("Titular").first();
  await title.fill("Una grúa más nueva");
  await page.getByRole("link", { name: /‹/ }).first().click();
  await page.getByRole("link", { name: "Enviar una prueba" }).click();
  const form = page.locator("form.send-test");
  const [field, told] = [form.getByLabel("Correo para la prueba"), form.getByRole("status")];
  const send = async (address: string, says: RegExp) => {
    await field.fill(address);
    await form.getByRole("button", { name: "Enviar una prueba" }).click();
    await told.getByText(says).waitFor();
  };
  await send('"a b"@example.org', /^Escriba una dirección de correo/);
  await send("$(id)@example.org", /^Escriba una dirección de correo/);
  assert.deepEqual(runs.asked, []);
  await send("ana@example.org", /^Pedida a las \d{1,2}:\d\d, en español\. Llega en unos minutos\.$/);
  const given = { bulletin: "2026-05", language: "es", to: "ana@example.org", branch: BRANCH };
  assert.deepEqual(runs.asked, [{ ref: "main", given }]);
  const text = repository.bytes(`${BRANCH}:content/bulletins/2026-05/new-crane.es.md`).toString();
  assert.match(text, /^title: Una grúa más nueva$/m);
  runs.isAllowed = false;
  await send("ana@example.org", /^Su cuenta no puede pedir pruebas/);
  const tree = repository.writeTree("main", [{ path: ".github/workflows/test-mail.yml", sha: null }]);
  repository.setRef("refs/heads/main", repository.commit(tree, [repository.shaOf("main")], "Remove the workflow"));
  await send("ana@example.org", /falta el flujo de trabajo de los correos de prueba/);
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/item/new-crane/es`);
  await title.waitFor();
  await page.context().route("https://api.github.com/**", (route) => route.abort());
  await title.fill("Una grúa sin línea");
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/publish?show`);
  await send("ana@example.org", /^Todavía no está todo guardado/);
  assert.equal(runs.asked.length, 1);
});

test("whoever is typing when the login ends goes on typing, and all of it is saved after the next one", async (t) => {
  const { openPage, repository } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  await HOSTS.GitHub.logIn(page);
  await page.getByText("Una grúa nueva").first().waitFor();
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/item/new-crane/en`);
  await page.getByRole("textbox", { name: "Texto", exact: true }).click();
  await page.keyboard.press("Control+End");
  const refuse = (route: Route) => route.fulfill({ status: 401, headers: { "access-control-allow-origin": "*" } });
  await page.context().route("https://api.github.com/**", refuse);
  await page.keyboard.type(" It lifts");
  await page.keyboard.press("ControlOrMeta+S");
  const login = page.getByRole("dialog", { name: "Inicie sesión de nuevo" });
  await login.waitFor();
  await page.keyboard.type(" ships");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.keyboard.type(", too.");
  assert.ok(await page.evaluate<boolean>(IS_CLEAR), "the login covers what is typed");
  await page.setViewportSize({ width: 1440, height: 900 });
  for (let regions = 0; regions < 3; regions += 1) await page.keyboard.press("F6");
  assert.equal(await login.locator(":focus").count(), 1);
  await page.context().unroute("https://api.github.com/**", refuse);
  await HOSTS.GitHub.logIn(page);
  await login.waitFor({ state: "hidden" });
  await page.locator(".save-saved").waitFor();
  assert.match(
    repository.bytes(`${BRANCH}:content/${CRANE}`).toString(),
    /^It is \*\*blue\*\*\. It lifts ships, too\.$/m,
  );
});

test("who has asked GitHub too often reads until when to wait, and what was typed is saved then by itself", async (t) => {
  const { openPage, repository } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  await HOSTS.GitHub.logIn(page);
  await page.getByText("Una grúa nueva").first().waitFor();
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/item/new-crane/es`);
  const title = page.getByLabel("Titular").first();
  await title.waitFor();
  await page.clock.install();
  const headers = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "*",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(Math.round(Date.now() / 1000) + 600),
  };
  const refuse = (route: Route) =>
    route.fulfill({ status: 403, headers, body: '{"message":"API rate limit exceeded"}' });
  await page.context().route("https://api.github.com/**", refuse);
  await title.fill("Una grúa que espera");
  await page.keyboard.press("ControlOrMeta+S");
  const line = page.locator(".save-line");
  await line
    .getByText(/^GitHub no admite más peticiones hasta las \d{1,2}:\d\d\. Lo que escribió está a salvo/)
    .waitFor();
  await page.context().unroute("https://api.github.com/**", refuse);
  await page.clock.fastForward("10:05");
  await page.locator(".save-saved").waitFor();
  assert.match(
    repository.bytes(`${BRANCH}:content/bulletins/2026-05/new-crane.es.md`).toString(),
    /^title: Una grúa que espera$/m,
  );
});

test("nothing is published at GitHub while the last words are not saved, and all of it once they are", async (t) => {
  const { openPage, repository } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  await HOSTS.GitHub.logIn(page);
  await page.getByText("Una grúa nueva").first().waitFor();
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/item/new-crane/en`);
  const title = page.getByLabel("Titular").first();
  await title.fill("A saved crane");
  await page.keyboard.press("ControlOrMeta+S");
  await page.locator(".save-saved").waitFor();
  const writes = "https://api.github.com/**/git/blobs";
  const fail = (route: Route) => route.fulfill({ status: 502, headers: { "access-control-allow-origin": "*" } });
  await page.context().route(writes, fail);
  await title.fill("A later crane");
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/publish`);
  const publish = page.getByRole("button", { name: "Publicar", exact: true });
  await publish.click();
  await page.getByText(/^Todavía no está todo guardado, así que no se publicó nada/).waitFor();
  assert.equal(repository.bytes(`main:content/${CRANE}`).toString(), SMALL_PUBLICATION[CRANE]);
  await page.context().unroute(writes, fail);
  await publish.click();
  await page.locator(".save-line").getByText("Se está publicando").waitFor();
  assert.match(repository.bytes(`main:content/${CRANE}`).toString(), /^title: A later crane$/m);
});

test("whoever goes to another issue and back before it comes is where they were, with their words", async (t) => {
  const june = "---\nnumber: 2\n---\nSummer in the harbour.\n";
  const files = { ...SMALL_PUBLICATION, "bulletins/2026-06/bulletin.en.md": june };
  const { openPage } = await openPublishedDesk(t, HOSTS.GitHub, files);
  const page = await openPage({ locale: "es-EC" });
  await HOSTS.GitHub.logIn(page);
  await page.locator("main h1").waitFor();
  const go = (place: string) => page.goto(`${page.url().replace(/#.*$/, "")}#/${place}`);
  await go("2026-05/item/new-crane/en");
  const title = page.getByLabel("Titular").first();
  await title.fill("A newer crane");
  await go("2026-06");
  await go("2026-05/item/new-crane/en");
  await page.locator(".save-saved").waitFor();
  // By then, the other issue has come.
  await page.waitForTimeout(2000);
  assert.equal(await title.inputValue(), "A newer crane");
});

test("words of a page that was closed at once are saved when the desk is opened again, in whichever issue they are", async (t) => {
  const { openPage, repository } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  await HOSTS.GitHub.logIn(page);
  const desk = page.url().replace(/#.*$/, "");
  for (const period of ["2026-06", "2026-07"]) {
    await page
      .getByText(/^(?:Una grúa nueva|Todavía no hay noticias)/)
      .first()
      .waitFor();
    await page.goto(`${desk}#/new`);
    await page.getByLabel("Período").selectOption(period);
    await page.getByRole("button", { name: "Crear el número" }).click();
    await page.waitForURL((url) => url.hash === `#/${period}`);
  }
  await page.getByRole("button", { name: /Nueva noticia/ }).click();
  await page.getByLabel("Titular").fill("Un faro");
  await page.getByRole("button", { name: "Crear la noticia" }).click();
  await page.locator(".save-saved").waitFor();
  // Changing the screen sends waiting words a moment later.
  await page.waitForTimeout(1000);
  await page.getByLabel("Entradilla").fill("Alumbra el puerto.");
  await page.locator(".save-line").getByText("Conservado en este navegador").waitFor();
  const again = await page.context().newPage();
  await page.close();
  await again.goto(desk);
  await HOSTS.GitHub.logIn(again);
  await again.waitForURL((url) => url.hash === "#/2026-07");
  await again.locator(".save-saved").waitFor();
  const saved = repository.bytes("dateline/2026-07:content/bulletins/2026-07/faro.en.md").toString();
  assert.match(saved, /^summary: Alumbra el puerto\.$/m);
});

test("words of another publication at the same origin are not taken for words of this one, and none are lost", async (t) => {
  const { openPage, repository } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  const kept = (title: string, at: string) => ({ file: CRANE, base: null, text: `---\ntitle: ${title}\n---\n`, at });
  // Earlier versions did not store the publication of words.
  const unnamed = { [`tab/${CRANE}`]: kept("Of nobody knows whom", new Date().toISOString()) };
  const others = { [`tab/${CRANE}`]: kept("Of another", "2020-01-02T10:00:00Z") };
  await store(page, "dateline-desk ", unnamed);
  await store(page, "dateline-desk https://github.com/example/other main content", others);
  await HOSTS.GitHub.logIn(page);
  await page.getByText("Una grúa nueva").first().waitFor();
  const offers = page.locator(".elsewhere");
  await until(async () => (await offers.count()) === 2);
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/item/new-crane/en`);
  const title = page.getByLabel("Titular").first();
  assert.equal(await title.inputValue(), "A new crane");
  await page.route("https://api.github.com/**", (route) => route.abort());
  await title.fill("A newer crane");
  await page.locator(".save-line").getByText("Conservado en este navegador").waitFor();
  const own = Object.values(await stored(page, "dateline-desk https://github.com/example/letter main content"));
  assert.match(JSON.stringify(own), /title: A newer crane/);
  assert.deepEqual(await stored(page, "dateline-desk "), unnamed);
  assert.deepEqual(await stored(page, "dateline-desk https://github.com/example/other main content"), others);
  assert.ok(!repository.git("branch", "--list").includes(BRANCH));
});

test("a desk at the same origin with another repository asks for a login of its own, and gets no token of this one", async (t) => {
  const { openPage, server } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  await HOSTS.GitHub.logIn(page);
  await page.getByText("Una grúa nueva").first().waitFor();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith("https://api.github.com/repos/example/other")) sent.push(request.url());
  });
  await page.route(`${server}/b/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace("/b/", "/") });
    await route.fulfill({ response, body: (await response.text()).replaceAll("example/letter", "example/other") });
  });
  await page.goto(`${server}/b/admin/`);
  await page.getByRole("dialog", { name: "Inicie sesión" }).waitFor();
  assert.deepEqual(sent, []);
});

test("an item that is online and moves to an issue that nobody has begun waits there as a draft, and Publish says so", async (t) => {
  const { openPage, repository } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  await HOSTS.GitHub.logIn(page);
  const row = page.locator(".row.item", { hasText: "Una grúa nueva" });
  const act = async () => {
    await row.hover();
    await row.getByRole("button", { name: /^Más acciones:/ }).click();
    await page.getByRole("menuitem", { name: /^Pasar a junio/ }).click();
  };
  await act();
  const done = page.locator(".last-done");
  await done.getByText("«Una grúa nueva» queda como borrador: el número (Junio de 2026) todavía no existe").waitFor();
  const moved = `${BRANCH}:content/bulletins/2026-06/new-crane.en.md`;
  assert.match(repository.bytes(moved).toString(), /^draft: true$/m);
  await done.getByRole("button", { name: "Deshacer" }).click();
  await row.waitFor();
  await until(async () => !repository.bytes(`${BRANCH}:content/${CRANE}`).toString().includes("draft"));
  await act();
  await page.locator(".row.item", { hasText: "Una grúa nueva" }).waitFor({ state: "hidden" });
  await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/publish`);
  const gone = page.getByRole("region", { name: "Qué cambia" }).locator(".part", { hasText: "Se retira" });
  await gone.getByText("Una grúa nueva").waitFor();
  await gone.getByText("vuelve a ser borrador").waitFor();
});

test("a token that is pasted opens the desk, and a new issue with a picture and an order of its own is made with a mouse", async (t) => {
  const { openPage, repository } = await openPublishedDesk(t, HOSTS.GitHub, SMALL_PUBLICATION);
  const page = await openPage({ locale: "es-EC" });
  await page.getByLabel("O pegue un token de acceso").fill("t");
  await page.getByRole("button", { name: "Iniciar sesión con el token" }).click();
  await page.getByText("Una grúa nueva").first().waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.waitForLoadState("networkidle"); // The page beside the board has come too.
  await page.getByRole("link", { name: "Número nuevo…" }).click();
  await page.getByRole("button", { name: "Crear el número" }).click();
  await page.getByText("Todavía no hay noticias").waitFor();
  const period = new URL(page.url()).hash.split("/")[1] ?? "";
  for (const title of ["Un remolcador", "Un faro", "Una boya"]) {
    await page.getByRole("button", { name: /Nueva noticia/ }).click();
    await page.getByLabel("Titular").fill(title);
    await page.getByRole("button", { name: "Crear la noticia" }).click();
    await page.getByLabel("Entradilla").fill(`${title}, en una frase.`);
    await page.getByRole("textbox", { name: "Texto", exact: true }).click();
    await page.keyboard.type(`El texto de ${title}.`);
    await page.getByRole("link", { name: /‹/ }).click();
    await page.locator(".row.item", { hasText: title }).waitFor();
  }
  const titles = page.locator(".row.item .title");
  const last = (await titles.last().textContent()) ?? "";
  await titles.last().click();
  await page.locator('input[accept="image/*"]').first().setInputFiles(PICTURE);
  const dialog = page.getByRole("dialog", { name: "Imagen" });
  await dialog.getByText("Imagen lista: enderezada").waitFor();
  await dialog.getByRole("textbox", { name: "Descripción de la imagen" }).fill("El puerto.");
  await dialog.getByRole("button", { name: "Usar esta imagen" }).click();
  await page.getByRole("link", { name: /‹/ }).click();
  const row = page.locator(".row.item", { hasText: last });
  await row.hover();
  await row.getByRole("button", { name: /^Más acciones:/ }).click();
  await page.getByRole("menuitem", { name: "Abrir el número con esta" }).click();
  await until(async () => (await titles.first().textContent()) === last);
  await page.frameLocator(".page-frame iframe").getByText(last).first().waitFor();
  await page.keyboard.press("Control+S");
  await page.locator(".save-saved").waitFor();
  const made = repository.git("ls-tree", "-r", "--name-only", `dateline/${period}`, `content/bulletins/${period}/`);
  assert.equal(made.split("\n").filter((file) => file.endsWith(".md")).length, 4);
  assert.match(made, /\/media\/[\w-]+\.jpg$/m);
  const bulletin = repository.bytes(`dateline/${period}:content/bulletins/${period}/bulletin.en.md`).toString();
  assert.match(bulletin, /^order: /m);
  // Only the proposal has the picture: it is shown after the desk is opened anew, too.
  await page.reload();
  await until(async () => (await page.evaluate<readonly number[]>(WIDTHS)).every((width) => width > 0));
  for (const [label, words] of [
    ["Descargar el número", ["El texto de Un faro.", "El texto de Una boya."]],
    ["Descargar el correo", ["Un faro, en una frase."]],
  ] as const) {
    await page.goto(`${page.url().replace(/#.*$/, "")}#/${period}/publish`);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: label }).click(),
    ]);
    assert.match(file.suggestedFilename(), new RegExp(`^${period}(-correo)?\\.html$`));
    const reader = await (await sharedBrowser()).newContext({ offline: true });
    t.after(() => reader.close());
    const opened = await reader.newPage();
    await opened.setContent(await readFile(await file.path(), "utf8"));
    for (const each of words) await opened.getByText(each).first().waitFor();
    await opened.getByText(/^No se publica: .*Un faro/).waitFor();
    const drafts = await opened.locator("article > .draft-note").count();
    assert.equal(drafts, label === "Descargar el número" ? 3 : 0);
    assert.deepEqual(await opened.evaluate<readonly string[]>(DANGLING), []);
    const pictures = opened.locator("img");
    assert.ok((await pictures.count()) > 0);
    assert.ok(await opened.evaluate<boolean>(ARE_SHOWN));
    assert.equal(await opened.locator("link, script, img:not([src^='data:image/'])").count(), 0);
  }
  await page.goto(`${page.url().replace(/#.*$/, "")}#/${period}/introduction/en`);
  await page.getByLabel("Se publica desde").first().fill("3 dic 2099");
  await page.keyboard.press("Tab");
  await page.goto(`${page.url().replace(/#.*$/, "")}#/${period}/publish`);
  await page.getByRole("button", { name: "Dar por listo" }).click();
  await page.getByText("Se publica el jueves 3 de diciembre").waitFor();
  assert.equal(await page.getByText("queda en línea en unos minutos").count(), 0);
  await page.locator(".save-saved").waitFor();
  await page.waitForLoadState("networkidle");
});

const DANGLING = `[...document.querySelectorAll("a[href^='#']")].map(({ hash }) => hash)
  .filter((hash) => hash !== "" && document.getElementById(decodeURIComponent(hash.slice(1))) === null)`;

/** Whether the cursor is below the login. */
const IS_CLEAR = `document.querySelector(".login").getBoundingClientRect().bottom <= getSelection().getRangeAt(0).getBoundingClientRect().top`;

const ARE_SHOWN = "Promise.all([...document.images].map((image) => image.decode())).then(() => true, () => false)";
