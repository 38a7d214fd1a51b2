import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContextOptions, Locator, Page, Route } from "playwright-core";
import { commitAll, openHome } from "../extras/desk/home/home-server.ts";
import { listItem, p, picture, run, table, wordFile } from "../extras/import/word-file.ts";
import { sharedBrowser } from "../support/browser.ts";
import { ROOT } from "../support/folders.ts";
import { until } from "../support/until.ts";
import { RULES } from "./desk-session.ts";
import { findViolations } from "./examine.ts";
import { HOSTS, openPublishedDesk } from "./published-desk.ts";

/*
 * Scenes of an editor's month that need more than one browser, a clipboard, a phone or a day that comes: at the desk of `npm start` in
 * Spanish with a mouse, and at the desk of a published site in English by keyboard. Each home is opened once.
 */

/** In milliseconds: machines of continuous integration are slow. */
const WAIT = 30_000;

const item = (title: string, date: string, body: string) =>
  `---\ntitle: ${title}\nsummary: ${title}, en una frase.\ndate: ${date}\ntopic: justice\n---\n${body}\n`;

const MONTH: Readonly<Record<string, string>> = {
  "publication.yaml": `title: Boletín
url: https://bulletin.example/
publisher: { name: Redacción, url: https://publisher.example/ }
languages: [es, en, pt]
timeZone: Europe/Madrid
frequency: monthly
`,
  "topics.yaml": "justice:\n  label: { es: Justicia, en: Justice }\n",
  "bulletins/2025-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay cuatro noticias.\n",
  "bulletins/2025-11/paste.es.md": item("La noticia de Word", "2025-11-20", "Antes."),
  "bulletins/2025-11/joined.es.md": item(
    "La noticia de dos",
    "2025-11-18",
    "El primer párrafo.\n\nEl segundo párrafo.",
  ),
  "bulletins/2025-11/moved.es.md": item("La noticia que se va", "2025-11-16", "Se va."),
  "bulletins/2025-11/kept.es.md": item("La noticia que queda", "2025-11-15", "Lo que había."),
  "bulletins/2025-11/later.es.md": item("La noticia en línea", "2025-11-12", "Lo que se lee."),
  "bulletins/2025-12/bulletin.es.md": "---\nnumber: 8\ndraft: true\n---\n",
};

/** How somebody acts. */
interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
}

const MOUSE: Hands = {
  press: (target) => target.click(),
  async write(target, text) {
    await target.click();
    await target.fill(text);
  },
};

const KEYS: Hands = {
  async press(target) {
    await target.focus();
    await target.press((await target.getAttribute("type")) === "radio" ? "Space" : "Enter");
  },
  async write(target, text) {
    await target.focus();
    await target.press("ControlOrMeta+A");
    await target.page().keyboard.insertText(text);
  },
};

const SPANISH = {
  locale: "es-ES",
  title: "Titular",
  summary: "Entradilla",
  body: "Texto",
  lost: "No se ha podido conservar todo lo que se ha pegado.",
  offline: "Conservado en este navegador",
  conflict: "Otra persona cambió este texto mientras usted escribía",
  mine: "Esta versión",
  saveChosen: "Guardar lo elegido",
  new: "Nueva",
  create: "Crear la noticia",
  facts: "Datos",
  text: "Texto",
  isLong: "se espera una sola frase",
  focus: "Punto de enfoque",
  focusFromLeft: "Punto de enfoque, desde la izquierda",
  description: "Descripción de la imagen",
  undescribed: "Falta la descripción.",
  done: "Lista: enderezada",
  ready: "Dar por lista",
  isReady: "Lista para publicar",
  download: "Descargar el correo",
  ownDay: "Un día propio",
  addHour: "Añadir hora",
  hour: "Hora",
  waits: "Espera",
  posts: "Mensajes para redes sociales",
  withdraw: /^Retirar en/,
  withdrawn: "Se retira",
  restore: "Recuperar este texto",
  more: /^Más sobre/,
  toNext: /^Pasar a/,
  date: "Fecha",
  apply: /^Aplicar/,
  goTo: /^Ir al campo/,
  paragraphs: "Párrafo",
  asText: "Editar como texto",
  changes: "Cambia",
  asks: "Cambia un hecho sin decirlo a quien lee.",
  correct: "Añadir una corrección",
  whatWasWrong: "Qué estaba mal y qué es lo correcto",
  addCorrection: "Añadir la corrección",
  paragraph: (number: number) => `Texto, párrafo ${number}`,
  finish: "Dar por revisada",
  fromWord: "Desde Word…",
  begun: "Empezada como borrador: El puerto",
  unreadable: "carpeta.docx no puede leerse como archivo de Word.",
  large: "novela.docx es demasiado grande: 51 MB. Se admiten 50 MB como máximo.",
  noWord: "notas.txt no es un archivo de Word. Suelte uno cuyo nombre termine en .docx.",
  comment: "Se omitió un comentario",
};

const ENGLISH: typeof SPANISH = {
  locale: "en-GB",
  title: "Headline",
  summary: "Summary",
  body: "Text",
  lost: "Not everything that was pasted could be kept.",
  offline: "Kept in this browser",
  conflict: "Somebody else changed this text while you were writing",
  mine: "This version",
  saveChosen: "Save what was chosen",
  new: "New",
  create: "Create the item",
  facts: "Facts",
  text: "Text",
  isLong: "one sentence is expected",
  focus: "Point of focus",
  focusFromLeft: "Point of focus, from the left",
  description: "Description of the picture",
  undescribed: "The description is missing.",
  done: "Done: turned upright",
  ready: "Mark as ready",
  // The proposal of the bulletin is open as soon as something is saved.
  isReady: "In review",
  download: "Download the email",
  ownDay: "A day of its own",
  addHour: "Add an hour",
  hour: "Hour",
  waits: "Waits",
  posts: "Posts for social networks",
  withdraw: /^Withdraw in/,
  withdrawn: "Is withdrawn",
  restore: "Restore this text",
  more: /^More about/,
  toNext: /^Move to/,
  date: "Date",
  apply: /^Apply/,
  goTo: /^Go to field/,
  paragraphs: "Paragraph",
  asText: "Edit as text",
  changes: "Changes",
  asks: "A fact changes without telling readers.",
  correct: "Add a correction",
  whatWasWrong: "What was wrong and what is right",
  addCorrection: "Add the correction",
  paragraph: (number: number) => `Text, paragraph ${number}`,
  finish: "Mark as current",
  fromWord: "From Word…",
  begun: "Begun as a draft: El puerto",
  unreadable: "carpeta.docx can't be read as a Word file.",
  large: "novela.docx is too large: 51 MB. At most 50 MB are taken.",
  noWord: "notas.txt is no Word file. Drop one whose name ends in .docx.",
  comment: "A comment was left out",
};

/** A desk at one of its homes, and somebody in front of it. */
interface Desk extends Hands {
  readonly words: typeof SPANISH;
  openPage(given?: BrowserContextOptions): Promise<Page>;
  /** Opens a screen of the desk. */
  go(page: Page, place: string): Promise<void>;
  /** Cuts a browser off from the home, until what is returned is called. */
  cutOff(page: Page): Promise<() => Promise<void>>;
  /** Saves now, and waits until all is saved. */
  save(page: Page): Promise<void>;
  read(file: string): Promise<string>;
}

const HOMES: Readonly<Record<string, (t: TestContext) => Promise<Desk>>> = {
  async "on this computer, in Spanish with a mouse"(t) {
    const home = await openHome(t, MONTH);
    commitAll(home.folder, "Ana", "Publish");
    const browser = await sharedBrowser();
    return {
      ...screens,
      ...MOUSE,
      words: SPANISH,
      read: home.read,
      async cutOff(page) {
        await page.context().setOffline(true);
        return () => page.context().setOffline(false);
      },
      async openPage(given = {}) {
        const viewport = { width: 1440, height: 900 };
        const context = await browser.newContext({
          locale: SPANISH.locale,
          viewport,
          reducedMotion: "reduce",
          ...given,
        });
        context.setDefaultTimeout(WAIT);
        t.after(() => context.close());
        const page = await context.newPage();
        await page.goto(`${home.address}admin/`);
        return page;
      },
    };
  },
  async "in a repository, in English by keyboard"(t) {
    const desk = await openPublishedDesk(t, HOSTS.GitHub, MONTH);
    return {
      ...screens,
      ...KEYS,
      words: ENGLISH,
      async cutOff(page) {
        const refuse = (route: Route) => route.abort("internetdisconnected");
        await page.context().route("https://api.github.com/**", refuse);
        return () => page.context().unroute("https://api.github.com/**", refuse);
      },
      async read(file) {
        return desk.repository.bytes(`dateline/2025-11:content/${file}`).toString();
      },
      async openPage(given = {}) {
        const page = await desk.openPage({ locale: ENGLISH.locale, ...given });
        await page.getByLabel("Or paste an access token").fill("t");
        await page.getByLabel("Or paste an access token").press("Enter");
        return page;
      },
    };
  },
};

const screens = {
  async go(page: Page, place: string) {
    await page.goto(`${page.url().replace(/#.*$/, "")}#/${place}`);
    await page.locator("h1").first().waitFor({ state: "attached" });
  },
  async save(page: Page) {
    await page.keyboard.press("ControlOrMeta+S");
    await page.locator(".save-saved").waitFor();
  },
};

const bodyOf = (page: Page, { body }: typeof SPANISH) => page.getByRole("textbox", { name: body, exact: true });

for (const [place, open] of Object.entries(HOMES))
  test(`an editor's month ${place}`, async (t) => {
    const desk = await open(t);
    const { words, press, write, save, go } = desk;

    await t.test("an item is moved to the top by keys, another to the next issue, and the page follows", async () => {
      const page = await desk.openPage();
      await go(page, "2025-11");
      await page.locator(".row.item").nth(3).waitFor();
      const titles = () => page.locator(".row.item .title").allTextContents();
      const [first, , third = ""] = await titles();
      await page.locator(".row.item .title").nth(2).focus();
      await page.keyboard.press("Alt+ArrowUp");
      await until(async () => (await titles())[1] === third);
      await page.keyboard.press("Alt+ArrowUp");
      await until(async () => (await titles())[0] === third);
      await page.frameLocator(".page-frame iframe").getByText(third).first().waitFor();
      await save(page);
      assert.match(await desk.read("bulletins/2025-11/bulletin.es.md"), /^order: /m);
      const row = page.locator(".row.item", { hasText: third });
      await row.locator(".title").focus();
      await press(row.getByRole("button", { name: words.more }));
      await press(page.getByRole("menuitem", { name: words.toNext }));
      await page.locator(".tray .title", { hasText: third }).waitFor();
      assert.equal((await titles())[0], first);
    });

    await t.test("a date and a link of a published item are told and mended, and the date is corrected", async () => {
      const page = await desk.openPage();
      await go(page, "2025-11/item/later/es");
      const date = page.getByLabel(words.date, { exact: true });
      await write(date, "13 nov");
      const leave = () => page.getByLabel(words.title, { exact: true }).focus();
      await leave();
      const faults = page.locator(".fault-list");
      await press(faults.getByRole("button", { name: words.apply }));
      await faults.waitFor({ state: "hidden" });
      await press(page.getByRole("toolbar").getByRole("button", { name: words.paragraphs }));
      await press(page.getByText(words.asText, { exact: true }).first());
      await write(page.locator(".text-source"), "Lo que se lee [aquí](nada.es.md).");
      await leave();
      await press(faults.getByRole("button", { name: words.goTo }));
      await page.locator(".text-source:focus").waitFor();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText("Lo que se lee [aquí](kept.es.md).");
      await leave();
      await faults.waitFor({ state: "hidden" });
      await save(page);
      const mended = await desk.read("bulletins/2025-11/later.es.md");
      assert.match(mended, /^date: 2025-11-13$/m);
      assert.match(mended, /^Lo que se lee \[aquí\]\(kept\.es\.md\)\.$/m);
      await go(page, "2025-11/publish");
      const part = page.locator(".groups .part").filter({ has: page.getByRole("heading", { name: words.changes }) });
      await part.getByText(words.asks).waitFor();
      // The new order is told by titles, and not by names of files.
      await part.locator("blockquote", { hasText: "La noticia de dos · " }).waitFor();
      await press(part.getByRole("link", { name: words.correct }));
      await write(page.getByLabel(words.whatWasWrong), "Fue el 13, no el 12.");
      await press(page.getByRole("button", { name: words.addCorrection }));
      await save(page);
      await go(page, "2025-11/publish");
      await part.getByText("La noticia en línea").first().waitFor();
      await part.getByText(words.asks).waitFor({ state: "detached" });
    });

    await t.test("a translation is made, and only what changes in the original asks for it again", async () => {
      const page = await desk.openPage();
      await go(page, "2025-11/item/joined/pt");
      await write(page.getByRole("textbox", { name: words.title }), "A notícia de dois");
      await write(page.getByRole("textbox", { name: words.summary }), "A notícia de dois, numa frase.");
      await write(page.getByRole("textbox", { name: words.paragraph(1) }), "O primeiro parágrafo.");
      await write(page.getByRole("textbox", { name: words.paragraph(2) }), "O segundo parágrafo.");
      await page.getByRole("textbox", { name: words.title }).focus();
      await press(page.getByRole("button", { name: words.finish }));
      await save(page);
      await go(page, "2025-11/item/joined/es");
      await write(page.getByLabel(words.summary, { exact: true }), "La noticia de dos, en otra frase.");
      await page.getByLabel(words.title, { exact: true }).focus();
      await page.locator(".language.is-stale").first().waitFor();
      await save(page);
      await go(page, "2025-11/item/joined/pt");
      await page.locator(".translation-row ins").first().waitFor();
      assert.equal(await page.locator(".to.is-open").count(), 1);
      await write(page.getByRole("textbox", { name: words.summary }), "A notícia de dois, noutra frase.");
      await press(page.getByRole("button", { name: words.finish }));
      await save(page);
      await go(page, "2025-11");
      await page.locator('[data-row="joined"] .language.is-current', { hasText: "pt" }).waitFor();
    });

    await t.test("a page of Word that is pasted keeps what the page can show, and the rest is named", async () => {
      const page = await desk.openPage();
      await go(page, "2025-11/item/paste/es");
      const html = await readFile(path.join(ROOT, "tests/fixtures/pastes/word.html"), "utf8");
      const body = bodyOf(page, words);
      await press(body);
      await page.keyboard.press("ControlOrMeta+End");
      await page.evaluate(`(${PASTE})(document.querySelector(".text-body"), ${JSON.stringify(html)})`);
      await page.getByText(words.lost).waitFor();
      await page.frameLocator(".page iframe").getByRole("cell", { name: "Ecuador" }).waitFor();
      await save(page);
      const text = await desk.read("bulletins/2025-11/paste.es.md");
      assert.match(text, /\[léalo aquí\]\(https:\/\/www\.example\.org\/informe\?a=1&b=2\)/);
      assert.match(text, /- la seguridad;\n {2}- en los centros;\n/);
      assert.match(text, /\| Ecuador \| 36/);
    });

    await t.test("a Word file that is dropped or chosen begins an item, and what it lost is named", async () => {
      const page = await desk.openPage();
      await go(page, "2025-11");
      await page.locator(".row.item").first().waitFor();
      await page.evaluate(`(${DROP})("notas.txt", "")`);
      await page.getByText(words.noWord).waitFor();
      await page.evaluate(`(${DROP})("novela.docx", "", 51_000_000)`);
      await page.getByText(words.large).waitFor();
      await page.evaluate(UNREADABLE);
      await page.evaluate(`(${DROP})("carpeta.docx", "")`);
      await page.getByText(words.unreadable).waitFor();
      await page.evaluate(`(${DROP})("puerto.docx", ${JSON.stringify(WORD.toString("base64"))})`);
      await page.getByText(words.begun).waitFor();
      await page.getByText(words.comment).waitFor();
      assert.deepEqual(await findViolations(page, RULES), []);
      await page.locator('[data-row="puerto"]').waitFor();
      await save(page);
      const text = await desk.read("bulletins/2025-11/puerto.es.md");
      assert.match(text, /^---\ntitle: El puerto\ndraft: true\n---\n/);
      assert.match(
        text,
        /Abre \[en mayo\]\(https:\/\/a\.example\/puerto\)\[\^1\]\.\n\n- Uno\n- Dos\n\n\| Barco \| Eslora \|/,
      );
      assert.match(text, /!\[El muelle\]\(media\/puerto-picture-1\.png\)\n\n\[\^1\]: Una nota\.\n$/);
      await desk.read("bulletins/2025-11/media/puerto-picture-1.png");
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        press(page.getByRole("button", { name: words.fromWord })),
      ]);
      await chooser.setFiles({ name: "otra vez.docx", mimeType: "", buffer: WORD });
      await page.locator('[data-row="puerto-2"]').waitFor();
    });

    await t.test("what was typed is there after the page was closed, and without a connection", async () => {
      const page = await desk.openPage();
      await go(page, "2025-11/item/kept/es");
      await write(page.getByLabel(words.summary, { exact: true }), "Escrito antes de cerrar.");
      // As long as the browser needs to keep it, and shorter than the desk waits to save it.
      await page.waitForTimeout(600);
      const address = page.url();
      const context = page.context();
      await page.close();
      const again = await context.newPage();
      await again.goto(address);
      const token = again.getByLabel("Or paste an access token");
      await again.locator("#item-summary").or(token).first().waitFor();
      if (await token.isVisible()) {
        await token.fill("t");
        await token.press("Enter");
      }
      const summary = again.getByLabel(words.summary, { exact: true });
      await summary.waitFor();
      await until(async () => (await summary.inputValue()) === "Escrito antes de cerrar.");
      const connect = await desk.cutOff(again);
      await write(summary, "Escrito sin conexión.");
      await again.keyboard.press("ControlOrMeta+S");
      await again.getByText(words.offline).first().waitFor();
      await connect();
      await save(again);
      assert.match(await desk.read("bulletins/2025-11/kept.es.md"), /^summary: Escrito sin conexión\.$/m);
    });

    await t.test("two people in one item are joined, and choose where both wrote", async () => {
      const [ana, luis] = [await desk.openPage(), await desk.openPage()];
      for (const page of [ana, luis]) await go(page, "2025-11/item/joined/es");
      const writeInto = async (page: Page, paragraph: number, text: string) => {
        await bodyOf(page, words).locator("p").nth(paragraph).click();
        await page.keyboard.press("End");
        await page.keyboard.insertText(text);
      };
      await bodyOf(luis, words).waitFor();
      await writeInto(ana, 0, " De Ana.");
      await save(ana);
      await writeInto(luis, 1, " De Luis.");
      await save(luis);
      const file = "bulletins/2025-11/joined.es.md";
      assert.match(await desk.read(file), /El primer párrafo\. De Ana\.\n\nEl segundo párrafo\. De Luis\.\n/);
      await write(ana.getByLabel(words.title, { exact: true }), "El titular de Ana");
      await save(ana);
      await write(luis.getByLabel(words.title, { exact: true }), "El titular de Luis");
      await luis.keyboard.press("ControlOrMeta+S");
      await luis.getByRole("heading", { name: words.conflict }).waitFor();
      await luis.getByText("El titular de Ana").first().waitFor();
      await press(luis.getByRole("radio", { name: words.mine }).first());
      await press(luis.getByRole("button", { name: words.saveChosen }));
      await save(luis);
      assert.match(await desk.read(file), /^title: El titular de Luis$/m);
      await go(luis, `history/${file}`);
      // What nobody chose is there, too.
      await until(async () => {
        for (const version of await luis.locator(".versions button").all()) {
          await press(version);
          await luis.locator(".version-foot").waitFor();
          // Before what was replaced, screen readers are told so.
          if (/El titular de (?:\S+ )?Ana/.test((await luis.locator(".version").textContent()) ?? "")) return true;
        }
        return false;
      });
    });

    await t.test(
      "a photo is described on a phone, and the item is ready; nothing is wider than the screen",
      async () => {
        const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
        const page = await desk.openPage(phone);
        await go(page, "2025-11");
        await page.locator(".row.item").first().waitFor();
        const fits = async () =>
          assert.equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true);
        await fits();
        await press(page.getByRole("button", { name: words.new, exact: true }));
        await write(page.locator("#new-title"), "Escrita en la calle");
        await press(page.getByRole("button", { name: words.create }));
        const summary = page.getByLabel(words.summary, { exact: true });
        await write(summary, "Una frase que no termina. ".repeat(90));
        await page.getByText(words.isLong).waitFor();
        await press(bodyOf(page, words));
        // The tab of the text counts what is wrong in it.
        await page.getByRole("button", { name: `${words.text} 1`, exact: true }).waitFor();
        await fits();
        await write(summary, "Una frase.");
        await press(bodyOf(page, words));
        await page.keyboard.insertText("Lo que pasó.");
        await fits();
        await press(page.getByRole("button", { name: words.facts, exact: true }));
        await page
          .locator('input[accept="image/*"]')
          .first()
          .setInputFiles(path.join(ROOT, "tests/fixtures/images/dot.jpg"));
        await page.getByText(words.done).waitFor();
        await page.getByText(words.undescribed).first().waitFor();
        await write(page.getByRole("textbox", { name: words.description }), "Una plaza con gente.");
        // What is below moves up when the fault goes.
        await page.getByText(words.undescribed).first().waitFor({ state: "hidden" });
        await press(page.locator("summary", { hasText: words.focus }));
        await page.getByRole("slider", { name: words.focusFromLeft }).press("ArrowLeft");
        await fits();
        const ready = page.getByRole("button", { name: words.ready });
        // The description counts once its field is left.
        await ready.focus();
        await until(async () => (await ready.getAttribute("aria-disabled")) === "false");
        await press(ready);
        await page.locator(".item-state").getByText(words.isReady, { exact: true }).waitFor();
        await save(page);
        const text = await desk.read("bulletins/2025-11/escrita-calle.es.md");
        assert.match(text, /alt: Una plaza con gente\.\n\s*focus:\s*(?:\[0\.45, 0\.5\]|- 0\.45\n\s*- 0\.5\n)/);
        await go(page, "2025-11");
        const row = page.locator(".row.item", { hasText: "Escrita en la calle" });
        await row.locator(".state").getByText(words.isReady, { exact: true }).waitFor();
      },
    );

    await t.test("an item waits for its hour, another is withdrawn and comes back from history", async () => {
      const page = await desk.openPage({ acceptDownloads: true });
      await go(page, "2025-11/publish");
      const [mail] = await Promise.all([
        page.waitForEvent("download"),
        press(page.getByRole("button", { name: words.download })),
      ]);
      assert.match(await readFile(await mail.path(), "utf8"), /La noticia en línea/);
      await go(page, "2025-11/item/escrita-calle/es?manage");
      await press(page.getByRole("radio", { name: words.ownDay }));
      await write(page.getByLabel(words.ownDay).and(page.locator("input[type=text]")), "2/12/2049");
      await press(page.getByRole("button", { name: words.addHour }));
      await page.getByLabel(words.hour, { exact: true }).fill("09:30");
      await save(page);
      const file = "bulletins/2025-11/later.es.md";
      await go(page, "2025-11/item/later/es?manage");
      await press(page.getByRole("button", { name: words.withdraw }));
      await save(page);
      assert.match(await desk.read(file), /^withdrawn: error$/m);
      await go(page, "2025-11/publish");
      const part = (name: string) => page.locator(".groups .part").filter({ has: page.getByRole("heading", { name }) });
      await part(words.waits).getByText("Escrita en la calle").waitFor();
      await part(words.waits).getByText("9:30").waitFor();
      await part(words.withdrawn).getByText("La noticia en línea").waitFor();
      await press(page.locator("summary", { hasText: words.posts }));
      await page.locator(".post-choices select").last().selectOption("es");
      const posts = page.locator(".post");
      await posts.filter({ hasText: "La noticia que queda" }).waitFor();
      assert.equal(await posts.filter({ hasText: /Escrita en la calle|La noticia en línea/ }).count(), 0);
      // What is asked first, for the newest version, is answered last.
      const late: Promise<void>[] = [];
      await page.route("**/*", async (route) => {
        const isFirst = late.length < 2 && route.request().postData()?.includes("desk.version") === true;
        if (isFirst) late.push(chosen.then(() => wait(500)));
        await (isFirst ? late.at(-1) : undefined);
        await route.fallback();
      });
      let choose: () => void = () => {};
      const chosen = new Promise<void>((resolve) => (choose = resolve));
      await go(page, `history/${file}`);
      await press(page.locator(".versions button").nth(1));
      choose();
      await Promise.all(late);
      await wait(late.length === 0 ? 0 : 500);
      await press(page.getByRole("button", { name: words.restore }));
      await save(page);
      assert.doesNotMatch(await desk.read(file), /withdrawn/);
    });
  });

/** Drops a file on the list of the board. */
const DROP = `(name, base64, rest = 0) => {
  const dataTransfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  dataTransfer.items.add(new File([bytes, new Uint8Array(rest)], name));
  for (const type of ["dragover", "drop"])
    document.querySelector(".list").dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}`;

/** From now on a file of this name is like a folder: its bytes can't be read. */
const UNREADABLE = `{
  const { arrayBuffer } = Blob.prototype;
  Blob.prototype.arrayBuffer = function () {
    return this.name === "carpeta.docx" ? Promise.reject(new DOMException("", "NotFoundError")) : arrayBuffer.call(this);
  };
}`;

/** What an editor gets from an author: with a link, a note, a list, a table, a picture and a comment. */
const WORD = wordFile({
  body: [
    p("El puerto", "Titulo"),
    `<w:p>${run("Abre ")}<w:hyperlink r:id="rLink">${run("en mayo")}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    ...[listItem("Uno", 1), listItem("Dos", 1)],
    table([
      ["Barco", "Eslora"],
      ["Ana", "40"],
    ]),
    picture("El muelle"),
  ].join(""),
  ...{ links: { rLink: "https://a.example/puerto" }, footnotes: { 2: p("Una nota.") }, comments: ["¿Es en mayo?"] },
  png: await readFile(path.join(ROOT, "tests/fixtures/import/quay.png")),
});

/** Pastes HTML as it is: the clipboard of a page would leave out what the desk has to name. */
const PASTE = `(field, html) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}`;
