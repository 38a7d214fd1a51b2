import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { buildSite } from "../../scripts/build/build-site.ts";
import { ownerOf } from "../../scripts/publish/release/output-dir.ts";
import { serveWithNginx } from "../publish/served-site.ts";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { LOGIN, startGithub } from "../support/github/server.ts";
import { optionsFor } from "../support/options.ts";
import { takePicture } from "../support/picture.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { fileScope, findFreePort } from "../support/servers.ts";

/*
 * An editor who reads Spanish, at /admin/ of a published site. nginx serves it with our headers, and a server with a real repository
 * stands for GitHub. After each step the repository is compared with what was done.
 */

const WAIT = { timeout: 30_000 } as const;
const BRANCH = "cms/item-es/2026-05/new-crane";
const FILE = "content/bulletins/2026-05/new-crane.es.md";
const PUBLICATION = `${SMALL_PUBLICATION["publication.yaml"]}editor: { backend: github, repo: example/letter, baseUrl: "${LOGIN}" }\n`;

test("an editor on the web writes pull requests", async (t) => {
  const context = await (await sharedBrowser()).newContext({
    locale: "es-EC",
    viewport: { width: 1200, height: 760 },
  });
  t.after(async () => {
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  });
  const root = await temporaryFolder(t);
  const contentDir = path.join(root, "content");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, "publication.yaml": PUBLICATION });
  const outputDir = path.join(root, "site");
  await buildSite(optionsFor({ contentDir, outputDir, purpose: "release" }), ownerOf(process));
  const origins = { editor: ["https://api.github.com"] };
  const server = await serveWithNginx(fileScope(), root, "", await findFreePort(), "", origins);
  const { standIn, repository, pulls, requests } = await startGithub(t, contentDir);
  const { git } = repository;
  await standIn(context);
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  const outside: string[] = [];
  context.on("request", (request) => {
    const known = [server, LOGIN, "https://api.github.com", "blob:", "data:"];
    if (!known.some((start) => request.url().startsWith(start))) outside.push(request.url());
  });
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept()); // It asks before it publishes.

  async function open(place: string, tab = page): Promise<Page> {
    await tab.goto(`${server}/admin/#/collections/${place}`);
    await tab.getByLabel("Titular").first().waitFor(WAIT);
    return tab;
  }

  /** Presses a button or an entry of a menu, and waits for what Decap says then. */
  async function press(names: readonly string[], answer: string | RegExp, tab = page): Promise<void> {
    for (const [index, name] of names.entries())
      await tab
        .getByRole(index === 0 ? "button" : "menuitem", { name })
        .first()
        .click(WAIT);
    await tab.getByText(answer).first().waitFor(WAIT);
  }

  const save = (answer: string | RegExp = "Cambios guardados", tab = page) => press(["Guardar"], answer, tab);

  /** The lines that a branch changes in its files. */
  const changes = (branch: string) =>
    git("diff", "--unified=0", `main...${branch}`)
      .split("\n")
      .filter((line) => /^[+-]/.test(line));

  await t.test("a window of its own logs in, and the list asks for no text that the site has", async () => {
    await page.goto(`${server}/admin/`);
    const login = page.getByRole("button", { name: "Iniciar sesión con GitHub" });
    await login.waitFor(WAIT);
    await takePicture(page, "web-login");
    await login.click();
    await page.getByRole("heading", { name: "Una grúa nueva" }).waitFor(WAIT);
    const asked = requests.filter((each) => /blobs|commits/.test(each));
    assert.deepEqual(asked, []);
  });

  await t.test("a corrected summary is one line of a pull request, which is a draft", async () => {
    await open("item-es/entries/2026-05/new-crane");
    await page.getByLabel("Entradilla").first().fill("Levanta cincuenta toneladas.");
    await save();
    assert.deepEqual(changes(BRANCH), [
      `--- a/${FILE}`,
      `+++ b/${FILE}`,
      "-summary: Levanta cuarenta toneladas.",
      "+summary: Levanta cincuenta toneladas.",
    ]);
    assert.deepEqual(
      pulls.all.map(({ title, labels }) => [title, ...labels]),
      [[`Change ${FILE}`, "decap-cms/draft"]],
    );
  });

  await t.test("whoever opened the same text before is told, and overwrites nothing", async () => {
    const other = await open("item-es/entries/2026-05/new-crane", await context.newPage());
    await page.getByLabel("Entradilla").first().fill("Levanta sesenta toneladas.");
    await save();
    await other.getByLabel("Entradilla").first().fill("Otra entradilla.");
    await save(/ha cambiado en el repositorio/, other);
    assert.equal(changes(BRANCH).at(-1), "+summary: Levanta sesenta toneladas.");
    await other.close();
  });

  await t.test("a text with an error is saved, and stays a draft until it has none", async () => {
    const body = page.locator("[contenteditable=true]").last();
    await body.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" [Vea](javascript:x).");
    await save();
    await press(["Estado", "En revisión"], /sigue como borrador/);
    assert.deepEqual(pulls.all[0]?.labels, ["decap-cms/draft"]);
    await body.click();
    await page.keyboard.press("Control+End");
    for (const _ of " [Vea](javascript:x).") await page.keyboard.press("Backspace");
    await save();
    await press(["Estado", "En revisión"], "Estado: En revisión");
    assert.deepEqual(pulls.all[0]?.labels, ["decap-cms/pending_review"]);
    await takePicture(page, "web-review");
    await press(["Estado", "Listo"], "Estado: Listo");
  });

  await t.test("what the repository does not let in is not forced into it", async () => {
    const before = git("rev-parse", "main");
    pulls.isProtected = true;
    await press(["Publicar", "Publicar ahora"], /El repositorio todavía no lo acepta/);
    assert.equal(git("rev-parse", "main"), before);
    pulls.isProtected = false;
    await press(["Publicar", "Publicar ahora"], "Entrada publicada");
    assert.deepEqual(
      git("diff", "--stat=200", before, "main").split("\n")[1],
      " 1 file changed, 1 insertion(+), 1 deletion(-)",
    );
  });

  await t.test("a new item goes into the bulletin that was chosen, under a name that is free", async () => {
    await page.goto("about:blank"); // The form of the text that was published is loaded anew, and would take the place of this one.
    await open("item-es/new");
    await page.getByLabel("Boletín").first().selectOption("2026-05");
    await page.getByLabel("Nombre del archivo").first().fill("new-crane");
    await page.getByLabel("Titular").first().fill("Abre el muelle");
    await save(/new-crane.*ya existe/);
    await page.getByLabel("Nombre del archivo").first().fill("open-quay");
    await save();
    assert.deepEqual(changes("cms/item-es/2026-05/open-quay"), [
      "--- /dev/null",
      "+++ b/content/bulletins/2026-05/open-quay.es.md",
      "+---",
      "+title: Abre el muelle",
      "+---",
    ]);
  });

  assert.deepEqual([...complaints, ...outside], []);
});
